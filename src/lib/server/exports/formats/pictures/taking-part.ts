import { captionOf, type Setting } from './caption.ts';
import { columns } from './columns.ts';
import type { Counted } from './count.ts';
import { empty } from './empty.ts';
import { together } from './few.ts';
import { lying } from './lying.ts';
import type { Picture } from './picture.ts';
import { monthsWords, spansOf } from './spans.ts';

const TITLE = 'Who took part when';
const NAME = '1-who-took-part-when';

/** How much was given in which weeks, months, quarters or years. */
export function takingPart(counted: Counted, setting: Setting): Picture {
	return setting.forTeam ? forTeam(counted, setting) : forOthers(counted, setting);
}

/** Each stretch of time, what is private apart. */
function forTeam({ dates }: Counted, setting: Setting): Picture {
	const { unit, spans } = spansOf(dates);
	const few = spans.some((span) => span.few > 0);
	const rows = spans.map(({ from, to, group, few }) => [from, to, ...[group, few].map(String)]);
	const said = spans.filter(({ group, few }) => group + few > 0);
	return {
		...{ name: NAME, title: `${TITLE}: contributions by ${unit}` },
		says:
			setting.empty ??
			said
				.map(({ label, group, few }) => `${label}: ${group + few}${few ? `, ${few} private` : ''}.`)
				.join(' '),
		notes: setting.empty ? [] : [`${setting.counted}.`],
		caption: captionOf(
			`Contributions by ${unit}`,
			few ? ['Private: only the organiser and the research team can read it.'] : [],
			setting
		),
		table: [['from', 'to', 'the group can read it', 'private'], ...rows],
		drawing: setting.empty ? empty(setting.empty) : columns(spans, few ? 'Private' : null)
	};
}

/** Months, put together until each has five or more. */
function forOthers({ dates }: Counted, setting: Setting): Picture {
	const { unit, spans } = spansOf(dates);
	const whole = setting.empty
		? []
		: together(spans.map((span) => ({ span, number: span.group + span.few })));
	const bars = whole.map(({ first, last, number }) => ({
		label: monthsWords(first.from, last.to),
		number
	}));
	const merged = whole.length < spans.length;
	const note = [...(merged ? [`A ${unit} with fewer than five stands together with others.`] : [])];
	return {
		...{ name: NAME, title: `${TITLE}: contributions over time` },
		says: setting.empty ?? bars.map(({ label, number }) => `${label}: ${number}.`).join(' '),
		notes: setting.empty ? [] : [`${setting.counted}.`, ...note],
		caption: captionOf('Contributions over time', note, setting),
		table: [
			['from month', 'to month', 'contributions'],
			...whole.map(({ first, last, number }) => [
				...[first.from.slice(0, 7), last.to.slice(0, 7), String(number)]
			])
		],
		drawing: setting.empty ? empty(setting.empty) : lying(bars)
	};
}
