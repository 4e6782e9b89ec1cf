import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Runs data definitions that both engines understand as they stand: text, integer, check, references.
 * Statements end with a semicolon at the end of a line.
 */
export async function define(db: Kysely<unknown>, statements: string) {
	for (const statement of statements.split(/;\s*(?:\n|$)/)) {
		if (statement.trim()) await sql.raw(statement).execute(db);
	}
}

/** Makes the database itself refuse to change or delete the rows of a table. */
export async function appendOnly(db: Kysely<unknown>, table: string) {
	const refusal = `${table} is append-only`;
	if (db.getExecutor().adapter instanceof PostgresAdapter) {
		await sql
			.raw(
				`create function ${table}_append_only() returns trigger language plpgsql as $$ begin raise exception '${refusal}'; end $$`
			)
			.execute(db);
		await sql
			.raw(
				`create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function ${table}_append_only()`
			)
			.execute(db);
		return;
	}
	for (const change of ['update', 'delete']) {
		await sql
			.raw(
				`create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, '${refusal}'); end`
			)
			.execute(db);
	}
}
