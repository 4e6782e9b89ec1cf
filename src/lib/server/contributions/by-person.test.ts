import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { after, DAY, id, now, ref } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as contributions from './index.ts';

describe.each(engines)('what one person gave on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	const page = (number: number, who = world.member) =>
		contributions.pageOfPerson(use(), who.person, number);

	it('is one empty page for who gave nothing', async () => {
		expect(await page(1)).toEqual({ given: [], count: 0, page: 1, pages: 1 });
		for (const wrong of [0, -3, 7, 1.5, Number.NaN, Infinity])
			expect((await page(wrong)).page).toBe(1);
	});

	it('knows the first that the group may read', async () => {
		const quiet = await say(use(), world.member2, finding, 'Quietly.', { audience: 'private' });
		const first = await say(use(), world.member2, finding, 'Aloud.');
		const second = await say(use(), world.member2, finding, 'Aloud again.');
		const isFirst = (c: contributions.Contribution) => contributions.isFirst(use(), c);
		expect(await Promise.all([quiet, first, second].map(isFirst))).toEqual([false, true, false]);
	});

	it('is found by its name by that person alone', async () => {
		const { ref } = await say(use(), world.member2, finding, 'Mine.');
		const find = (who: string) => contributions.ofPersonByRef(use(), who, ref);
		expect((await find(world.member2.person)).body).toBe('Mine.');
		await expect(find(world.organiser.person)).rejects.toMatchObject({ status: 404 });
	});

	it('comes in pages, newest first, each once, ten thousand of them too', async () => {
		const given = await say(use(), world.member, finding, 'The first of many.');
		const { study_id: _, answers: __, ...row } = given;
		const many = Array.from({ length: 10_000 }, (_, index) => ({
			...{ ...row, id: id(), ref: ref(), number: null, box_key: null },
			given_at: after(now(), -index * DAY)
		}));
		for (let from = 0; from < many.length; from += 500)
			await use()
				.insertInto('contribution')
				.values(many.slice(from, from + 500))
				.execute();

		const first = await page(1);
		expect(first).toMatchObject({ count: 10_001, pages: 401 });
		const second = await page(2);
		const last = await page(401);
		expect(last.given).toHaveLength(1);
		expect(await page(9999)).toEqual(last);
		const ids = [...first.given, ...second.given, ...last.given].map((c) => c.id);
		expect(new Set(ids).size).toBe(51);
		const times = [...first.given, ...second.given, ...last.given].map((c) => c.given_at);
		expect(times).toEqual(times.toSorted().toReversed());
	});
});
