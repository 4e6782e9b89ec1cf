import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../../../tests/support/exports.ts';
import { note } from '../../../../../../tests/support/noted.ts';
import { all, below, unpackedProject, wordsIn } from '../../../../../../tests/support/refi.ts';
import { again, say } from '../../../../../../tests/support/said.ts';
import * as contributions from '../../../contributions/index.ts';

describe.each(engines)('who gave what in a project of REFI-QDA on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);

	const take = async (layout: 'threads' | 'contributors') =>
		unpackedProject(desk.bytes(await desk.take('team', { format: 'qdpx', layout })));

	beforeAll(async () => {
		await desk.begin();
		const { member, organiser, researcher } = desk.world;
		const said = await say(use(), member, desk.finding, 'From a member.');
		for (const actor of [organiser, researcher])
			await contributions.reply(use(), actor, desk.finding, await again(use(), said), {
				body: `From ${actor === organiser ? 'an organiser' : 'the team'}.`,
				audience: 'group',
				box: `${actor.person} replies`
			});
		for (const body of ['Nobody said this.', 'Nor this.'])
			await contributions.record(use(), organiser, desk.finding, {
				...{ person: null, question: null, body, channel: 'phone', given_on: null },
				...{ wording: 'verbatim', group_may_read: true, read_back: 'phone', box: body }
			});
		await note(use(), desk.world, desk.finding, 'Said in the room.');
	});

	it('has a text for each member and each room, and one for each kind of the rest', async () => {
		const { root, text } = await take('contributors');
		const texts = all(root, 'TextSource').map(({ attribs }) => ({
			name: (attribs.name ?? '').replace(/\d+$/, ''),
			words: text(attribs.plainTextPath ?? '')
		}));
		expect(texts.map(({ name }) => name).toSorted()).toEqual([
			...['Organisers', 'P', 'ROOM-', 'Research team', 'Unnamed']
		]);
		const holds = Object.fromEntries(texts.map(({ name, words }) => [name, words]));
		expect(holds.Organisers).toMatch(/\[O\d+\]\nFrom an organiser\./);
		expect(holds['Research team']).toMatch(/\[R\d+\]\nFrom the team\./);
		expect(holds.Unnamed).toMatch(/\[U\d+\]\nNobody said this\./);
		expect(holds.Unnamed).toMatch(/\[U\d+\]\nNor this\./);
		expect(holds['ROOM-']).toContain('Said in the room.');
		expect(holds.P).toMatch(/: Question 1: .+\n\[P\d+\]\nFrom a member\./);
		expect(holds.P).not.toContain('From the team.');
	});

	it('makes cases of members alone, and sets of each role that name what is there', async () => {
		for (const layout of ['threads', 'contributors'] as const) {
			const { root } = await take(layout);
			expect(all(root, 'Case').map(({ attribs }) => attribs.name)).toEqual([
				expect.stringMatching(/^P\d{4}$/)
			]);
			const element = layout === 'threads' ? 'Code' : 'TextSource';
			const names = new Map(all(root, element).map(({ attribs: { guid, name } }) => [guid, name]));
			const roles = all(root, 'Set').filter(({ attribs }) => attribs.name?.startsWith('role: '));
			const members = roles.map((set) => [
				set.attribs.name,
				...all(set, layout === 'threads' ? 'MemberCode' : 'MemberSource').map(({ attribs }) =>
					names.get(attribs.targetGUID ?? '')
				)
			]);
			const code = (letter: string) => expect.stringMatching(new RegExp(`^${letter}\\d+$`));
			expect(members).toEqual([
				['role: member', code('P')],
				['role: organiser', layout === 'threads' ? code('O') : 'Organisers'],
				['role: researcher', layout === 'threads' ? code('R') : 'Research team']
			]);
			for (const selection of all(root, 'PlainTextSelection'))
				expect(wordsIn(below(selection, 'Description')[0])).toMatch(
					/; role: (member|organiser|researcher);/
				);
		}
	});
});
