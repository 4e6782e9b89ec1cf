import { count } from '#lib/text/dates.ts';
import type { FrameTheme } from '../../../frame.ts';
import type { Given } from '../../../given.ts';
import type { Making } from '../../../making.ts';
import { heading, paragraph, paragraphs, quotation, type Block } from '../model.ts';

/** As many contributions as are quoted under one theme. */
export const QUOTED = 20;

/** The themes with their plain meaning, and words under them that may be quoted. */
export function* themes({ frame, stage }: Making): Iterable<Block> {
	if (!frame.themes.length) return;
	yield heading(1, 'Themes');
	for (const theme of frame.themes) {
		yield heading(2, theme.retired ? `${theme.path} (not used any more)` : theme.path);
		yield* paragraphs(theme.plain_meaning);
		// the team's own; files for others have none
		if (theme.note) yield* paragraphs(`Note of the team: ${theme.note}`);
		let number = 0;
		let shown = 0;
		for (const each of stage.ofTheme(theme.id)) {
			number++;
			if (shown === QUOTED || each.may_quote !== 'yes') continue;
			shown++;
			for (const words of passages(each, theme))
				yield quotation(words, frame.forTeam ? `${each.case}, ${each.ref}` : '');
		}
		yield paragraph(counted(number, shown));
	}
}

/** The passages that the theme was put on; all of it where it was put on the whole. */
function passages({ text, codings }: Given, { id }: FrameTheme): string[] {
	const points = Array.from(text);
	const on = codings
		.filter(({ theme }) => theme === id)
		.map(({ starts, ends }) =>
			starts === null || ends === null ? text : points.slice(starts, ends).join('')
		);
	return on.includes(text) ? [text] : [...new Set(on)];
}

function counted(number: number, shown: number) {
	if (!number) return 'Nothing in this file stands under it.';
	const all = count(number, 'contribution in this file stands', 'contributions in this file stand');
	const quoted = shown ? `${shown} of them ${shown === 1 ? 'is' : 'are'}` : 'None is';
	return `${all} under it. ${quoted} quoted here, ${QUOTED} at most.`;
}
