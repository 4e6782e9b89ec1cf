import type { Db } from '../db/index.ts';
import type { OutcomeRow } from './tables.ts';

/** The outcome as it stands now, kept from everybody else until the transaction ends. */
export function held(db: Db, outcome: { id: string }): Promise<OutcomeRow> {
	return db
		.updateTable('outcome')
		.set(({ ref }) => ({ number: ref('number') }))
		.where('id', '=', outcome.id)
		.returningAll()
		.executeTakeFirstOrThrow();
}

/** Another one for each saving: by it somebody who saves or checks is told that a colleague was faster. */
export function stamp(outcome: Pick<OutcomeRow, 'created_at' | 'changed_at'>): string {
	return outcome.changed_at ?? outcome.created_at;
}
