import { standards } from '#lib/text/outcomes.ts';
import type { Given } from '../../given.ts';
import type { Frame } from '../../frame.ts';
import type { Sheet } from './sheet.ts';

/** Also what is no file of contributions has: the report on involvement shows the same columns. */
type Decided = {
	frame: Pick<Frame, 'outcomes' | 'prompts'>;
	stage: { byRef(ref: string): Rest | null | undefined };
};
type Rest = Pick<Given, 'date' | 'way'>;

/** The columns of a record of impact: when and how people contributed, what they hoped for, what changed. */
export function decisions({ frame, stage }: Decided): Sheet {
	return {
		name: 'decisions',
		row: 'an outcome that people were told of',
		columns: [
			{ name: 'outcome_id', means: 'its number in the study', number: true },
			{ name: 'date', means: 'the day on which the team did it, or told people' },
			{ name: 'kind', means: 'what the team did, no change among it' },
			{ name: 'when and how people contributed', means: 'months and ways of what it rests on' },
			{
				name: 'you_said',
				means: 'what people hoped to influence, in the team’s own words',
				wide: true
			},
			{ name: 'we_did', means: 'what changed, if anything', wide: true },
			{ name: 'reason', means: 'why it matters, or why nothing changed', wide: true },
			{ name: 'contributions', means: 'ids of what it rests on, with ; between' },
			{ name: 'finding_from', means: 'the version of the finding before' },
			{ name: 'finding_to', means: 'the version it led to' },
			{ name: 'standard', means: 'which of the six UK Standards for Public Involvement' }
		],
		*rows() {
			for (const each of frame.outcomes) {
				const number = frame.prompts.find(({ id }) => id === each.prompt)?.number ?? '';
				const version = (of: number | null) =>
					of === null ? '' : `finding ${number}, version ${of}`;
				yield [
					...[String(each.number), each.on_day ?? each.told_at.slice(0, 10), each.kind],
					whenAndHow(each.rests.flatMap((ref) => stage.byRef(ref) ?? [])),
					...[each.you_said, each.we_did, each.reason, each.rests.join('; ')],
					...[version(each.from), version(each.to)],
					standards.find(({ value }) => value === each.standard)?.label ?? ''
				];
			}
		}
	};
}

function whenAndHow(rests: Rest[]): string {
	const months = [...new Set(rests.map(({ date }) => date.slice(0, 7)))].toSorted();
	const span = [...new Set([months.at(0), months.at(-1)])].filter(Boolean).join(' to ');
	const ways = [...new Set(rests.flatMap(({ way }) => way || []))].toSorted();
	return [span, ways.join(', ')].filter(Boolean).join('; ');
}
