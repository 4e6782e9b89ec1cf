import { db } from '$lib/server/db';
import { about, fileName } from '$lib/server/exports';
import { liveExportAt, saved } from '../export';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { study, actor, taken } = await liveExportAt(locals.actor, params);
	return new Response(await about(db, actor, study, taken), {
		headers: saved('text/plain', fileName(study, taken, 'about.txt'))
	});
};
