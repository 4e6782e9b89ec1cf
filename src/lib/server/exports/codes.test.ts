import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../tests/support/exports.ts';
import { say } from '../../../../tests/support/said.ts';
import * as accounts from '../accounts/index.ts';
import type { Db } from '../db/index.ts';

describe.each(engines)('codes on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	it('draw codes that follow neither joining nor answering (planted sentence 9)', async () => {
		const db = use();
		const people = 30;
		const draws: number[][] = [];
		for (let draw = 0; draw < 4; draw++) {
			const codes = await drawn(db, people);
			expect(new Set(codes).size).toBe(people);
			draws.push(codes);
		}
		for (const codes of draws) {
			// independent draws of thirty correlate so strongly about twice in a million times; counted ones give 1
			expect(Math.abs(correlation(codes))).toBeLessThan(0.75);
			const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
			expect(new Set(steps).size).toBeGreaterThan(people / 2);
		}
		expect(new Set(draws.map((codes) => ranks(codes).join())).size).toBe(draws.length);
	});

	/** The codes of that many people of a fresh study, in the order in which they joined and answered. */
	async function drawn(db: Db, people: number) {
		await desk.next();
		await db.deleteFrom('code').where('study_id', '=', desk.world.study.id).execute();
		const at = '2026-01-01T00:00:00.000Z' as never;
		const said: { id: string }[] = [];
		for (let index = 0; index < people; index++) {
			const person = await accounts.addPerson(db, null, { known_name: `N${index}`, reach: 'post' });
			const given = await say(db, desk.world.member, desk.finding, `Answer ${index}`);
			const change = { person_id: person.id, given_at: at };
			await db.updateTable('contribution').set(change).where('id', '=', given.id).execute();
			said.push(given);
		}
		const rows = await desk.rowsOf(await desk.take('team'));
		return said.map(({ id: _ }, index) => {
			const row = rows.find(({ text }) => text === `Answer ${index}`);
			return Number(row?.case_id?.slice(1));
		});
	}
});

/** Spearman's rank correlation with the order itself. */
function correlation(values: number[]) {
	const n = values.length;
	const squares = ranks(values).reduce((sum, rank, index) => sum + (rank - index) ** 2, 0);
	return 1 - (6 * squares) / (n * (n * n - 1));
}

function ranks(values: number[]) {
	const sorted = values.toSorted((a, b) => a - b);
	return values.map((value) => sorted.indexOf(value));
}
