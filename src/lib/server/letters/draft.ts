import { daysAfter, today, weekday } from '#lib/text/dates.ts';
import * as accounts from '../accounts/index.ts';
import type { Day, Db } from '../db/index.ts';
import { begun } from '../drafts/index.ts';
import * as groups from '../groups/index.ts';
import { post, simple, type Compose } from '../mail/index.ts';
import * as prompts from '../prompts/index.ts';

/**
 * Queues a letter to whoever began an answer and has not sent it, on the day before the finding's last:
 * once for each person and finding, however often it runs. A job runs it.
 */
export async function remindOfDrafts(db: Db, day: Day = today()): Promise<void> {
	for (const finding of await prompts.closingOn(db, daysAfter(day, 1))) {
		const { group, thread } = finding;
		const present = new Set((await groups.people(db, group.id)).map((each) => each.person_id));
		const writers = new Set((await begun(db, placeOf(finding))).map(({ person }) => person));
		const persons = [...writers].filter((person) => present.has(person));
		const contacts = await accounts.contacts(db, persons);
		for (const person of persons) {
			const way = accounts.wayTo(contacts.get(person));
			const about = { kind: 'thread', id: thread.id };
			await post(db, { kind: 'draft.waiting', person, way, group: group.id, about });
		}
	}
}

/** Says that something is not finished, and nothing of what it is. Not sent once it was sent or thrown away. */
export const unfinished: Compose = async (db, letter, { origin }) => {
	const finding = await prompts.findingOf(db, letter.about_id);
	const { group, prompt } = finding;
	const drafts = await begun(db, placeOf(finding));
	const mine = drafts.filter(({ person }) => person === letter.person_id).at(-1);
	if (!mine || !prompts.isOpen(finding)) return null;
	const { name, phone } = await groups.help(db, group);
	return {
		from: group.discreet_name,
		subject: 'You began something',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				'You began to write an answer, and you have not sent it. We have kept it for you. Nobody else has seen it.',
				`You can send it until the end of ${weekday(prompt.closes_on)}. You do not have to.`
			],
			link: { words: 'Go on with my answer', href: `${origin}${mine.path}` },
			closing: [
				`Would you rather say it on the phone? Ring ${name} on ${phone}.`,
				`${name}, ${group.discreet_name}`
			]
		})
	};
};

/** Where everything that is written about a finding is sent to begins so. */
function placeOf({ group, study, prompt }: prompts.Finding) {
	return `/groups/${group.slug}/prompts/${prompts.address(study, prompt)}/`;
}
