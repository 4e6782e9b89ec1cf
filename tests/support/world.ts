import * as accounts from '#server/accounts/index.ts';
import { id, now, type Db } from '#server/db/index.ts';
import * as contributions from '#server/contributions/index.ts';
import * as groups from '#server/groups/index.ts';
import * as studies from '#server/studies/index.ts';

export type World = Awaited<ReturnType<typeof makeWorld>>;

/**
 * A small world to test in, made through the domains' own functions: a group that works with a study,
 * another group and another study beside them. People are actors, rows are rows.
 */
export async function makeWorld(db: Db) {
	const root = await makeAdministrator(db);
	const group = await makeGroup('Riverside Group', 'riverside');
	const otherGroup = await makeGroup('Hilltop Group', 'hilltop');
	const study = await makeStudy('Link workers in general practice', 'link-workers');
	const otherStudy = await makeStudy('Waiting for a diagnosis', 'waiting');

	const ids = {
		organiser: await belong(group, 'organiser', 'Olive', 'olive@example.org'),
		member: await belong(group, 'member', 'Mo', 'mo@example.org'),
		member2: await belong(group, 'member', 'Winnie', null),
		otherOrganiser: await belong(otherGroup, 'organiser', 'Otto', 'otto@example.org'),
		otherMember: await belong(otherGroup, 'member', 'Mabel', 'mabel@example.org'),
		lead: await research(study, 'lead', 'Lea', 'lea@example.org'),
		researcher: await research(study, 'researcher', 'Rosa', 'rosa@example.org'),
		otherResearcher: await research(otherStudy, 'lead', 'Ravi', 'ravi@example.org')
	};
	const partnership = await partner();

	return {
		group,
		otherGroup,
		study,
		otherStudy,
		partnership,
		administrator: await actor(db, root.person),
		organiser: await actor(db, ids.organiser),
		member: await actor(db, ids.member),
		/** Has no email address: reached by post. */
		member2: await actor(db, ids.member2),
		otherOrganiser: await actor(db, ids.otherOrganiser),
		otherMember: await actor(db, ids.otherMember),
		lead: await actor(db, ids.lead),
		researcher: await actor(db, ids.researcher),
		otherResearcher: await actor(db, ids.otherResearcher)
	};

	async function makeGroup(name: string, slug: string) {
		const made = await groups.makeGroup(db, root, {
			slug,
			name,
			about: 'People who say what research looks like from where they are.',
			discreet_name: `The ${slug} group`,
			controller: 'Example University',
			looks_in: 'on weekdays',
			phone: '0114 496 0100',
			worries_name: 'Wanda',
			worries_phone: '0114 496 0101',
			deputy_name: 'Dev',
			support: 'Talk to your doctor.'
		});
		if (made === 'taken') throw new Error('taken');
		return made;
	}

	async function makeStudy(title: string, slug: string) {
		const made = await studies.makeStudy(db, root, {
			slug,
			title,
			about: 'We look at how it works from day to day.',
			aim: 'To learn whether what we think we found makes sense to you.',
			funder: 'Example Funder',
			award_number: 'EX123456',
			disclaimer: 'The views are those of the authors.',
			acknowledgement: 'Paid for by Example Funder.',
			controller: 'Example University',
			ethics: 'Involvement needs no ethics approval.',
			payment: '£25 an hour',
			contact_name: 'Rosa',
			contact_phone: '0114 496 0102',
			contact_email: 'rosa@example.org'
		});
		if (made === 'taken') throw new Error('taken');
		return made;
	}

	async function belong(
		group: Awaited<ReturnType<typeof makeGroup>>,
		role: 'member' | 'organiser',
		name: string,
		email: string | null
	) {
		const person = await addPerson(name, email);
		const joined = await groups.join(db, root, { group, person, role, shown_name: name });
		if (typeof joined === 'string') throw new Error(joined);
		return person;
	}

	async function research(
		study: Awaited<ReturnType<typeof makeStudy>>,
		role: 'researcher' | 'lead',
		name: string,
		email: string
	) {
		const person = await addPerson(name, email);
		await studies.addToTeam(db, root, study, person, role, name);
		return person;
	}

	async function addPerson(name: string, email: string | null) {
		const person = await accounts.addPerson(db, root, {
			known_name: name,
			email,
			phone: null,
			address: email ? null : '1 Example Road, Sheffield',
			reach: email ? 'email' : 'post',
			reach_note: null
		});
		return person.id;
	}

	async function partner() {
		const asked = await studies.ask(
			db,
			await actor(db, ids.lead),
			study,
			group.id,
			'May we work with you?'
		);
		if (asked === 'open') throw new Error('asked before');
		const accepted = await studies.acceptPartnership(db, await actor(db, ids.organiser), asked);
		if (!accepted) throw new Error('answered before');
		return accepted;
	}
}

/** The actor of a person, with the roles held now. */
export async function actor(db: Db, person: string) {
	const found = await contributions.actorOf(db, person);
	if (!found) throw new Error('nobody');
	return found;
}

async function makeAdministrator(db: Db) {
	const at = now();
	const person = id();
	await db
		.insertInto('person')
		.values({
			id: person,
			known_name: 'Ada',
			email: 'ada@example.org',
			reach: 'email',
			administrator_since: at,
			created_at: at
		})
		.execute();
	return actor(db, person);
}
