import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../tests/support/exports.ts';
import { meet, note } from '../../../../tests/support/meetings.ts';
import { again } from '../../../../tests/support/said.ts';
import { tell } from '../../../../tests/support/told.ts';
import * as contributions from '../contributions/index.ts';
import * as meetings from '../meetings/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as themes from '../themes/index.ts';

// A point from the room goes every way that an answer from home goes.
describe.each(engines)('a point of a meeting, on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	it('stands in thread, inbox, coding, outcome and file, before it is shared only for the team', async () => {
		const { world, finding } = desk;
		const meeting = await meet(use(), world, finding);
		const words = { body: 'A warm room matters more than a leaflet.', agreed: 6, agreed_of: 10 };
		const point = await note(use(), world.organiser, world, meeting, 2, words);
		const inThread = async (who: typeof world.member) => {
			const page = await contributions.page(use(), who, finding, { page: 'all' });
			return JSON.stringify(page).includes(words.body);
		};
		const inInbox = async () =>
			(await contributions.ofStudy(use(), world.study.id)).some(({ id }) => id === point.id);
		const rowOf = async () =>
			(await desk.rowsOf(await desk.take('team'))).find(({ text }) => text === words.body);

		expect([await inThread(world.member), await inThread(world.researcher)]).toEqual([false, true]);
		expect(await inInbox()).toBe(true);
		expect(await rowOf()).toMatchObject({ kind: 'point', audience: 'private', way: 'meeting' });

		await meetings.shareNotes(use(), world.organiser, meeting);
		expect(await inThread(world.member)).toBe(true);
		const theme = await themes.make(use(), world.lead, world.study, {
			...{ name: 'Rooms', plain_meaning: 'Where people meet', note: '', parent: null }
		});
		if (typeof theme === 'string') throw new Error(theme);
		await themes.apply(use(), world.researcher, await again(use(), point), theme, '');
		const told = await tell(use(), world, finding, [point]);
		const row = await rowOf();
		expect(row).toMatchObject({
			...{ kind: 'point', audience: 'group', way: 'meeting', themes: 'Rooms' },
			...{ outcome: String(told.number), may_quote: 'retell' }
		});
		expect(row?.case_id).toMatch(/^ROOM-/);
		const states = await outcomes.states(use(), [await again(use(), point)]);
		expect(states.get(point.id)?.outcomes.map(({ number }) => number)).toEqual([told.number]);
		expect(await desk.rowsOf(await desk.take('others'))).toEqual([]);
	});
});
