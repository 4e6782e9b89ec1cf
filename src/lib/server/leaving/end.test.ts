import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { draft, openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { again, close, lettersTo, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { after, DAY, now, type Day } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import { askToKeep, ending, endStudy, letters } from './index.ts';

const PLANTED = 'Priscilla counts the weirs';

describe.each(engines)('the end of a study on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;
	let kept: contributions.Contribution;
	let gone: contributions.Contribution;
	let question: contributions.Contribution;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
		kept = await say(use(), world.member, finding, 'Keep this.');
		gone = await say(use(), world.member2, finding, PLANTED, { audience: 'private' });
		const asks = { body: 'And then?', audience: 'group', box: 'box-1' } as const;
		question = await contributions.ask(use(), world.member, finding, asks);
		await accounts.answerPermissions(use(), world.member, { keep: 'yes' });
		await accounts.answerPermissions(use(), world.member2, { keep: 'no' });
		await use()
			.updateTable('study')
			.set({ ends_on: daysAfter(today(), 60) })
			.where('id', '=', world.study.id)
			.execute();
	});

	const study = () => studies.find(use(), world.study.id);
	const end = async (who: Actor = world.lead, early = false) =>
		endStudy(use(), who, await study(), { early });
	const told = (who: Actor, kind: string) => lettersTo(use(), who.person, kind);

	it('is preceded by asking, once, whoever has not said yes', async () => {
		await askToKeep(use(), daysAfter(today(), -40) as Day);
		expect(await told(world.member2, 'keep.asked')).toEqual([]);
		await askToKeep(use());
		await askToKeep(use());
		expect(await told(world.member2, 'keep.asked')).toEqual([world.study.id]);
		expect(await told(world.member, 'keep.asked')).toEqual([]);
		const letter = await use()
			.selectFrom('letter')
			.selectAll()
			.where('kind', '=', 'keep.asked')
			.executeTakeFirstOrThrow();
		const site = { origin: 'https://soundings.example', name: 'Soundings' };
		const composed = await letters['keep.asked']?.(use(), letter, site);
		expect(composed?.text).toContain('/me/permissions');
		expect(composed?.text).not.toMatch(/Priscilla|Winnie|Link workers|Riverside Group/);
	});

	it('says before what stays and what goes', async () => {
		expect(await ending(use(), world.study)).toEqual({
			stays: { people: 1, words: 2 },
			goes: { people: 1, words: 1 },
			nobodys: 0
		});
	});

	it('is for the lead alone, not while findings are open, nor early unless that is meant', async () => {
		for (const [who, status] of [
			[world.researcher, 403],
			[world.organiser, 404],
			[world.otherResearcher, 404]
		] as const)
			await expect(end(who)).rejects.toMatchObject({ status });
		expect(await end()).toBe('early');
		expect(await end(world.lead, true)).toBe('open');
		expect((await study()).ended_at).toBeNull();
		expect((await again(use(), gone)).withdrawn_at).toBeNull();
	});

	it('removes what nobody allowed us to keep, and tells them, who can bring it back for a day', async () => {
		await close(use(), world, finding);
		expect(await end(world.lead, true)).toBeNull();
		expect(await end(world.lead, true)).toBe('ended');
		expect(contributions.readable(world.member2, await again(use(), kept))).toBe('words');
		expect(contributions.readable(world.lead, await again(use(), gone))).not.toBe('words');
		expect(await told(world.member2, 'study.ended')).toEqual([world.study.id]);
		expect(await told(world.member, 'study.ended')).toEqual([]);

		expect(await contributions.undoWithdraw(use(), world.member2, await again(use(), gone))).toBe(
			true
		);
		await contributions.withdrawFrom(use(), world.lead, world.study.id, [world.member2.person]);
		await use()
			.updateTable('contribution')
			.set({ withdrawn_at: after(now(), -2 * DAY) })
			.where('id', '=', gone.id)
			.execute();
		await contributions.eraseWithdrawn(use());
		expect(await everywhere(use(), PLANTED)).toEqual([]);
		expect((await again(use(), kept)).body).toBe('Keep this.');
	});

	it('takes no words after it, whose keeping nobody would ask about; the team may still answer', async () => {
		const at = prompts.address(world.study, finding.prompt);
		const over = await prompts.finding(use(), world.group, at);
		const words = { body: 'Too late.', audience: 'private' as const, box: 'box-9' };
		await expect(contributions.ask(use(), world.member, over, words)).rejects.toThrow(/ended/);
		const asked = await again(use(), question);
		await expect(contributions.reply(use(), world.member, over, asked, words)).rejects.toThrow(
			/closed/
		);
		expect(
			await contributions.record(use(), world.organiser, over, {
				...{ person: world.member.person, question: null, body: 'On paper.', channel: 'post' },
				...{ given_on: today(), wording: 'verbatim', group_may_read: true, read_back: null },
				box: 'box-9'
			})
		).toBe('closed');
		const answer = await contributions.reply(use(), world.researcher, over, asked, words);
		expect(answer.role).toBe('researcher');
	});

	it('is the end of new findings, and of asking', async () => {
		const written = await prompts.draftPrompt(use(), world.lead, world.study, draft());
		if (typeof written === 'string') throw new Error(written);
		const groups = [world.group.id];
		expect(await prompts.publishPrompt(use(), world.lead, written.prompt, groups)).toBe(
			'study ended'
		);
		await use().deleteFrom('letter').execute();
		await askToKeep(use());
		expect(await told(world.member2, 'keep.asked')).toEqual([]);
	});
});
