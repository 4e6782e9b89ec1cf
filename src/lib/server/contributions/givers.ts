import { names } from '../accounts/index.ts';
import { organises, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { NAMELESS, shownNames } from '../groups/index.ts';
import { teamNames } from '../studies/index.ts';
import type { Contribution } from './readable.ts';
import { nameOf } from './shown.ts';

type Giver = { name: string | null; known: string | null };

/**
 * Who gave each of these contributions to one group, as this reader sees it: the name shown there, and
 * for organisers the one they know where it is another. By contribution.
 */
export async function givers(
	db: Db,
	actor: Actor,
	group: { id: string },
	given: Contribution[]
): Promise<Map<string, Giver>> {
	const people = [...new Set(given.flatMap((c) => c.person_id ?? []))];
	const known = organises(actor, group.id) ? await names(db, people) : new Map<string, string>();
	const shown = await shownNames(db, group.id);
	const spoke = given.filter((c) => c.role === 'researcher').flatMap((c) => c.study_id ?? []);
	const teams = new Map<string, Map<string, string>>();
	for (const study of new Set(spoke)) teams.set(study, await teamNames(db, study));

	return new Map(
		given.map((c) => {
			const team = teams.get(c.study_id ?? '') ?? new Map<string, string>();
			const name = nameOf({ group: shown, team, known, nameless: NAMELESS }, c);
			const other = c.role === 'researcher' ? undefined : known.get(c.person_id ?? '');
			return [c.id, { name, known: other === name ? null : (other ?? null) }];
		})
	);
}
