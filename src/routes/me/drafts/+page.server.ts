import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as drafts from '$lib/server/drafts';
import { formOf, notice } from '$lib/server/http';
import { fail, redirect } from '@sveltejs/kit';
import { forWhat } from './for';

export const load = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	const begun = await drafts.list(db, locals.actor);
	const newest = new Set<string>();
	return {
		days: drafts.DAYS,
		begun: begun.map(({ ref, path, what, saved_at, words }) => {
			const waits = newest.has(path);
			newest.add(path);
			return { ref, path, what, at: saved_at, words: words.join('\n\n'), waits };
		})
	};
};

export const actions = {
	/** "Save and finish later", from any form. `late`: a page saves by itself, as somebody types. */
	default: async (event) => {
		const { actor } = event.locals;
		allow(actor, 'draft.use');
		const late = event.url.searchParams.has('late');
		const path = forWhat(event.url);
		const typed = drafts.typed(await formOf(event.request));
		if (!path || !typed) return fail(422, nothing);
		const at = { person: actor.person, path, why: 'saved', late } as const;
		const kept = await drafts.save(db, at, typed);
		if (kept === 'sent') return fail(409, nothing);
		if (late) return { kept };
		notice(event, kept === 'saved' ? 'We kept what you wrote' : 'There was nothing to keep yet');
		redirect(303, '/me/drafts');
	}
};

const nothing = {
	values: {},
	errors: [{ field: '', message: 'There is nothing here to keep. Go back, and press again' }]
};
