import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/open.ts';
import type { GroupRow } from '#server/groups/index.ts';
import * as meetings from '#server/meetings/index.ts';

/** Notes from a meeting: one the group has not read, one that names nobody, and one that somebody said was theirs. */
export async function pointed(db: Db, group: GroupRow, organiser: Actor, member: Actor) {
	const meeting = await meetings.byNumber(db, group, 2);
	const item = await meetings.itemAt(db, meeting, '2');
	const note = async (body: string) => {
		const words = { body, kind: 'view', question: null, wording: 'noted', box: body } as const;
		const point = await meetings.notePoint(db, organiser, group, item, words);
		if (typeof point === 'string') throw new Error(point);
		return point;
	};
	const shared = async (body: string) => {
		const { id } = await note(body);
		await contributions.sharePoints(db, organiser, [id]);
		return contributions.find(db, id);
	};
	const [point, free, claimed] = [
		await note('A note for the walk.'),
		await shared('A note that names nobody.'),
		await shared('A note that somebody claimed.')
	];
	await contributions.claimPoint(db, member, claimed);
	return { point, 'free point': free, 'claimed point': claimed };
}
