import { notFound } from '../access/index.ts';
import type { Db, Instant } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import * as prompts from '../prompts/index.ts';
import { threads } from './place.ts';

/** A question about a phrase, as the team sees it: without who asked. */
export type Asked = {
	id: string;
	/** the end of its id, for the address */
	key: string;
	thread_id: string;
	phrase: string;
	asked_at: Instant;
	group: GroupRow;
	finding: { number: number; title: string };
};

/** What was asked about the findings of a study and not answered yet, the oldest first. */
export async function openAsked(db: Db, study: string): Promise<Asked[]> {
	const rows = await db
		.selectFrom('meaning_asked')
		.select(['id', 'thread_id', 'phrase', 'asked_at'])
		.where('thread_id', 'in', threads(db, { study }))
		.where('answered_at', 'is', null)
		.orderBy('asked_at')
		.orderBy('id')
		.execute();
	const about = new Map<string, prompts.Finding>();
	for (const thread of new Set(rows.map((row) => row.thread_id)))
		about.set(thread, await prompts.findingOf(db, thread));
	return rows.flatMap((row) => {
		const finding = about.get(row.thread_id);
		if (!finding) return [];
		const { group, prompt, version } = finding;
		const told = { number: prompt.number, title: version.title };
		return [{ ...row, key: row.id.slice(-12), group, finding: told }];
	});
}

/** One of them by its key. notFound() when it is not open in this study. */
export async function byKey(db: Db, study: string, key: string): Promise<Asked> {
	const all = await openAsked(db, study);
	return all.find((asked) => asked.key === key) ?? notFound();
}

/** What somebody asked about one finding, or everywhere, the newest first, with what it means. */
export function askedBy(db: Db, person: string, thread?: string) {
	return db
		.selectFrom('meaning_asked')
		.leftJoin('glossary_entry', 'glossary_entry.id', 'meaning_asked.entry_id')
		.select(['phrase', 'asked_at', 'answered_at', 'word', 'meaning', 'meaning_html'])
		.where('asked_by', '=', person)
		.$if(thread !== undefined, (query) => query.where('thread_id', '=', thread ?? ''))
		.orderBy('asked_at', 'desc')
		.orderBy('meaning_asked.id', 'desc')
		.execute();
}
