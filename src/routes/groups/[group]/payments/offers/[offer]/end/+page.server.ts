import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as payments from '$lib/server/payments';
import { redirect } from '@sveltejs/kit';
import { readOffer } from '../offer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { shown, here } = await readOffer(event);
	return { offer: shown, here };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, offer, here } = await readOffer(event);
		await payments.endOffer(db, actor, offer);
		notice(event, 'The offer has ended');
		redirect(303, here);
	}
};
