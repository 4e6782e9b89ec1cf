import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { id, type Db } from '#server/db/index.ts';
import * as groups from '#server/groups/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as studies from '#server/studies/index.ts';
import { at, on } from './clock.ts';
import { screens } from './findings.ts';
import { made } from './made.ts';
import { actor, belong, research } from './people.ts';
import { harbourLane, videoVisits } from './places.ts';

/** A second group and a second study, so that it can be seen who does not see what. */
export async function aside(db: Db, robin: Actor) {
	const { group, study, people } = await at(-200, '09:00', async () => {
		const group = made(await groups.makeGroup(db, robin, harbourLane));
		const study = made(await studies.makeStudy(db, robin, videoVisits));
		const lorna = await belong(db, robin, group, 'organiser', { name: 'Lorna' });
		const ken = await belong(db, lorna, group, 'member', { name: 'Ken' });
		const yasmin = await belong(db, lorna, group, 'member', { name: 'Yasmin' });
		const ines = await research(db, robin, study, 'lead', { name: 'Ines' });
		return { group, study, people: { lorna, ken, yasmin, ines } };
	});
	const { lorna, ken } = people;
	const ines = await actor(db, people.ines.person);
	await at(-190, '09:00', async () => {
		const message = 'We would like to hear from patients before we start.';
		const asked = made(await studies.ask(db, ines, study, group.id, message));
		made(await studies.acceptPartnership(db, lorna, asked));
	});
	const finding = await at(-10, '10:00', async () => {
		const days = { closes_on: on(18), feedback_due: on(60) };
		const draft = made(await prompts.draftPrompt(db, ines, study, { ...screens, ...days }));
		made(await prompts.publishPrompt(db, ines, draft.prompt, [group.id]));
		const address = prompts.address(study, draft.prompt);
		await prompts.letIn(db, lorna, await prompts.finding(db, group, address));
		return prompts.finding(db, group, address);
	});
	await at(-8, '17:00', () =>
		contributions.respond(db, ken, finding, {
			question: finding.questions[0]?.id ?? null,
			body: 'A line that says how many people are before me.',
			audience: 'group',
			box: id()
		})
	);
	return group;
}
