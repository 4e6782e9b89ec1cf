import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { id, now } from '../db/index.ts';
import { events } from './index.ts';

describe.each(engines)('the log of what was done on %s', (engine) => {
	const use = fresh(engine);

	it('is read page by page, newest first, each step once', async () => {
		const db = use();
		const at = now(); // one moment for all: ids alone must tell them apart
		const step = { at, verb: 'tried', object_kind: 'test', object_id: 'x' };
		const rows = Array.from({ length: 230 }, () => ({ id: id(), ...step }));
		await db.insertInto('audit_event').values(rows).execute();

		const seen: string[] = [];
		let from: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof events>> = await events(db, from);
			seen.push(...page.events.map((event) => event.id));
			from = page.next;
		} while (from);
		expect(seen).toEqual(
			rows
				.map((row) => row.id)
				.sort()
				.reverse()
		);
	});
});
