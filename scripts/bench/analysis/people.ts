import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import * as groups from '#server/groups/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as studies from '#server/studies/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import { made } from '../../demo/made.ts';

const MEMBERS = 12;

export type Party = { group: GroupRow; organiser: Actor; members: Actor[] };

/** A group like the example's, with its people, that works with the study. */
export async function party(
	db: Db,
	root: Actor,
	lead: Actor,
	{ study, like }: { study: StudyRow; like: GroupRow },
	number: number
): Promise<Party> {
	const { about, controller, looks_in, phone, worries_name, worries_phone, support } = like;
	const group = made(
		await groups.makeGroup(db, root, {
			...{ slug: `sorting-${number}`, name: `Sorting ${number}`, discreet_name: `S ${number}` },
			...{ about, controller, looks_in, phone, worries_name, worries_phone, support },
			deputy_name: like.deputy_name
		})
	);
	const belong = async (role: 'member' | 'organiser', name: string) => {
		const person = await somebody(db, root, `${name} ${number}`);
		await groups.join(db, root, { group, person, role, shown_name: name });
		return actorOf(db, person);
	};
	const organiser = await belong('organiser', 'Olive');
	const members: Actor[] = [];
	for (let at = 1; at <= MEMBERS; at++) members.push(await belong('member', `Member ${at}`));
	const asked = made(await studies.ask(db, lead, study, group.id, 'Would you work with us?'));
	await studies.acceptPartnership(db, organiser, asked);
	// the member of the example is one of the first group, so that its pages can be asked for
	return { group, organiser, members };
}

/** Three of the team: whoever the example signs in as researcher, and two who sort with them. */
export async function team(db: Db, root: Actor, study: StudyRow, lead: string): Promise<Actor[]> {
	await studies.addToTeam(db, root, study, lead, 'lead', 'Lead');
	const people = [lead];
	for (const name of ['Coder A', 'Coder B']) {
		const person = await somebody(db, root, name);
		await studies.addToTeam(db, root, study, person, 'researcher', name);
		people.push(person);
	}
	return Promise.all(people.map((person) => actorOf(db, person)));
}

/** As they are signed in, with the roles held now. */
export async function actorOf(db: Db, person: string): Promise<Actor> {
	return made(await contributions.actorOf(db, person));
}

async function somebody(db: Db, root: Actor, name: string): Promise<string> {
	const { id } = await accounts.addPerson(db, root, {
		...{ known_name: name, email: `${name.toLowerCase().replaceAll(' ', '-')}@example.org` },
		...{ phone: null, address: null, reach: 'email', reach_note: null }
	});
	return id;
}
