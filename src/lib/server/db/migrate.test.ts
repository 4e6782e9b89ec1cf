import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrations } from '#migrations/index.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { migrate } from './migrate.ts';
import { id, now } from './values.ts';

describe.each(engines)('migrations on %s', (engine) => {
	const use = fresh(engine);

	it('run again without doing anything', async () => {
		await expect(migrate(use())).resolves.toBeUndefined();
	});

	it('leave nothing of themselves behind when one fails', async () => {
		const db = use();
		const broken = {
			...migrations,
			'9999_broken': {
				async up(db: Parameters<(typeof migrations)[string]['up']>[0]) {
					await sql`create table half_made (id text)`.execute(db);
					throw new Error('broken on purpose');
				}
			}
		};
		await expect(migrate(db, broken)).rejects.toThrow('broken on purpose');
		await expect(sql`select * from half_made`.execute(db)).rejects.toThrow();
	});

	it('make the audit log refuse change and deletion', async () => {
		const db = use();
		const row = { id: id(), at: now(), verb: 'tried', object_kind: 'test', object_id: id() };
		await db.insertInto('audit_event').values(row).execute();
		await expect(db.updateTable('audit_event').set({ verb: 'forged' }).execute()).rejects.toThrow(
			/append-only/
		);
		await expect(db.deleteFrom('audit_event').execute()).rejects.toThrow(/append-only/);
		expect(await db.selectFrom('audit_event').select('verb').execute()).toEqual([
			{ verb: 'tried' }
		]);
	});
});
