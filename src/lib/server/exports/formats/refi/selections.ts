import type { Coded, Given } from '../../given.ts';
import type { Frame } from '../../frame.ts';
import { codeName } from './codes.ts';
import type { Guid } from './guid.ts';
import { element, text, worded } from './xml.ts';

/** The elements that one contribution becomes, and the notes that they name. */
export type Selected = { selections: string; notes: string[]; coders: string[] };

/**
 * A contribution in a source: one selection for all of it, under the code of who gave it and the themes
 * that stand on the whole; and one for each passage. `at`: the code point of the source at which its words
 * begin; both ends are code points, the second is the one after the last.
 */
export function selected(each: Given, at: number, frame: Frame, guid: Guid): Selected {
	const notes: string[] = [];
	const themes = new Set(frame.themes.map(({ id }) => id));
	const known = each.codings.filter(({ theme }) => themes.has(theme));
	const name = nameOf(each, frame);
	const coded = (all: Coded[]) => all.map((coding) => codingOf(coding, frame, guid, notes));
	const length = Array.from(each.text).length;

	const giver = element(
		'Coding',
		{ guid: guid('giver', each.id) },
		element('CodeRef', { targetGUID: guid('case', codeName(each.case)) })
	);
	const whole = element(
		'PlainTextSelection',
		{ guid: guid('selection', each.id), name, startPosition: at, endPosition: at + length },
		worded('Description', said(each)),
		giver,
		...coded(known.filter(({ starts }) => starts === null))
	);
	const passages = Map.groupBy(
		known.filter(({ starts }) => starts !== null),
		({ starts, ends }) => `${starts} ${ends}`
	);
	const parts = [...passages].map(([place, all]) => {
		const [{ starts, ends } = { starts: 0, ends: 0 }] = all;
		const values = {
			guid: guid('passage', `${each.id} ${place}`),
			name: `${name}, a passage`,
			startPosition: at + (starts ?? 0),
			endPosition: at + (ends ?? 0)
		};
		return element('PlainTextSelection', values, ...coded(all));
	});
	const coders = known.flatMap(({ coder }) => coder || []);
	return { selections: [whole, ...parts].join(''), notes, coders };
}

function codingOf(
	{ id, theme, coder, coded_at, memo, earlier }: Coded,
	{ forTeam }: Frame,
	guid: Guid,
	notes: string[]
) {
	const words = [
		// earlier wordings are the team's to know of
		earlier && forTeam
			? 'This theme was put on words that were changed since. It counts for the whole.'
			: '',
		memo
	].filter(Boolean);
	const creatingUser = coder ? guid('user', coder) : null;
	const note = words.length ? guid('memo', id) : null;
	if (note)
		notes.push(
			element(
				'Note',
				{ guid: note, name: 'Memo', creatingUser, creationDateTime: coded_at },
				element('PlainTextContent', {}, text(words.join('\n\n')))
			)
		);
	return element(
		'Coding',
		{ guid: guid('coding', id), creatingUser, creationDateTime: coded_at },
		element('CodeRef', { targetGUID: guid('theme', theme) }),
		note ? element('NoteRef', { targetGUID: note }) : ''
	);
}

/** Such as `3-deep-end 7 P4821`; by its id where it has no number. */
export function nameOf({ thread, number, ref, case: name }: Given, { threads }: Frame): string {
	return [threads.get(thread)?.name ?? '', number ?? ref, name].join(' ').trim();
}

/** What a tool has no place of its own for. */
function said(each: Given): string {
	return [
		`id: ${each.ref}`,
		`role: ${each.role}`,
		each.kind === 'point'
			? `note from a meeting${each.point_kind ? `, ${each.point_kind}` : ''}`
			: each.kind,
		each.audience === 'private' ? 'private: do not quote or share' : '',
		each.wording === 'noted' ? 'noted by somebody else, not the exact words' : '',
		each.way && `came: ${each.way}`,
		`given: ${each.date}`,
		each.in_reply_to && `in reply to: ${each.in_reply_to}`,
		each.outcomes.length ? `outcomes: ${each.outcomes.join(', ')}` : '',
		`may quote: ${each.may_quote}`
	]
		.filter(Boolean)
		.join('; ');
}
