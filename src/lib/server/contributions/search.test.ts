import { sql, type Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { up } from '#migrations/0015_search.ts';
import { terms } from '#lib/text/search.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { putOtherFinding } from '../../../../tests/support/meetings.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { may, type Actor } from '../access/index.ts';
import type { Instant } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as contributions from './index.ts';
import { store } from './store.ts';

const at = '2026-03-04T10:00:00.000Z' as Instant;
const before = '2026-03-03T10:00:00.000Z' as Instant;
const after = '2026-03-05T10:00:00.000Z' as Instant;

/** Every combination of the fields by which it is decided who reads. */
const states = (['group', 'private'] as const).flatMap((audience) =>
	[null, at].flatMap((shared_at) =>
		[null, at].flatMap((hidden_at) =>
			[
				{ withdrawn_at: null, erased_at: null },
				{ withdrawn_at: at, erased_at: null },
				{ withdrawn_at: at, erased_at: at }
			].map((gone) => ({ audience, shared_at, hidden_at, created_at: before, ...gone }))
		)
	)
);

describe.each(engines)('searching what was said on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	const inGroup = (actor: Actor, query: string, page?: number) =>
		contributions.search(use(), actor, { group: world.group.id }, terms(query), page);
	const bodies = async (query: string, actor: Actor = world.member) =>
		(await inGroup(actor, query)).found.map((c) => c.body);

	it('finds all the words in any order, by their stem, without accents and capitals', async () => {
		const cafe = 'The Café was where she LISTENED to us; nobody else did.';
		await say(use(), world.member, finding, cafe);
		for (const query of [
			...['cafe', 'CAFÉ', 'café', 'cafe listens', 'listening', 'listen cafe', 'Nobody, us!'],
			...['the', 'she was where', 'cafe’s', 'cafe\u0301', 'the the cafe café']
		])
			expect(await bodies(query), query).toEqual([cafe]);
		for (const query of ['cafe shouted', 'lists', 'listenable café tea'])
			expect(await bodies(query), query).toEqual([]);
	});

	it('finds words that begin as the last one does', async () => {
		const chemist = 'Ask in the pharmacy.';
		await say(use(), world.member, finding, chemist);
		expect(await bodies('ask pharm')).toEqual([chemist]);
		expect(await bodies('pharm ask')).toEqual([]);
		expect(await bodies('ph')).toEqual([]);
	});

	it.each([
		...[
			'"',
			'\\',
			"'",
			'*',
			'OR',
			'NEAR(',
			';',
			'" OR "1',
			'a"b',
			'^',
			'{',
			'-',
			'%',
			'_',
			'&',
			'|',
			'!'
		],
		...[
			'body:x',
			'x AND',
			'NOT',
			'(',
			')',
			':*',
			"';--",
			'<->',
			'\u{1f600}',
			'\u{1f468}\u200d\u{1f469}',
			'\ud800'
		],
		...[
			'\0',
			'   ',
			'.'.repeat(300),
			'x'.repeat(5000),
			'你好',
			'ﬁ',
			'ß',
			'İ',
			'\u0301',
			'०',
			'½',
			'AND OR NOT NEAR'
		],
		'a '.repeat(300)
	])('takes whatever was typed for words or for nothing, and never fails (%#)', async (query) => {
		await expect(inGroup(world.member, query)).resolves.toMatchObject({ page: 1 });
	});

	it('follows an edit, a withdrawal and its undo, and forgets what is erased', async () => {
		const c = await say(use(), world.member, finding, 'Wheelbarrows, I said.');
		expect(await bodies('wheelbarrow')).toHaveLength(1);
		await contributions.edit(use(), world.member, c, 'Handcarts, I said.');
		expect(await bodies('wheelbarrow')).toEqual([]);
		expect(await bodies('handcart')).toHaveLength(1);
		await contributions.withdraw(use(), world.member, c);
		expect(await bodies('handcart')).toEqual([]);
		await contributions.undoWithdraw(use(), world.member, await again(use(), c));
		expect(await bodies('handcart')).toHaveLength(1);
		await contributions.hide(use(), world.organiser, c, 'A reason.');
		expect(await bodies('handcart', world.member2)).toEqual([]);
		expect(await bodies('handcart', world.organiser)).toHaveLength(1);
	});

	it('looks in one group, or in one study over all its groups', async () => {
		const other = await putOtherFinding(use(), world);
		const mine = await say(use(), world.member, finding, 'Quokka here.');
		const theirs = await say(use(), world.member, other, 'Quokka there.');
		const found = (hits: contributions.Hits) => hits.found.map((c) => c.id).toSorted();
		expect(found(await inGroup(world.member, 'quokka'))).toEqual([mine.id, theirs.id].toSorted());
		const inStudy = (actor: Actor, study: { id: string }) =>
			contributions.search(use(), actor, { study: study.id }, terms('quokka'));
		expect(found(await inStudy(world.researcher, world.study))).toEqual([mine.id]);
		expect(found(await inStudy(world.otherResearcher, world.otherStudy))).toEqual([theirs.id]);
		await expect(inStudy(world.researcher, world.otherStudy)).rejects.toMatchObject({
			status: 404
		});
		for (const actor of [world.otherMember, world.researcher, world.administrator])
			await expect(inGroup(actor, 'quokka')).rejects.toMatchObject({ status: 404 });
		const none = { ...world.researcher, studies: { none: 'lead' } } as const;
		expect(
			await contributions.search(use(), none, { study: 'none' }, terms('quokka'))
		).toMatchObject({ count: 0 });
	});

	it('shows 25 at a time, the newest first, and says how many there are', async () => {
		const said = [];
		for (let number = 1; number <= 30; number++)
			said.push(await say(use(), world.member, finding, `Marmalade number ${number}.`));
		const first = await inGroup(world.member, 'marmalade');
		expect(first).toMatchObject({ count: 30, more: false, page: 1, pages: 2 });
		const second = await inGroup(world.member, 'marmalade', 2);
		expect([...first.found, ...second.found].map((c) => c.id)).toEqual(
			said.map((c) => c.id).toReversed()
		);
		expect(await inGroup(world.member, 'marmalade', 99)).toMatchObject({ page: 2 });
		expect(await inGroup(world.member, 'marmalade', -1)).toMatchObject({ page: 1 });
	});
});

describe.each(engines)('what a search finds for whom on %s', (engine) => {
	const use = fresh(engine);

	it('is exactly what readable lets them read, for every state and reader', async () => {
		const db = use();
		const world = await makeWorld(db);
		const finding = await openFinding(db, world);
		const { group, otherGroup, study } = world;
		const given = {
			kind: 'response',
			group_id: group.id,
			thread_id: finding.thread.id,
			role: 'member',
			typed_by: world.member.person,
			channel: 'web',
			body: 'Planted words.'
		} as const;
		for (const state of states)
			for (const person_id of [world.member.person, world.researcher.person, null]) {
				const { row } = await store(db, { ...given, ...state, person_id });
				const reply = { ...given, kind: 'reply', in_reply_to: row.id } as const;
				for (const created_at of [before, after])
					await store(db, { ...reply, created_at, person_id: world.member2.person });
				const point = { ...given, kind: 'point', thread_id: null, channel: 'meeting' } as const;
				await store(db, { ...point, ...state, person_id });
				await store(db, { ...point, ...state, person_id, group_id: otherGroup.id });
			}
		const ids = await db.selectFrom('contribution').select('id').execute();
		const all = await contributions.byIds(
			db,
			ids.map(({ id }) => id)
		);

		const actors = Object.entries(world).flatMap(([name, value]) =>
			'person' in value ? [[name, value] as const] : []
		);
		const locked = { ...world.member, person: 'x', locked: [finding.thread.id] };
		const both = { ...world.member2, studies: { [study.id]: 'researcher' as const } };
		const more = [
			['locked', locked],
			['locked giver', { ...world.member, locked: locked.locked }],
			['member and team', both]
		] as const;

		for (const [name, actor] of [...actors, ...more]) {
			const expected = (inPlace: (c: contributions.Contribution) => boolean) =>
				all
					.filter((c) => inPlace(c) && contributions.readable(actor, c) === 'words')
					.map(({ id }) => id)
					.toSorted();
			if (may(actor, 'group.read', { group: group.id })) {
				const { found, count } = await everything({ group: group.id }, actor);
				expect(found, name).toEqual(expected((c) => c.group_id === group.id));
				expect(count, name).toBe(found.length);
			}
			if (may(actor, 'inbox.read', { study: study.id })) {
				const { found, count } = await everything({ study: study.id }, actor);
				expect(found, name).toEqual(expected((c) => c.study_id === study.id));
				expect(count, name).toBe(found.length);
			}
		}

		async function everything(where: { group: string } | { study: string }, actor: Actor) {
			const found: string[] = [];
			const look = (page: number) => contributions.search(db, actor, where, terms('planted'), page);
			const { pages, count } = await look(1);
			for (let page = 1; page <= pages; page++)
				found.push(...(await look(page)).found.map(({ id }) => id));
			return { found: found.toSorted(), count };
		}
	});
});

describe.each(engines)('what was said before there was a search on %s', (engine) => {
	const use = fresh(engine);

	it('is found too, once the installation is brought up to date', async () => {
		const world = await makeWorld(use());
		const finding = await openFinding(use(), world);
		await say(use(), world.member, finding, 'Said long ago.');
		for (const statement of undo[engine]) await sql.raw(statement).execute(use());
		await up(use() as unknown as Kysely<unknown>);
		await say(use(), world.member, finding, 'Said since, not long after.');
		const search = (query: string) =>
			contributions.search(use(), world.member, { group: world.group.id }, terms(query));
		expect((await search('long ago')).count).toBe(1);
		expect((await search('said')).count).toBe(2);
	});

	const undo = {
		sqlite: [
			...['given', 'changed', 'erased', 'deleted'].map(
				(when) => `drop trigger contribution_words_${when}`
			),
			...['contribution_words', 'contribution_entry'].map((table) => `drop table ${table}`)
		],
		postgres: [
			'drop index contribution_words',
			'drop function contribution_words',
			'drop text search configuration english_words',
			'drop text search dictionary english_words'
		]
	};
});

describe('the index of SQLite', () => {
	const use = fresh('sqlite');

	it('is sound after words were given, changed and erased, and after VACUUM', async () => {
		const world = await makeWorld(use());
		const finding = await openFinding(use(), world);
		const said = await Promise.all(
			Array.from({ length: 20 }, (_, number) =>
				say(use(), world.member, finding, `Thimble ${number} ${'and more '.repeat(number)}`)
			)
		);
		for (const c of said.slice(0, 8))
			await contributions.edit(use(), world.member, c, `Button ${c.id}`);
		await contributions.takeAway(use(), world.member, world.otherGroup.id, world.member.person);
		await use()
			.deleteFrom('contribution')
			.where('id', '=', said[19]?.id ?? '')
			.execute();
		await sql`vacuum`.execute(use());
		await sql`insert into contribution_words (contribution_words) values ('integrity-check')`.execute(
			use()
		);
		const search = (query: string) =>
			contributions.search(use(), world.member, { group: world.group.id }, terms(query));
		expect((await search('thimble')).found.map((c) => c.id).toSorted()).toEqual(
			said
				.slice(8, 19)
				.map((c) => c.id)
				.toSorted()
		);
		expect((await search('button')).count).toBe(8);
	});
});
