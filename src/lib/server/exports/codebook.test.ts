import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../tests/support/exports.ts';
import { say } from '../../../../tests/support/said.ts';
import * as outcomes from '../outcomes/index.ts';
import * as themes from '../themes/index.ts';

// What stands under a theme leaves with the files, whatever was done to the book since.
describe.each(engines)('a codebook in a file, on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	it('names the theme that another was merged into, and one that is retired', async () => {
		const { world, finding } = desk;
		const db = use();
		const make = async (name: string) => {
			const input = { name, plain_meaning: `About ${name}`, note: '', parent: null };
			const theme = await themes.make(db, world.lead, world.study, input);
			if (typeof theme === 'string') throw new Error(theme);
			return theme;
		};
		const [from, into, tired] = [await make('From'), await make('Into'), await make('Tired')];
		const said = await say(db, world.member, finding, 'Somebody was there.');
		for (const theme of [from, tired]) await themes.apply(db, world.researcher, said, theme, '');
		await themes.merge(db, world.lead, from, into);
		await themes.retire(db, world.lead, tired, { reason: '', below: 'up' });

		const row = (await desk.rowsOf(await desk.take('team'))).find(({ text }) => text === said.body);
		expect(row?.themes?.split('; ').toSorted()).toEqual(['Into', 'Tired']);
		// and its giver reads the meanings of both, for both still stand on the words
		const [mine] = await outcomes.mine(db, world.member, [said], async () => new Map());
		expect(mine?.meanings.map(({ meaning }) => meaning).toSorted()).toEqual([
			...['About Into', 'About Tired']
		]);
	});
});
