import * as accounts from '../accounts/index.ts';
import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { after, MINUTE, now, together, type Db, type Instant } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { stateOf } from './state.ts';
import type { PaymentRow } from './tables.ts';

/** So long a letter that something was paid waits: a slip of the hand can be taken back before anybody reads it. */
const MEND = 15 * MINUTE;

/** Says that a claim went to whoever pays. False where it is not waiting for one: nothing is done. */
export function claimed(db: Db, actor: Actor, payment: PaymentRow): Promise<boolean> {
	return step(db, actor, payment, {
		verb: 'payment.claim-sent',
		from: ['accepted'],
		to: { claim_sent_at: now(), claim_sent_by: actor.person }
	});
}

/**
 * Says that the person was paid, also where no claim was needed, as with a voucher in the hand. They
 * are told by letter. Who has left the service meanwhile is named here no more.
 */
export async function paid(db: Db, actor: Actor, payment: PaymentRow): Promise<boolean> {
	const at = now();
	return together(db, async (db) => {
		const done = await step(db, actor, payment, {
			verb: 'payment.paid',
			from: ['accepted', 'claimed'],
			to: { paid_at: at, paid_by: actor.person }
		});
		if (done && !(await forgetWhoLeft(db, payment))) await tellPaid(db, payment, at);
		return done;
	});
}

/** Takes the last step back, when it was pressed by mistake. */
export function stepBack(db: Db, actor: Actor, payment: PaymentRow): Promise<boolean> {
	const none = { paid_at: null, paid_by: null };
	return step(db, actor, payment, {
		verb: 'payment.step-taken-back',
		from: ['claimed', 'paid'],
		to: payment.paid_at ? none : { ...none, claim_sent_at: null, claim_sent_by: null }
	});
}

/** The group's payment of that name in an address. 404 when there is none. */
export async function paymentByRef(db: Db, group: { id: string }, name: string) {
	const found = await db
		.selectFrom('payment')
		.selectAll()
		.where('ref', '=', name)
		.where('group_id', '=', group.id)
		.executeTakeFirst();
	return found ?? notFound();
}

type Step = { verb: string; from: ReturnType<typeof stateOf>[]; to: Partial<PaymentRow> };

async function step(db: Db, actor: Actor, payment: PaymentRow, { verb, from, to }: Step) {
	allow(actor, 'payment.keep', { group: payment.group_id });
	return together(db, async (db) => {
		// somebody else may have pressed in the meantime: the row must stand as it was read
		const { answer, claim_sent_at, paid_at } = payment;
		if (!from.includes(stateOf(payment))) return false;
		const done = await db
			.updateTable('payment')
			.set(to)
			.where('id', '=', payment.id)
			.where('answer', '=', answer)
			.where('claim_sent_at', claim_sent_at ? '=' : 'is', claim_sent_at)
			.where('paid_at', paid_at ? '=' : 'is', paid_at)
			.returning('id')
			.executeTakeFirst();
		if (done) await record(db, actor, verb, 'payment', done);
		return Boolean(done);
	});
}

async function tellPaid(db: Db, { id, group_id, person_id }: PaymentRow, at: Instant) {
	const about = { kind: 'payment', id: `${id} ${at}` };
	const letter = { kind: 'payment.paid', about, after: after(at, MEND) };
	if (person_id) await groups.tellPerson(db, group_id, person_id, letter);
}

/** Forgets whose a payment was that is over now, where that person has left the service. Says whether they had. */
export async function forgetWhoLeft(
	db: Db,
	{ id, person_id }: Pick<PaymentRow, 'id' | 'person_id'>
): Promise<boolean> {
	if (!person_id) return true;
	if ((await accounts.contacts(db, [person_id])).has(person_id)) return false;
	await forgetWho(db, [id], person_id);
	return true;
}

/** Keeps what was paid, for the accounts, and no more to whom. */
export async function forgetWho(db: Db, payments: string[], person: string): Promise<void> {
	const these = db.updateTable('payment').where('id', 'in', payments);
	await these.set({ recorded_by: null }).where('recorded_by', '=', person).execute();
	await these.set({ person_id: null }).where('person_id', '=', person).execute();
}
