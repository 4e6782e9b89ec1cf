import { answers, db } from '$lib/server/db';
import { json } from '@sveltejs/kit';

/** For whoever watches the installation: is the website up, and does its database answer? */
export async function GET() {
	const ok = await answers(db);
	return json({ ok }, { status: ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
