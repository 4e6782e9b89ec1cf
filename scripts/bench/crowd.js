import * as accounts from '../../src/lib/server/accounts/index.ts';
import * as contributions from '../../src/lib/server/contributions/index.ts';
import * as groups from '../../src/lib/server/groups/index.ts';
import * as studies from '../../src/lib/server/studies/index.ts';
import { discussed } from './discussed.js';

/** @typedef {import('./discussed.js').Where} Where */
/** @typedef {import('../../src/lib/server/db/index.ts').Db} Db */
/** @typedef {import('../../src/lib/server/access/index.ts').Actor} Actor */

const MEMBERS = 10;
const FINDINGS = 5;
const EACH = 200;

/**
 * Fills the installation with other groups that work with the same study: ten members, five findings
 * and a thousand contributions in each, until there are so many more.
 *
 * @param {Db} db
 * @param {Actor} root
 * @param {Where} like
 * @param {number} many
 */
export async function crowd(db, root, like, many) {
	for (let number = 1; (number - 1) * FINDINGS * EACH < many; number++) {
		const where = await another(db, root, like, number);
		for (let at = 0; at < FINDINGS; at++) await discussed(db, where, EACH);
	}
}

/**
 * @param {Db} db
 * @param {Actor} root
 * @param {Where} like
 * @param {number} number
 * @returns {Promise<Where>}
 */
async function another(db, root, { group: pattern, study, researcher }, number) {
	const { about, controller, looks_in, phone, worries_name, worries_phone, support } = pattern;
	const group = await groups.makeGroup(db, root, {
		...{ slug: `group-${number}`, name: `Group ${number}`, discreet_name: `Group ${number}` },
		...{ about, controller, looks_in, phone, worries_name, worries_phone, support },
		deputy_name: pattern.deputy_name
	});
	if (group === 'taken') throw new Error('the group is there already');
	const organiser = await belong(db, root, group, 'organiser', 0);
	for (let at = 1; at <= MEMBERS; at++) await belong(db, root, group, 'member', at);
	const asked = await studies.ask(db, researcher, study, group.id, 'Would you work with us?');
	if (typeof asked === 'string') throw new Error(asked);
	await studies.acceptPartnership(db, organiser, asked);
	return { group, study, researcher, organiser };
}

/**
 * @param {Db} db
 * @param {Actor} root
 * @param {Where['group']} group
 * @param {'member' | 'organiser'} role
 * @param {number} at
 * @returns {Promise<Actor>}
 */
async function belong(db, root, group, role, at) {
	const name = `Person ${at}`;
	const { id: person } = await accounts.addPerson(db, root, {
		...{ known_name: name, email: `person-${at}.${group.slug}@example.org`, phone: null },
		...{ address: null, reach: 'email', reach_note: null }
	});
	await groups.join(db, root, { group, person, role, shown_name: name });
	const actor = await contributions.actorOf(db, person);
	if (!actor) throw new Error('nobody');
	return actor;
}
