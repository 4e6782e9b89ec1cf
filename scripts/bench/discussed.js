import * as contributions from '../../src/lib/server/contributions/index.ts';
import { id, together } from '../../src/lib/server/db/index.ts';
import * as prompts from '../../src/lib/server/prompts/index.ts';
import { daysAfter, today } from '../../src/lib/text/dates.ts';
import { membersOf, one } from './people.js';
import { words } from './words.js';

/** @typedef {import('../../src/lib/server/db/index.ts').Db} Db */
/** @typedef {import('../../src/lib/server/access/index.ts').Actor} Actor */
/** @typedef {import('../../src/lib/server/groups/tables.ts').GroupRow} GroupRow */
/** @typedef {import('../../src/lib/server/studies/tables.ts').StudyRow} StudyRow */
/** @typedef {{ group: GroupRow, study: StudyRow, researcher: Actor, organiser: Actor }} Where */

/** An answer, and what others replied to it. */
const REPLIES = 3;

/**
 * A finding of the study in that group, about which so much was said. Returns the address of its page.
 *
 * @param {Db} db
 * @param {Where} where
 * @param {number} many
 */
export async function discussed(db, where, many) {
	const finding = await publish(db, where);
	const people = await membersOf(db, where.group.id);
	// one transaction: a disk is waited for once
	await together(db, async (db) => {
		for (let at = 0; at * (REPLIES + 1) < many; at++) await discuss(db, finding, people, at);
	});
	return `/groups/${where.group.slug}/prompts/${prompts.address(where.study, finding.prompt)}`;
}

/**
 * @param {Db} db
 * @param {Where} where
 */
async function publish(db, { group, study, researcher, organiser }) {
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
 * @param {prompts.Finding} finding
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
