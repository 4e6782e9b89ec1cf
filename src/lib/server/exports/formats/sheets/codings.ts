import type { Making } from '../../making.ts';
import type { Sheet } from './sheet.ts';

export function codings({ frame, stage }: Making): Sheet {
	const themes = new Map(frame.themes.map((theme) => [theme.id, theme]));
	return {
		name: 'codings',
		row: 'a theme that was put on a contribution or on a passage of it',
		columns: [
			{ name: 'coding_id', means: 'names the coding' },
			{ name: 'contribution_id', means: 'as in responses_long' },
			{ name: 'theme', means: 'the theme with those above it' },
			{
				name: 'starts',
				means:
					'where the passage begins in text, counted in Unicode code points from 0; empty: the whole',
				number: true
			},
			{ name: 'ends', means: 'the code point after its last one', number: true },
			{ name: 'passage', means: 'the words of the passage; empty: the whole', wide: true },
			{
				name: 'wording',
				means:
					'now, or earlier: it was put on words that were changed since, so that it has no place here'
			},
			{ name: 'coder', means: 'R… of the research team; empty in files for others' },
			{ name: 'date', means: 'the day of coding; empty in files for others' },
			{ name: 'memo', means: 'what the coder thought; empty in files for others' }
		],
		*rows() {
			for (const each of stage.all()) {
				if (!each.codings.length) continue;
				const points = Array.from(each.text);
				for (const [at, coding] of each.codings.entries()) {
					const { id, theme, starts, ends, earlier, coder, coded_at, memo } = coding;
					yield [
						// ours tell the moment of coding, which others are not told
						...[
							frame.forTeam ? id : `${each.ref}-${at + 1}`,
							each.ref,
							themes.get(theme)?.path ?? ''
						],
						...[starts === null ? '' : String(starts), ends === null ? '' : String(ends)],
						starts === null ? '' : points.slice(starts, ends ?? starts).join(''),
						earlier ? 'earlier' : 'now',
						...[coder, coded_at?.slice(0, 10) ?? '', memo]
					];
				}
			}
		}
	};
}
