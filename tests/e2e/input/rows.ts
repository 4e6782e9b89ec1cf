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

/** Tables that others write into as they change: these come last when all is put back. */
const derived = ['contribution_entry'];

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
	const kept = tables
		.filter((name) => !appendOnly.includes(name))
		.toSorted((a, b) => Number(derived.includes(a)) - Number(derived.includes(b)));
	db.pragma('synchronous = off'); // what this connection writes only stands until the next form
	for (const name of kept) db.exec(`create table kept."${name}" as select * from main."${name}"`);
	const same = new Map(tables.map((name) => [name, sameRows(name)]));
	const waits = db
		.prepare("select count(*) from export where state in ('waiting', 'making')")
		.pluck();
	let lengths = new Map<string, number>();
	let version = 0;

	return {
		/** From now on it is looked what changes; all rows but those of append-only tables stand as at the beginning. */
		look() {
			settle();
			if (!written()) return;
			version = db.pragma('data_version', { simple: true }) as number;
			lengths = new Map(appendOnly.map((name) => [name, many(name)]));
		},
		/** Whether anybody wrote anything since the last look. */
		written,
		/** The tables whose rows are others than at the last look. */
		changed(): string[] {
			settle();
			if (!written()) return [];
			return tables.filter((name) =>
				appendOnly.includes(name) ? many(name) !== lengths.get(name) : !stands(name)
			);
		},
		/**
		 * Every row as it was at the beginning. Only what changed is written anew: that is half the work.
		 * Immediate: a job of the server that writes between the first read and the first write would fail it.
		 */
		restore: db.transaction(() => {
			for (const name of kept)
				if (!same.get(name)?.get())
					db.exec(
						`delete from main."${name}"; insert into main."${name}" select * from kept."${name}"`
					);
		}).immediate,
		close: () => db.close()
	};

	/** Waits until every file that was asked for is made: that goes on after the answer. */
	function settle() {
		for (let tries = 0; waits.get() && tries < 400; tries++)
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
	}

	function written() {
		return db.pragma('data_version', { simple: true }) !== version;
	}

	/** Whether a table says what it said at the beginning; of a lively one, in how many rows. */
	function stands(name: string) {
		const counted = lively[name];
		return counted ? many(name, counted) === many(name, counted, 'kept') : same.get(name)?.get();
	}

	/** Asks the database itself, many times faster than both would be read and compared here. */
	function sameRows(name: string) {
		if (appendOnly.includes(name)) return undefined;
		const [now, then] = [`main."${name}"`, `kept."${name}"`];
		return db
			.prepare(
				`select (select count(*) from ${now}) = (select count(*) from ${then})
				and not exists (select * from ${now} except select * from ${then})
				and not exists (select * from ${then} except select * from ${now})`
			)
			.pluck();
	}

	function many(name: string, counted = 'true', where: 'main' | 'kept' = 'main') {
		const words = `select count(*) from ${where}."${name}" where ${counted}`;
		return db.prepare(words).pluck().get() as number;
	}
}
