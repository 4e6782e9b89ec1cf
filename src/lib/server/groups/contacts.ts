import * as accounts from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as mail from '../mail/index.ts';
import { people, type Present } from './people.ts';
import type { GroupRow } from './tables.ts';

/** Whom people of the group turn to with a worry, and who reads what they write about it. */
export type Contacts = {
	/** as pages print them: the chosen person's name in the group, else what the organiser typed */
	name: string;
	phone: string;
	deputy: string | null;
	/** ids of those who read worries */
	readers: string[];
	/** false: nobody is chosen, or nobody who was chosen can be written to any more; all organisers read */
	chosen: boolean;
};

type Named = Pick<
	GroupRow,
	'id' | 'worries_name' | 'worries_phone' | 'deputy_name' | 'worries_person' | 'deputy_person'
>;

/**
 * The contact for worries and the deputy. Whoever has left the group, or can no longer be written to
 * at once, is neither; where that leaves nobody, every organiser is.
 */
export async function contactsOf(db: Db, group: Named): Promise<Contacts> {
	const present = await people(db, group.id);
	const able = await reached(db, present, [group.worries_person, group.deputy_person]);
	const contact = able.find((each) => each.person_id === group.worries_person);
	const deputy = able.find((each) => each.person_id === group.deputy_person);
	const chosen = [contact, deputy].flatMap((each) => each?.person_id ?? []);
	const organisers = present.filter(({ role }) => role === 'organiser');
	return {
		name: contact?.shown_name ?? group.worries_name,
		phone: group.worries_phone,
		deputy: deputy?.shown_name ?? group.deputy_name,
		readers: chosen.length ? chosen : organisers.map(({ person_id }) => person_id),
		chosen: chosen.length > 0
	};
}

/** Who could be chosen: people of the group who have an email address, since a worry cannot wait for the post. */
export async function ableToRead(db: Db, group: string) {
	const present = await people(db, group);
	return reached(
		db,
		present,
		present.map(({ person_id }) => person_id)
	);
}

/** Those of these people who are present and have an email address. Nobody is asked for where there is nobody. */
async function reached(db: Db, present: Present[], wanted: (string | null)[]) {
	const some = present.filter(({ person_id }) => wanted.includes(person_id));
	if (!some.length) return [];
	const reach = await accounts.contacts(
		db,
		some.map(({ person_id }) => person_id)
	);
	return some.filter(({ person_id }) => reach.get(person_id)?.email);
}

export type Chosen = { contact: string | null; deputy: string | null };

/**
 * Chooses who reads worries, by person id; null for nobody. Whoever is chosen newly is told by letter.
 * Refused as a value: one person twice, a deputy of nobody, or somebody who cannot be written to.
 */
export async function chooseContacts(
	db: Db,
	actor: Actor,
	group: Pick<GroupRow, 'id' | 'worries_person' | 'deputy_person'>,
	{ contact, deputy }: Chosen
): Promise<'same' | 'no contact' | 'contact not able' | 'deputy not able' | null> {
	allow(actor, 'group.settings', { group: group.id });
	if (contact && contact === deputy) return 'same';
	if (deputy && !contact) return 'no contact';

	return together(db, async (db) => {
		const able = new Set((await ableToRead(db, group.id)).map(({ person_id }) => person_id));
		const before = [group.worries_person, group.deputy_person];
		const wanted = [contact, deputy].flatMap((each) => each ?? []);
		if (contact && !able.has(contact)) return 'contact not able';
		if (deputy && !able.has(deputy)) return 'deputy not able';
		if (before[0] === contact && before[1] === deputy) return null;

		await db
			.updateTable('group')
			.set({ worries_person: contact, deputy_person: deputy })
			.where('id', '=', group.id)
			.execute();
		await record(db, actor, 'group.contacts-chosen', 'group', group);
		for (const person of wanted.filter((each) => !before.includes(each) && each !== actor.person))
			// the moment makes each time a letter of its own
			await mail.post(db, {
				...{ kind: 'worry.contact', person, way: 'email', group: group.id },
				about: { kind: 'group', id: `${group.id} ${now()}` }
			});
		return null;
	});
}
