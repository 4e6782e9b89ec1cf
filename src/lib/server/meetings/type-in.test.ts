import { beforeAll, describe, expect, it } from 'vitest';
import { typedIn } from '#lib/text/typed-in.ts';
import * as contributions from '#server/contributions/index.ts';
import { id } from '#server/db/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { meet, putOtherFinding } from '../../../../tests/support/meetings.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as meetings from './index.ts';

describe.each(engines)('notes typed in from paper on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let ours: Finding;
	let theirs: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		ours = await openFinding(use(), world, { title: 'Holding' });
		theirs = await putOtherFinding(use(), world);
	});

	async function begin() {
		const made = await meet(use(), world, ours, theirs);
		const item = (place: number) => meetings.itemAt(use(), made, String(place));
		const items = [await item(1), await item(2), await item(3)] as const;
		const sheet = (place: 0 | 1 | 2, text: string) => ({
			item: items[place],
			notes: typedIn(text, 'line')
		});
		const stored = () =>
			contributions.ofAgendaItems(
				use(),
				items.map((item) => item.id)
			);
		const keep = (sheets: meetings.Sheet[], box = id(), actor = world.organiser) =>
			meetings.typeIn(use(), actor, world.group, sheets, box);
		return { sheet, stored, keep };
	}

	it('are kept under their items in their order, with kind, question and count', async () => {
		const { sheet, stored, keep } = await begin();
		const said = await keep([
			sheet(0, 'Good to be back'),
			sheet(1, 'One (6 of 10)\n1)\n? Two\n> Three')
		]);
		expect(said).toEqual({ kept: 4 });
		const all = await stored();
		expect(all.map(({ body, point_kind }) => [body, point_kind])).toEqual([
			['Good to be back', 'view'],
			['One', 'view'],
			['Two', 'question'],
			['Three', 'action']
		]);
		expect(all[1]).toMatchObject({ agreed: 6, agreed_of: 10, question_id: null });
		expect(all[2]?.question_id).toBe(ours.questions[0]?.id);
		expect((await meetings.doings(use(), [all[3]?.id ?? ''])).size).toBe(1);
		expect(all.every(({ shared_at }) => shared_at === null)).toBe(true);
	});

	it('are kept once however often the box is sent, also where the same words stand twice', async () => {
		const { sheet, stored, keep } = await begin();
		const box = id();
		const sheets = [sheet(0, 'Yes\nYes\nNo')];
		await Promise.all([keep(sheets, box), keep(sheets, box)]);
		await keep([sheet(0, 'Yes\nYes\nPerhaps\nNo')], box);
		expect((await stored()).map(({ body }) => body).toSorted()).toEqual([
			...['No', 'Perhaps', 'Yes', 'Yes']
		]);
	});

	it('are kept all or none', async () => {
		const { sheet, stored, keep } = await begin();
		const wrong = await keep([sheet(0, 'Before'), sheet(1, 'One\n9)\nTwo')]);
		expect(wrong).toMatchObject({ unknown: { body: 'Two', question: 9 } });
		const broken = sheet(1, 'Whole');
		const words = { kind: 'view', question: null, agreed: 3, agreed_of: 2 } as const;
		broken.notes.push({ ...words, body: 'Breaks' });
		await expect(keep([broken])).rejects.toThrow();
		expect(await stored()).toEqual([]);
	});

	it('are a researcher’s for the own items alone', async () => {
		const { sheet, stored, keep } = await begin();
		const both = [sheet(1, 'Ours'), sheet(2, 'Not ours')];
		await expect(keep(both, id(), world.researcher)).rejects.toMatchObject({ status: 404 });
		expect(await stored()).toEqual([]);
		expect(await keep([sheet(1, 'Ours')], id(), world.researcher)).toEqual({ kept: 1 });
	});
});
