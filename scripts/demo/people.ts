import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import type { Db } from '#server/db/index.ts';
import * as contributions from '#server/contributions/index.ts';
import * as groups from '#server/groups/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as studies from '#server/studies/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import { made } from './made.ts';

/** Somebody invented. `shown` null: a member of the group. */
export type Invented = Partial<accounts.Reach> & {
	name: string;
	shown?: string | null;
	permits?: Partial<Record<accounts.Purpose, 'yes' | 'no'>>;
};

/** The members of the Deep End group. Two have no email; one of those has no internet at all. */
export const members = {
	amara: {
		name: 'Amara',
		phone: '0114 496 0112',
		permits: { quote: 'yes', thanks: 'yes', keep: 'yes' }
	},
	bashir: { name: 'Bashir', permits: { quote: 'yes', thanks: 'no', keep: 'yes' } },
	clive: {
		name: 'Clive',
		reach: 'post',
		email: null,
		phone: '0114 496 0117',
		address: '12 Example Street\nSheffield',
		reach_note: 'No internet. Large print, please.',
		permits: { quote: 'yes', keep: 'no' }
	},
	doreen: {
		name: 'Doreen',
		reach: 'phone',
		email: null,
		phone: '0114 496 0118',
		reach_note: 'Ring after 2 pm. Has a phone with internet, but no email.',
		permits: { quote: 'no', thanks: 'yes' }
	},
	elspeth: { name: 'Elspeth', permits: { quote: 'no', thanks: 'no', keep: 'no' } },
	farah: { name: 'Farah', permits: { quote: 'yes', keep: 'yes' } },
	gwen: { name: 'Gwen', permits: { quote: 'yes', thanks: 'yes', keep: 'yes' } },
	hamid: { name: 'Hamid', shown: null, permits: { quote: 'no', keep: 'yes' } },
	iris: { name: 'Iris', shown: 'Bluebell', permits: { quote: 'yes' } },
	joseph: { name: 'Joseph' }
} as const satisfies Record<string, Invented>;

export type Member = keyof typeof members;

/** The administrator who made everything else. */
export async function administrator(db: Db): Promise<Actor> {
	const address = (await accounts.firstStart(db, 'http://localhost:3000')) ?? '';
	const input = { known_name: known('Robin'), email: 'robin@example.org' };
	const token = address.slice(address.lastIndexOf('/') + 1);
	const person = made(await accounts.makeFirstAdministrator(db, token, input));
	return actor(db, person.id);
}

/** Somebody in a group. */
export async function belong(
	db: Db,
	by: Actor,
	group: GroupRow,
	role: 'member' | 'organiser',
	invented: Invented
): Promise<Actor> {
	const person = await add(db, by, invented);
	const shown_name = invented.shown === undefined ? invented.name : invented.shown;
	made(await groups.join(db, by, { group, person, role, shown_name }));
	const self = await actor(db, person);
	for (const purpose of accounts.purposes) {
		const answer = invented.permits?.[purpose];
		// who has no email answered on paper, and the organiser wrote it down
		const how = invented.email === null ? 'paper' : 'web';
		const recorder = invented.email === null ? by : self;
		if (answer) await accounts.permit(db, recorder, { person, purpose, answer, how });
	}
	return self;
}

/** Somebody on a study's team. */
export async function research(
	db: Db,
	by: Actor,
	study: StudyRow,
	role: 'researcher' | 'lead',
	invented: Invented
): Promise<Actor> {
	const person = await add(db, by, invented);
	made(await studies.addToTeam(db, by, study, person, role, invented.name));
	return actor(db, person);
}

/** The person with every role held now. */
export async function actor(db: Db, person: string): Promise<Actor> {
	return made(await contributions.actorOf(db, person));
}

async function add(db: Db, by: Actor, { name, shown: _, permits: __, ...reach }: Invented) {
	const email = `${name.toLowerCase()}@example.org`;
	const person = { known_name: known(name), email, reach: 'email' as const, ...reach };
	return (await accounts.addPerson(db, by, person)).id;
}

/** On pages that show names as organisers know them, each says that nobody is behind it. */
function known(name: string) {
	return `${name} (example)`;
}
