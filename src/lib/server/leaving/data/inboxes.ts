import type { Actor } from '../../access/index.ts';
import type { Db } from '../../db/index.ts';
import * as inbox from '../../inbox/index.ts';
import * as studies from '../../studies/index.ts';
import { entry, when, type Section } from './section.ts';

/** When a researcher was in the inbox of each study, and the filters they keep there. */
export async function inboxes(db: Db, actor: Actor): Promise<Section[]> {
	const held = await inbox.heldIn(db, actor.person);
	if (!held.length) return [];
	const of = await studies.list(
		db,
		held.map(({ study }) => study)
	);
	return [
		{
			title: 'Inboxes of studies',
			empty: '',
			entries: held.map(({ study, visited, filters }) =>
				entry([
					['Study', of.find(({ id }) => id === study)?.title],
					['You were there last', when(visited)],
					['Your filters', filters.join(', ') || null]
				])
			)
		}
	];
}
