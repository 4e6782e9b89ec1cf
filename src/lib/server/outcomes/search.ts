import { holds, type Term } from '#lib/text/search.ts';
import { allow, type Actor } from '../access/index.ts';
import { locks } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import { list, type Outcome } from './find.ts';
import { ofGroup } from './group.ts';

/** A told outcome that holds the words of a search, with the finding it is about and its text. */
export type FoundOutcome<Of extends prompts.Written = prompts.Written> = {
	outcome: Outcome;
	finding: Of;
	text: string;
};

/**
 * What the team said it did about findings in a group, as far as this reader may read it: nothing of a
 * finding whose answers still wait for the reader's own (rules.md A5).
 */
export async function searchGroup(
	db: Db,
	actor: Actor,
	group: { id: string },
	terms: Term[]
): Promise<FoundOutcome<prompts.Finding>[]> {
	allow(actor, 'group.read', { group: group.id });
	const told = await ofGroup(db, actor, group);
	return told
		.filter(({ finding }) => !locks(actor, finding))
		.flatMap(({ finding, outcomes }) =>
			outcomes.map(({ outcome }) => ({ outcome, finding, text: textOf(outcome) }))
		)
		.filter(({ text }) => holds(text, terms));
}

/** What the team of a study told, to whomever: for the team. */
export async function searchStudy(
	db: Db,
	actor: Actor,
	study: { id: string },
	terms: Term[]
): Promise<FoundOutcome[]> {
	allow(actor, 'study.read', { study: study.id });
	const told = (await list(db, study)).filter((outcome) => outcome.told_at);
	const found = told.filter((outcome) => holds(textOf(outcome), terms));
	const about = await prompts.ofIds(db, [...new Set(found.map(({ prompt_id }) => prompt_id))]);
	const byId = new Map(about.map((written) => [written.prompt.id, written]));
	return found.flatMap((outcome) => {
		const finding = byId.get(outcome.prompt_id);
		return finding ? [{ outcome, finding, text: textOf(outcome) }] : [];
	});
}

function textOf({ you_said, we_did, reason }: Outcome): string {
	return [you_said, we_did, reason].join(' ');
}
