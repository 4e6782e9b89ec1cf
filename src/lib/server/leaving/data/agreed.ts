import type { Actor } from '../../access/index.ts';
import type { Db } from '../../db/index.ts';
import * as meetings from '../../meetings/index.ts';
import { entry, when, type Section } from './section.ts';

/** What the person agreed to do in meetings. */
export async function toDo(db: Db, actor: Actor): Promise<Section> {
	const agreed = await meetings.doingsOf(db, actor);
	return {
		title: 'What you agreed to do in meetings',
		empty: 'You have not agreed to do anything.',
		entries: agreed.map(({ body, due_on, done_at }) =>
			entry([
				['What', body ?? 'A note that you cannot read now'],
				['By', when(due_on)],
				['Done', when(done_at)]
			])
		)
	};
}
