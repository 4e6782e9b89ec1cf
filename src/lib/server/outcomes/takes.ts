import type { Contribution } from '../contributions/index.ts';
import type { Outcome } from './find.ts';

/** What an outcome can be taken by: a contribution and, for a reply, what it hangs below. */
export type Said = Pick<Contribution, 'id' | 'question_id'> & { below: string[] };

/**
 * The told outcomes that a contribution takes (rules.md O2): those that cite it, else those of what
 * it replies to. Once its prompt is answered, else those of its question, else any that groups may
 * read: what came late on paper to a question nobody else answered shall not stay at "read". What is
 * taken without being cited is never one that rests on private words alone.
 */
export function takes(told: Outcome[], said: Said, answered: boolean): Outcome[] {
	for (const id of [said.id, ...said.below]) {
		const citing = told.filter((outcome) => cites(outcome, id));
		const mine = id === said.id ? citing : citing.filter((outcome) => outcome.open);
		if (mine.length) return mine;
	}
	if (!answered) return [];
	const open = told.filter((outcome) => outcome.open);
	const asked = open.filter((outcome) => isAbout(outcome, said.question_id));
	return asked.length ? asked : open;
}

/**
 * Whether an outcome belongs to a question: it was written for it, or rests on an answer to it. Null
 * stands for answers to the finding as a whole.
 */
export function isAbout(outcome: Outcome, question: string | null): boolean {
	return (
		outcome.question_id === question || outcome.cites.some((said) => said.question_id === question)
	);
}

function cites(outcome: Outcome, contribution: string) {
	return outcome.cites.some((cited) => cited.id === contribution);
}
