import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as contributions from '#server/contributions/index.ts';
import type { Day } from '#server/db/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import * as quotations from '#server/quotations/index.ts';
import { asked } from '../../../../../tests/support/asked.ts';
import { openFinding } from '../../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../../tests/support/engines.ts';
import { meet, note, putOtherFinding, quoting } from '../../../../../tests/support/meetings.ts';
import { say } from '../../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../../tests/support/world.ts';
import * as meetings from '../index.ts';
import type { MeetingRow } from '../tables.ts';

const MONDAY = '2027-03-22T12:00:00Z';
const LATER = '2027-04-05' as Day; // two weeks on, the clocks having gone forward in between

describe.each(engines)('summaries on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let ours: Finding;
	let theirs: Finding;
	let meeting: MeetingRow;

	beforeAll(async () => {
		travel(MONDAY);
		world = await makeWorld(use());
		ours = await openFinding(use(), world, { title: 'Holding' });
		theirs = await putOtherFinding(use(), world);
	});
	beforeEach(async () => {
		travel(MONDAY);
		meeting = await meet(use(), world, ours, theirs);
	});
	afterEach(() => void vi.useRealTimers());

	async function save(words: Partial<Parameters<typeof meetings.saveSummary>[3]> = {}) {
		const seen = meetings.stamp(await meetings.summaryOf(use(), meeting));
		const saved = await meetings.saveSummary(use(), world.organiser, meeting, {
			title: 'Holding and link workers',
			body: '## Holding\n\nPeople spoke of a steady presence.',
			seen,
			...words
		});
		return made(saved);
	}

	async function round() {
		const sent = await meetings.sendRound(use(), world.organiser, meeting, LATER);
		if (typeof sent === 'string' || !('id' in sent)) throw new Error(JSON.stringify(sent));
		return sent;
	}

	const toAll = () => meetings.publishToAll(use(), world.organiser, meeting);

	it('begin with the points, and leave out what was taken back', async () => {
		await note(use(), world.organiser, world, meeting, 2, { body: 'A steady presence' });
		const gone = await note(use(), world.organiser, world, meeting, 2, { body: 'Planted' });
		await contributions.withdraw(use(), world.organiser, gone);
		const first = await meetings.draft(use(), world.organiser, meeting);
		expect(first.body).toContain('- A steady presence.');
		expect(first.body).not.toContain('Planted');
		await expect(meetings.draft(use(), world.researcher, meeting)).rejects.toMatchObject({
			status: 404
		});
	});

	it('have an address of day and words that stays once others have it', async () => {
		const first = await save();
		const other = await meet(use(), world);
		const second = await meetings.saveSummary(use(), world.organiser, other, {
			title: 'Holding and link workers',
			body: 'x',
			seen: ''
		});
		expect(first.slug).toMatch(/^2027-04-05-holding-and-link-workers(-\d+)?$/);
		expect(second).toMatchObject({ slug: expect.stringMatching(/-\d+$/) });
		expect((await save()).slug).toBe(first.slug);
		const renamed = await save({ title: 'Something else' });
		expect(renamed.slug).toBe('2027-04-05-something-else');
		await round();
		expect((await save({ title: 'A third title' })).slug).toBe(renamed.slug);
	});

	it('do not overwrite what somebody else saved meanwhile', async () => {
		await save();
		const stale = { title: 'T', body: 'Mine', seen: '2020-01-01T00:00:00.000Z' };
		expect(await meetings.saveSummary(use(), world.organiser, meeting, stale)).toBe(
			'changed-meanwhile'
		);
	});

	it('ask for an answer no sooner than two weeks from now where somebody reads on paper', async () => {
		await save();
		expect(await meetings.earliestAnswer(use(), world.group.id)).toBe('2027-04-05');
		expect(await meetings.earliestAnswer(use(), world.otherGroup.id)).toBe('2027-03-29');
		const tooSoon = '2027-04-04' as Day;
		expect(await meetings.sendRound(use(), world.organiser, meeting, tooSoon)).toEqual({
			earliest: '2027-04-05'
		});
		expect(await meetings.summaryFor(use(), world.member, meeting)).toBeNull();
		expect(await round()).toMatchObject({ answer_by: '2027-04-05' });
		expect(await meetings.sendRound(use(), world.organiser, meeting, LATER)).toBe('sent');
	});

	it('count the days in London, whatever the clock of the server says', async () => {
		travel('2027-07-01T23:30:00Z'); // in London it is 2 July already
		expect(await meetings.earliestAnswer(use(), world.otherGroup.id)).toBe('2027-07-09');
	});

	it('share the notes when they are sent round, and tell everybody but the sender', async () => {
		const point = await note(use(), world.organiser, world, meeting, 2, { body: 'Shared now' });
		const { id } = await save();
		await round();
		const [shared] = await contributions.byIds(use(), [point.id]);
		expect(shared).toMatchObject({ audience: 'group', number: expect.any(Number) });
		expect(await meetings.byNumber(use(), world.group, meeting.number)).toMatchObject({
			notes_shared_by: world.organiser.person
		});
		const letters = await use()
			.selectFrom('letter')
			.select(['person_id', 'way'])
			.where('kind', '=', 'summary.round')
			.where('about_id', '=', id)
			.execute();
		expect(letters).toHaveLength(2);
		expect(letters).toContainEqual({ person_id: world.member2.person, way: 'post' });
	});

	it('do not go round with quotation marks, and then neither do the notes', async () => {
		const point = await note(use(), world.organiser, world, meeting, 2, { body: 'Still private' });
		await save({ body: 'One said "never".' });
		expect(await meetings.sendRound(use(), world.organiser, meeting, LATER)).toEqual({
			problems: ['marks']
		});
		const [kept] = await contributions.byIds(use(), [point.id]);
		expect(kept?.audience).toBe('private');
	});

	it('refuse quotation marks in a correction once others read them', async () => {
		await save();
		await round();
		const seen = meetings.stamp(await meetings.summaryOf(use(), meeting));
		const words = { title: 'T', body: 'Now «this».', seen };
		expect(await meetings.saveSummary(use(), world.organiser, meeting, words)).toEqual({
			problems: ['marks']
		});
	});

	it('go to everyone only when the day is past and every suggestion is answered', async () => {
		expect(await toAll()).toEqual([{ why: 'not-written' }]);
		await save();
		expect(await toAll()).toEqual([{ why: 'not-sent-round' }]);
		expect(await meetings.publishToGroup(use(), world.organiser, meeting)).toEqual([
			{ why: 'not-sent-round' }
		]);
		await round();
		const box = '0190b6a4-0000-7000-8000-00000000000a';
		const asked = await meetings.suggest(use(), world.member, meeting, { body: 'Add tea', box });
		const again = await meetings.suggest(use(), world.member, meeting, { body: 'Add tea', box });
		const more = await meetings.suggest(use(), world.member, meeting, { body: 'And cake', box });
		if (typeof asked === 'string' || typeof again === 'string' || typeof more === 'string')
			throw new Error('not sent round');
		expect(again.id).toBe(asked.id);
		expect(more.id).not.toBe(asked.id);

		expect(await meetings.publishToGroup(use(), world.organiser, meeting)).toMatchObject({
			published_to_group_by: world.organiser.person
		});
		travel('2027-04-05T22:59:00Z'); // the last minute of the day, summer time
		expect(await toAll()).toEqual([
			{ why: 'too-early', answerBy: '2027-04-05' },
			{ why: 'unanswered', number: 2 }
		]);
		travel('2027-04-05T23:00:00Z');
		expect(await toAll()).toEqual([{ why: 'unanswered', number: 2 }]);
		for (const accepted of [true, false])
			await meetings.answerSuggestion(use(), world.organiser, meeting, accepted ? asked : more, {
				accepted,
				answer: 'Thank you'
			});
		expect(
			await meetings.answerSuggestion(use(), world.organiser, meeting, asked, {
				accepted: false,
				answer: 'No'
			})
		).toBe('answered');
		expect(await toAll()).toMatchObject({ published_to_all_by: world.organiser.person });
	});

	it('show a member the own suggestions only', async () => {
		await save();
		await round();
		await meetings.suggest(use(), world.member, meeting, { body: 'Planted', box: 'x' });
		const seen = await meetings.suggestionsFor(use(), world.member2, meeting);
		expect(seen).toEqual([]);
		expect(await meetings.suggestionsFor(use(), world.organiser, meeting)).toMatchObject([
			{ body: 'Planted', place: 1, by: 'Mo' }
		]);
	});

	it('are read by a researcher once published, and by everyone only when public', async () => {
		const { slug } = await save();
		await round();
		const reads = (actor: World['member'] | null) => meetings.summaryFor(use(), actor, meeting);
		expect(await reads(world.member)).toMatchObject({ title: 'Holding and link workers' });
		expect(await reads(world.researcher)).toBeNull();
		await meetings.publishToGroup(use(), world.organiser, meeting);
		expect(await reads(world.researcher)).not.toBeNull();
		await expect(reads(world.otherMember)).rejects.toMatchObject({ status: 404 });
		await expect(meetings.publicSummary(use(), slug)).rejects.toMatchObject({ status: 404 });
		expect((await meetings.publicSummaries(use())).summaries).not.toContainEqual(
			expect.objectContaining({ slug })
		);
	});

	it('name what each study on the agenda asks to be said', async () => {
		const { slug } = await publish();
		const shown = await meetings.publicSummary(use(), slug);
		expect(shown).toMatchObject({
			group: 'Riverside Group',
			about: expect.stringContaining('steady presence'),
			credits: [
				{ title: world.study.title, award_number: 'EX123456' },
				{ title: world.otherStudy.title, disclaimer: expect.stringContaining('authors') }
			]
		});
	});

	it('say when they were corrected after publishing', async () => {
		const { slug } = await publish();
		expect(await meetings.publicSummary(use(), slug)).toMatchObject({ changed_at: null });
		travel('2027-04-10T12:00:00Z');
		await save({ body: 'Corrected.', correction: 'The number of people.', meaning: 'same' });
		expect(await meetings.publicSummary(use(), slug)).toMatchObject({
			changed_at: '2027-04-10T12:00:00.000Z'
		});
	});

	it('leave a notice when they are taken back, and can be published again', async () => {
		const { slug } = await publish();
		await meetings.unpublish(use(), world.organiser, meeting);
		const gone = await meetings.publicSummary(use(), slug);
		expect(gone).toEqual({ gone: expect.any(String) });
		expect((await meetings.publicSummaries(use())).summaries).not.toContainEqual(
			expect.objectContaining({ slug })
		);
		expect(await meetings.summaryFor(use(), world.member, meeting)).not.toBeNull();
		await toAll();
		expect(await meetings.publicSummary(use(), slug)).toMatchObject({ gone: null });
	});

	it('quote on the public page while the person says yes, and no longer at the next request', async () => {
		const said = await contributions.respond(use(), world.member, ours, {
			question: null,
			body: 'Planted exact words',
			audience: 'group',
			box: meeting.id
		});
		await save();
		const add = () => meetings.addQuote(use(), world.organiser, meeting, said.ref);
		await expect(add()).rejects.toMatchObject({ status: 404 });

		await quoting(use(), world.member, 'yes');
		const choices = await meetings.quoteChoices(use(), world.organiser, meeting);
		expect(choices).toContainEqual(
			expect.objectContaining({ ref: said.ref, topic: 'Holding', position: null })
		);
		expect((await add()).summary.body).toContain('\n\n[quote 1]');
		expect((await add()).summary.body.match(/\[quote 1\]/g)).toHaveLength(1);

		const { slug } = await publish();
		const seen = async () => JSON.stringify(await meetings.publicSummary(use(), slug));
		expect(await seen()).toContain('Planted exact words');
		await quoting(use(), world.member, 'no');
		expect(await seen()).not.toContain('Planted exact words');
		expect(await seen()).not.toContain('quote');
		await quoting(use(), world.member, 'yes');
		expect(await seen()).toContain('Planted exact words');

		// nor where they said no to a sentence in it, though yes to quoting in general
		const asks = await asked(use(), world, said, 'exact words');
		const answer = (answer: 'yes' | 'no') =>
			quotations.answer(use(), world.member, asks, { answer, words: '', channel: 'web' });
		await answer('no');
		expect(await seen()).not.toContain('Planted exact words');
		expect(await meetings.quoteChoices(use(), world.organiser, meeting)).toEqual([]);
		await answer('yes');
		expect(await seen()).toContain('Planted exact words');
		await contributions.withdraw(use(), world.member, said);
		expect(await seen()).not.toContain('Planted exact words');
	});

	it('point out words that are names', async () => {
		await save({ body: "Winnie's idea was good. Rosa listened, mo and Otto did not." });
		expect(await meetings.namesIn(use(), world.organiser, meeting)).toEqual(['Rosa', 'Winnie']);

		await quoting(use(), world.member, 'yes');
		const { ref } = await say(use(), world.member, ours, 'Olive sat with me.');
		await meetings.addQuote(use(), world.organiser, meeting, ref);
		expect(await meetings.namesIn(use(), world.organiser, meeting)).toContain('Olive');
		await quoting(use(), world.member, 'no');
		expect(await meetings.namesIn(use(), world.organiser, meeting)).not.toContain('Olive');
	});

	it('are not for members or researchers to write, send or publish', async () => {
		await save();
		for (const [actor, status] of [
			[world.member, 403],
			[world.researcher, 404],
			[world.otherOrganiser, 404]
		] as const) {
			const refused = { status };
			await expect(meetings.sendRound(use(), actor, meeting, LATER)).rejects.toMatchObject(refused);
			await expect(meetings.publishToAll(use(), actor, meeting)).rejects.toMatchObject(refused);
			await expect(meetings.unpublish(use(), actor, meeting)).rejects.toMatchObject(refused);
			await expect(meetings.namesIn(use(), actor, meeting)).rejects.toMatchObject(refused);
			await expect(meetings.quoteChoices(use(), actor, meeting)).rejects.toMatchObject(refused);
		}
		await expect(
			meetings.suggest(use(), world.researcher, meeting, { body: 'x', box: 'x' })
		).rejects.toMatchObject({ status: 404 });
	});

	async function publish() {
		const summary = (await meetings.summaryOf(use(), meeting)) ?? (await save());
		await round();
		travel('2027-04-06T08:00:00Z');
		expect(await toAll()).toMatchObject({ id: summary.id });
		return summary;
	}
});

function made(saved: Awaited<ReturnType<typeof meetings.saveSummary>>) {
	if (typeof saved === 'string' || !('id' in saved)) throw new Error(JSON.stringify(saved));
	return saved;
}

function travel(to: string) {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(to) });
}
