import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/open.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as reflections from '#server/reflections/index.ts';

const words = { done: 'We met.', hoped: '', changed: '', well: '', not_well: '' };

/** Something that is over, about which the giver has answered and the organiser typed in a sheet. */
export async function reflected(
	db: Db,
	group: GroupRow,
	study: { id: string },
	{ giver, organiser }: { giver: Actor; organiser: Actor }
) {
	const all = await reflections.subjectsAbout(db, study);
	const over = all.find((each) => each.group.id === group.id && each.takes === 'yes');
	if (!over) throw new Error('in the example nothing is over');
	const [about = '', which = ''] = over.address.split('/');
	await reflections.give(db, giver, over, words, 'walk');
	const sheet = { person: null, channel: 'post', answers: words, box: 'walk' } as const;
	await reflections.recordFor(db, organiser, over, sheet);
	const [typed] = await reflections.recordedBy(db, organiser, over);
	return { about, which, recorded: typed?.ref };
}
