import { hexes } from '#lib/text/signs.ts';
import type { Frame, FrameTheme } from '../../frame.ts';
import type { Given } from '../../given.ts';
import type { Stage } from '../../stage.ts';
import type { Guid } from './guid.ts';
import { element, worded } from './xml.ts';

/** The themes as codes, each within the one above it, with its meaning. */
export function themeCodes({ themes }: Frame, guid: Guid): string[] {
	const below = Map.groupBy(themes, ({ parent }) => parent ?? '');
	const code = (theme: FrameTheme): string => {
		const { id, name, colour } = theme;
		const values = {
			guid: guid('theme', id),
			name,
			isCodable: true,
			color: colour && hexes[colour - 1]
		};
		const inside = (below.get(id) ?? []).map(code);
		return element('Code', values, worded('Description', meaning(theme)), ...inside);
	};
	return (below.get('') ?? []).map(code);
}

function meaning({ plain_meaning, note, retired }: FrameTheme) {
	const old = retired ? 'Retired: no new words are put under it.' : '';
	return [plain_meaning, note, old].filter(Boolean).join('\n\n');
}

/** A code that only holds others. */
export function folder(name: string, guid: Guid, codes: string[]): string {
	return element('Code', { guid: guid('folder', name), name, isCodable: false }, ...codes);
}

/**
 * Whoever gave something, as a code: a case and its code share their name and identifier, since tools find
 * the words of a case by its code. All that was given without a name is under one.
 */
export function contributorCodes(stage: Stage, guid: Guid): string[] {
	const names = new Set<string>();
	for (const { case: name } of stage.cases()) names.add(codeName(name));
	return [...names]
		.toSorted()
		.map((name) => element('Code', { guid: guid('case', name), name, isCodable: true }));
}

export function codeName(name: string): string {
	return /^U\d/.test(name) ? 'Unnamed' : name;
}

/**
 * The text that holds what somebody gave, where texts are by contributor: each member and each room has one;
 * all without a name share one, as do the organisers, and the research team.
 */
export function sourceOf({ case: name, role }: Pick<Given, 'case' | 'role'>): string {
	if (role === 'member' || isCase({ case: name })) return codeName(name);
	return role === 'organiser' ? 'Organisers' : 'Research team';
}

/** Only who has a code of their own is a case; a room or the team is none. */
export function isCase({ case: name }: Pick<Given, 'case'>): boolean {
	return /^P\d/.test(name);
}
