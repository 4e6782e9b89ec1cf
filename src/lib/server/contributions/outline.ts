import type { Actor } from '../access/index.ts';
import type { Db, Instant } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';
import { readable } from './readable.ts';
import { placed } from './scope.ts';
import type { ContributionRow } from './tables.ts';

const columns = [
	'id',
	'ref',
	'kind',
	'number',
	'question_id',
	'in_reply_to',
	'group_id',
	'thread_id',
	'person_id',
	'typed_by',
	'audience',
	'created_at',
	'shared_at',
	'hidden_at',
	'withdrawn_at',
	'erased_at'
] as const;

type Entry = Pick<ContributionRow, (typeof columns)[number]>;

/** One answer or point with everything that was replied to it, and to those replies. */
export type Strand = Entry & { replies: Entry[]; readable: boolean };

/** Part of a thread: what was said to one question, or to the whole, or noted in meetings. */
export type Part = { key: string; strands: Strand[] };

/** How many answers stand on a page, each with its replies. */
const PAGE = 25;

/** The most answers that "all on one page" shows: what an old phone can still hold. The page says so. */
const ALL = 1000;

/**
 * A thread as this reader finds it, without the words: parts in the order of the questions, in each
 * the answers in the order in which they reached the group, which is that of their numbers.
 */
export async function outline(db: Db, actor: Actor, finding: Finding): Promise<Part[]> {
	const rows = await db
		.selectFrom('contribution')
		.select(columns)
		.where('thread_id', '=', finding.thread.id)
		.where(
			placed(actor, { group: finding.group.id, study: finding.study.id, thread: finding.thread.id })
		)
		.execute();
	rows.sort(byPlace);

	const strands = weave(rows, actor, finding.study.id);
	const asked = finding.questions.map((question) => question.id);
	const parts = new Map<string, Part>(
		[...asked, 'whole'].map((key) => [key, { key, strands: [] }])
	);
	for (const strand of strands) {
		const key = strand.question_id ?? (strand.kind === 'point' ? 'points' : 'whole');
		if (!parts.has(key)) parts.set(key, { key, strands: [] });
		parts.get(key)?.strands.push(strand);
	}
	return [...parts.values()];
}

/** The strands of one page, and how many pages there are. */
export function pageOf(parts: Part[], wanted: number | 'all') {
	const strands = parts.flatMap((part) => part.strands);
	const size = wanted === 'all' ? ALL : PAGE;
	const pages = Math.max(1, Math.ceil(strands.length / size));
	const page = wanted === 'all' ? 1 : Math.min(Math.max(1, wanted), pages);
	const beyond = wanted === 'all' && strands.length > ALL ? ALL / PAGE + 1 : null;
	return { page, pages, strands: strands.slice((page - 1) * size, page * size), beyond };
}

/** On which page a contribution stands; 1 when it stands on none. */
export function pageWith(parts: Part[], id: string): number {
	const strands = parts.flatMap((part) => part.strands);
	const index = strands.findIndex(
		(strand) => strand.id === id || strand.replies.some((reply) => reply.id === id)
	);
	return index < 0 ? 1 : Math.floor(index / PAGE) + 1;
}

function weave(rows: Entry[], actor: Actor, study: string): Strand[] {
	const byId = new Map(rows.map((row) => [row.id, row]));
	const strands = new Map<string, Strand>();
	const replies: Entry[] = [];
	for (const row of rows) {
		if (row.in_reply_to && byId.has(row.in_reply_to)) replies.push(row);
		else strands.set(row.id, { ...row, replies: [], readable: isWords(row, actor, study) });
	}
	for (const reply of replies) strands.get(rootOf(reply, byId))?.replies.push(reply);
	return [...strands.values()];
}

/** Replies stand under the answer that started it, whatever they reply to. */
function rootOf(entry: Entry, byId: Map<string, Entry>): string {
	let root = entry;
	for (
		let above = byId.get(root.in_reply_to ?? '');
		above;
		above = byId.get(above.in_reply_to ?? '')
	)
		root = above;
	return root.id;
}

/** What others said after that moment, and this reader can read, in the order in which it stands. */
export function newSince(parts: Part[], actor: Actor, study: string, since: Instant): Entry[] {
	const entries = parts.flatMap(({ strands }) =>
		strands.flatMap((each) => [each, ...each.replies])
	);
	return entries.filter((entry) => {
		const { person_id, typed_by, shared_at, created_at, in_reply_to } = entry;
		if (person_id === actor.person || typed_by === actor.person) return false;
		if ((shared_at ?? created_at) <= since) return false;
		// a reply that never reached the group has a place only for those it is for
		const answers = in_reply_to && !shared_at ? actor.person : null;
		return readable(actor, { ...entry, study_id: study, answers }) === 'words';
	});
}

function isWords(row: Entry, actor: Actor, study: string) {
	return readable(actor, { ...row, study_id: study }) === 'words';
}

function byPlace(a: Entry, b: Entry) {
	const [first, second] = [a.shared_at ?? a.created_at, b.shared_at ?? b.created_at];
	if (first !== second) return first < second ? -1 : 1;
	return (a.number ?? 0) - (b.number ?? 0) || (a.id < b.id ? -1 : 1);
}
