import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '#server/prompts/index.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { meet, plan, putOtherFinding } from '../../../../tests/support/meetings.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as meetings from './index.ts';

const file = (words: string) => ({
	...{ name: 'plan.pdf', media_type: 'application/pdf' },
	bytes: new Uint8Array(Buffer.from(`%PDF-${words}`))
});
const none = { words: '', link: '', file: null };

describe.each(engines)('papers on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let ours: Finding;
	let theirs: Finding;
	let met: Awaited<ReturnType<typeof meet>>;

	beforeAll(async () => {
		world = await makeWorld(use());
		ours = await openFinding(use(), world, { title: 'Holding' });
		theirs = await putOtherFinding(use(), world);
		met = await meet(use(), world, ours, theirs);
	});

	const keep = async (place: number, paper: Partial<meetings.Paper>) => {
		const item = await meetings.itemAt(use(), met, String(place));
		await meetings.keepPaper(use(), world.organiser, met, item, { ...none, ...paper });
	};
	const read = async (actor: World['member'] | null, place: number) => {
		const got = await meetings.paperFile(use(), actor, met, String(place));
		return got && Buffer.from(got.bytes).toString();
	};
	const files = async () => (await use().selectFrom('file').select('id').execute()).length;

	it('stand with their item, words, address and file, until another takes their place', async () => {
		await keep(1, { words: 'Read me.', link: 'https://example.org', file: file('one') });
		await keep(1, { words: 'Read me.', link: 'https://example.org', file: file('one') });
		expect(await files()).toBe(1);
		await keep(1, { words: 'Read this.' });
		expect(await read(world.member, 1)).toBe('%PDF-one');
		await keep(1, { words: 'Read this.', file: file('two') });
		expect(await read(world.member, 1)).toBe('%PDF-two');
		const shown = await meetings.show(use(), world.member, world.group, met);
		const [, welcome] = shown.items;
		expect(welcome?.paper).toEqual({
			words: 'Read this.',
			link: '',
			file: { name: 'plan.pdf', size: 8 }
		});
		await keep(1, { file: 'none' });
		expect(await files()).toBe(0);
		expect(await read(world.member, 1)).toBeNull();
	});

	it('are opened by those who may read their item, and by nobody else (A11)', async () => {
		for (const place of [1, 2, 3]) await keep(place, { words: 'x', file: file(String(place)) });
		for (const place of [1, 2, 3]) {
			expect(await read(world.member, place)).toBe(`%PDF-${place}`);
			for (const actor of [world.otherMember, world.otherOrganiser, world.administrator, null])
				await expect(read(actor, place)).rejects.toMatchObject({ status: 404 });
		}
		expect(await read(world.researcher, 2)).toBe('%PDF-2');
		expect(await read(world.otherResearcher, 3)).toBe('%PDF-3');
		for (const [actor, place] of [
			[world.researcher, 1],
			[world.researcher, 3],
			[world.otherResearcher, 1],
			[world.otherResearcher, 2]
		] as const)
			await expect(read(actor, place)).rejects.toMatchObject({ status: 404 });

		const shown = await meetings.show(use(), world.researcher, world.group, met);
		expect(shown.items.map(({ place, paper }) => [place, paper?.file?.name])).toEqual([
			['2', 'plan.pdf']
		]);
	});

	it('go when their item is taken off', async () => {
		const before = await files();
		const items = (await meetings.agenda(use(), met))
			.filter(({ kind }) => kind === 'item')
			.map(({ id, title, thread_id }) => ({ id, title, minutes: null, thread: thread_id }));
		await meetings.changeMeeting(use(), world.organiser, met, {
			...plan([]),
			items: items.slice(0, 2)
		});
		expect(await files()).toBe(before - 1);
		expect(await read(world.member, 2)).toBe('%PDF-2');
	});
});
