import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';

/** After so many milliseconds of queries, one after another, nobody will have their turn any more. */
const LONG = 10_000;

describe.each(engines)('a long task on %s', (engine) => {
	const use = fresh(engine);

	it('lets everything else go on between its queries', async () => {
		const db = use();
		let turns = 0;
		const other = () => {
			if (++turns < 3) setImmediate(other);
		};
		setImmediate(other);
		const until = performance.now() + LONG;
		while (turns < 3 && performance.now() < until) await sql`select 1`.execute(db);
		expect(turns).toBe(3);
	});
});
