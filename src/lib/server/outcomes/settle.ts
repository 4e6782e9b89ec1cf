import * as contributions from '../contributions/index.ts';
import { together, type Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import { withBelow } from './below.ts';
import { toldOf, type Outcome } from './find.ts';
import { isAbout, takes } from './takes.ts';
import { tellPersons } from './told-to.ts';
import { unanswered } from './unanswered.ts';

/**
 * Marks a prompt answered when it is (rules.md O2): closed, and every question that anyone answered
 * has a told outcome, and so has whatever the team marked as disagreeing. Then those whose words no
 * outcome cites are told too, once each. Whoever tells an outcome, closes a prompt or takes a mark off
 * calls it; a job does for those that closed by their date.
 */
export async function settle(db: Db, prompt: string): Promise<boolean> {
	const { prompt: row } = await prompts.find(db, prompt);
	if (!['closed', 'owed'].includes(prompts.state(row))) return false;
	const told = await toldOf(db, [prompt]);
	if (!told.length) return false;

	const given = await everything(db, row);
	if (!given.filter(needsOutcome).every((said) => isSettled(told, said))) return false;
	if ((await unanswered(db, row)).length) return false;

	await together(db, async (db) => {
		await prompts.markAnswered(db, row);
		await tellPersons(db, letters(told, await withBelow(db, given)));
	});
	return true;
}

/** The same of the finding to which that was said: once it is no longer marked as disagreeing. */
export async function settleAbout(db: Db, said: { thread_id: string | null }) {
	const of = await prompts.studyOf(db, said.thread_id ? [said.thread_id] : []);
	for (const { prompt_id } of of.values()) await settle(db, prompt_id);
}

/** Settles whatever can be. A job runs it. */
export async function settleAll(db: Db) {
	const rows = await db
		.selectFrom('outcome')
		.select('prompt_id')
		.distinct()
		.where('told_at', 'is not', null)
		.execute();
	for (const { prompt_id } of rows) await settle(db, prompt_id);
}

/** An answer has its outcome when one cites it, or when its question has one that it may take. */
function isSettled(told: Outcome[], said: contributions.Contribution) {
	return told.some(
		(outcome) =>
			outcome.cites.some((cited) => cited.id === said.id) ||
			(outcome.open && isAbout(outcome, said.question_id))
	);
}

function needsOutcome(said: contributions.Contribution) {
	// what somebody asked the team is answered by its reply
	const asks = said.answer_due !== null;
	return said.kind !== 'reply' && !asks && !said.withdrawn_at && !said.hidden_at;
}

/** One letter for everybody whom no letter about this prompt reached yet: about the first outcome they take. */
function letters(told: Outcome[], given: Awaited<ReturnType<typeof withBelow>>) {
	const reached = new Set(told.flatMap((outcome) => outcome.cites.map((said) => said.person_id)));
	return given
		.filter((said) => !said.withdrawn_at && !reached.has(said.person_id))
		.flatMap((said) =>
			takes(told, said, true)
				.slice(0, 1)
				.map((outcome) => ({ outcome, said }))
		);
}

async function everything(db: Db, prompt: { id: string; study_id: string }) {
	const all: contributions.Contribution[] = [];
	for (let page = await next(); page.length; page = await next(page.at(-1))) all.push(...page);
	return all;

	function next(after?: contributions.Contribution) {
		return contributions.ofStudy(db, prompt.study_id, { prompt: prompt.id, after });
	}
}
