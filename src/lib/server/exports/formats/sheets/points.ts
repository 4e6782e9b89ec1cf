import type { Making } from '../../making.ts';
import type { Sheet } from './sheet.ts';

export function points({ frame, stage }: Making): Sheet {
	return {
		name: 'points',
		row: 'a point noted in a meeting; the same ones stand in responses_long, under the same ids',
		columns: [
			{ name: 'point_id', means: 'the same as contribution_id in responses_long' },
			{ name: 'meeting', means: 'the day of the meeting; the month in files for others' },
			{ name: 'agenda item', means: 'the finding that was talked about' },
			{
				name: 'text',
				means: 'the words as they were noted, with names of people replaced',
				wide: true
			},
			{ name: 'kind', means: 'view, suggestion, question, concern, wording or action' },
			{ name: 'themes', means: 'names of the themes it stands under' },
			{ name: 'outcome', means: 'numbers of the outcomes' },
			{
				name: 'agreed',
				means: 'how many in the room agreed, and of how many, where it was counted'
			}
		],
		*rows() {
			for (const each of stage.points()) {
				const prompt = frame.prompts.find(
					({ id }) => id === frame.threads.get(each.thread)?.prompt
				);
				yield [
					...[each.ref, each.meeting, prompt ? `${prompt.number} ${prompt.title}` : '', each.text],
					...[each.point_kind ?? '', each.themes.join('; '), each.outcomes.join('; ')],
					each.agreed === null ? '' : `${each.agreed} of ${each.agreed_of ?? '?'}`
				];
			}
		}
	};
}
