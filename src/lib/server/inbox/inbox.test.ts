import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { tell } from '../../../../tests/support/told.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as challenges from '../challenges/index.ts';
import * as contributions from '../contributions/index.ts';
import { after, id, MINUTE, now, type Instant } from '../db/index.ts';
import * as meetings from '../meetings/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as themes from '../themes/index.ts';
import * as inbox from './index.ts';

describe.each(engines)('a filter of the inbox on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let before: Instant;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
		const other = await openFinding(use(), world);
		const said = (body: string, about = finding, more = {}) =>
			say(use(), world.member, about, body, more);

		const read = await said('read', finding, { question: 1 });
		await contributions.markRead(use(), world.lead, world.study.id, [read.id]);
		before = read.given_at;
		vi.setSystemTime(new Date(after(before, MINUTE)));
		const coded = await said('coded');
		const above = await theme('Above', null);
		await themes.apply(use(), world.lead, coded, await theme('Below', above), '');
		const disagrees = await said('disagrees');
		const mark = { passage: null, wordingFrom: null, note: '' };
		await challenges.mark(use(), world.lead, world.study, disagrees, mark);
		await said('private', finding, { audience: 'private' });
		const told = await said('told', finding, { question: null });
		await tell(use(), world, finding, [told]);
		await said('elsewhere', other);
		await contributions.reply(use(), world.member2, finding, told, {
			...{ body: 'reply', audience: 'group', box: id() }
		});
		await contributions.record(use(), world.organiser, finding, {
			...{ person: world.member.person, channel: 'post', given_on: null, box: id() },
			...{ question: null, body: 'letter', wording: 'verbatim' },
			...{ group_may_read: true, read_back: null }
		});
		await asksTheTeam();
		const gone = await said('gone', finding, { audience: 'private' });
		await contributions.withdraw(use(), world.member, gone);
		const hidden = await said('hidden');
		await contributions.hide(use(), world.organiser, hidden, 'A reason.');
	});
	afterEach(() => vi.useRealTimers());

	async function theme(name: string, parent: themes.ThemeRow | null) {
		const words = { name, plain_meaning: `${name} in plain words`, note: '' };
		const made = await themes.make(use(), world.lead, world.study, {
			...{ ...words, parent: parent?.id ?? null }
		});
		if (typeof made === 'string') throw new Error(made);
		return made;
	}

	async function asksTheTeam() {
		const meeting = await meetings.makeMeeting(use(), world.organiser, world.group, {
			...{ title: 'A meeting', on_day: '2030-01-01', starts: '10:00', ends: '11:00' },
			...{ place: 'Hall', travel: '', access: '', link: '', changes_minutes: 0, items: [] }
		} as unknown as meetings.Plan);
		const items = await meetings.agenda(use(), meeting);
		const point = (kind: 'question' | 'view', body: string) =>
			contributions.notePoint(use(), world.organiser, {
				...{ group: world.group, finding, agenda_item: items[0]?.id ?? '', kind, body }
			});
		await point('question', 'asks');
		await point('view', 'view');
	}

	/** The words that a filter finds, in their order of being said. */
	async function found(query: string, since: Instant | null = null) {
		const known = await inbox.known(use(), world.lead, world.study, since);
		const filter = inbox.read(use(), known, new URLSearchParams(query));
		const rows = await contributions.ofStudy(use(), world.study.id, filter.wanted);
		const { all, unread } = await contributions.tally(use(), world.study.id, filter.wanted, {
			all: {},
			unread: known.wishes.unread
		});
		expect(all).toBe(rows.length);
		expect(unread).toBe(
			rows.filter((row) => !row.read_at && !row.hidden_at && !row.withdrawn_at).length
		);
		return rows.map(({ body }) => body).toReversed();
	}
	const sorted = async (query: string, since?: Instant) => (await found(query, since)).toSorted();

	it('shows everything that has a place for the team, where nothing is chosen', async () => {
		const all = ['read', 'coded', 'disagrees', 'private', 'told', 'elsewhere', 'reply'];
		expect(await sorted('')).toEqual([...all, 'letter', 'asks', 'view', 'hidden'].toSorted());
	});

	it('narrows by where it stands, how it came and what it is', async () => {
		const number = finding.prompt.number;
		expect(await sorted(`finding=${number}`)).not.toContain('elsewhere');
		expect(await sorted(`finding=${number}&question=2`)).toEqual(['read']);
		expect(await sorted(`finding=${number}&question=whole`)).toEqual(
			['asks', 'letter', 'reply', 'told', 'view'].toSorted()
		);
		expect(await found(`group=${world.group.slug}&channel=post`)).toEqual(['letter']);
		expect(await found('kind=reply')).toEqual(['reply']);
		expect(await sorted('kind=point')).toEqual(['asks', 'view']);
		expect(await found('kind=view')).toEqual(['view']);
	});

	it('narrows by what the team did with it', async () => {
		const parent = (await themes.list(use(), world.study)).find(({ name }) => name === 'Above');
		expect(await found(`theme=${parent?.number}`)).toEqual(['coded']);
		// a filter that was kept before two themes were merged
		const gone = await theme('Gone', null);
		if (parent) await themes.merge(use(), world.lead, gone, parent);
		expect(await found(`theme=${gone.number}`)).toEqual(['coded']);
		const unsorted = await found('unsorted=yes');
		expect(unsorted).toContain('read');
		// what the team cannot read, it cannot sort
		for (const not of ['coded', 'hidden']) expect(unsorted).not.toContain(not);
		expect(await found('unread=yes')).not.toContain('read');
		expect(await found('challenge=yes')).toEqual(['disagrees']);
		expect(await sorted('private=yes')).toEqual(['asks', 'private', 'view']);
		expect(await found('asked=yes')).toEqual(['asks']);
		const waits = await sorted('unanswered=yes');
		expect(waits).toContain('coded');
		for (const not of ['told', 'reply', 'asks', 'hidden']) expect(waits).not.toContain(not);
	});

	it('knows what is new to somebody, and nothing where they never were there', async () => {
		const fresh = await sorted('new=yes', before);
		expect(fresh).toContain('coded');
		expect(fresh).not.toContain('read');
		expect(await found('new=yes')).toEqual([]);
	});

	it('narrows by all of it together', async () => {
		expect(await found('unsorted=yes&challenge=yes')).toEqual(['disagrees']);
		expect(await found('challenge=yes&private=yes')).toEqual([]);
		expect(await found('asked=yes&new=yes', before)).toEqual(['asks']);
		expect(await found('asked=yes&kind=view')).toEqual([]);
	});

	it('leaves out what is not there, says so, and is kept in one order', async () => {
		const known = await inbox.known(use(), world.lead, world.study, null);
		const search = new URLSearchParams(
			'private=on&finding=99&theme=99&kind=constructor&before=x&group='
		);
		const { gone, said, query } = inbox.read(use(), known, search);
		expect([gone, said.map(({ key }) => key)]).toEqual([3, ['private']]);
		expect(query).toBe('finding=99&kind=constructor&theme=99&private=yes');
	});

	it('knows what changed since it was sorted, until somebody sorts the new words', async () => {
		const edit = async (said: contributions.Contribution, words: string) => {
			await contributions.edit(use(), world.member, said, words);
			return again(use(), said);
		};
		const kept = await theme('Kept', null);
		const sort = async (said: contributions.Contribution) =>
			themes.apply(use(), world.lead, await again(use(), said), kept, '');
		const said = await say(use(), world.member, finding, 'sorted before');
		await sort(said);
		const unsorted = await say(use(), world.member, finding, 'never sorted');
		expect(await found('changed=yes')).toEqual([]);
		await edit(unsorted, 'never sorted, and changed');
		const changed = await edit(said, 'sorted before it was changed');
		expect(await found('changed=yes')).toEqual(['sorted before it was changed']);
		await sort(changed);
		expect(await found('changed=yes')).toEqual([]);
		const once = await edit(await again(use(), said), 'changed once more');
		expect(await found('changed=yes')).toEqual(['changed once more']);
		await contributions.hide(use(), world.organiser, once, 'A reason.');
		expect(await found('changed=yes')).toEqual([]);
	});

	it('counts what each tick finds, as it is after each write', async () => {
		const counted = async (since: Instant | null = null) => {
			const known = await inbox.known(use(), world.lead, world.study, since);
			return inbox.counts(use(), world.lead, world.study, known, since);
		};
		const first = await counted();
		expect(first).toMatchObject({ all: (await found('')).length, new: 0 });
		expect(first.challenge).toBe((await found('challenge=yes')).length);
		expect((await counted(before)).new).toBe((await found('new=yes', before)).length);
		const said = await say(use(), world.member, finding, 'one more');
		const second = await counted();
		expect(second).toMatchObject({ all: first.all + 1, unread: first.unread + 1 });
		await contributions.markRead(use(), world.lead, world.study.id, [said.id]);
		expect(await counted()).toMatchObject({ all: second.all, unread: first.unread });
		// what was looked up before a write is not kept for those who come after it
		const earlier = await inbox.known(use(), world.lead, world.study, null);
		await contributions.hide(use(), world.organiser, said, 'A reason.');
		await inbox.counts(
			use(),
			world.lead,
			world.study,
			{ ...earlier, wishes: { ...earlier.wishes, unsorted: { ids: [] } } },
			null
		);
		expect((await counted()).unsorted).toBe(first.unsorted);
		const nothing = { wishes: {} as never, at: '' };
		for (const actor of [world.member, world.otherResearcher])
			await expect(
				Promise.try(() => inbox.counts(use(), actor, world.study, nothing, null))
			).rejects.toHaveProperty('status');
	});

	it('is another study’s nothing', async () => {
		const known = await inbox.known(use(), world.otherResearcher, world.otherStudy, null);
		const { wanted } = inbox.read(use(), known, new URLSearchParams());
		expect(await contributions.ofStudy(use(), world.otherStudy.id, wanted)).toEqual([]);
	});

	it('is marked as read whole, but not what came after it was seen', async () => {
		const { wanted } = inbox.read(
			use(),
			await inbox.known(use(), world.lead, world.study, null),
			new URLSearchParams('kind=reply')
		);
		const mark = (who = world.lead, until = now()) =>
			contributions.markFitting(use(), who, world.study.id, wanted, until);
		await expect(mark(world.member)).rejects.toHaveProperty('status');
		await expect(mark(world.otherResearcher)).rejects.toHaveProperty('status');
		expect(await mark(world.lead, '2020-01-01T00:00:00.000Z' as Instant)).toBe(0);
		const later = '2099-01-01T00:00:00.000Z' as Instant;
		expect([await mark(world.lead, later), await mark(world.lead, later)]).toEqual([1, 0]);
		expect(await found('kind=reply&unread=yes')).toEqual([]);
		expect(await found('kind=view&unread=yes')).toEqual(['view']);
	});
});

describe.each(engines)('what a researcher keeps of an inbox on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	beforeAll(async () => {
		world = await makeWorld(use());
	});
	afterEach(() => vi.useRealTimers());

	const keep = (name: string, query = 'unread=yes', who = world.lead) =>
		inbox.keep(use(), who, world.study, { name, query });
	const names = async (who = world.lead) =>
		(await inbox.filtersOf(use(), who, world.study)).map(({ name }) => name);
	async function kept(name: string) {
		const filter = await keep(name);
		if (typeof filter === 'string') throw new Error(filter);
		return filter;
	}

	it('is theirs alone, under names that differ', async () => {
		const filter = await kept('Worries');
		expect(await keep('Worries')).toMatchObject({ id: filter.id });
		expect(await keep(' worries ', 'private=yes')).toBe('taken');
		expect(await names(world.researcher)).toEqual([]);
		for (const who of [world.researcher, world.otherResearcher, world.member])
			await expect(inbox.filterOf(use(), who, world.study, filter.id)).rejects.toHaveProperty(
				'status'
			);
		await expect(keep('Mine', 'unread=yes', world.member)).rejects.toHaveProperty('status');

		const second = await kept('Second');
		expect(await inbox.rename(use(), world.lead, second, 'WORRIES')).toBe('taken');
		expect(await inbox.rename(use(), world.lead, second, 'Post')).toBeNull();
		await inbox.drop(use(), world.researcher, second);
		expect(await names()).toEqual(['Post', 'Worries']);
		await inbox.drop(use(), world.lead, second);
		expect(await names()).toEqual(['Worries']);
	});

	it('is kept once where two send it at once, and has an end', async () => {
		await Promise.all([keep('Twice'), keep('Twice')]);
		expect((await names()).filter((name) => name === 'Twice')).toHaveLength(1);
		for (let at = 0; (await names()).length < inbox.MOST_FILTERS; at++) await keep(`More ${at}`);
		expect(await keep('One too many')).toBe('many');
	});

	it('knows since when things are new, until they have been away', async () => {
		const start = now();
		const visit = (minutes: number) => {
			vi.setSystemTime(new Date(after(start, minutes * MINUTE)));
			return inbox.visited(use(), world.researcher, world.study);
		};
		expect([await visit(0), await visit(20)]).toEqual([null, null]);
		expect(await visit(60)).toBe(after(start, 20 * MINUTE));
		expect(await visit(65)).toBe(after(start, 20 * MINUTE));
		await expect(inbox.visited(use(), world.member, world.study)).rejects.toHaveProperty('status');
	});

	it('is told to them, and goes when they leave', async () => {
		await keep('For me', 'unread=yes', world.researcher);
		expect(await inbox.heldIn(use(), world.researcher.person)).toMatchObject([
			{ study: world.study.id, filters: ['For me'] }
		]);
		await inbox.forgetInbox(use(), world.researcher.person);
		expect(await inbox.heldIn(use(), world.researcher.person)).toEqual([]);
		expect(await names()).not.toEqual([]);
	});
});
