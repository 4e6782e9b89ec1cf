import Sqlite from 'better-sqlite3';

/** Rows that change by themselves: links go out in letters, sessions are seen. Only the number of these stands. */
const lively: Record<string, string> = {
	// what a job writes when its time has come is nothing that a form left
	letter:
		"kind not in ('digest', 'draft.waiting', 'keep.asked', 'question.due', 'meeting.reminder', 'feedback.due')",
	session: 'true',
	// a file goes by itself when words in it are changed
	export: 'true',
	invitation: 'true'
};

/** Tables that refuse to lose a row. */
const appendOnly = ['audit_event', 'permission'];

/**
 * The rows of the running server's database, from outside: whether a post left any trace, and back to
 * how they were when this began.
 */
export function rows(path: string) {
	const db = new Sqlite(path);
	db.pragma('busy_timeout = 5000');
	db.pragma('foreign_keys = off'); // tables are emptied and filled one after the other
	db.prepare('attach ? as kept').run(':memory:');
	const tables = db
		.prepare(
			// not the tables beneath an index of words: they follow their own
			"select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'"
		)
		.pluck()
		.all() as string[];
	const kept = tables.filter((name) => !appendOnly.includes(name));
	db.pragma('synchronous = off'); // what this connection writes only stands until the next form
	for (const name of kept) db.exec(`create table kept."${name}" as select * from main."${name}"`);
	const first = new Map(kept.map((name) => [name, full(name)]));
	let before = new Map<string, string>();
	let version = 0;
	let known = false;

	return {
		/** Remembers how everything is now. */
		look() {
			settle();
			if (known && !written()) return;
			known = true;
			version = db.pragma('data_version', { simple: true }) as number;
			before = new Map(tables.map((name) => [name, said(name)]));
		},
		/** Whether anybody wrote anything since the last look. */
		written,
		/** The tables whose rows are others than at the last look. */
		changed(): string[] {
			settle();
			if (!written()) return [];
			return tables.filter((name) => said(name) !== before.get(name));
		},
		/**
		 * Every row as it was at the beginning. Only what changed is written anew: that is half the work.
		 * Immediate: a job of the server that writes between the first read and the first write would fail it.
		 */
		restore: db.transaction(() => {
			known = false; // what this connection writes itself is not counted
			for (const name of kept)
				if (full(name) !== first.get(name))
					db.exec(
						`delete from main."${name}"; insert into main."${name}" select * from kept."${name}"`
					);
		}).immediate,
		close: () => db.close()
	};

	/** Waits until every file that was asked for is made: that goes on after the answer. */
	function settle() {
		const waits = db
			.prepare("select count(*) from export where state in ('waiting', 'making')")
			.pluck();
		for (let tries = 0; waits.get() && tries < 400; tries++)
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
	}

	function written() {
		return db.pragma('data_version', { simple: true }) !== version;
	}

	function said(name: string) {
		const counted = lively[name];
		return counted ? read(`select count(*) from main."${name}" where ${counted}`) : full(name);
	}

	function full(name: string) {
		return read(`select * from main."${name}" order by 1, 2`);
	}

	function read(words: string) {
		return JSON.stringify(db.prepare(words).raw().all());
	}
}
