import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../tests/support/exports.ts';
import { again, say } from '../../../../tests/support/said.ts';
import * as contributions from '../contributions/index.ts';
import { after, DAY, MINUTE, now } from '../db/index.ts';
import * as studies from '../studies/index.ts';
import * as exports from './index.ts';

describe.each(engines)('the making of a file on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	const wish = (format: exports.FormatName = 'csv'): exports.Wish => ({
		...{ audience: 'team', format, filter: {}, filterWords: null }
	});
	const order = async (more: Parameters<typeof exports.order>[4] = {}) => {
		const ordered = await exports.order(
			...[use(), desk.world.researcher, desk.world.study, wish(), more]
		);
		if (typeof ordered === 'string') throw new Error(ordered);
		return ordered;
	};
	const place = () => ({ folder: desk.folder, demo: false });
	const stateOf = async ({ id }: { id: string }) => (await exports.byId(use(), id))?.state;

	it('is begun by one process alone, and the file is there as a whole', async () => {
		await say(use(), desk.world.member, desk.finding, 'Something to take.');
		const ordered = await order();
		expect(ordered.state).toBe('waiting');
		const [one, two] = await Promise.all([exports.claim(use()), exports.claim(use())]);
		expect([one?.id, two?.id].filter(Boolean)).toEqual([ordered.id]);
		const claimed = one ?? two;
		if (!claimed) throw new Error('nobody makes it');
		expect(existsSync(exports.fileAt(desk.folder, claimed))).toBe(false);

		const taken = await exports.make(use(), claimed, place());
		expect(taken).toMatchObject({ state: 'ready', counts: { in: 1 }, total: 1 });
		expect(desk.rowsOf(taken).map(({ text }) => text)).toEqual(['Something to take.']);
		expect(readdirSync(desk.folder).filter((name) => name.startsWith(taken.id))).toEqual([
			`${taken.id}.file`
		]);
	});

	it('is begun again when its process died, at most three times, and no half file is offered', async () => {
		const ordered = await order();
		for (let round = 1; round <= 3; round++) {
			const claimed = await exports.claim(use());
			expect(claimed).toMatchObject({ id: ordered.id, tries: round });
			// it dies in the middle: half a file lies there, and it gives no sign of life any more
			writeFileSync(join(desk.folder, `${ordered.id}.${round}.part`), 'half a fi');
			await exports.sweep(use(), desk.folder);
			const left = readdirSync(desk.folder).filter((name) => name.startsWith(ordered.id));
			expect(left).toEqual([`${ordered.id}.${round}.part`]);
			expect(await exports.claim(use())).toBeNull();
			await use()
				.updateTable('export')
				.set({ beat_at: after(now(), -2 * MINUTE) })
				.where('id', '=', ordered.id)
				.execute();
			expect(await desk.stands(ordered)).toBe(false);
		}
		expect(await exports.claim(use())).toBeNull();
		expect(await stateOf(ordered)).toBe('failed');
		// nor a whole one of which nobody knows
		writeFileSync(join(desk.folder, `${ordered.id}.file`), 'a file');
		await exports.sweep(use(), desk.folder);
		expect(readdirSync(desk.folder).filter((name) => name.startsWith(ordered.id))).toEqual([]);
	});

	it('leaves a claim that was lost to whoever holds it now', async () => {
		const ordered = await order();
		const first = await exports.claim(use());
		if (!first) throw new Error('nothing to make');
		await use().updateTable('export').set({ tries: 2 }).where('id', '=', ordered.id).execute();
		await expect(exports.make(use(), first, place())).rejects.toThrow('claimed anew');
		expect(await stateOf(ordered)).toBe('making');
		await exports.giveUp(use(), { ...first, tries: 2 }, true);
	});

	it('goes on waiting when the server ends', async () => {
		const ordered = await order();
		const claimed = await exports.claim(use());
		await exports.letGo(use(), claimed ? [claimed] : []);
		expect(await stateOf(ordered)).toBe('waiting');
		const again = await exports.claim(use());
		if (!again) throw new Error('nothing to make');
		expect(await exports.make(use(), again, place())).toMatchObject({ state: 'ready' });
	});

	it('refuses what a format cannot hold, for good', async () => {
		const most = exports.formats.docx.most;
		Object.assign(exports.formats.docx, { most: 0 });
		try {
			const taking = exports.take(
				...([use(), desk.world.researcher, desk.world.study, wish('docx'), place()] as const)
			);
			await expect(taking).rejects.toBeInstanceOf(exports.Impossible);
		} finally {
			Object.assign(exports.formats.docx, { most });
		}
		const { exports: all } = await exports.list(use(), desk.world.study);
		expect(all[0]).toMatchObject({ format: 'docx', state: 'failed' });
		// nothing counts as taken
		const [said] = await contributions.ofStudy(use(), desk.world.study.id);
		expect(
			(await exports.holding(use(), said?.id ?? '')).map(({ format }) => format)
		).not.toContain('docx');
	});

	it('is one for the same form sent twice, and five of one person at most', async () => {
		const once = await order({ box: 'the same' });
		expect((await order({ box: 'the same' })).id).toBe(once.id);
		for (const box of ['2', '3', '4', '5']) await order({ box });
		const sixth = await exports.order(
			...([use(), desk.world.researcher, desk.world.study, wish(), { box: '6' }] as const)
		);
		expect(sixth).toBe('many');
		await use()
			.updateTable('export')
			.set({ state: 'failed' })
			.where('state', '=', 'waiting')
			.execute();
	});

	it('is refused to whoever left the team while it waited', async () => {
		const ordered = await order();
		const claimed = await exports.claim(use());
		if (!claimed) throw new Error('nothing to make');
		const { lead, researcher, study } = desk.world;
		await studies.removeFromTeam(use(), lead, study, researcher.person);
		await expect(exports.make(use(), claimed, place())).rejects.toMatchObject({ status: 404 });
		await studies.addToTeam(use(), lead, study, researcher.person, 'researcher', 'Rae');
		await exports.giveUp(use(), claimed, true);
		expect(await stateOf(ordered)).toBe('failed');
	});

	it('ends with its days, or when words in it are changed', async () => {
		const { member } = desk.world;
		await desk.next();
		const said = await say(use(), member, desk.finding, 'As I said it first.');
		const old = await desk.take('team');
		const taken = await desk.take('team');
		expect(await desk.stands(taken)).toBe(true);
		await use()
			.updateTable('export')
			.set({ ready_at: after(now(), -7 * DAY - MINUTE) })
			.where('id', '=', old.id)
			.execute();
		await exports.sweep(use(), desk.folder);
		expect([await stateOf(old), await stateOf(taken)]).toEqual(['gone', 'ready']);
		expect(existsSync(exports.fileAt(desk.folder, old))).toBe(false);
		expect(existsSync(exports.fileAt(desk.folder, taken))).toBe(true);

		await contributions.edit(use(), member, await again(use(), said), 'As I say it now.');
		await exports.sweep(use(), desk.folder);
		expect(await stateOf(taken)).toBe('gone');
		expect(existsSync(exports.fileAt(desk.folder, taken))).toBe(false);
		// what it held is still known
		expect((await exports.holding(use(), said.id)).map(({ id }) => id)).toContain(taken.id);
	});

	it('is told by letter to whoever waited long for it, and to nobody else', async () => {
		const { researcher, lead, study } = desk.world;
		const letters = async () => {
			const rows = await use()
				.selectFrom('letter')
				.selectAll()
				.where('kind', '=', 'export.done')
				.orderBy('created_at')
				.execute();
			return rows.map(({ about_id, person_id }) => ({ about_id, person_id }));
		};
		await desk.take('team');
		expect(await letters()).toEqual([]);

		const ordered = await order();
		const long = { taken_at: after(now(), -2 * MINUTE) };
		await use().updateTable('export').set(long).where('id', '=', ordered.id).execute();
		const claimed = await exports.claim(use());
		if (!claimed) throw new Error('nothing to make');
		await exports.make(use(), claimed, place());
		expect(await letters()).toEqual([{ about_id: ordered.id, person_id: researcher.person }]);

		const world = { origin: 'https://soundings.example', name: 'Soundings' };
		const written = async (person: string | null) => {
			const letter = await use()
				.selectFrom('letter')
				.selectAll()
				.where('about_id', '=', ordered.id)
				.executeTakeFirstOrThrow();
			return exports.letters['export.done']?.(use(), { ...letter, person_id: person }, world);
		};
		const composed = await written(researcher.person);
		expect(composed?.subject).toBe('Your file is ready');
		expect(composed?.text).toContain(`/studies/${study.slug}/exports/${ordered.number}`);
		expect(composed?.text).not.toContain(desk.finding.version.title);
		expect(await written(lead.person)).toBeNull();
		await studies.removeFromTeam(use(), lead, study, researcher.person);
		expect(await written(researcher.person)).toBeNull();
		await studies.addToTeam(use(), lead, study, researcher.person, 'researcher', 'Rae');
	});
});
