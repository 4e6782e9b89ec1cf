import { count, day } from '#lib/text/dates.ts';
import { kindWords } from '#lib/text/outcomes.ts';
import { TO_WRITE } from '#lib/text/report.ts';
import type { InvolvementRecord } from './record.ts';
import { whatWhen, whoWere } from './methods.ts';
import { CHANGES } from './results.ts';

/**
 * What a research ethics committee asks of public involvement: who and what they have lived through, how
 * and when, how it made the study more acceptable, and whether it goes on.
 */
export function ethics(record: InvolvementRecord): string[] {
	return [whoWere(record), howWhen(record), whatChanged(record), goesOn(record)];
}

function howWhen(record: InvolvementRecord) {
	const { meetings } = record;
	const [first, last] = [meetings.at(0), meetings.at(-1)];
	const when = !first || first === last ? 'on' : `from ${day(first.on_day)} to`;
	const met = last
		? `The findings were talked about in ${count(meetings.length, 'meeting', 'meetings')}, ${when} ${day(last.on_day)}.`
		: '';
	return [whatWhen(record), met].filter(Boolean).join('\n');
}

function whatChanged({ outcomes }: InvolvementRecord) {
	const changed = outcomes.filter(({ kind }) => CHANGES.has(kind));
	if (!changed.length)
		return `Nothing was changed yet because of what people said. How it made the study more acceptable to those who take part: ${TO_WRITE}`;
	return [
		'Because of what people said, this changed in the study:',
		...changed.map(
			({ kind, we_did, reason }) =>
				`${kindWords(kind)}: ${[we_did, reason].filter(Boolean).join(' ')}`
		),
		`How this made the study more acceptable to those who take part: ${TO_WRITE}`
	].join('\n');
}

function goesOn({ findings, study }: InvolvementRecord) {
	const open = findings.filter((finding) => finding.open).length;
	const now = open
		? `Involvement goes on: ${count(open, 'finding takes', 'findings take')} answers now.`
		: 'No finding takes answers at present.';
	const until = study.ends_on ? ` The study ends on ${day(study.ends_on)}.` : '';
	return `${now}${until} How people will be involved from here on: ${TO_WRITE}`;
}
