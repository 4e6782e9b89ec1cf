import { notFound, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as themes from '$lib/server/themes';
import { saidOf } from '../../../../place';

type Params = { study: string; ref: string; coding: string };

/** The coding that an address names, with its words as the team may read them. */
export async function codingAt(person: Actor | null, params: Params) {
	const at = await saidOf(person, params, 'contribution.code');
	const all = await themes.shown(db, at.actor, at.study, at.said);
	const coding = all.find(({ id }) => id === params.coding) ?? notFound();
	return { ...at, coding };
}
