import type { Action } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { studyOf } from '../../place';

/** The outcome that an address names, with its finding. */
export async function outcomeAt(
	person: App.Locals['actor'],
	params: { study: string; outcome: string },
	action: Action
) {
	const at = await studyOf(person, params, action);
	const outcome = await outcomes.byNumber(db, at.study, params.outcome);
	const finding = await prompts.find(db, outcome.prompt_id);
	return { ...at, outcome, finding, here: `${at.here}/outcomes/${outcome.number}` };
}

/** What its pages show of it: its words, not what it rests on. */
export function shown({ outcome, finding, here }: Awaited<ReturnType<typeof outcomeAt>>) {
	const { number, kind, you_said, we_did, reason, standard, told_at, open } = outcome;
	const asked = finding.questions.find(({ id }) => id === outcome.question_id);
	return {
		here,
		outcome: { number, kind, you_said, we_did, reason, standard, told_at, open },
		finding: { number: finding.prompt.number, title: finding.version.title },
		question: asked?.text ?? null,
		...outcomes.readers(outcome)
	};
}
