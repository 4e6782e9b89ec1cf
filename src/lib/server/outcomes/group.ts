import { locks, readable } from '../contributions/index.ts';
import type { Actor } from '../access/index.ts';
import type { Db, Instant } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import { toldOf, type Outcome } from './find.ts';

/** What the team did about one finding, newest first, with the numbers of the words it rests on. */
export type Told = {
	finding: prompts.Finding;
	outcomes: {
		outcome: Outcome;
		numbers: number[];
		/** what it rests on that this reader gave: number and name in addresses */
		own: { ref: string; number: number | null }[];
	}[];
	/** something was told, and this reader has not answered yet and would hear others in it (rules.md A5) */
	locked: boolean;
};

/**
 * "You said, we did" for a group: what was told about the findings in it, the finding with the
 * newest word first. Only what does not rest on private words alone (rules.md O4), and of what it
 * rests on only numbers that this reader can look up in this group's own thread.
 */
export function ofGroup(db: Db, actor: Actor, group: { id: string }): Promise<Told[]> {
	return told(db, actor, group, () => true);
}

/**
 * The same, of what was told after one moment and until another; null for from the beginning, or until
 * now. What is locked for this reader says only that something was told then.
 */
export function toldBetween(
	db: Db,
	actor: Actor,
	group: { id: string },
	from: Instant | null,
	to: Instant | null
): Promise<Told[]> {
	return told(db, actor, group, ({ told_at: at }) =>
		Boolean(at && (!from || from < at) && (!to || at <= to))
	);
}

async function told(
	db: Db,
	actor: Actor,
	group: { id: string },
	wanted: (outcome: Outcome) => boolean
): Promise<Told[]> {
	const findings = (await prompts.findings(db, group.id)).filter(({ thread }) => thread.let_in_at);
	const outcomes = await toldOf(
		db,
		findings.map(({ prompt }) => prompt.id)
	);
	const byPrompt = Map.groupBy(
		outcomes.filter((outcome) => outcome.open && wanted(outcome)).toReversed(),
		(outcome) => outcome.prompt_id
	);
	return findings
		.map((finding) => ({ finding, told: byPrompt.get(finding.prompt.id) ?? [] }))
		.filter(({ told }) => told.length)
		.toSorted((a, b) => (newest(a) < newest(b) ? 1 : -1))
		.map(({ finding, told }) => {
			const locked = locks(actor, finding);
			const outcomes = told.map((outcome) => ({
				outcome,
				numbers: numbers(actor, outcome, finding),
				own: own(actor, outcome)
			}));
			return { finding, locked, outcomes: locked ? [] : outcomes };
		});
}

function numbers(actor: Actor, outcome: Outcome, { thread }: prompts.Finding) {
	return outcome.cites
		.filter((said) => said.thread_id === thread.id && readable(actor, said) === 'words')
		.flatMap((said) => said.number ?? [])
		.toSorted((a, b) => a - b);
}

function own(actor: Actor, outcome: Outcome) {
	return outcome.cites
		.filter((said) => said.person_id === actor.person && readable(actor, said) === 'words')
		.map(({ ref, number }) => ({ ref, number }));
}

function newest({ told }: { told: Outcome[] }) {
	return told[0]?.told_at ?? '';
}
