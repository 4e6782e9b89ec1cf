import { dayOf } from '#lib/text/dates.ts';
import { allow, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as meetings from '../meetings/index.ts';
import * as prompts from '../prompts/index.ts';
import { offersOf } from './offers.ts';
import { stateOf } from './state.ts';
import type { PaymentRow } from './tables.ts';

/** What people gave and were paid, summed. Numbers alone, never names. */
export type Total = {
	/** times that somebody took part; null where nobody counted */
	people: number | null;
	/** minutes that they gave, whether paid or not */
	minutes: number;
	accepted: number;
	declined: number;
	/** pence */
	paid: number;
	owed: number;
};

export type Line = Total & { title: string; path: string | null; study: string | null };

/** Of a month, `2026-03`, or a year: what was given in it, and what was paid in it. */
export type Span = Pick<Total, 'minutes' | 'paid'> & { when: string };

export type Totals = {
	findings: Line[];
	meetings: Line[];
	months: Span[];
	years: Span[];
	all: Total;
};

/**
 * Time and money of a group, for reports. The time of a meeting is how long it lasted for each member
 * who came, by its numbers; of a finding, for each who answered at home, what was offered for, or else
 * what the team says it takes.
 */
export async function totals(db: Db, actor: Actor, group: { id: string }): Promise<Totals> {
	allow(actor, 'payment.keep', { group: group.id });
	const paying = await payments(db, group);
	const offers = (await offersOf(db, group)).toReversed();
	const given: Given[] = [];
	const found = await prompts.findings(db, group.id);
	const answered = await contributions.answerers(
		db,
		found.map(({ thread }) => thread.id)
	);
	const byThread = Map.groupBy(answered, ({ thread }) => thread);

	// what was offered last comes last, and stands
	const paidFor = new Map(offers.map(({ about_id, minutes }) => [about_id, minutes]));

	const findings = found.map(({ thread, prompt, study, version }): Line => {
		const people = byThread.get(thread.id) ?? [];
		const minutes = paidFor.get(thread.id) ?? prompt.minutes;
		given.push(...people.map(({ first }) => ({ day: dayOf(first) as string, minutes })));
		const path = `/prompts/${prompts.address(study, prompt)}`;
		const gave = { people: people.length, minutes: people.length * minutes };
		return { title: version.title, path, study: study.title, ...gave, ...money(paying, thread.id) };
	});
	const held = (await meetings.allOf(db, group)).map((meeting): Line => {
		const people = meeting.members_came;
		const minutes = (people ?? 0) * length(meeting.starts, meeting.ends);
		given.push({ day: meeting.on_day, minutes });
		const at = { path: `/meetings/${meeting.number}`, study: null };
		return { title: meeting.title, ...at, people, minutes, ...money(paying, meeting.id) };
	});
	const lines = [...findings, ...held].filter(hasAnything);
	return {
		findings: findings.filter(hasAnything),
		meetings: held.filter(hasAnything),
		months: spans(given, paying, 7),
		years: spans(given, paying, 4),
		all: lines.reduce(plus, nothing)
	};
}

type Given = { day: string; minutes: number };
type Paying = Pick<PaymentRow, 'pence' | 'answer' | 'claim_sent_at' | 'paid_at'> & {
	about_id: string;
};

function payments(db: Db, group: { id: string }): Promise<Paying[]> {
	return db
		.selectFrom('payment')
		.innerJoin('offer', 'offer.id', 'payment.offer_id')
		.select(['payment.pence', 'payment.answer', 'payment.claim_sent_at', 'payment.paid_at'])
		.select('offer.about_id')
		.where('payment.group_id', '=', group.id)
		.execute();
}

function money(paying: Paying[], about: string) {
	const here = paying.filter(({ about_id }) => about_id === about);
	const sum = (all: Paying[]) => all.reduce((sum, { pence }) => sum + pence, 0);
	const accepted = here.filter(({ answer }) => answer === 'accepted');
	return {
		accepted: accepted.length,
		declined: here.length - accepted.length,
		paid: sum(accepted.filter((each) => stateOf(each) === 'paid')),
		owed: sum(accepted.filter((each) => stateOf(each) !== 'paid'))
	};
}

function spans(given: Given[], paying: Paying[], letters: number): Span[] {
	const found = new Map<string, Span>();
	const at = (day: string) => {
		const when = day.slice(0, letters);
		const span = found.get(when) ?? { when, minutes: 0, paid: 0 };
		found.set(when, span);
		return span;
	};
	for (const { day, minutes } of given) if (minutes) at(day).minutes += minutes;
	for (const { paid_at, pence } of paying) if (paid_at) at(dayOf(paid_at)).paid += pence;
	return [...found.values()].toSorted((a, b) => (a.when < b.when ? 1 : -1));
}

const nothing: Total = { people: 0, minutes: 0, accepted: 0, declined: 0, paid: 0, owed: 0 };

function plus(sum: Total, line: Total): Total {
	return {
		people: (sum.people ?? 0) + (line.people ?? 0),
		minutes: sum.minutes + line.minutes,
		accepted: sum.accepted + line.accepted,
		declined: sum.declined + line.declined,
		paid: sum.paid + line.paid,
		owed: sum.owed + line.owed
	};
}

function hasAnything({ people, accepted, declined }: Line) {
	return Boolean(people || accepted || declined);
}

/** Minutes between two times of a day such as `14:05`. */
function length(from: string, to: string) {
	const [start = 0, end = 0] = [from, to].map((time) => {
		const [hour = 0, minute = 0] = time.split(':').map(Number);
		return hour * 60 + minute;
	});
	return Math.max(0, end - start);
}
