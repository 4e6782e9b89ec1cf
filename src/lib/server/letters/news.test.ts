import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { meet, plan } from '../../../../tests/support/meetings.ts';
import { say } from '../../../../tests/support/said.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import { daysAfter, today } from '#lib/text/dates.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { after, id, now, type Db } from '../db/index.ts';
import * as drafts from '../drafts/index.ts';
import * as meetings from '../meetings/index.ts';
import * as prompts from '../prompts/index.ts';
import { composers, remindOfDrafts } from './index.ts';

const PLANTED = 'Otters in the millrace';

describe.each(engines)('letters that bring news, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(() => use().deleteFrom('letter').execute());

	const letters = (db: Db, kind: string, who?: Actor) =>
		db
			.selectFrom('letter')
			.selectAll()
			.where('kind', '=', kind)
			.$if(Boolean(who), (query) => query.where('person_id', '=', who?.person ?? ''))
			.orderBy('created_at')
			.execute();
	async function written(kind: string, who: Actor) {
		const letter = (await letters(use(), kind, who)).at(-1);
		if (!letter) throw new Error(`no letter of the kind ${kind}`);
		return composers[kind]?.(use(), letter, { origin: 'http://x', name: 'Soundings' });
	}

	describe('of a reply', () => {
		let finding: prompts.Finding;
		let said: contributions.Contribution;
		beforeEach(async () => {
			finding = await openFinding(use(), world);
			said = await say(use(), world.member, finding, 'What I think.');
		});
		const answer = async (who: Actor, audience: 'group' | 'private' = 'group') =>
			contributions.reply(use(), await actor(use(), who.person), finding, said, {
				...{ body: PLANTED, audience, box: id() }
			});

		it('goes to whoever is replied to, a quarter of an hour later, without the words', async () => {
			const reply = await answer(world.member2);
			const [letter, ...others] = await letters(use(), 'contribution.replied');
			expect(others).toEqual([]);
			expect(letter?.person_id).toBe(world.member.person);
			expect(letter && letter.send_after > after(now(), 14 * 60_000)).toBe(true);
			const composed = await written('contribution.replied', world.member);
			expect(composed?.text).toContain(`/contributions/${reply.ref}`);
			expect(composed?.text).toContain('Somebody in the group has replied');
			for (const hidden of [PLANTED, 'Winnie', finding.version.title])
				expect(JSON.stringify(composed)).not.toContain(hidden);
		});

		it('goes to nobody who replies to themselves', async () => {
			await answer(world.member);
			expect(await letters(use(), 'contribution.replied')).toEqual([]);
		});

		it('is not sent when the reply was taken back, and is when it was brought back', async () => {
			const reply = await answer(world.member2);
			await contributions.withdraw(use(), world.member2, reply);
			expect(await written('contribution.replied', world.member)).toBeNull();
			const back = await contributions.find(use(), reply.id);
			await contributions.undoWithdraw(use(), world.member2, back);
			expect(await written('contribution.replied', world.member)).not.toBeNull();
		});

		it('is not sent when the reply was hidden, or what it replies to was taken back', async () => {
			const reply = await answer(world.member2);
			await contributions.hide(use(), world.organiser, reply, 'Rude.');
			expect(await written('contribution.replied', world.member)).toBeNull();
			await answer(world.researcher);
			expect(await written('contribution.replied', world.member)).not.toBeNull();
			await contributions.withdraw(use(), world.member, said);
			expect(await written('contribution.replied', world.member)).toBeNull();
		});

		it('is not sent about a hidden reply to an organiser, who could read it', async () => {
			said = await contributions.reply(use(), world.organiser, finding, said, {
				...{ body: 'I see.', audience: 'group', box: id() }
			});
			const reply = await answer(world.member2);
			expect(await written('contribution.replied', world.organiser)).not.toBeNull();
			await contributions.hide(use(), world.organiser, reply, 'Rude.');
			expect(await written('contribution.replied', world.organiser)).toBeNull();
		});

		it('is not sent to who may not read the reply', async () => {
			await answer(world.member2, 'private');
			expect(await written('contribution.replied', world.member)).toBeNull();
		});
	});

	describe('of a meeting', () => {
		it('says when, and neither where nor about what', async () => {
			const meeting = await meet(use(), world);
			expect(await letters(use(), 'meeting.planned', world.organiser)).toEqual([]);
			const composed = await written('meeting.planned', world.member);
			expect(composed?.text).toContain('from 2 in the afternoon to 4 in the afternoon');
			expect(composed?.text).toContain(`/meetings/${meeting.number}`);
			expect(JSON.stringify(composed)).not.toMatch(/Holding|library/);
		});

		it('tells nobody of one that was written down afterwards', async () => {
			const past = { ...plan([]), on_day: daysAfter(today(), -3) };
			await meetings.makeMeeting(use(), world.organiser, world.group, past);
			expect(await letters(use(), 'meeting.planned')).toEqual([]);
		});

		it('tells that its summary is there', async () => {
			const meeting = await meet(use(), world);
			const { organiser } = world;
			const words = { title: 'What we heard', body: PLANTED, seen: '' };
			await meetings.saveSummary(use(), organiser, meeting, words);
			await meetings.sendRound(use(), organiser, meeting, daysAfter(today(), 20));
			expect(await letters(use(), 'summary.published')).toEqual([]);
			await meetings.publishToGroup(use(), organiser, meeting);
			await meetings.publishToGroup(use(), organiser, meeting);
			expect(await letters(use(), 'summary.published', world.member)).toHaveLength(1);
			const composed = await written('summary.published', world.member);
			expect(composed?.text).toContain(`/meetings/${meeting.number}/summary`);
			expect(JSON.stringify(composed)).not.toContain(PLANTED);
		});
	});

	describe('of an answer that is not finished', () => {
		const begin = (path: string) =>
			drafts.save(
				use(),
				{ person: world.member.person, path, why: 'saved' },
				{ box: id(), what: 'Your answer', words: ['body'], values: { body: PLANTED } }
			);

		it('goes the day before closing to who began one, and to nobody else', async () => {
			const finding = await openFinding(use(), world);
			const at = `/groups/riverside/prompts/${prompts.address(world.study, finding.prompt)}`;
			const path = `${at}/answer?question=1`;
			await begin(path);
			await begin(`${at}1/answer`); // another finding, whose address begins alike
			const dayBefore = daysAfter(finding.prompt.closes_on, -1);
			await remindOfDrafts(use(), daysAfter(dayBefore, -1));
			expect(await letters(use(), 'draft.waiting')).toEqual([]);
			await remindOfDrafts(use(), dayBefore);
			await remindOfDrafts(use(), dayBefore);
			expect(await letters(use(), 'draft.waiting')).toHaveLength(1);
			const composed = await written('draft.waiting', world.member);
			expect(composed?.text).toContain(`http://x${path}`);
			expect(JSON.stringify(composed)).not.toContain(PLANTED);

			const [draft] = await use()
				.selectFrom('draft')
				.selectAll()
				.where('path', '=', path)
				.execute();
			await drafts.finish(use(), world.member.person, path, draft?.box ?? '');
			expect(await written('draft.waiting', world.member)).toBeNull();
		});
	});
});
