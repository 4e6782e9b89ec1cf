import { db } from '$lib/server/db';
import { notice, refuse } from '$lib/server/http';
import * as publications from '$lib/server/publications';
import { redirect } from '@sveltejs/kit';
import { publicationAt, shown } from '../../publication';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const at = await publicationAt(locals.actor, params);
	return { ...shown(at), readers: await publications.readers(db, at.publication) };
};

export const actions: Actions = {
	default: async (event) => {
		const at = await publicationAt(event.locals.actor, event.params);
		const refused = await publications.tell(db, at.actor, at.publication);
		if (refused === 'early')
			return refuse(
				{},
				{ '': 'It has not come out yet. Tell people on its day, or change the day' }
			);
		notice(event, refused ? 'It was told before' : 'It is told');
		redirect(303, at.here);
	}
};
