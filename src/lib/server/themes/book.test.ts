import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as themes from './index.ts';

// Whatever is done to a book, and in whatever order: no ring, no name twice, no coding lost.

const which = fc.nat({ max: 40 });
const step = fc.oneof(
	fc.record({ did: fc.constant('make' as const), a: which, b: which }),
	fc.record({ did: fc.constant('move' as const), a: which, b: which, after: fc.boolean() }),
	fc.record({ did: fc.constant('shift' as const), a: which, up: fc.boolean() }),
	fc.record({ did: fc.constant('change' as const), a: which, b: which }),
	fc.record({ did: fc.constant('merge' as const), a: which, b: which }),
	fc.record({ did: fc.constant('split' as const), a: which, b: which, fresh: fc.boolean() }),
	fc.record({ did: fc.constant('retire' as const), a: which, along: fc.boolean() }),
	fc.record({ did: fc.constant('bring back' as const), a: which })
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe.each(engines)('a book to which anything is done on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let said: string[];

	beforeAll(async () => {
		world = await makeWorld(use());
		const finding = await openFinding(use(), world);
		said = [];
		for (let n = 0; n < 6; n++)
			said.push((await say(use(), world.member, finding, `It is ${n}, being there.`)).id);
	});

	const input = (name: string, parent: string | null) => ({
		...{ name, plain_meaning: name, note: '', parent }
	});

	async function make(name: string, parent: string | null = null) {
		const theme = await themes.make(use(), world.researcher, world.study, input(name, parent));
		if (typeof theme === 'string') throw new Error(theme);
		return theme;
	}

	/** The themes of one run: those made, and those that splitting made. */
	async function run(steps: Step[], mark: string) {
		const db = use();
		const all: themes.ThemeRow[] = [];
		for (let n = 0; n < 5; n++) all.push(await make(`${mark} ${n}`, all.at(-2)?.id ?? null));
		for (const [n, id] of said.entries()) {
			const c = await again(db, { id });
			for (const theme of [all[n % 5], all[(n * 3 + 1) % 5]])
				if (theme) await themes.apply(db, n % 2 ? world.lead : world.researcher, c, theme, `${n}`);
		}
		const before = await memosOn(all);
		const at = (n: number) => all[n % all.length] as themes.ThemeRow;
		for (const [n, each] of steps.entries()) {
			const a = at(each.a);
			const b = 'b' in each ? at(each.b) : a;
			if (each.did === 'make') {
				const name = each.a % 3 ? `${mark} new ${n}` : a.name;
				const made = await themes.make(db, world.lead, world.study, input(name, b.id));
				if (typeof made !== 'string') all.push(made);
			} else if (each.did === 'move')
				await themes.move(db, world.lead, a, { how: each.after ? 'after' : 'below', other: b.id });
			else if (each.did === 'shift')
				await themes.move(db, world.lead, a, { how: each.up ? 'up' : 'down' });
			else if (each.did === 'change') {
				const name = each.b % 4 ? a.name : b.name;
				await themes.change(db, world.lead, a, input(name, b.id));
			} else if (each.did === 'merge') await themes.merge(db, world.lead, a, b);
			else if (each.did === 'split') {
				const { codings } = await themes.under(db, world.lead, a, { limit: 2 });
				const to = each.fresh ? { name: `${mark} split ${n}`, plain_meaning: '' } : { theme: b.id };
				const ids = codings.map(({ id }) => id);
				const made = await themes.split(db, world.lead, a, ids, to);
				if (typeof made !== 'string' && !all.some(({ id }) => id === made.id)) all.push(made);
			} else if (each.did === 'retire')
				await themes.retire(db, world.lead, a, {
					...{ reason: '', below: each.along ? ('with' as const) : ('up' as const) }
				});
			else await themes.bringBack(db, world.lead, a, a.name);
			await holds(all, before);
		}
	}

	async function memosOn(all: themes.ThemeRow[]) {
		const codings = await themes.codingsOf(use(), said);
		const own = new Set(all.map(({ id }) => id));
		return new Set(
			[...codings.values()]
				.flat()
				.flatMap(({ theme_id, coded_by, contribution_id, memo }) =>
					own.has(theme_id) ? [`${contribution_id} ${coded_by} ${memo}`] : []
				)
		);
	}

	async function holds(all: themes.ThemeRow[], before: Set<string>) {
		const db = use();
		const list = await themes.list(db, world.study);
		const rows = await db
			.selectFrom('theme')
			.selectAll()
			.where('study_id', '=', world.study.id)
			.execute();
		const inUse = rows.filter(({ retired_at }) => !retired_at);
		// a ring would never be reached from the top
		expect(list.map(({ id }) => id).toSorted()).toEqual(inUse.map(({ id }) => id).toSorted());
		for (const { parent_id, parent } of list) expect(parent?.id ?? null).toBe(parent_id);
		expect(new Set(inUse.map(({ name_key }) => name_key)).size).toBe(inUse.length);
		expect(await memosOn(all)).toEqual(before);
		const standing = [...(await themes.codingsOf(db, said)).values()].flat();
		const merged = new Set(rows.flatMap(({ id, merged_into_id }) => (merged_into_id ? [id] : [])));
		expect(standing.filter(({ theme_id }) => merged.has(theme_id))).toEqual([]);
		for (const { number } of all) await themes.byNumber(db, world.study, String(number));
	}

	it('has no ring, no name twice and every coding still', async () => {
		let runs = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
				await run(steps, `run ${++runs}`);
			}),
			{ numRuns: engine === 'sqlite' ? 25 : 10 }
		);
	}, 60_000);
});
