import { PostgresAdapter, sql } from 'kysely';
import type { Db } from '#server/db/index.ts';

/**
 * Where a sentence stands in the database: every text column of every table, found through the
 * engine's own catalogue, so that a column nobody thought of is looked at too. `table.column` for each.
 */
export async function everywhere(db: Db, sentence: string): Promise<string[]> {
	const hits: string[] = [];
	for (const { table, column } of await columns(db)) {
		const found = await sql<{ hits: number | string }>`
			select count(*) as hits from ${sql.table(table)}
			where cast(${sql.ref(column)} as text) like ${`%${escape(sentence)}%`} escape '!'`.execute(db);
		if (Number(found.rows[0]?.hits)) hits.push(`${table}.${column}`);
	}
	return hits;
}

type Column = { table: string; column: string };

async function columns(db: Db): Promise<Column[]> {
	const catalogue =
		db.getExecutor().adapter instanceof PostgresAdapter
			? sql<Column>`select table_name as "table", column_name as "column"
				from information_schema.columns where table_schema = 'public' order by 1, 2`
			: sql<Column>`select m.name as "table", c.name as "column"
				from sqlite_master m join pragma_table_info(m.name) c
				where m.type = 'table' order by 1, 2`;
	return (await catalogue.execute(db)).rows;
}

function escape(sentence: string) {
	return sentence.replace(/[!%_]/g, '!$&');
}
