import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	allow(locals.actor, 'public.read');
	const after = url.searchParams.get('after');
	const before = url.searchParams.get('before');
	const from = after ? { after } : before ? { before } : null;
	const { summaries, later, earlier } = await meetings.publicSummaries(db, from);
	return { summaries, later: leadingTo(later), earlier: leadingTo(earlier) };
};

function leadingTo(from: meetings.From) {
	return from && `/summaries?${new URLSearchParams(from)}`;
}
