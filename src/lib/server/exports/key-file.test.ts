import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../tests/support/exports.ts';
import { say } from '../../../../tests/support/said.ts';
import { after, HOUR, now } from '../db/index.ts';
import * as exports from './index.ts';

describe.each(engines)('the key to the codes on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(async () => {
		await desk.begin();
		await say(use(), desk.world.member, desk.finding, 'Words of one.');
		await say(use(), desk.world.member2, desk.finding, 'Words of another.');
	});

	it('says whose shown name stands for which code, and is written down each time', async () => {
		const { world } = desk;
		const rows = desk.rowsOf(await desk.take('team'));
		const codes = Object.fromEntries(rows.map(({ text, case_id }) => [text, case_id]));
		const taken = await exports.takeKey(use(), world.lead, world.study, 'To ring them.', 'box');
		const same = await exports.takeKey(use(), world.lead, world.study, 'To ring them.', 'box');
		expect(same.id).toBe(taken.id);

		const found = await exports.keyByNumber(use(), world.lead, world.study, String(taken.number));
		expect(found.live).toBe(true);
		const key = parse<Record<string, string>>(
			await exports.keyOf(use(), world.lead, world.study, found),
			{ columns: true }
		);
		const names = Object.fromEntries(key.map(({ case_id, shown_name }) => [case_id, shown_name]));
		expect(names[codes['Words of one.'] ?? '']).toBe('Mo');
		expect(names[codes['Words of another.'] ?? '']).toBe('Winnie');

		const events = await use()
			.selectFrom('audit_event')
			.select(['verb', 'actor_id'])
			.where('verb', 'like', 'key.%')
			.orderBy('at')
			.execute();
		expect(events).toEqual([
			{ verb: 'key.taken', actor_id: world.lead.person },
			{ verb: 'key.fetched', actor_id: world.lead.person }
		]);
	});

	it('is told to everybody who runs a group of the study, and they can read why', async () => {
		const { world } = desk;
		const letters = await use()
			.selectFrom('letter')
			.select(['person_id', 'kind'])
			.where('kind', '=', 'key.taken')
			.execute();
		expect(letters.map(({ person_id }) => person_id)).toEqual([world.organiser.person]);
		const [taken] = await exports.keyFiles(use(), world.study);
		expect(taken).toMatchObject({ reason: 'To ring them.', taken_by: world.lead.person });
		expect(await exports.keyFiles(use(), world.otherStudy)).toEqual([]);
	});

	it('is the lead’s alone, for an hour', async () => {
		const { world } = desk;
		const take = (actor: Parameters<typeof exports.takeKey>[1]) =>
			exports.takeKey(use(), actor, world.study, 'Because.', 'other box');
		await expect(take(world.researcher)).rejects.toMatchObject({ status: 403 });
		for (const actor of [world.organiser, world.member, world.administrator, world.otherResearcher])
			await expect(take(actor)).rejects.toMatchObject({ status: 404 });
		const [taken] = await exports.keyFiles(use(), world.study);
		if (!taken) throw new Error('nobody took it');
		await use()
			.updateTable('key_file')
			.set({ taken_at: after(now(), -HOUR - 1000) })
			.where('id', '=', taken.id)
			.execute();
		const number = String(taken.number);
		expect((await exports.keyByNumber(use(), world.lead, world.study, number)).live).toBe(false);
	});
});
