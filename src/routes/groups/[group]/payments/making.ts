import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as payments from '$lib/server/payments';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { pence } from '$lib/text/money';

const schema = v.object({
	rate: field.text(20, 'Choose an amount'),
	pounds: field.optionalText(20),
	minutes: field.optionalWhole(6000, 'Enter how many minutes, such as 60')
});

type Group = { id: string; slug: string };

/** What the page shows on which an organiser offers payment for one thing. */
export async function making(group: Group, about: payments.About) {
	const rates = await payments.ratesOf(db, group);
	const standing = await payments.standingOffer(db, about);
	return {
		rates: rates.map(({ ref, words, minutes, pence }) => ({ ref, words, minutes, pence })),
		standing: standing && { ref: standing.ref, pence: standing.pence, minutes: standing.minutes },
		payments: `/groups/${group.slug}/payments`
	};
}

/** Offers what the form says. */
export async function make(
	event: Pick<RequestEvent, 'request' | 'cookies' | 'url'>,
	actor: Actor,
	group: Group,
	about: payments.About
) {
	const form = await read(event.request, schema);
	if (!form.ok) return form.refused;
	const amount = await amountOf(group, form.input);
	if ('problem' in amount) return refuse(form.values, amount.problem);
	const offer = await payments.makeOffer(db, actor, group, about, amount);
	if (offer === 'standing')
		return refuse(form.values, {
			[form.input.rate === 'own' ? 'pounds' : 'rate']: 'Another offer stands. End that one first'
		});
	notice(event, 'Members now see this offer');
	redirect(303, `/groups/${group.slug}/payments/offers/${offer.ref}`);
}

type Amount = { pence: number; minutes: number } | { problem: Record<string, string> };

async function amountOf(
	group: Group,
	{ rate, pounds, minutes }: v.InferOutput<typeof schema>
): Promise<Amount> {
	if (rate !== 'own') {
		const chosen = (await payments.ratesOf(db, group)).find(({ ref }) => ref === rate);
		return chosen ?? { problem: { rate: 'Choose an amount of the list' } };
	}
	const typed = pence(pounds);
	const problem: Record<string, string> = {};
	if (!typed || typed > 1_000_000)
		problem.pounds = 'Enter pounds and pence, such as 12.50. At most £10,000';
	if (!minutes) problem.minutes = 'Enter how many minutes, such as 60';
	return typed && minutes && !problem.pounds ? { pence: typed, minutes } : { problem };
}
