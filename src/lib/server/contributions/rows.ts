import { studyOf } from '../prompts/index.ts';
import type { Db } from '../db/index.ts';
import { isPrivate, type Contribution } from './readable.ts';
import type { ContributionRow } from './tables.ts';

/** Adds to rows what `readable` needs besides: the study, and whom a private reply speaks to. */
export async function complete(db: Db, rows: ContributionRow[]): Promise<Contribution[]> {
	const threads = [...new Set(rows.flatMap((row) => row.thread_id ?? []))];
	const studies = threads.length ? await studyOf(db, threads) : new Map();
	return withAnswers(db, rows, (row) => studies.get(row.thread_id)?.study_id ?? null);
}

type Answering = Pick<
	ContributionRow,
	'id' | 'in_reply_to' | 'audience' | 'shared_at' | 'created_at'
>;

/** The same for rows of one study that is known already. */
export async function withAnswers<Row extends Answering>(
	db: Db,
	rows: Row[],
	study: (row: Row) => string | null
): Promise<(Row & Pick<Contribution, 'study_id' | 'answers'>)[]> {
	const answered = await answeredPrivately(db, rows);
	return rows.map((row) => ({
		...row,
		study_id: study(row),
		answers: answered.get(row.id) ?? null
	}));
}

async function answeredPrivately(db: Db, rows: Answering[]) {
	const replies = rows.filter((row) => row.in_reply_to && isPrivate(row));
	const parents = replies.length
		? await db
				.selectFrom('contribution')
				.select(['id', 'person_id', 'shared_at'])
				.where(
					'id',
					'in',
					replies.flatMap((row) => row.in_reply_to ?? [])
				)
				.execute()
		: [];
	const byId = new Map(parents.map((parent) => [parent.id, parent]));
	return new Map(
		replies.flatMap((row) => {
			const parent = byId.get(row.in_reply_to ?? '');
			const neverShared = parent && (!parent.shared_at || parent.shared_at > row.created_at);
			return neverShared && parent.person_id ? [[row.id, parent.person_id] as const] : [];
		})
	);
}
