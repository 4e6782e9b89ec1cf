import { contacts, wayTo } from '../accounts/index.ts';
import type { Db } from '../db/index.ts';
import { post } from '../mail/index.ts';
import { team } from '../studies/index.ts';

type Telling = { kind: 'question.asked' | 'question.due'; id: string };

/** Queues a letter about a contribution to everybody on the study's team. Inside its transaction. */
export async function tellTeam(db: Db, study: string, { kind, id }: Telling) {
	const ids = (await team(db, study)).map((each) => each.person_id);
	const known = await contacts(db, ids);
	for (const person of ids) {
		const contact = known.get(person);
		// by email alone: no organiser passes on what is for a team
		if (!contact || wayTo(contact) !== 'email') continue;
		await post(db, { kind, person, way: 'email', about: { kind: 'contribution', id } });
	}
}
