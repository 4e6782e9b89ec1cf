import Sqlite from 'better-sqlite3';
import { rmSync } from 'node:fs';
import type { Given } from './given.ts';

/** One contributor, as far as a file tells: the code, where they are, how they answered. */
export type Case = {
	case: string;
	role: Given['role'];
	groups: string[];
	ways: string[];
	given: number;
};

type Row = { words: string };

/**
 * What goes into one file, laid out beside it while it is made: each sheet, source and chapter reads the
 * same words in its own order, and nothing that grows with their number has to be held in memory. It is
 * a database of its own, gone when the file is there.
 */
export class Stage {
	count = 0;
	#database: Sqlite.Database;
	#path: string;
	#inOrder: boolean;

	/** `inOrder`: as it was given. Else by the names drawn at random: for others the order tells no time. */
	constructor(path: string, inOrder: boolean) {
		this.#path = path;
		this.#inOrder = inOrder;
		this.#sweep();
		this.#database = new Sqlite(path);
		// nothing of it has to survive anything
		this.#database.pragma('journal_mode = off');
		this.#database.pragma('synchronous = off');
		this.#database.exec(`create table given (
			ref text primary key, at integer, thread text, "case" text, role text, "group" text, way text,
			kind text, question integer, number integer, in_reply_to text, outcomes text, words text
		)`);
	}

	/** A page of it. `position`: of the question in its finding; 0 for the finding as a whole. */
	add(page: readonly Given[], position: (question: string | null) => number) {
		const write = this.#database.prepare(
			`insert into given values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
		);
		this.#database.transaction(() => {
			for (const each of page)
				write.run(
					...[each.ref, this.count++, each.thread, each.case, each.role, each.group, each.way],
					...[each.kind, position(each.question), each.number, each.in_reply_to],
					...[JSON.stringify(each.outcomes), JSON.stringify(each)]
				);
		})();
	}

	/** Says that all is there: what is looked up in orders of its own is found fast from now on. */
	finish() {
		this.#database.exec(`
			create index by_thread on given (thread, question, number);
			create index by_case on given ("case");
		`);
	}

	has(ref: string): boolean {
		return this.#database.prepare('select 1 from given where ref = ?').get(ref) !== undefined;
	}

	byRef(ref: string): Given | null {
		const [found] = this.#read('where ref = ?', [ref]);
		return found ?? null;
	}

	/** Everything. */
	*all(): Iterable<Given> {
		yield* this.#read('', []);
	}

	/** The points of meetings. */
	*points(): Iterable<Given> {
		yield* this.#read(`where kind = 'point'`, []);
	}

	/** The ids of threads that something was given to. */
	threads(): Set<string> {
		const rows = this.#database.prepare('select distinct thread from given').pluck().all();
		return new Set(rows as string[]);
	}

	/** What was given to a thread: by question, then by number, what has none at the end. */
	*ofThread(thread: string): Iterable<Given> {
		const order = this.#inOrder ? 'question, number is null, number, at' : 'question, ref';
		yield* this.#read('where thread = ?', [thread], order);
	}

	/** What stands under a theme, by its id. */
	*ofTheme(theme: string): Iterable<Given> {
		const under = `where exists (
			select 1 from json_each(words, '$.codings') as coding
			where json_extract(coding.value, '$.theme') = ?)`;
		yield* this.#read(under, [theme]);
	}

	/** Contributors with a code of their own, by code: members where `role` says so, else everybody. */
	*cases(role?: Given['role']): Iterable<Case> {
		const rows = this.#database
			.prepare(
				`select "case", min(role) as role, json_group_array(distinct "group") as groups,
					json_group_array(distinct way) as ways, count(*) as given
				from given where ? is null or role = ? group by "case" order by "case"`
			)
			.iterate(role ?? null, role ?? null) as Iterable<
			Omit<Case, 'groups' | 'ways'> & { groups: string; ways: string }
		>;
		for (const { groups, ways, ...row } of rows)
			yield {
				...row,
				groups: (JSON.parse(groups) as string[]).toSorted(),
				ways: (JSON.parse(ways) as string[]).filter(Boolean).toSorted()
			};
	}

	/** What one contributor gave. */
	*ofCase(name: string): Iterable<Given> {
		yield* this.#read('where "case" = ?', [name]);
	}

	/** Numbers of the outcomes that something in it takes. */
	outcomes(): Set<number> {
		const rows = this.#database
			.prepare('select distinct value from given, json_each(given.outcomes)')
			.pluck()
			.all();
		return new Set(rows as number[]);
	}

	end() {
		this.#database.close();
		this.#sweep();
	}

	*#read(where: string, values: string[], order = this.#inOrder ? 'at' : 'ref'): Iterable<Given> {
		const rows = this.#database
			.prepare(`select words from given ${where} order by ${order}`)
			.iterate(...values) as Iterable<Row>;
		for (const { words } of rows) yield JSON.parse(words) as Given;
	}

	#sweep() {
		for (const end of ['', '-journal']) rmSync(this.#path + end, { force: true });
	}
}
