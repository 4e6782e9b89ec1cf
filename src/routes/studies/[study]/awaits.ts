import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import { WHOLE } from '$lib/text/inbox';

/**
 * Which answers to a finding still wait for an outcome, each with where the team reads them. `next`: as
 * if that outcome were told.
 */
export async function awaits(
	here: string,
	prompt: { id: string; study_id: string; number: number },
	next?: outcomes.Outcome
) {
	const all = await outcomes.awaiting(db, prompt, next);
	return all.map(({ question, answers }) => {
		const which = question ? question.position : WHOLE;
		const list = `${here}/inbox?finding=${prompt.number}&unanswered=yes`;
		return {
			answers,
			about: question?.text ?? 'The finding as a whole',
			href: which === null ? list : `${list}&question=${which}`
		};
	});
}
