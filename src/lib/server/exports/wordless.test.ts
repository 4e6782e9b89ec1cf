import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../tests/support/exports.ts';
import { again, say } from '../../../../tests/support/said.ts';
import * as contributions from '../contributions/index.ts';
import * as exports from './index.ts';

// A codebook and pictures hold nobody's words: nobody was read by who took them.
describe.each(engines)('files without words on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	it.each(['pictures', 'qdc'] as const)('do not count as read or taken: %s', async (format) => {
		const db = use();
		await desk.next();
		const said = await say(db, desk.world.member, desk.finding, 'Counted, not read.');
		const drawn = await desk.take('team', { format });
		expect(drawn.counts.in).toBe(1);
		expect((await again(db, said)).read_at).toBeNull();
		expect(await exports.taken(db, [said.id])).toEqual(new Map());

		// words that were only counted are new in the next file
		const filter = { prompt: desk.finding.prompt.id, since: true } as const;
		const rows = desk.rowsOf(await desk.take('team', { filter }));
		expect(rows.map(({ text }) => text)).toEqual(['Counted, not read.']);
		expect((await again(db, said)).read_at).not.toBeNull();

		await contributions.withdraw(db, desk.world.member, await again(db, said));
		const held = await exports.holding(db, said.id);
		expect(held.map(({ format }) => format)).toEqual(['csv']);
		const numbers = await exports.toRemove(db, desk.world.study);
		expect(numbers.has(drawn.number)).toBe(false);
		expect(numbers.get(held[0]?.number ?? 0)).toEqual([said.ref]);
	});
});
