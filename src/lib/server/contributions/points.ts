import { MOST_AGREED } from '#lib/text/agreed.ts';
import { allow, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { after, DAY, now, together, type Db, type Instant } from '../db/index.ts';
import { people } from '../groups/index.ts';
import type { Finding } from '../prompts/index.ts';
import { dueOfPoint } from './answer-due.ts';
import { boxKey } from './box.ts';
import type { Contribution } from './readable.ts';
import { complete } from './rows.ts';
import { numbered, store } from './store.ts';
import { tellTeam } from './tell-team.ts';
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
	/** a person of the group who said it and wishes to be known as such; nobody where it is left out */
	person?: string | null;
	/** that person's name stands beside it (rules.md N2) */
	named?: boolean;
	/** so many of so many agreed */
	agreed?: number | null;
	agreed_of?: number | null;
	/** when it was typed, where that was before now: a line may have been down */
	given?: Instant;
};

/** Who said a point, and whether the name stands beside it: what a row keeps of it. */
export async function speaker(
	db: Db,
	group: string,
	person: string | null,
	named: boolean
): Promise<Pick<ContributionRow, 'person_id' | 'role' | 'named_at'>> {
	if (!person) return { person_id: null, role: 'member', named_at: null };
	const present = (await people(db, group)).find(({ person_id }) => person_id === person);
	if (!present) throw new Error('a point of somebody who is not in the group');
	return { person_id: person, role: present.role, named_at: named ? now() : null };
}

/** Notes a point under an agenda item. Private until the notes of the meeting are shared (rules.md A2). */
export async function notePoint(db: Db, actor: Actor, point: Point): Promise<Contribution> {
	const { group, finding, question = null, wording = 'noted', box, person = null } = point;
	const { named = false, agreed = null, agreed_of: of = null } = point;
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
			...(await speaker(db, group.id, person, named)),
			...counted(agreed, of),
			given_at: typedAt(point.given),
			typed_by: actor.person,
			channel: 'meeting',
			wording,
			box_key: box ? boxKey(actor, box, point.body) : null,
			point_kind: point.kind,
			answer_due: dueOfPoint(point.kind, finding?.thread.id ?? null),
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
			.orderBy('given_at')
			.orderBy('created_at')
			.orderBy('id')
			.execute();
		const shared: ContributionRow[] = [];
		for (const point of points) {
			allow(actor, 'meeting.share-notes', { group: point.group_id });
			shared.push(await shareNow(db, actor, point));
			await log(db, actor, 'point.shared', 'contribution', point);
		}
		const all = await complete(db, shared);
		await tellTeams(db, all);
		return all;
	});
}

/** One letter to each team that the room asked something, however much: their desk lists all of it. */
async function tellTeams(db: Db, shared: Contribution[]) {
	const asked = new Map(
		shared
			.filter(({ answer_due, study_id }) => answer_due && study_id)
			.map(({ study_id, id }) => [study_id ?? '', id])
	);
	for (const [study, id] of asked) await tellTeam(db, study, { kind: 'question.asked', id });
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

/** A count is kept whole or not at all. */
export function counted(agreed: number | null, of: number | null) {
	const whole = agreed !== null && of !== null;
	if (whole && (agreed < 0 || agreed > of || of > MOST_AGREED))
		throw new Error('more agreed than there were');
	return { agreed: whole ? agreed : null, agreed_of: whole ? of : null };
}

/** A device's clock may be wrong: never later than now, nor earlier than a day ago. */
function typedAt(said: Instant | undefined): Instant {
	const at = now();
	if (!said || said > at) return at;
	const oldest = after(at, -DAY);
	return said < oldest ? oldest : said;
}
