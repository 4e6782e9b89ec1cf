import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { makeWorld } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import type { Instant } from '../db/index.ts';
import { find, placed, readable, type Guarded } from './index.ts';
import { store } from './store.ts';

const at = '2026-03-04T10:00:00.000Z' as Instant;
const before = '2026-03-03T10:00:00.000Z' as Instant;
const after = '2026-03-05T10:00:00.000Z' as Instant;

const nobody: Actor = { person: 'x', administrator: false, groups: {}, studies: {}, locked: [] };
const readers = {
	giver: { ...nobody, person: 'giver', groups: { g: 'member' } },
	'giver who left': { ...nobody, person: 'giver' },
	member: { ...nobody, groups: { g: 'member' } },
	organiser: { ...nobody, groups: { g: 'organiser' } },
	team: { ...nobody, studies: { s: 'researcher' } },
	administrator: { ...nobody, administrator: true },
	'other organiser': { ...nobody, groups: { h: 'organiser' } },
	'other team': { ...nobody, studies: { t: 'lead' } },
	visitor: null
} as const satisfies Record<string, Actor | null>;

const base: Guarded = {
	kind: 'response',
	group_id: 'g',
	thread_id: 't',
	study_id: 's',
	person_id: 'giver',
	audience: 'group',
	shared_at: at,
	hidden_at: null,
	withdrawn_at: null,
	erased_at: null
};
const unshared = { audience: 'private', shared_at: null } as const;

/** The table of rules.md section 1: giver, other members, organisers, team; everybody else nothing. */
const rules: [string, Partial<Guarded>, [string, string, string, string]][] = [
	['private', unshared, ['words', 'nothing', 'words', 'words']],
	['not yet shared', { shared_at: null }, ['words', 'nothing', 'words', 'words']],
	['group', {}, ['words', 'words', 'words', 'words']],
	['hidden', { hidden_at: at }, ['words', 'hidden', 'words', 'hidden']],
	['withdrawn from the group', { withdrawn_at: at }, ['removed', 'removed', 'removed', 'removed']],
	[
		'withdrawn private',
		{ ...unshared, withdrawn_at: at },
		['removed', 'nothing', 'nothing', 'nothing']
	],
	['erased', { withdrawn_at: at, erased_at: at }, ['removed', 'removed', 'removed', 'removed']],
	['made private later', { audience: 'private' }, ['words', 'removed', 'words', 'words']],
	[
		'hidden, then withdrawn',
		{ hidden_at: at, withdrawn_at: at },
		['removed', 'removed', 'removed', 'removed']
	]
];

describe('who reads a contribution', () => {
	it.each(rules)('that is %s', (_state, change, [giver, member, organiser, team]) => {
		const seen = Object.fromEntries(
			Object.entries(readers).map(([who, actor]) => [who, readable(actor, { ...base, ...change })])
		);
		expect(seen).toEqual({
			giver,
			'giver who left': giver,
			member,
			organiser,
			team,
			administrator: 'nothing',
			'other organiser': 'nothing',
			'other team': 'nothing',
			visitor: 'nothing'
		});
	});

	it('lets nobody of a study read a point that belongs to none', () => {
		expect(readable(readers.team, { ...base, study_id: null, kind: 'point' })).toBe('nothing');
	});
});

/** Every combination of the fields by which it is decided. */
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

describe.each(engines)('the scope of a thread on %s', (engine) => {
	const use = fresh(engine);

	it('agrees with readable for every state and every reader', async () => {
		const db = use();
		const world = await makeWorld(db);
		const finding = await openFinding(db, world);
		const { group, study } = world;
		const actors = Object.entries(world).flatMap(([name, value]) =>
			'person' in value ? [[name, value] as const] : []
		);
		const left = { ...world.member, groups: {} };
		const given = {
			kind: 'response',
			group_id: group.id,
			thread_id: finding.thread.id,
			role: 'member',
			typed_by: world.member.person,
			channel: 'web',
			body: 'planted'
		} as const;
		const givers = [world.member.person, world.researcher.person, null];
		for (const state of states)
			for (const person_id of givers) {
				const { row: parent } = await store(db, { ...given, ...state, person_id });
				const reply = {
					...given,
					kind: 'reply',
					in_reply_to: parent.id,
					person_id: world.member2.person
				} as const;
				for (const created_at of [before, after]) await store(db, { ...reply, created_at });
			}

		const all = await db.selectFrom('contribution').select('id').execute();
		const rows = await Promise.all(all.map((row) => find(db, row.id)));
		expect(rows.length).toBe(states.length * 9);

		for (const [name, actor] of [...actors, ['left', left] as const]) {
			const scoped = await db
				.selectFrom('contribution')
				.select('id')
				.where(placed(actor, { group: group.id, study: study.id, thread: finding.thread.id }))
				.execute();
			const seen = rows.filter((row) => readable(actor, row) !== 'nothing').map((row) => row.id);
			expect(scoped.map((row) => row.id).toSorted(), name).toEqual(seen.toSorted());
		}
	});
});
