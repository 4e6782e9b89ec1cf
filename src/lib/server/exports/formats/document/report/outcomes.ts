import { day, dayOf } from '#lib/text/dates.ts';
import { kindWords, standards } from '#lib/text/outcomes.ts';
import type { Frame, FrameOutcome } from '../../../frame.ts';
import type { Making } from '../../../making.ts';
import { facts, heading, paragraph, type Block } from '../model.ts';

/** What people were told that the team did, no change among it. */
export function* outcomes({ frame }: Making): Iterable<Block> {
	yield heading(1, 'Outcomes');
	if (!frame.outcomes.length) yield paragraph('There is no outcome in this file.');
	for (const outcome of frame.outcomes) {
		yield heading(2, `Outcome ${outcome.number}: ${kindWords(outcome.kind)}`);
		yield facts(told(outcome, frame));
	}
}

function told(outcome: FrameOutcome, { prompts, questions }: Frame) {
	const { you_said, we_did, reason, standard, rests, on_day, told_at, from, to } = outcome;
	const of = prompts.find(({ id }) => id === outcome.prompt);
	const version = (number: number | null) => (number === null ? '' : `version ${number}`);
	return [
		{ name: 'Finding', value: of ? `${of.number}: ${of.title}` : '' },
		{ name: 'Question', value: questions.get(outcome.question ?? '')?.text ?? '' },
		{ name: 'You said', value: you_said },
		{ name: 'We did', value: we_did },
		{ name: 'Why', value: reason },
		{ name: 'When', value: day(on_day ?? dayOf(told_at)) },
		{ name: 'Began with', value: version(from) },
		{ name: 'Led to', value: version(to) },
		{
			name: 'UK Standard for Public Involvement',
			value: standards.find(({ value }) => value === standard)?.label ?? ''
		},
		{ name: 'Contributions', value: rests.join(', ') || 'none that is in this file' }
	];
}
