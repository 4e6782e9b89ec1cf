import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../../../tests/support/engines.ts';
import { exportDesk, type Row } from '../../../../../../tests/support/exports.ts';
import { filesIn } from '../../../../../../tests/support/pictured.ts';
import { say } from '../../../../../../tests/support/said.ts';
import * as themes from '../../../themes/index.ts';

describe.each(engines)('codings in a spreadsheet on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	it('have names that tell others nothing of when and by whom they were made', async () => {
		const { world, finding } = desk;
		const db = use();
		await desk.permit(world.member, 'yes');
		const said = await say(db, world.member, finding, 'Somebody was there.');
		for (const name of ['First', 'Second']) {
			const input = { name, plain_meaning: name, note: '', parent: null };
			const theme = await themes.make(db, world.lead, world.study, input);
			if (typeof theme === 'string') throw new Error(theme);
			await themes.apply(db, world.lead, said, theme, 'Planted memo.');
		}
		const made = (await themes.codingsOf(db, [said.id])).get(said.id) ?? [];
		const sheet = async (audience: 'team' | 'others') => {
			const zip = filesIn(desk.bytes(await desk.take(audience, { format: 'zip' })));
			return parse<Row>(zip.get('codings.csv') ?? '', { columns: true, bom: true });
		};
		expect((await sheet('team')).map((row) => row.coding_id)).toEqual(made.map(({ id }) => id));
		const shared = await sheet('others');
		expect(shared).toMatchObject([
			{ coding_id: `${said.ref}-1`, coder: '', date: '', memo: '' },
			{ coding_id: `${said.ref}-2`, coder: '', date: '', memo: '' }
		]);
		for (const { id } of made) expect(JSON.stringify(shared)).not.toContain(id);
	});
});
