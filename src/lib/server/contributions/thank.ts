import { allow, may, notFound, type Actor } from '../access/index.ts';
import { now, type Db } from '../db/index.ts';
import { NAMELESS, shownNames } from '../groups/index.ts';
import { team, teamNames } from '../studies/index.ts';
import { isPrivate, readable, type Contribution, type Guarded } from './readable.ts';
import { placeOf } from './wish.ts';

/*
 * Thanks are seen by who gave the words and by nobody else: no number, no list. So no event is recorded
 * of them either; the log would be such a list.
 */

type Thankable = Guarded & Pick<Contribution, 'role' | 'named_at'>;

/** Whether there is somebody to thank for it: others' words that reached the group and that one reads. */
export function mayThank(actor: Actor, c: Thankable): boolean {
	if (!c.person_id || c.person_id === actor.person) return false;
	// whose words a point without a name are is for the organisers to know
	if (c.kind === 'point' && !c.named_at) return false;
	if (isPrivate(c) || c.hidden_at || readable(actor, c) !== 'words') return false;
	return may(actor, 'contribution.thank', placeOf(c));
}

/** Thanks for it. Twice is once. */
export async function thank(db: Db, actor: Actor, c: Contribution): Promise<void> {
	allow(actor, 'contribution.thank', placeOf(c));
	if (!mayThank(actor, c)) notFound();
	await db
		.insertInto('thanks')
		.values({ contribution_id: c.id, person_id: actor.person, at: now() })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Takes thanks back, also where the words cannot be read any more. */
export async function takeThanksBack(db: Db, actor: Actor, c: Contribution): Promise<void> {
	allow(actor, 'contribution.thank', placeOf(c));
	await db
		.deleteFrom('thanks')
		.where('contribution_id', '=', c.id)
		.where('person_id', '=', actor.person)
		.execute();
}

/** What a reader may know of thanks. */
export type Thanks = {
	/** ids of what they thanked for */
	given: Set<string>;
	/** by the id of their own words: by whom, as they are named there; nobody for others' words */
	got: Map<string, string[]>;
};

/** The thanks this reader gave for those contributions, and those they got for their own. */
export async function thanksOf(
	db: Db,
	actor: Actor,
	said: Pick<Contribution, 'id' | 'person_id' | 'group_id' | 'study_id'>[]
): Promise<Thanks> {
	const rows = said.length
		? await db
				.selectFrom('thanks')
				.innerJoin('contribution', 'contribution.id', 'thanks.contribution_id')
				.select(['thanks.contribution_id', 'thanks.person_id'])
				.where(
					'contribution_id',
					'in',
					said.map(({ id }) => id)
				)
				.where((eb) =>
					eb.or([
						eb('thanks.person_id', '=', actor.person),
						eb('contribution.person_id', '=', actor.person)
					])
				)
				.orderBy('at')
				.execute()
		: [];
	const given = rows.filter((row) => row.person_id === actor.person);
	const by = Map.groupBy(
		rows.filter((row) => row.person_id !== actor.person),
		(row) => row.contribution_id
	);
	const mine = said.filter((c) => by.has(c.id));
	const names = await namesFor(db, mine);
	return {
		given: new Set(given.map((row) => row.contribution_id)),
		got: new Map(
			mine.map((c) => [c.id, named(by.get(c.id) ?? [], names.get(c.group_id) ?? new Map())])
		)
	};
}

/**
 * Everybody's shown name, by group; whoever is on the study's team is named as the team is. Who was on it
 * once and belongs to the group now is not told apart by an old name.
 */
async function namesFor(db: Db, said: Pick<Contribution, 'group_id' | 'study_id'>[]) {
	const names = new Map<string, Map<string, string>>();
	for (const { group_id, study_id } of said) {
		const here = names.get(group_id) ?? (await shownNames(db, group_id));
		const once = study_id ? await teamNames(db, study_id) : new Map<string, string>();
		const now = study_id ? await team(db, study_id) : [];
		const speaking = now.map((each) => [each.person_id, each.shown_name] as const);
		names.set(group_id, new Map([...once, ...here, ...speaking]));
	}
	return names;
}

/** Names in the order of thanking; those without one together, once. */
function named(rows: { person_id: string }[], names: Map<string, string>) {
	const all = rows.map((row) => names.get(row.person_id) ?? NAMELESS);
	const known = all.filter((name) => name !== NAMELESS);
	const nameless = all.length - known.length;
	if (!nameless) return known;
	return [...known, nameless === 1 ? NAMELESS : 'other members of the group'];
}
