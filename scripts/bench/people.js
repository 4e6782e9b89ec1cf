import { getSetting } from '../../src/lib/server/accounts/index.ts';
import * as contributions from '../../src/lib/server/contributions/index.ts';
import * as groups from '../../src/lib/server/groups/index.ts';

/** @typedef {import('../../src/lib/server/db/index.ts').Db} Db */
/** @typedef {import('../../src/lib/server/access/index.ts').Actor} Actor */

/**
 * The members of a group, as they are signed in.
 *
 * @param {Db} db
 * @param {string} group
 */
export async function membersOf(db, group) {
	const people = await groups.people(db, group);
	const members = people.filter(({ role }) => role === 'member');
	const actors = await Promise.all(
		members.map(({ person_id }) => contributions.actorOf(db, person_id))
	);
	return actors.filter((actor) => actor !== null);
}

/**
 * The person whom a button of the example signs in as.
 *
 * @param {Db} db
 * @param {string} role
 * @returns {Promise<Actor>}
 */
export async function who(db, role) {
	const actor = await contributions.actorOf(db, (await getSetting(db, `demo.${role}`)) ?? '');
	if (!actor) throw new Error(`the example has no ${role}`);
	return actor;
}

/**
 * They take turns.
 *
 * @param {Actor[]} people
 * @param {number} at
 */
export function one(people, at) {
	const person = people[at % people.length];
	if (!person) throw new Error('the group has no members');
	return person;
}
