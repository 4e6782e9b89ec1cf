import { today } from '#lib/text/dates.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as outcomes from '../outcomes/index.ts';
import { byId, type Publication } from './find.ts';

/** `early`: its day is still to come; `told`: it was told before. */
export type TellRefusal = 'early' | 'told';

/**
 * Tells everyone who spoke: whoever's words take one of its outcomes, once each, by their own way. An
 * outcome that rests on private words alone is told to their writers alone (rules.md O4). Groups read
 * it under the outcomes that they can read. From now on only its link changes.
 */
export async function tell(
	db: Db,
	actor: Actor,
	publication: Publication
): Promise<TellRefusal | null> {
	allow(actor, 'publication.tell', { study: publication.study_id });
	return together(db, async (db) => {
		const told = await db
			.updateTable('publication')
			.set({ told_at: now(), told_by: actor.person })
			.where('id', '=', publication.id)
			.where('told_at', 'is', null)
			.where('on_day', '<=', today())
			.returning('id')
			.executeTakeFirst();
		if (!told) return publication.on_day > today() ? 'early' : 'told';
		await record(db, actor, 'publication.told', 'publication', told);
		// a colleague may have changed meanwhile what it rests on
		const current = (await byId(db, publication.id)) ?? publication;
		const about = { kind: 'publication', id: told.id };
		for (const [person, group] of await whom(db, current))
			await groups.tellPerson(db, group, person, { kind: 'publication.told', about });
		return null;
	});
}

/** How many people are told, and whether any group reads it: for the preview. */
export async function readers(db: Db, publication: Publication) {
	const persons = await whom(db, publication);
	return { people: persons.size, groups: publication.rests.some(({ open }) => open) };
}

/** Each person to tell, with a group in which they still are and said it. Who has left is not written to. */
async function whom(db: Db, { rests }: Publication): Promise<Map<string, string>> {
	const present = new Map<string, Set<string>>();
	const found = new Map<string, string>();
	for (const { person_id: person, group_id: group } of await outcomes.takers(db, rests)) {
		if (!person || found.has(person)) continue;
		const here = present.get(group) ?? (await peopleOf(db, group));
		present.set(group, here);
		if (here.has(person)) found.set(person, group);
	}
	return found;
}

async function peopleOf(db: Db, group: string) {
	return new Set((await groups.people(db, group)).map(({ person_id }) => person_id));
}
