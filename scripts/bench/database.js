import { getSetting } from '../../src/lib/server/accounts/index.ts';
import * as contributions from '../../src/lib/server/contributions/index.ts';
import { id } from '../../src/lib/server/db/index.ts';
import { open } from '../../src/lib/server/db/open.ts';
import * as groups from '../../src/lib/server/groups/index.ts';
import * as prompts from '../../src/lib/server/prompts/index.ts';
import * as studies from '../../src/lib/server/studies/index.ts';
import { daysAfter, today } from '../../src/lib/text/dates.ts';
import { demo } from '../demo-data.ts';
import { makeDemoDatabase } from '../demo-database.js';
import { words } from './words.js';

/** @typedef {import('../../src/lib/server/db/index.ts').Db} Db */
/** @typedef {import('../../src/lib/server/access/index.ts').Actor} Actor */

const RESPONSES = 25;
const REPLIES = 3;

/**
 * Makes the example's database at `path` and adds a finding that was much discussed: 25 responses
 * with three replies each. Returns the address of its page.
 *
 * @param {string} path
 */
export async function busyDatabase(path) {
	await makeDemoDatabase(path);
	const db = open(path);
	const finding = await publish(db);
	const people = await membersOf(db, finding.group.id);
	for (let at = 0; at < RESPONSES; at++) await discuss(db, finding, people, at);
	await db.destroy();
	return `/groups/${demo.group}/prompts/${prompts.address(finding.study, finding.prompt)}`;
}

/** @param {Db} db */
async function publish(db) {
	const [researcher, organiser] = [await who(db, 'researcher'), await who(db, 'organiser')];
	const study = await studies.bySlug(db, demo.study);
	const group = await groups.bySlug(db, demo.group);
	const draft = await prompts.draftPrompt(db, researcher, study, {
		title: 'A finding that many people have much to say about',
		found: words(0, 60),
		why: words(1, 60),
		questions: ['What do you make of it?', 'What did we miss?'],
		can_change: words(2, 15),
		cannot_change: words(3, 15),
		minutes: 10,
		closes_on: daysAfter(today(), 30),
		feedback_due: daysAfter(today(), 60)
	});
	if (typeof draft === 'string' || !draft) throw new Error(`the finding was refused: ${draft}`);
	await prompts.publishPrompt(db, researcher, draft.prompt, [group.id]);
	const address = prompts.address(study, draft.prompt);
	await prompts.letIn(db, organiser, await prompts.finding(db, group, address));
	return prompts.finding(db, group, address);
}

/**
 * @param {Db} db
 * @param {import('../../src/lib/server/prompts/index.ts').Finding} finding
 * @param {Actor[]} people
 * @param {number} at
 */
async function discuss(db, finding, people, at) {
	const question = finding.questions[at % finding.questions.length]?.id ?? null;
	/** @param {number} length */
	const said = (length) => ({ body: words(at, length), audience: /** @type {const} */ ('group') });
	const speaker = one(people, at);
	const first = { ...said(70), question, box: id() };
	const response = await contributions.respond(db, speaker, finding, first);
	for (let reply = 1; reply <= REPLIES; reply++)
		await contributions.reply(db, one(people, at + reply), finding, response, {
			...said(30),
			box: id()
		});
}

/**
 * @param {Db} db
 * @param {string} group
 */
async function membersOf(db, group) {
	const people = await groups.people(db, group);
	const members = people.filter(({ role }) => role === 'member');
	const actors = await Promise.all(
		members.map(({ person_id }) => contributions.actorOf(db, person_id))
	);
	return actors.filter((actor) => actor !== null);
}

/**
 * @param {Db} db
 * @param {string} role
 * @returns {Promise<Actor>}
 */
async function who(db, role) {
	const actor = await contributions.actorOf(db, (await getSetting(db, `demo.${role}`)) ?? '');
	if (!actor) throw new Error(`the example has no ${role}`);
	return actor;
}

/**
 * @param {Actor[]} people
 * @param {number} at
 */
function one(people, at) {
	const person = people[at % people.length];
	if (!person) throw new Error('the example group has no members');
	return person;
}
