import { takeNumber } from '../prompts/index.ts';
import { id, now, ref, type Db } from '../db/index.ts';
import type { ContributionRow } from './tables.ts';

type Given = Partial<ContributionRow> &
	Pick<
		ContributionRow,
		'kind' | 'group_id' | 'thread_id' | 'person_id' | 'role' | 'typed_by' | 'channel' | 'body'
	>;

/** The most a contribution holds, in code points. */
export const MOST = 10_000;

/**
 * Puts a contribution into the table, inside the caller's transaction. The number is taken only once
 * the row is there, and only when it reaches the group: a second press takes none. Returns the row,
 * and whether it is new.
 */
export async function store(
	db: Db,
	given: Given
): Promise<{ row: ContributionRow; isNew: boolean }> {
	const body = fits(given.body);
	const inserted = await db
		.insertInto('contribution')
		.values(whole({ ...given, body }))
		.onConflict((conflict) => conflict.column('box_key').doNothing())
		.returningAll()
		.executeTakeFirst();
	if (inserted) return { row: await numbered(db, inserted), isNew: true };

	const row = await db
		.selectFrom('contribution')
		.selectAll()
		.where('box_key', '=', given.box_key ?? '')
		.executeTakeFirstOrThrow();
	return { row, isNew: false };
}

/** The words without space around them; throws when there are none or too many. */
export function fits(body: string): string {
	const words = body.trim();
	if (!words) throw new Error('a contribution without words');
	if ([...words].length > MOST) throw new Error('a contribution of too many letters');
	return words;
}

/** Gives it the next number of its thread when it reached the group and has none yet. */
export async function numbered(db: Db, row: ContributionRow): Promise<ContributionRow> {
	if (!row.thread_id || !row.shared_at || row.number !== null) return row;
	const number = await takeNumber(db, row.thread_id);
	await db.updateTable('contribution').set({ number }).where('id', '=', row.id).execute();
	return { ...row, number };
}

function whole(given: Given): ContributionRow {
	const at = now();
	return { ...empty, id: id(), ref: ref(), given_at: at, created_at: at, ...given };
}

const empty = {
	version_id: null,
	question_id: null,
	in_reply_to: null,
	number: null,
	wording: 'verbatim',
	audience: 'private',
	point_kind: null,
	box_key: null,
	named_at: null,
	given_on: null,
	edited_at: null,
	edited_by: null,
	shared_at: null,
	shared_by: null,
	read_back_at: null,
	read_back_how: null,
	do_not_quote_at: null,
	hidden_at: null,
	hidden_by: null,
	hidden_reason: null,
	withdrawn_at: null,
	withdrawn_by: null,
	erased_at: null,
	read_at: null,
	read_by: null,
	agenda_item_id: null,
	answer_due: null,
	agreed: null,
	agreed_of: null,
	claimed_at: null
} as const satisfies Partial<ContributionRow>;
