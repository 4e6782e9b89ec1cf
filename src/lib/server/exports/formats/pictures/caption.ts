import { count, day } from '#lib/text/dates.ts';
import { EXAMPLE } from '../../about.ts';
import type { Making } from '../../making.ts';
import type { Counted } from './count.ts';
import { LEAST } from './few.ts';
import { monthsWords } from './spans.ts';

/** What all pictures of one export say in the same words. */
export type Setting = {
	study: string;
	forTeam: boolean;
	/** nothing may be drawn of so little; null: there is enough */
	empty: string | null;
	/** "n = 24 contributions, 3 of them private, 4 March to 8 April 2026" */
	counted: string;
	/** how it is counted, in sentences */
	rules: string[];
	/** what has to be said wherever the picture goes */
	last: string[];
};

export function settingOf({ frame, about, demo }: Making, counted: Counted): Setting {
	const { study, forTeam, taken } = frame;
	const narrowed = taken.counts.filter;
	const few = [...counted.dates.values()].reduce((sum, on) => sum + on.few, 0);
	const secret = few ? `, ${few} of them private` : '';
	return {
		...{ study: study.title, forTeam, empty: emptyOf(counted, forTeam) },
		counted: `n = ${count(counted.all, 'contribution', 'contributions')}${secret}, ${periodOf(counted)}`,
		rules: [
			'A contribution is an answer, a reply, or a point noted in a meeting.',
			'The research team’s own replies do not count.',
			...(narrowed ? [`Narrowed to: ${narrowed}.`] : []),
			...(forTeam ? [] : [PERMITTED, NEVER])
		],
		last: [
			...(demo ? [EXAMPLE] : []),
			about.plain.sentence,
			...(forTeam && counted.all ? [TEAM_ONLY] : [])
		]
	};
}

const TEAM_ONLY =
	'For our team only: private contributions count here too. For a paper, take the pictures for others.';

const PERMITTED = 'Only contributions that may be quoted are counted.';
const NEVER =
	'No number of contributions below five is given, nor one from which such a number would follow.';

/** The words below a picture in a paper. */
export function captionOf(what: string, more: string[], { study, counted, ...setting }: Setting) {
	const how = setting.empty ? [setting.empty] : [...more, ...setting.rules];
	const title = setting.empty ? `${what}, ${study}.` : `${what}, ${study} (${counted}).`;
	return [title, ...how, ...setting.last].join(' ');
}

function emptyOf({ all }: Counted, forTeam: boolean) {
	if (forTeam) return all ? null : 'Nothing was given yet.';
	return all < LEAST ? 'Too few contributions may be quoted to draw anything.' : null;
}

function periodOf({ dates }: Counted) {
	const all = [...dates.keys()].toSorted();
	const [first, last] = [all.at(0), all.at(-1)];
	if (!first || !last) return '';
	if (first.length === 7) return monthsWords(`${first}-01` as never, `${last}-01` as never);
	return first === last ? day(first) : `${day(first)} to ${day(last)}`;
}
