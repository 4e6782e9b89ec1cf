import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import { id, type Db } from '#server/db/index.ts';
import * as groups from '#server/groups/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as reflections from '#server/reflections/index.ts';
import type { FiveAnswers } from '#lib/text/reflections.ts';
import { actor, type World } from './world.ts';

/** Five answers of which only some are given. */
export function five(some: Partial<FiveAnswers>): FiveAnswers {
	return { done: '', hoped: '', changed: '', well: '', not_well: '', ...some };
}

/** How it went with a finding, as that person is shown it. */
export function about(db: Db, who: Actor, { group, study, prompt }: Finding) {
	return reflections.subjectAt(db, who, group, 'finding', prompts.address(study, prompt));
}

/** Says how it went with a finding. */
export async function reflect(
	db: Db,
	who: Actor,
	finding: Finding,
	some: Partial<FiveAnswers>,
	box: string = id()
) {
	return reflections.give(db, who, await about(db, who, finding), five(some), box);
}

/** So many more members of the world's group. */
export async function more(db: Db, world: World, number: number): Promise<Actor[]> {
	const all: Actor[] = [];
	for (let index = 0; index < number; index++) {
		const person = await accounts.addPerson(db, world.administrator, {
			...{ known_name: `Member ${index}`, email: `more${id()}@example.org`, phone: null },
			...{ address: null, reach: 'email', reach_note: null }
		});
		const joining = { group: world.group, person: person.id, role: 'member' as const };
		await groups.join(db, world.administrator, { ...joining, shown_name: `Member ${id()}` });
		all.push(await actor(db, person.id));
	}
	return all;
}
