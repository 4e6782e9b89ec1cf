import { allow, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';
import { boxKey } from './box.ts';
import type { Contribution } from './readable.ts';
import { complete } from './rows.ts';
import { numbered, store } from './store.ts';
import type { ContributionRow } from './tables.ts';

type Point = {
	group: { id: string };
	/** the finding that the agenda item carries */
	finding: Finding | null;
	agenda_item: string;
	kind: ContributionRow['point_kind'];
	body: string;
	/** id of one of the finding's questions */
	question?: string | null;
	/** noted where it is left out */
	wording?: ContributionRow['wording'];
	/** the one-time id of the form: the same id and words again return what is stored */
	box?: string;
};

/** Notes a point under an agenda item. Private until the notes of the meeting are shared (rules.md A2). */
export async function notePoint(db: Db, actor: Actor, point: Point): Promise<Contribution> {
	const { group, finding, question = null, wording = 'noted', box } = point;
	allow(actor, 'meeting.note', { group: group.id, study: finding?.study.id });
	if (question && !finding?.questions.some(({ id }) => id === question))
		throw new Error('a point under a question of another finding');

	return together(db, async (db) => {
		const { row, isNew } = await store(db, {
			kind: 'point',
			group_id: group.id,
			thread_id: finding?.thread.id ?? null,
			version_id: finding?.version.id ?? null,
			question_id: question,
			agenda_item_id: point.agenda_item,
			person_id: null,
			role: 'member',
			typed_by: actor.person,
			channel: 'meeting',
			wording,
			box_key: box ? boxKey(actor, box, point.body) : null,
			point_kind: point.kind,
			body: point.body
		});
		if (isNew) await log(db, actor, 'point.noted', 'contribution', row);
		return { ...row, study_id: finding?.study.id ?? null, answers: null };
	});
}

/** Shares points with the group, in the order in which they were noted; each takes its number now. */
export async function sharePoints(db: Db, actor: Actor, ids: string[]): Promise<Contribution[]> {
	return together(db, async (db) => {
		const points = await db
			.selectFrom('contribution')
			.selectAll()
			.where('id', 'in', ids)
			.where('kind', '=', 'point')
			.where('shared_at', 'is', null)
			.where('withdrawn_at', 'is', null)
			.orderBy('created_at')
			.orderBy('id')
			.execute();
		const shared: ContributionRow[] = [];
		for (const point of points) {
			allow(actor, 'meeting.share-notes', { group: point.group_id });
			shared.push(await shareNow(db, actor, point));
			await log(db, actor, 'point.shared', 'contribution', point);
		}
		return complete(db, shared);
	});
}

/** Lets words reach the group for the first time, or again after they had been made private. */
export async function shareNow(
	db: Db,
	actor: Actor,
	row: ContributionRow
): Promise<ContributionRow> {
	const first = row.shared_at === null && { shared_at: now(), shared_by: actor.person };
	const shared = await db
		.updateTable('contribution')
		.set({ audience: 'group', ...first })
		.where('id', '=', row.id)
		.returningAll()
		.executeTakeFirstOrThrow();
	return numbered(db, shared);
}
