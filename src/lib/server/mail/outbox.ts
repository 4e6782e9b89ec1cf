import { now, type Db } from '../db/index.ts';
import type { LetterRow } from './tables.ts';

export type Posted = Pick<
	LetterRow,
	'id' | 'kind' | 'way' | 'person_id' | 'email' | 'created_at' | 'attempts' | 'trouble'
> & {
	state: 'waiting' | 'sent' | 'given up';
	/** until when it is held, since its person wants no letters */
	held: LetterRow['held_until'];
	/** when it reached that state; for one that waits, when it is tried next */
	at: string;
	subject: string | null;
	body: string | null;
};

const PAGE = 50;

/**
 * A page of the outbox, newest first, and the key of the next page. The words of a letter are shown
 * in the demo only: elsewhere an administrator sees to whom, what kind and since when (rules.md A12).
 */
export async function outbox(db: Db, { words, from }: { words: boolean; from?: string | null }) {
	const rows = await db
		.selectFrom('letter')
		.selectAll()
		.$if(Boolean(from), (query) => {
			const [at = '', id = ''] = from?.split('_') ?? [];
			return query.where(({ eb, or, and }) =>
				or([
					eb('created_at', '<', at as LetterRow['created_at']),
					and([eb('created_at', '=', at as LetterRow['created_at']), eb('id', '<', id)])
				])
			);
		})
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.limit(PAGE + 1)
		.execute();
	const page = rows.slice(0, PAGE);
	const last = page.at(-1);
	const next = last && rows.length > PAGE ? `${last.created_at}_${last.id}` : null;
	return { letters: page.map((row) => posted(row, words)), next };
}

function posted(row: LetterRow, words: boolean): Posted {
	const { id, kind, way, person_id, email, created_at, attempts, trouble } = row;
	return {
		...{ id, kind, way, person_id, email, created_at, attempts, trouble },
		state: row.sent_at ? 'sent' : row.gave_up_at ? 'given up' : 'waiting',
		at: row.sent_at ?? row.gave_up_at ?? row.send_after,
		held: row.held_until && row.held_until > now() ? row.held_until : null,
		subject: words ? row.subject : null,
		body: words ? row.body : null
	};
}
