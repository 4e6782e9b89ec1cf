import { notFound } from '$lib/server/access';
import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import { letterFor } from '$lib/server/desk';
import * as groups from '$lib/server/groups';
import { composers } from '$lib/server/letters';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const group = await groups.bySlug(db, params.group);
	const passing = await letterFor(db, locals.actor ?? notFound(), group, params.letter);
	const { letter, name, phone, address, key } = passing;
	const world = { origin: url.origin, name: settings.name };
	// made now, as every letter is: it never holds what was removed meanwhile
	const composed = await composers[letter.kind]?.(db, letter, world);
	return {
		...{ key, name, phone, address, way: letter.way },
		subject: composed?.subject ?? null,
		text: composed?.text ?? null
	};
};
