import type { Actor } from '../access/index.ts';
import { id, now, type Db } from '../db/index.ts';
import type { ThemeChangeRow, ThemeRow } from './tables.ts';

/** How a theme looks beside its name. */
export type Look = Pick<ThemeRow, 'colour' | 'sign'>;

/** Where a theme stands: below which, after which, by name. Null: at the top, the first. */
export type Stand = { below: string | null; after: string | null };

type More = { before?: string | null; after?: string | null; other?: { id: string } };

/** Writes a step into the history of a theme. Belongs into the transaction of the step itself. */
export async function remember(
	db: Db,
	actor: Pick<Actor, 'person'>,
	theme: { id: string },
	did: ThemeChangeRow['did'],
	{ before = null, after = null, other }: More = {}
): Promise<string> {
	const key = id();
	await db
		.insertInto('theme_change')
		.values({
			...{ id: key, theme_id: theme.id, did, before, after, other_id: other?.id ?? null },
			...{ at: now(), by_id: actor.person }
		})
		.execute();
	return key;
}

/** A look and a place as the history keeps them. */
export const kept = (of: Look | Stand): string =>
	'below' in of
		? JSON.stringify({ below: of.below, after: of.after })
		: JSON.stringify({ colour: of.colour, sign: of.sign });
