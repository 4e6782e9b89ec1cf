import type { Action, Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import { studyOf } from '../place';

/** The glossary of the study that an address names, for whoever may do this there. */
export async function placeOf(actor: Actor | null, params: { study: string }, action: Action) {
	const { study, here, ...at } = await studyOf(actor, params, action);
	return { ...at, study, where: { study: study.id }, here: `${here}/glossary` };
}

/** One of its words. */
export async function entryOf(actor: Actor | null, params: { study: string; entry: string }) {
	const at = await placeOf(actor, params, 'glossary.write');
	return { ...at, entry: await glossary.byNumber(db, at.where, params.entry) };
}
