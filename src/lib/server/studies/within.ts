import type { Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { list } from './find.ts';
import { groupsOf } from './partnerships.ts';

/**
 * Whether an address can be this person's at all: it names a group or study of theirs, or a group
 * that their study asked. What they may do there is for the page itself to say.
 */
export async function isWithin(db: Db, actor: Actor, path: string): Promise<boolean> {
	const [, place, slug = ''] = path.split('/');
	if (place === 'groups') return (await slugsAround(db, actor)).includes(slug);
	if (place === 'studies') {
		const mine = await list(db, Object.keys(actor.studies));
		return mine.some((study) => study.slug === slug);
	}
	return place !== 'admin' || actor.administrator;
}

async function slugsAround(db: Db, actor: Actor) {
	const mine = await groups.list(db, Object.keys(actor.groups));
	const asked = await Promise.all(Object.keys(actor.studies).map((study) => groupsOf(db, study)));
	return [...mine, ...asked.flat().map(({ group }) => group)].map(({ slug }) => slug);
}
