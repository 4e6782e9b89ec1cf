import type { Db } from '../db/index.ts';
import { looks, plainLooks } from './look-alike.ts';

/** How somebody is named who chose no name, or left. */
export const NAMELESS = 'a member of the group';

/** Why a name cannot be shown. */
export type NameRefusal = 'taken' | 'reserved' | 'nameless';

/** The same, beside the box. */
export const nameProblems: Record<NameRefusal, string> = {
	taken: 'Somebody in the group already uses this name. Choose another',
	reserved: 'Leave out “organiser” and “research team”: others could take you for one of them',
	nameless: 'Enter a name. People in the group must know who runs it'
};

/** A name as typed, with single spaces; null when there is none, or only the words for having none. */
export function readName(typed: string | null): string | null {
	const name = (typed ?? '').replace(/\s+/g, ' ').trim();
	return name === '' || nameKey(name) === NAMELESS ? null : name;
}

/**
 * What two names share that people would take for the same: Unicode's NFKC, letters large or small,
 * spaces and invisible characters count for nothing. Upper-casing first folds ß and ss together.
 */
export function nameKey(name: string): string {
	return name
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.toUpperCase()
		.toLowerCase()
		.normalize('NFKC')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Whether a name says what only a badge may say (rules.md N1), however it is spaced, dashed or spelt. */
export function isReserved(name: string): boolean {
	return plainLooks(name).some((look) =>
		/organi[sz]er|researchteam/.test(nameKey(look).replace(/[^\p{L}\p{N}]/gu, ''))
	);
}

/** Whether people would take the one name for the other, letters of other alphabets included. */
function isAlike(one: string, other: string): boolean {
	const seen = new Set(looks(one).map(nameKey));
	return looks(other).some((look) => seen.has(nameKey(look)));
}

/** Whether the name may be shown for this person in the group; null when it may. */
export async function refusalOf(
	db: Db,
	{
		group,
		person,
		name,
		role
	}: { group: string; person: string; name: string | null; role: string }
): Promise<NameRefusal | null> {
	if (name === null) return role === 'organiser' ? 'nameless' : null;
	if (isReserved(name)) return 'reserved';
	const others = await db
		.selectFrom('membership')
		.select('shown_name')
		.where('group_id', '=', group)
		.where('shown_name', 'is not', null)
		.where('person_id', '<>', person)
		.execute();
	return others.some(({ shown_name }) => isAlike(shown_name ?? '', name)) ? 'taken' : null;
}

/** Whether a name as typed may be shown for this person: asked on the way to joining, before anything is written. */
export function nameRefusal(
	db: Db,
	place: { group: string; person: string; role: string },
	typed: string | null
): Promise<NameRefusal | null> {
	return refusalOf(db, { ...place, name: readName(typed) });
}
