import { daysAfter, today } from '#lib/text/dates.ts';
import type { Db } from '#server/db/index.ts';
import * as prompts from '#server/prompts/index.ts';
import type { World } from './world.ts';

/** A whole draft that could be published today. */
export function draft(other: Partial<prompts.Draft> = {}): prompts.Draft {
	return {
		title: 'Link workers sometimes just stay with people',
		found: 'They **stay** with people.',
		why: 'We saw it.\n\n- there was nowhere to send them',
		questions: ['How would you say it?', 'Where would it not fit?'],
		can_change: 'How we describe it.',
		cannot_change: 'What was said to us.',
		minutes: 10,
		closes_on: daysAfter(today(), 14),
		feedback_due: daysAfter(today(), 56),
		...other
	};
}

/** A prompt of the world's study, published to its group and let in there. */
export async function openFinding(db: Db, world: World, other: Partial<prompts.Draft> = {}) {
	const drafted = await prompts.draftPrompt(db, world.researcher, world.study, draft(other));
	if (typeof drafted === 'string') throw new Error(drafted);
	await prompts.publishPrompt(db, world.researcher, drafted.prompt, [world.group.id]);
	const at = prompts.address(world.study, drafted.prompt);
	const waiting = await prompts.finding(db, world.group, at);
	await prompts.letIn(db, world.organiser, waiting);
	return prompts.finding(db, world.group, at);
}
