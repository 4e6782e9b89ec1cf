import type { Db } from '../db/index.ts';
import type { AuditEventRow } from './tables.ts';

const PAGE = 100;

/** A page of what was done, newest first, and the key of the next page. `from` is such a key. */
export async function events(db: Db, from: string | null) {
	const rows = await db
		.selectFrom('audit_event')
		.selectAll()
		.$if(Boolean(from), (query) => {
			const [at = '', id = ''] = from?.split('_') ?? [];
			const moment = at as AuditEventRow['at'];
			return query.where(({ eb, or, and }) =>
				or([eb('at', '<', moment), and([eb('at', '=', moment), eb('id', '<', id)])])
			);
		})
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(PAGE + 1)
		.execute();
	const page = rows.slice(0, PAGE);
	const last = page.at(-1);
	return { events: page, next: last && rows.length > PAGE ? `${last.at}_${last.id}` : null };
}
