import { allow, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { organisers } from '../groups/index.ts';
import { byIds } from './find.ts';
import type { Contribution } from './readable.ts';
import type { SecondLookRow } from './tables.ts';

/** Somebody waits for a second look. */
export type Look = {
	look: SecondLookRow;
	contribution: Contribution;
	/**
	 * take: this organiser can. others: somebody else can. nobody: there is no organiser yet who
	 * neither hid nor gave the words.
	 */
	whose: 'take' | 'others' | 'nobody';
};

/** The second looks that a group's organisers were asked for and have not taken, the oldest first. */
export async function openSecondLooks(db: Db, actor: Actor, group: string): Promise<Look[]> {
	allow(actor, 'second-look.take', { group });
	const rows = await db
		.selectFrom('second_look')
		.innerJoin('contribution', 'contribution.id', 'second_look.contribution_id')
		.selectAll('second_look')
		.where('contribution.group_id', '=', group)
		.where('contribution.withdrawn_at', 'is', null)
		.where('second_look.looked_at', 'is', null)
		.orderBy('second_look.asked_at')
		.orderBy('second_look.id')
		.execute();
	const about = await byIds(
		db,
		rows.map((row) => row.contribution_id)
	);
	const byId = new Map(about.map((c) => [c.id, c]));
	const all = (await organisers(db, group)).map(({ person_id }) => person_id);
	return rows.flatMap((look): Look[] => {
		const contribution = byId.get(look.contribution_id);
		if (!contribution) return [];
		const able = all.filter(
			(person) => person !== look.hidden_by && person !== contribution.person_id
		);
		const whose = able.includes(actor.person) ? 'take' : able.length ? 'others' : 'nobody';
		return [{ look, contribution, whose }];
	});
}
