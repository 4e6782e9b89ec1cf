import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, ref, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { ArrivalRow } from './tables.ts';

/** What came. `box` is the one-time id of the form. */
export type Arriving = Pick<ArrivalRow, 'person_id' | 'channel' | 'came_on'> & { box: string };

/** Puts something that came on the group's desk. The same form sent twice puts it there once. */
export async function note(
	db: Db,
	actor: Actor,
	group: { id: string },
	{ box, ...arriving }: Arriving
): Promise<void> {
	allow(actor, 'group.desk', { group: group.id });
	const present = await groups.people(db, group.id);
	const { person_id } = arriving;
	if (person_id && !present.some((each) => each.person_id === person_id)) notFound();

	await together(db, async (db) => {
		const noted = await db
			.insertInto('arrival')
			.values({
				...{ id: id(), ref: ref(), group_id: group.id, ...arriving },
				box_key: `${actor.person} ${box}`,
				...{ noted_at: now(), noted_by: actor.person }
			})
			.onConflict((conflict) => conflict.column('box_key').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (noted) await record(db, actor, 'arrival.noted', 'arrival', noted);
	});
}
