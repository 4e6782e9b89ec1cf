import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as payments from '$lib/server/payments';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { keeping } from './at';

type Event = RequestEvent<{ group: string; payment: string }>;
type Step = (actor: Actor, payment: payments.PaymentRow) => Promise<boolean>;

/** A payment as its organisers see it, for the page of one of its steps. */
export async function readPayment({ locals, params }: Pick<Event, 'locals' | 'params'>) {
	const { actor, group, at } = await keeping({ locals, params });
	const payment = await payments.paymentByRef(db, group, params.payment);
	const { name, state, about } = await payments.listed(db, actor, payment);
	return { name, state, title: about?.title ?? '', pence: payment.pence, at };
}

/** Takes one step with a payment, and goes back to the list it stood on. */
export async function take(event: Event, step: Step, words: string): Promise<never> {
	const { actor, group, at } = await keeping(event);
	const payment = await payments.paymentByRef(db, group, event.params.payment);
	const { state } = await payments.listed(db, actor, payment);
	const done = await step(actor, payment);
	notice(event, done ? words : 'Nothing was changed: it was done before');
	redirect(303, `${at}?state=${state}`);
}
