import { beforeAll, describe, expect, it } from 'vitest';
import type { Shown } from '#lib/thread.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as contributions from './index.ts';

const HUSHED = 'The planted private sentence about the surgery.';
const UNSHARED = 'The planted sentence noted by phone.';

describe.each(engines)('a thread on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let boxes = 0;

	beforeAll(async () => {
		world = await makeWorld(use());
	});

	const look = (actor: Actor, finding: Finding, page: number | 'all' = 1) =>
		contributions.page(use(), actor, finding, { page });

	const everyone = async (actor: Actor, finding: Finding): Promise<Shown[]> =>
		(await look(actor, finding, 'all')).sections.flatMap((section) =>
			section.strands.flatMap((strand) => [strand, ...strand.replies])
		);

	function say(finding: Finding, actor: Actor, body: string, more: Partial<Given> = {}) {
		const { audience = 'group', question = 0 } = more;
		return contributions.respond(use(), actor, finding, {
			question: question === null ? null : (finding.questions[question]?.id ?? null),
			body,
			audience,
			box: `box ${boxes++}`
		});
	}

	function answerTo(
		finding: Finding,
		actor: Actor,
		parent: contributions.Contribution,
		body: string
	) {
		const box = `box ${boxes++}`;
		return contributions.reply(use(), actor, finding, parent, { body, audience: 'group', box });
	}

	it('holds no private and no unshared words for other members, nor a place, a number or a count of them', async () => {
		const finding = await openFinding(use(), world);
		await say(finding, world.member, 'One.');
		await say(finding, world.member, HUSHED, { audience: 'private' });
		await contributions.record(use(), world.organiser, finding, {
			person: world.member.person,
			question: null,
			body: UNSHARED,
			channel: 'phone',
			given_on: null,
			wording: 'noted',
			group_may_read: true,
			read_back: null,
			box: 'planted'
		});
		await say(finding, world.member2, 'Two.');

		const seen = await look(world.member2, finding);
		expect(JSON.stringify(seen)).not.toMatch(/planted/);
		expect(seen.count).toBe(2);
		expect((await everyone(world.member2, finding)).map((c) => c.number)).toEqual([1, 2]);
		for (const actor of [world.member, world.organiser, world.researcher, world.lead]) {
			const page = await look(actor, finding);
			expect(JSON.stringify(page)).toContain(HUSHED);
			expect(page.count).toBe(4);
		}
		// audit, letters, everything else: the words stand in one column and nowhere besides
		expect(await everywhere(use(), 'planted')).toEqual(['contribution.body']);
	});

	it('shows the place of what was removed or hidden, without words or name', async () => {
		const finding = await openFinding(use(), world);
		const [gone, bad] = [
			await say(finding, world.member, 'I take this back.'),
			await say(finding, world.member, 'Mrs Tiggle again.')
		];
		await answerTo(finding, world.member2, gone, 'I liked it.');
		await contributions.withdraw(use(), world.member, gone);
		await contributions.hide(use(), world.organiser, bad, 'It names a neighbour.');

		const seen = JSON.stringify(await look(world.member2, finding));
		expect(seen).not.toMatch(/take this back|Tiggle|neighbour|Mo"/);
		expect(seen).toContain('I liked it.');
		const mine = await everyone(world.member, finding);
		expect(mine.find((c) => c.number === gone.number)).toMatchObject({
			state: 'removed',
			mine: true,
			undoUntil: expect.any(String)
		});
		expect(mine.find((c) => c.number === bad.number)).toMatchObject({
			state: 'words',
			hiddenReason: 'It names a neighbour.'
		});
		const team = await everyone(world.researcher, finding);
		expect(team.find((c) => c.number === bad.number)).toEqual({
			ref: bad.ref,
			anchor: 'c2',
			number: 2,
			kind: 'response',
			state: 'hidden',
			replies: []
		});
	});

	it('names people as they chose, marks the team, and tells organisers whom they know', async () => {
		const finding = await openFinding(use(), world);
		const said = await say(finding, world.member, 'What I think.');
		const asked = await answerTo(finding, world.researcher, said, 'Thank you.');
		await answerTo(finding, world.member2, asked, 'And I agree.');

		const [first, second, third] = await everyone(world.member2, finding);
		expect(first).toMatchObject({ name: 'Mo', reply: true, report: true });
		for (const field of ['badge', 'mine', 'to', 'change', 'known', 'manage'])
			expect(first).not.toHaveProperty(field);
		expect(second).toMatchObject({ name: 'Rosa', badge: 'research team' });
		expect(third).toMatchObject({ mine: true, to: { anchor: 'c2', name: 'Rosa', number: 2 } });
		expect(third).toMatchObject({ reply: true, change: true });
		expect(third).not.toHaveProperty('report');
	});

	it('turns pages of 25 answers with their replies, by question and then by number', async () => {
		const finding = await openFinding(use(), world);
		const said = [];
		for (let i = 0; i < 30; i++)
			said.push(await say(finding, world.member, `Answer ${i}`, { question: i % 2 }));
		const last = said[29];
		if (!last) throw new Error('nothing was said');
		for (const c of said) await answerTo(finding, world.member2, c, 'Yes.');

		const first = await look(world.member2, finding);
		const second = await look(world.member2, finding, 2);
		const count = (page: typeof first) =>
			page.sections.map((section) => [section.strands.length, section.count, section.startsOn]);
		expect(count(first)).toEqual([
			[15, 15, null],
			[10, 15, null],
			[0, 0, null]
		]);
		expect(count(second)).toEqual([
			[0, 15, 1],
			[5, 15, null],
			[0, 0, null]
		]);
		expect(first.sections[0]?.strands.map((strand) => strand.number)).toEqual(
			said.filter((_, i) => i % 2 === 0).map((c) => c.number)
		);
		expect(await contributions.whereIs(use(), world.member2, finding, last)).toEqual({
			page: 2,
			anchor: 'c30'
		});
		expect((await look(world.member2, finding, 'all')).pages).toBe(1);
		expect((await look(world.member2, finding, 99)).page).toBe(2);

		const counted = counting(use());
		await contributions.page(counted.db, world.member2, finding, { page: 'all' });
		expect(counted.queries()).toBeLessThanOrEqual(4);
	});
});

type Given = { audience: 'group' | 'private'; question: number | null };

/** The same database, counting what is asked of it. */
function counting(db: Db) {
	let queries = 0;
	const plugin: Parameters<Db['withPlugin']>[0] = {
		transformQuery: ({ node }) => {
			queries++;
			return node;
		},
		transformResult: async ({ result }) => result
	};
	return { db: db.withPlugin(plugin), queries: () => queries };
}
