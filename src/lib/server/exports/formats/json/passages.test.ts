import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../../../tests/support/exports.ts';
import { again, say } from '../../../../../../tests/support/said.ts';
import { schemaOf } from '../../../../../../tests/support/study-schema.ts';
import * as contributions from '../../../contributions/index.ts';
import * as themes from '../../../themes/index.ts';

type Coding = { theme: number; starts: number | null; ends: number | null; earlier: boolean };

describe.each(engines)('passages in JSON on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	it('lie where the words are in the file, in code points, and nowhere once they changed', async () => {
		const db = use();
		const { world, finding } = desk;
		const input = { name: 'Steady', plain_meaning: 'Steady', note: '', parent: null };
		const theme = await themes.make(db, world.lead, world.study, input);
		if (typeof theme === 'string') throw new Error(theme);
		// a name before it, which the file replaces by a longer code, and signs of several units
		const body = 'Winnie 👨‍👩‍👧‍👦 שלום: one steady person 👍🏿, Mo.';
		const said = await say(db, world.member, finding, body);
		const starts = Array.from(body.slice(0, body.indexOf('one'))).length;
		const passages = [{ starts, ends: starts + 'one steady person'.length }];
		const marked = { passages, wordingFrom: null, memo: '' };
		await themes.mark(db, world.lead, world.study, said, [theme], marked);

		const taken = async () => {
			const made = await desk.take('team', { format: 'json', filter: {} });
			const document = JSON.parse(desk.file(made)) as never;
			expect(schemaOf().errors(document)).toEqual([]);
			const [only] = (document as { contributions: { text: string; codings: Coding[] }[] })
				.contributions;
			return { text: only?.text ?? '', coding: only?.codings[0] };
		};
		const { text, coding } = await taken();
		expect(text).toMatch(/^(P\d+|\[name removed\]) 👨‍👩‍👧‍👦 שלום: one steady person 👍🏿, P\d+\.$/u);
		const found = Array.from(text).slice(coding?.starts ?? 0, coding?.ends ?? 0);
		expect(found.join('')).toBe('one steady person');
		expect(coding).toMatchObject({ theme: theme.number, earlier: false });

		await contributions.edit(db, world.member, await again(db, said), 'Other words.');
		expect(await taken()).toMatchObject({
			text: 'Other words.',
			coding: { theme: theme.number, starts: null, ends: null, earlier: true }
		});
	});
});
