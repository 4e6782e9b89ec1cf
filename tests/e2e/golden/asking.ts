import { daysAfter, today } from '#lib/text/dates.ts';
import { id } from '#server/db/index.ts';
import { open } from '#server/db/open.ts';
import * as contributions from '#server/contributions/index.ts';
import * as groups from '#server/groups/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as studies from '#server/studies/index.ts';
import { made } from '../../../scripts/demo/made.ts';
import { demo } from '../../../scripts/demo-data.ts';
import { actorOf, signedIn } from '../leaks/plant.ts';

/** Puts a finding to the example's group that asks for an answer first, with an answer of somebody's. Its address. */
export async function putFirst(databasePath: string, title: string): Promise<string> {
	const db = open(databasePath);
	const [noor, marian] = [await signedIn(db, 'organiser'), await signedIn(db, 'researcher')];
	const group = await groups.bySlug(db, demo.group);
	const study = await studies.bySlug(db, demo.study);
	const { prompt } = made(
		await prompts.draftPrompt(db, marian, study, {
			...{ title, found: 'We found it.', why: 'We saw it.', questions: ['What do you think?'] },
			...{ can_change: 'The words.', cannot_change: 'The numbers.', minutes: 5 },
			...{ closes_on: daysAfter(today(), 9), feedback_due: daysAfter(today(), 20) },
			answer_first: true
		})
	);
	await prompts.publishPrompt(db, marian, prompt, [group.id]);
	const address = prompts.address(study, prompt);
	await prompts.letIn(db, noor, await prompts.finding(db, group, address));
	const people = await groups.people(db, group.id);
	const bashir = await actorOf(
		db,
		made(people.find(({ shown_name }) => shown_name === 'Bashir')).person_id
	);
	const words = { body: 'Heard from somebody else.', audience: 'group' as const, box: id() };
	const finding = await prompts.finding(db, group, address);
	await contributions.respond(db, bashir, finding, { question: null, ...words });
	await db.destroy();
	return `/groups/${group.slug}/prompts/${address}`;
}
