import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { say } from '../../../../tests/support/said.ts';
import { input, tell } from '../../../../tests/support/told.ts';
import { publishNext } from '../../../../tests/support/versions.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Contribution } from '../contributions/index.ts';
import * as prompts from '../prompts/index.ts';
import * as outcomes from './index.ts';

describe.each(engines)('what led to a version on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		finding = await openFinding(use(), world);
	});

	/** What the form of an outcome will keep: from which version to which. */
	async function name(number: number, from: string | null, to: string | null) {
		await use()
			.updateTable('outcome')
			.set({ from_version_id: from, to_version_id: to })
			.where('number', '=', number)
			.where('prompt_id', '=', finding.prompt.id)
			.execute();
	}
	async function read(who = world.member2) {
		const now = await prompts.findingOf(use(), finding.thread.id);
		return outcomes.changes(use(), await actor(use(), who.person), now);
	}
	const about = (said: Contribution[], you_said: string) =>
		tell(use(), world, finding, said, { you_said });

	it('is told to the group between the old words and the new, the newest change first', async () => {
		const said = await say(use(), world.member, finding, 'I would call it staying.');
		expect(await read()).toEqual({ changes: [], locked: false });
		const first = finding.version.id;
		const second = (await publishNext(use(), world, finding)).version.id;
		const third = (await publishNext(use(), world, finding, { title: 'A third' })).version.id;
		await name((await about([said], 'Named both')).number, first, second);
		await name((await about([said], 'Named where it began')).number, second, null);
		await about([said], 'Named none');
		const told = await outcomes.list(use(), world.study);
		const numbers = await outcomes.ledTo(use(), told);
		expect(told.map(({ id, you_said }) => [you_said, numbers.get(id)])).toEqual([
			['Named none', undefined],
			['Named where it began', 3],
			['Named both', 2]
		]);
		const { changes } = await read();
		expect(
			changes.map(({ before, after, told }) => [
				...[before.version.number, after.version.number],
				told.map(({ outcome, numbers }) => [outcome.you_said, numbers])
			])
		).toEqual([
			[2, 3, [['Named where it began', [1]]]],
			[1, 2, [['Named both', [1]]]]
		]);
		const all = await outcomes.ofVersions(use(), finding.prompt.id);
		expect([all.get(first), all.get(second)?.length, all.get(third)?.length]).toEqual([
			...[undefined, 1, 1]
		]);
	});

	it('says nothing of a draft, nor of what rests on private words alone', async () => {
		const planted = 'The heron by the weir knew my name';
		const secret = await say(use(), world.member, finding, planted, { audience: 'private' });
		const open = await say(use(), world.member, finding, 'For all to read.');
		const to = (await publishNext(use(), world, finding)).version.id;
		const alone = await about([secret], `Retold alone: ${planted}`);
		const both = await about([secret, open], 'Retold with another.');
		const drafted = await outcomes.draft(
			use(),
			...([world.researcher, finding.prompt, input([open], { you_said: 'Not told yet.' })] as const)
		);
		if (typeof drafted === 'string') throw new Error(drafted);
		for (const { number } of [alone, both, drafted]) await name(number, null, to);

		for (const who of [world.member2, world.otherMember]) {
			const { changes } = await read(who);
			const page = changes.map(({ told }) =>
				told.map(({ outcome: { you_said, we_did, reason }, numbers }) => ({
					...{ you_said, we_did, reason, numbers }
				}))
			);
			expect(JSON.stringify(page)).not.toContain(planted);
			expect(JSON.stringify(page)).not.toContain('Not told yet');
			expect(page[0]?.map(({ you_said }) => you_said)).toEqual(['Retold with another.']);
		}
		expect((await read()).changes[0]?.told[0]?.numbers).toEqual([1]); // the private one has none
		expect((await outcomes.ofVersions(use(), finding.prompt.id)).get(to)).toHaveLength(3);
	});

	it('is kept from a member who is asked to answer first; the new words are not', async () => {
		finding = await openFinding(use(), world, { answer_first: true });
		const said = await say(use(), world.member, finding, 'Said first.');
		const to = (await publishNext(use(), world, finding)).version.id;
		await name((await about([said], 'Somebody would call it staying.')).number, null, to);
		expect(await read()).toMatchObject({ locked: true, changes: [{ told: [] }] });
		expect((await read()).changes[0]?.after.version.title).toBe('They stay beside people');
		await say(use(), world.member2, { ...finding }, 'Mine.', { question: null });
		const free = await read();
		expect([free.locked, free.changes[0]?.told.length]).toEqual([false, 1]);
	});
});
