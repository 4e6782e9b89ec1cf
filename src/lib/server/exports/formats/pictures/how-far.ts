import { captionOf, type Setting } from './caption.ts';
import type { Counted } from './count.ts';
import { empty } from './empty.ts';
import { steps as said } from './few.ts';
import { lying } from './lying.ts';
import { cell, NOT_SAID, type Picture } from './picture.ts';

const labels = {
	received: 'Received',
	read: 'Read by the team',
	work: 'In the team’s work',
	outcome: 'An outcome was told'
} as const;
const order = ['received', 'read', 'work', 'outcome'] as const;

const MEANS = [
	'Each step holds those that went further.',
	'In the team’s work: under a theme, or taken into a file for analysis before this one.'
];

/** How many contributions came how far (rules.md O1). */
export function howFar({ came, all }: Counted, setting: Setting): Picture {
	const numbers = order.map((_, at) => order.slice(at).reduce((sum, step) => sum + came[step], 0));
	const shown = setting.forTeam ? numbers : said(numbers);
	const bars = order.map((step, at) => ({
		label: labels[step],
		number: shown[at] ?? null,
		...(shown[at] === null && { said: NOT_SAID })
	}));
	const told = setting.empty ? [] : bars.map(({ label, number }) => [label, cell(number)]);
	return {
		...{ name: '2-how-far-it-all-came', title: 'How far it all came' },
		says: setting.empty ?? told.map(([label, number]) => `${label}: ${number}.`).join(' '),
		notes: setting.empty ? [] : [`${setting.counted}.`, ...MEANS],
		caption: captionOf('How far contributions came', MEANS, setting),
		table: [['step', 'contributions'], ...told],
		drawing: setting.empty ? empty(setting.empty) : lying(bars, all)
	};
}
