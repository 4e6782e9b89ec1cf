import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../tests/support/exports.ts';
import { again, say } from '../../../../tests/support/said.ts';
import * as contributions from '../contributions/index.ts';
import * as exports from './index.ts';

describe.each(engines)('what has to be taken out of earlier files on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	it('is what was removed or hidden since, for each file that held it', async () => {
		const { member, organiser, study, otherStudy } = desk.world;
		const removed = await say(use(), member, desk.finding, 'I take this back.');
		const hidden = await say(use(), member, desk.finding, 'This is hidden.');
		await say(use(), member, desk.finding, 'This stays.');
		const first = await desk.take('team');
		const second = await desk.take('team');
		expect((await exports.toRemove(use(), study)).size).toBe(0);

		await contributions.withdraw(use(), member, removed);
		await desk.take('team');
		await contributions.hide(use(), organiser, hidden, 'A reason.');
		const both = [removed.ref, hidden.ref].toSorted();
		expect([...(await exports.toRemove(use(), study))].toSorted()).toEqual([
			[first.number, both],
			[second.number, both],
			[second.number + 1, [hidden.ref]]
		]);
		expect((await exports.toRemove(use(), otherStudy)).size).toBe(0);

		await contributions.undoWithdraw(use(), member, await again(use(), removed));
		expect((await exports.toRemove(use(), study)).get(first.number)).toEqual([hidden.ref]);
	});
});
