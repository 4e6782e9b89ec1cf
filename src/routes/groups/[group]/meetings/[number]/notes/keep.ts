import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import type { GroupRow } from '$lib/server/groups';
import { read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { pointOf, refusalOf, schema } from './note';

type Where = { actor: Actor; group: GroupRow };

/**
 * Takes a note from a posted form. `itemOf` says under which item it goes, by the id that its page had;
 * null where that is not the one it was written under.
 */
export async function keepNote(
	request: Request,
	{ actor, group }: Where,
	itemOf: (id: string) => meetings.Item | null | Promise<meetings.Item | null>
) {
	const form = await read(request, schema);
	if (!form.ok) return { refused: form.refused };
	const item = await itemOf(form.input.item);
	if (!item) return { refused: refuse(form.values, { '': MOVED }) };
	const { refused, point } = pointOf(form.values, form.input);
	if (refused) return { refused };
	const noted = await meetings.notePoint(db, actor, group, item, point);
	if (typeof noted === 'string') return { refused: refusalOf(form.values, noted) };
	return { refused: null, noted, item };
}

const MOVED =
	'The order of the items has changed. Check that this note belongs under this item, then send it from the list of notes';
