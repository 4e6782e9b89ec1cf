import { kinds } from '#lib/text/outcomes.ts';
import type { Making } from '../../making.ts';
import { captionOf, type Setting } from './caption.ts';
import { empty } from './empty.ts';
import { LEAST } from './few.ts';
import { lying } from './lying.ts';
import type { Picture } from './picture.ts';

const NONE = 'No outcome was told yet.';
const FEW = 'fewer than five';

/** What the team did, by kind, no change among it. */
export function outcomesByKind({ frame }: Making, setting: Setting): Picture {
	const all = frame.outcomes.length;
	const bars = kinds.map(({ value, label }) => {
		const number = frame.outcomes.filter(({ kind }) => kind === value).length;
		const few = !setting.forTeam && number > 0 && number < LEAST;
		return { label, value, number: few ? null : number, ...(few && { said: FEW }) };
	});
	const told = bars.map(({ label, value, number }) => [value, label, String(number ?? FEW)]);
	const counted = setting.forTeam
		? `${all} ${all === 1 ? 'outcome was' : 'outcomes were'} told.`
		: 'Outcomes that groups were told. Of fewer than five of a kind no number is given.';
	return {
		...{ name: '5-outcomes-by-kind', title: 'What the team did: outcomes by kind' },
		says: all ? told.map(([, label, number]) => `${label}: ${number}.`).join(' ') : NONE,
		notes: all ? [counted] : [],
		caption: captionOf('Outcomes by kind', [], {
			...setting,
			empty: all ? null : NONE,
			counted: setting.forTeam ? `n = ${all} outcomes told` : 'outcomes that groups were told',
			rules: all && !setting.forTeam ? ['Of fewer than five of a kind no number is given.'] : []
		}),
		table: [['kind', 'in words', 'outcomes'], ...(all ? told : [])],
		drawing: all ? lying(bars) : empty(NONE)
	};
}
