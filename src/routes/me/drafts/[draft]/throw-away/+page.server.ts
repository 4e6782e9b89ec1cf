import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as drafts from '$lib/server/drafts';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';

export const load = async ({ locals, params }) => {
	allow(locals.actor, 'draft.use');
	const { path, what, saved_at, words } = await drafts.byRef(db, locals.actor, params.draft);
	return { path, what, at: saved_at, words: words.join('\n\n') };
};

export const actions = {
	default: async (event) => {
		allow(event.locals.actor, 'draft.use');
		const { ref } = await drafts.byRef(db, event.locals.actor, event.params.draft);
		await drafts.throwAway(db, event.locals.actor, ref);
		notice(event, 'It is thrown away');
		redirect(303, '/me/drafts');
	}
};
