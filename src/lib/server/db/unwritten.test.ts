import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { open, type Db } from './open.ts';
import { together } from './together.ts';
import { unwritten } from './unwritten.ts';

const lines = async (db: Db) => {
	const { rows } = await sql<{ n: number | string }>`select count(*) as n from scratch`.execute(db);
	return Number(rows[0]?.n);
};
const known = (db: Db) => unwritten(db, 'lines', () => lines(db));
const add = (db: Db) => sql`insert into scratch (n) values (1)`.execute(db);
const scratch = (db: Db) => sql`create table scratch (n integer)`.execute(db);

describe.each(engines)('a figure that is kept on %s', (engine) => {
	const use = fresh(engine);
	beforeAll(() => scratch(use()));

	it('is what a new look would find, whatever was written', async () => {
		const db = use();
		expect(await known(db)).toBe(0);
		await add(db);
		expect(await known(db)).toBe(1);
		await sql`update scratch set n = 2`.execute(db);
		expect(await unwritten(db, 'two', () => lines(db))).toBe(1);
		await sql`delete from scratch where n = 2`.execute(db);
		expect(await known(db)).toBe(0);
	});

	it('is not one that was seen in the middle of writing', async () => {
		const db = use();
		const before = await known(db);
		await together(db, async (writing) => {
			await add(writing);
			expect(await known(writing)).toBe(before + 1);
			throw new Error('taken back');
		}).catch(() => undefined);
		expect(await known(db)).toBe(before);
		await together(db, async (writing) => {
			const [, after] = [await add(writing), await known(writing)];
			expect(after).toBe(before + 1);
		});
		expect(await known(db)).toBe(before + 1);
	});

	it('is reckoned again where it failed', async () => {
		const failed = unwritten(use(), 'failing', () => Promise.reject(new Error('no line')));
		await expect(failed).rejects.toThrow('no line');
		expect(await unwritten(use(), 'failing', async () => 7)).toBe(7);
	});
});

// PostgreSQL counts what is written in the databases beside it too: there only a quiet server keeps anything
describe('a figure that is kept in a file', () => {
	const use = fresh('sqlite');
	beforeAll(() => scratch(use()));

	it('is reckoned once under each name, until another process writes', async () => {
		const db = use();
		let times = 0;
		const count = (name: string) => unwritten(db, name, async () => ++times);
		expect([await count('a'), await count('b'), await count('a')]).toEqual([1, 2, 1]);
		const { rows } = await sql<{ file: string }>`select file from pragma_database_list`.execute(db);
		const other = open(rows[0]?.file ?? '');
		await add(other);
		expect(await count('a')).toBe(3);
		expect(await count('a')).toBe(3);
		await other.destroy();
	});
});
