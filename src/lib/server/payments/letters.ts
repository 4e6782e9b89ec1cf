import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose, type LetterRow } from '../mail/index.ts';
import type { PaymentRow } from './tables.ts';

/*
 * No amount and nothing of what it is for: a mailbox may be seen by others, and money is nobody
 * else's business. Both stand on the person's own page.
 */

/** Tells somebody that they were paid, unless that was taken back meanwhile. */
const paid: Compose = async (db, letter, world) => {
	const found = await find(db, letter);
	if (!found || found.payment.paid_at !== found.moment) return null;
	return written(db, found.payment, world, [
		'What you were offered for your time has been paid.',
		'It can take some days until it reaches you.'
	]);
};

/** Tells somebody that an organiser wrote down what they said to an offer. */
const recorded: Compose = async (db, letter, world) => {
	const found = await find(db, letter);
	if (!found || found.payment.recorded_by === letter.person_id) return null;
	return written(db, found.payment, world, [
		'You told us whether you want to be paid for your time. We have written down your answer.',
		'Is it not what you said? You can change it.'
	]);
};

async function written(
	db: Db,
	{ group_id }: PaymentRow,
	{ origin }: { origin: string },
	paragraphs: string[]
) {
	const group = await groups.find(db, group_id);
	const { name, phone } = await groups.help(db, group);
	return {
		from: group.discreet_name,
		subject: 'Something about a payment',
		...simple({
			greeting: 'Hello,',
			paragraphs,
			link: { words: 'See it on your page', href: `${origin}/me/payments` },
			closing: [
				'We never ask for bank details by email or on this website.',
				`A question? Ring ${name} on ${phone}.`,
				`${name}, ${group.discreet_name}`
			]
		})
	};
}

/** The payment that a letter is about, while it is this person's, and the moment behind its id. */
async function find(db: Db, { about_id, person_id }: LetterRow) {
	const [id = '', moment] = about_id.split(' ');
	const payment = await db
		.selectFrom('payment')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	return payment && person_id && payment.person_id === person_id ? { payment, moment } : null;
}

/** The letters about payments, by kind. */
export const letters: Record<string, Compose> = {
	'payment.paid': paid,
	'payment.recorded': recorded
};
