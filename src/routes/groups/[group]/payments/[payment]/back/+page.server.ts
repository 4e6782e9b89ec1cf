import { db } from '$lib/server/db';
import * as payments from '$lib/server/payments';
import type { Actions, PageServerLoad } from './$types';
import { readPayment, take } from '../../payment';

export const load: PageServerLoad = readPayment;

export const actions: Actions = {
	default: (event) =>
		take(event, (actor, payment) => payments.stepBack(db, actor, payment), 'Taken back by one step')
};
