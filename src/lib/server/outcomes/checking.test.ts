import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { later } from '../../../../tests/support/later.ts';
import { say } from '../../../../tests/support/said.ts';
import { input } from '../../../../tests/support/told.ts';
import { publishNext } from '../../../../tests/support/versions.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Contribution } from '../contributions/index.ts';
import { id, type Day } from '../db/index.ts';
import type { LetterRow } from '../mail/tables.ts';
import * as prompts from '../prompts/index.ts';
import * as outcomes from './index.ts';

describe.each(engines)('a draft of what the team did, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;
	let said: Contribution;
	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		finding = await openFinding(use(), world);
		said = await say(use(), world.member, finding, 'Staying.');
	});

	const draft = (more: Partial<outcomes.OutcomeInput> = {}) =>
		outcomes.draft(use(), world.researcher, finding.prompt, input([said], more));
	async function drafted() {
		const made = await draft();
		if (typeof made === 'string') throw new Error(made);
		return present(made);
	}
	const present = ({ number }: { number: number }) =>
		outcomes.byNumber(use(), world.study, String(number));
	const check = async (who = world.lead, outcome?: outcomes.Outcome, seen?: string) => {
		const of = outcome ?? (await drafted());
		return outcomes.check(use(), who, of, seen ?? outcomes.stamp(of));
	};

	it('is checked by a second person, never by who wrote or changed it, and not once told', async () => {
		const made = await drafted();
		expect(await check(world.researcher, made)).toBe('own');
		await expect(check(world.member, made)).rejects.toHaveProperty('status');
		expect(await check(world.lead, made)).toBeNull();
		expect(await check(world.lead, made)).toBeNull();
		expect(await present(made)).toMatchObject({ checked_by: world.lead.person });
		const other = await drafted();
		await outcomes.tell(use(), world.researcher, other);
		expect(await check(world.lead, other)).toBe('told');
	});

	it('loses its check by a change, whose writer cannot check it then', async () => {
		const made = await drafted();
		await check(world.lead, made);
		const words = input([said], { we_did: 'Something else.' });
		await outcomes.change(use(), world.lead, made, words);
		const changed = await present(made);
		expect(changed).toMatchObject({ checked_at: null, changed_by: world.lead.person });
		expect(await check(world.lead, changed)).toBe('own');
		expect(await check(world.researcher, changed)).toBe('own');
		// telling waits for nobody
		expect(await outcomes.tell(use(), world.researcher, changed)).toBeNull();
	});

	it('is not checked in words that a colleague has changed meanwhile', async () => {
		const made = await drafted();
		await outcomes.change(use(), world.researcher, made, input([said], { we_did: 'New.' }));
		expect(await check(world.lead, made)).toBe('changed');
		expect(await check(world.lead, await present(made))).toBeNull();
	});

	it('waits on the desk of the colleague who is asked, who gets one letter', async () => {
		const made = await drafted();
		const ask = (who: { person: string }, asker = world.researcher) =>
			outcomes.askCheck(use(), asker, made, who.person);
		const waiting = async (who = world.lead) =>
			(await outcomes.toCheck(use(), who, world.study)).filter(({ id }) => id === made.id).length;
		const letters = () =>
			use().selectFrom('letter').selectAll().where('kind', '=', 'outcome.check').execute();

		expect(await ask(world.researcher)).toBe('own');
		expect(await ask(world.member)).toBe('nobody');
		await expect(ask(world.lead, world.member)).rejects.toHaveProperty('status');
		await expect(ask(world.lead, world.otherResearcher)).rejects.toHaveProperty('status');
		expect(await letters()).toEqual([]);

		expect(await ask(world.lead)).toBeNull();
		expect(await ask(world.lead)).toBeNull();
		const [letter, ...more] = await letters();
		expect(more).toEqual([]);
		expect(letter).toMatchObject({ person_id: world.lead.person });
		expect([await waiting(), await waiting(world.researcher)]).toEqual([1, 0]);

		const compose = () =>
			outcomes.letters['outcome.check']?.(use(), letter as LetterRow, {
				...{ origin: 'http://x', name: 'Soundings' }
			});
		const composed = await compose();
		expect(composed?.text).toContain(`/studies/${world.study.slug}/outcomes/${made.number}/check`);
		expect(JSON.stringify(composed)).not.toContain(made.we_did);
		await check(world.lead, made);
		expect([await waiting(), await compose()]).toEqual([0, null]);
		expect(await ask(world.lead)).toBe('checked');

		// a change asks for it anew
		await outcomes.change(use(), world.researcher, made, input([said], { we_did: 'Other.' }));
		expect(await waiting()).toBe(1);
		await outcomes.tell(use(), world.researcher, await present(made));
		expect([await waiting(), await ask(world.lead)]).toEqual([0, 'told']);
	});

	it('is not overwritten by who has not seen the last change, and saved twice is saved once', async () => {
		const made = await drafted();
		const seen = outcomes.stamp(made);
		await later();
		const one = { ...input([said], { we_did: 'Mine.' }), seen };
		const other = { ...input([said], { we_did: 'Theirs.' }), seen };
		const saved = await outcomes.change(use(), world.researcher, made, one);
		expect(await outcomes.change(use(), world.lead, made, other)).toBe('meanwhile');
		expect(await outcomes.change(use(), world.researcher, made, one)).toEqual(saved);
		expect((await present(made)).we_did).toBe('Mine.');
	});

	it('is one, however often its form is sent', async () => {
		const box = id();
		const all = [await draft({ box }), await draft({ box }), await draft({ box: id() })];
		expect(all[1]).toEqual(all[0]);
		expect(all[2]).not.toEqual(all[0]);
	});

	it('names published versions of its finding alone, the earlier first, and a day that has come', async () => {
		const first = finding.version.id;
		const second = (await publishNext(use(), world, finding)).version.id;
		const begun = await prompts.draftVersion(use(), world.researcher, finding.prompt);
		if (typeof begun === 'string') throw new Error(begun);
		const other = (await openFinding(use(), world)).version.id;
		const from = (from_version_id: string | null, to_version_id: string | null) =>
			draft({ from_version_id, to_version_id });
		for (const [a, b] of [
			[second, first],
			[first, begun.version.id],
			[first, other],
			[other, null],
			[null, second]
		] as const)
			expect(await from(a, b)).toBe('versions');
		expect(await from(first, second)).toMatchObject({ to_version_id: second });
		expect(await from(first, null)).toMatchObject({ from_version_id: first });
		expect(await draft({ on_day: '2199-01-01' as Day })).toBe('day');
		expect(await draft({ on_day: '2026-01-01' as Day })).toMatchObject({ on_day: '2026-01-01' });
	});
});
