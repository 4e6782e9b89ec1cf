import { count, list } from '#lib/text/dates.ts';
import { kinds } from '#lib/text/outcomes.ts';
import { TO_WRITE } from '#lib/text/report.ts';
import type { InvolvementRecord } from './record.ts';
import { fewOr } from './said.ts';

/** What came of it: each outcome that people were told, those among them that changed nothing. */
export function results(record: InvolvementRecord): string[] {
	const { outcomes } = record;
	if (!outcomes.length)
		return ['People were told of no outcome yet.', challenged(record), feedback(record)];
	const told = count(outcomes.length, 'outcome', 'outcomes');
	return [
		`People were told of ${told}: ${kindCounts(record)}.`,
		...kinds.flatMap(({ value, label }) => {
			const some = outcomes.filter(({ kind }) => kind === value);
			if (!some.length) return [];
			return [[`${label}:`, ...some.map(said)].join('\n')];
		}),
		challenged(record),
		feedback(record)
	].filter(Boolean);
}

/** How far it went, in numbers; what it meant is for people to say. */
export function discussion({ outcomes }: InvolvementRecord): string[] {
	const changed = outcomes.filter(({ kind }) => CHANGES.has(kind)).length;
	const numbers = outcomes.length
		? `Of ${count(outcomes.length, 'outcome', 'outcomes')} that people were told, ${changed} changed something in the study or gave it a new question. ${outcomes.length - changed} confirmed it or changed nothing.`
		: 'People were told of no outcome yet, so the record cannot say how far they influenced the study.';
	return [
		numbers,
		`How far involvement influenced the study overall: ${TO_WRITE}`,
		`Positive effects: ${TO_WRITE}`,
		`Negative effects: ${TO_WRITE}`
	];
}

export const CHANGES: ReadonlySet<string> = new Set([
	'changed wording',
	'changed interpretation',
	'changed method',
	'new question'
]);

/** "2 changed wording, 1 no change": every kind, also those of which there is none. */
export function kindCounts({ outcomes }: InvolvementRecord): string {
	const each = kinds.map(
		({ value }) => `${outcomes.filter(({ kind }) => kind === value).length} ${value}`
	);
	return list.format(each);
}

function said({ number, you_said, we_did, reason }: InvolvementRecord['outcomes'][number]) {
	const parts = [
		you_said && `People said: ${line(you_said)}`,
		we_did && `The team did: ${line(we_did)}`,
		reason && `Why: ${line(reason)}`
	];
	return `Outcome ${number}. ${parts.filter(Boolean).join(' ')}`;
}

const line = (words: string) => words.replace(/\s*\n\s*/g, ' ').trim();

function challenged({ challenges: { all, answered } }: InvolvementRecord): string {
	if (!all) return 'Nothing was marked as disagreeing with a finding.';
	const marked = fewOr(all, 'contributions');
	const rest = answered === all ? 'An outcome answered all of them.' : someAnswered(all, answered);
	return `The team marked ${marked} as disagreeing with a finding. ${rest}`;
}

/** Said only where neither number, nor what is left, is of fewer than five. */
function someAnswered(all: number, answered: number) {
	if (!answered) return 'None of them is answered yet.';
	if (answered < 5 || all - answered < 5) return 'Some of them are not answered yet.';
	return `An outcome answered ${answered} of them.`;
}

function feedback({ feedback: { kept, late, owed } }: InvolvementRecord): string {
	if (!kept && !late && !owed) return 'No feedback was due yet.';
	const finding = (number: number) =>
		number ? count(number, 'finding', 'findings') : 'no finding';
	return [
		`Feedback came by the day first promised about ${finding(kept)}, and later about ${finding(late)}.`,
		owed ? `About ${finding(owed)} it is overdue.` : 'None is overdue.'
	].join(' ');
}
