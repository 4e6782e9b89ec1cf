import { db } from '$lib/server/db';
import * as payments from '$lib/server/payments';
import type { Actions, PageServerLoad } from './$types';
import { readPayment, take } from '../../payment';

export const load: PageServerLoad = readPayment;

export const actions: Actions = {
	default: (event) =>
		take(
			event,
			async (actor, payment) => {
				const offer = await payments.offerOf(db, payment);
				const { person_id, answer } = payment;
				if (!person_id || answer === 'declined') return false;
				const said = await payments.answerFor(db, actor, offer, person_id, 'declined');
				return typeof said !== 'string';
			},
			'Written down: they said no'
		)
};
