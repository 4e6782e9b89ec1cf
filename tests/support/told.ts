import type { Db } from '#server/db/index.ts';
import * as outcomes from '#server/outcomes/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import type { World } from './world.ts';

/** What a researcher types about those contributions. */
export const input = (cited: { id: string }[], other: Partial<outcomes.OutcomeInput> = {}) => ({
	question_id: null,
	kind: 'changed wording' as const,
	you_said: 'Some people would not call it holding.',
	we_did: 'We now say staying with people.',
	reason: 'It was your word for it.',
	standard: null,
	contributions: cited.map(({ id }) => id),
	...other
});

/** Drafts and tells. */
export async function tell(
	db: Db,
	world: World,
	finding: Finding,
	cited: { id: string }[],
	other: Partial<outcomes.OutcomeInput> = {}
) {
	const drafted = await outcomes.draft(db, world.researcher, finding.prompt, input(cited, other));
	if (typeof drafted === 'string') throw new Error(drafted);
	const outcome = await outcomes.byNumber(db, world.study, String(drafted.number));
	await outcomes.tell(db, world.researcher, outcome);
	return outcomes.byNumber(db, world.study, String(drafted.number));
}
