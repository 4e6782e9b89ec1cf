import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { forgetWho } from './follow.ts';
import { stateOf } from './state.ts';
import type { PaymentRow } from './tables.ts';

/**
 * Forgets, with who leaves the service, whose the payments were that are over, and whose the answers no.
 * What is still owed stays theirs until it is paid: only then it loses them (`paid`).
 */
export async function forgetPerson(db: Db, person: string): Promise<void> {
	const over = (await of(db, person)).filter((each) => !isOwed(each));
	await forgetWho(
		db,
		over.map(({ id }) => id),
		person
	);
}

/** What somebody accepted and was not paid yet: in which group, and whom to ring before leaving. */
export type Owed = {
	group: string;
	help: Awaited<ReturnType<typeof groups.help>>;
	pence: number;
	claimed: boolean;
};

export async function owedTo(db: Db, person: string): Promise<Owed[]> {
	const owed = (await of(db, person)).filter(isOwed);
	return Promise.all(
		owed.map(async ({ group_id, pence, claim_sent_at }) => {
			const group = await groups.find(db, group_id);
			const help = await groups.help(db, group);
			return { group: group.name, help, pence, claimed: claim_sent_at !== null };
		})
	);
}

function of(db: Db, person: string): Promise<PaymentRow[]> {
	return db
		.selectFrom('payment')
		.selectAll()
		.where('person_id', '=', person)
		.orderBy('answered_at')
		.orderBy('id')
		.execute();
}

function isOwed(payment: PaymentRow) {
	return ['accepted', 'claimed'].includes(stateOf(payment));
}
