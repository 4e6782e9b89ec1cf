import type { Making } from '../../making.ts';
import type { Sheet } from './sheet.ts';

export function codebook({ frame }: Making): Sheet {
	return {
		name: 'codebook',
		row: 'a theme of the study’s codebook',
		columns: [
			{
				name: 'Code',
				means: 'the theme with those above it, cut where a name is too long for MAXQDA'
			},
			{
				name: 'Memo',
				means: 'what it means in plain words, and the team’s note; its whole name where it was cut'
			}
		],
		*rows() {
			for (const theme of frame.themes) {
				const path = theme.path.split(' > ').map(cutName);
				const whole = path.join(' > ') === theme.path ? '' : `Whole name: ${theme.path}`;
				const retired = theme.retired ? 'Retired: no new words are put under it.' : '';
				const memo = [theme.plain_meaning, theme.note, retired, whole].filter(Boolean);
				yield [path.join(' > '), memo.join('\n\n')];
			}
		}
	};
}

/** As long as MAXQDA takes the name of a code. */
const LONGEST_CODE = 63;

function cutName(name: string) {
	const points = Array.from(name);
	return points.length <= LONGEST_CODE ? name : `${points.slice(0, LONGEST_CODE - 1).join('')}…`;
}
