import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as payments from '$lib/server/payments';
import { redirect } from '@sveltejs/kit';
import { keeping } from '../../../at';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { group, at } = await keeping(event);
	const rate = await payments.rateByRef(db, group, event.params.rate);
	const { words, minutes, pence, retired_at } = rate;
	return { words, minutes, pence, retired_at, at };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, at } = await keeping(event);
		const rate = await payments.rateByRef(db, group, event.params.rate);
		await payments.retireRate(db, actor, rate);
		notice(event, 'Retired');
		redirect(303, `${at}/rates`);
	}
};
