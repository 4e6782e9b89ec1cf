import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as payments from '$lib/server/payments';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { keeping } from '../at';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	paid_for: field.text(200, 'Say what it is for, such as: a meeting of two hours'),
	minutes: field.whole(1, 6000, 'Enter how many minutes, such as 120'),
	pounds: field.pounds(1_000_000, 'Enter pounds and pence, such as 12.50. At most £10,000')
});

export const load: PageServerLoad = async (event) => {
	const { group, at } = await keeping(event);
	const shown = ({ ref, words, minutes, pence, set_at, retired_at }: payments.RateRow) => {
		return { ref, words, minutes, pence, set_at, retired_at };
	};
	return {
		at,
		rates: (await payments.ratesOf(db, group)).map(shown),
		retired: (await payments.retiredRatesOf(db, group)).map(shown)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, at } = await keeping(event);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { paid_for: words, minutes, pounds: pence } = form.input;
		const set = await payments.setRate(db, actor, group, { words, minutes, pence });
		if (set === 'bank')
			return refuse(form.values, {
				paid_for: 'This seems to hold bank details. Take them out: they have no place here'
			});
		notice(event, 'The group now pays this');
		redirect(303, `${at}/rates`);
	}
};
