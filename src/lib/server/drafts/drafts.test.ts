import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { after, DAY, now } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as studies from '../studies/index.ts';
import * as drafts from './index.ts';

const path = '/groups/riverside/prompts/link-workers-1/answer?question=1';
const PLANTED = 'Priscilla keeps the key of the weir';

function form(fields: [string, string][]) {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
}

function typed(body: string, box = 'box-1'): drafts.Typed {
	const read = drafts.typed(
		form([
			['draft', 'Your answer: Link workers'],
			['draft_words', 'body'],
			['box', box],
			['audience', 'private'],
			['body', body]
		])
	);
	if (!read) throw new Error('not a form that is kept');
	return read;
}

describe('a form that is kept', () => {
	it('is read with what it is called, where its words are, its lists and its days', () => {
		const read = drafts.typed(
			form([
				['draft', '  Your\nanswer '],
				['draft_words', 'body note'],
				['body', 'Two\r\nlines'],
				['c', 'one'],
				['c', 'two'],
				['due-day', '27'],
				['due-month', '3'],
				['due-year', '2031']
			])
		);
		expect(read).toMatchObject({ what: 'Your answer', words: ['body', 'note'], box: '' });
		expect(read?.values).toMatchObject({
			body: 'Two\nlines',
			c: ['one', 'two'],
			due: '2031-03-27'
		});
	});

	it('is none that nobody marked, and none that would fill the disk', () => {
		expect(drafts.typed(form([['body', 'Words']]))).toBeNull();
		const much: [string, string][] = [
			['draft', 'x'],
			['body', 'x'.repeat(200_001)]
		];
		expect(drafts.typed(form(much))).toBeNull();
	});
});

describe.each(engines)('a draft on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	const keep = (body: string, more: { box?: string; late?: boolean; path?: string } = {}) =>
		drafts.save(
			use(),
			{ person: world.member.person, path: more.path ?? path, why: 'saved', late: more.late },
			typed(body, more.box)
		);
	const back = async (actor = world.member, at = path) =>
		(await drafts.given(use(), actor, at))?.values.body ?? null;

	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		await use().deleteFrom('draft').execute();
	});

	it('comes back whole on its own page, as often as it is asked for, to nobody else', async () => {
		expect(await keep('What I began')).toBe('saved');
		for (const _ of [1, 2]) {
			const given = await drafts.given(use(), world.member, path);
			expect(given).toMatchObject({ errors: [], draft: {} });
			expect(given?.values).toMatchObject({
				body: 'What I began',
				audience: 'private',
				box: 'box-1'
			});
		}
		expect(await back(world.member, '/groups/riverside/prompts/link-workers-1/answer')).toBeNull();
		for (const other of [world.organiser, world.lead, world.administrator, world.member2]) {
			expect(await back(other)).toBeNull();
			expect(await drafts.list(use(), other)).toEqual([]);
		}
	});

	it('is written over by its own box alone: two windows keep both', async () => {
		await keep('One');
		await keep('One and more');
		await keep('Another', { box: 'box-2' });
		expect(await back()).toBe('Another');
		const list = await drafts.list(use(), world.member);
		expect(list.map(({ words }) => words)).toEqual([['Another'], ['One and more']]);
		expect(await drafts.count(use(), world.member)).toBe(2);
		await drafts.finish(use(), world.member.person, path, 'box-2');
		expect(await back()).toBe('One and more');
	});

	it('is forgotten once it is sent, and what comes late from its box does not bring it back', async () => {
		await keep(PLANTED);
		await drafts.finish(use(), world.member.person, path, 'box-1');
		expect(await everywhere(use(), PLANTED)).toEqual([]);
		expect(await keep(PLANTED, { late: true })).toBe('sent');
		expect(await back()).toBeNull();
		expect(await drafts.count(use(), world.member)).toBe(0);
		expect(await keep('Other words, pressed by the person')).toBe('saved');
		expect(await back()).toBe('Other words, pressed by the person');
	});

	it('is not brought back where it was sent before anything of it was saved', async () => {
		await drafts.finish(use(), world.member.person, path, 'box-1');
		expect(await keep(PLANTED, { late: true })).toBe('sent');
		expect(await everywhere(use(), PLANTED)).toEqual([]);
	});

	it('goes when its words are taken out again; a form without any is never one', async () => {
		await keep('Words');
		expect(await keep('  \n ')).toBe('empty');
		expect(await back()).toBeNull();
		expect(await drafts.list(use(), world.member)).toEqual([]);
	});

	it('is thrown away by its writer alone', async () => {
		await keep('Words that stay', { box: 'box-2', path: '/about' });
		await keep('Words');
		const [begun] = await drafts.list(use(), world.member);
		const ref = begun?.ref ?? '';
		await expect(drafts.byRef(use(), world.organiser, ref)).rejects.toMatchObject({ status: 404 });
		await drafts.throwAway(use(), world.organiser, ref);
		expect(await back()).toBe('Words');
		expect(await drafts.byRef(use(), world.member, ref)).toMatchObject({ words: ['Words'] });
		await drafts.throwAway(use(), world.member, ref);
		expect(await back()).toBeNull();
		expect(await back(world.member, '/about')).toBe('Words that stay');
	});

	it('is told of, without its words, for a letter that reminds', async () => {
		await keep(PLANTED);
		await keep('At another finding', { path: '/groups/riverside/prompts/link-workers-12/answer' });
		const begun = await drafts.begun(use(), '/groups/riverside/prompts/link-workers-1/');
		expect(begun).toMatchObject([{ person: world.member.person, path }]);
		expect(JSON.stringify(begun)).not.toContain(PLANTED);
	});

	it('is kept for 90 days after it was last touched', async () => {
		await keep('Old');
		await keep('Newer', { box: 'box-2' });
		const old = { saved_at: after(now(), -91 * DAY) };
		await use().updateTable('draft').set(old).where('box', '=', 'box-1').execute();
		await drafts.forgetOld(use());
		expect(await drafts.count(use(), world.member)).toBe(1);
		expect(await back()).toBe('Newer');
	});

	it('goes with its writer, and with the contribution that it is about', async () => {
		const edit = '/groups/riverside/contributions/abcdefghjk/edit';
		await keep(PLANTED);
		await keep(PLANTED, { path: edit });
		await keep(PLANTED, { path: '/groups/riverside/reports/abcdefghjk' });
		await drafts.forgetAbout(use(), { ref: 'abcdefghjk' });
		expect(await back(world.member, edit)).toBeNull();
		expect(await drafts.count(use(), world.member)).toBe(1);
		expect(await back()).toBe(PLANTED);
		await drafts.forgetOf(use(), world.member.person, '/groups/hilltop/');
		expect(await back()).toBe(PLANTED);
		await drafts.forgetOf(use(), world.member.person, '/groups/riverside/');
		expect(await everywhere(use(), PLANTED)).toEqual([]);
	});

	it('goes with the person for whom it was being written down', async () => {
		const read = typed(PLANTED);
		const noted = { ...read, values: { ...read.values, person: world.member2.person } };
		const at = { person: world.organiser.person, path: '/groups/riverside/record' };
		await drafts.save(use(), { ...at, why: 'saved' }, noted);
		await drafts.forgetFor(use(), world.member.person);
		expect(await back(world.organiser, at.path)).toBe(PLANTED);
		await drafts.forgetFor(use(), world.member2.person, '/groups/riverside/');
		expect(await everywhere(use(), PLANTED)).toEqual([]);
	});

	it('goes with the work it was begun for: an organiser’s, a team’s; what is one’s own stays', async () => {
		const { organiser, member, group, study, lead, researcher } = world;
		const work = [
			'/groups/riverside/record',
			'/groups/riverside/contributions/abcdefghjk/edit',
			'/groups/riverside/reports/abcdefghjk',
			'/groups/riverside/meetings/1/notes/1'
		];
		const begin = async (person: string, paths: string[]) => {
			for (const path of paths)
				await drafts.save(use(), { person, path, why: 'saved' }, typed(PLANTED));
		};
		const left = async (person: string) =>
			(
				await use().selectFrom('draft').select('path').where('person_id', '=', person).execute()
			).map((row) => row.path);
		const second = { group, person: member.person, role: 'member' as const };
		await groups.setRole(use(), organiser, group, member.person, 'organiser');
		await begin(member.person, [...work, path]);
		await groups.setRole(use(), organiser, group, member.person, 'member');
		expect(await left(member.person)).toEqual([path]);

		await groups.setRole(use(), organiser, group, member.person, 'organiser');
		await begin(member.person, work);
		await groups.leave(use(), member, group);
		expect(await left(member.person)).toEqual([path]);
		await groups.join(use(), organiser, { ...second, shown_name: 'Mo' });

		const memo = '/studies/link-workers/contributions/abcdefghjk/code';
		await begin(researcher.person, [memo, '/studies/waiting/themes/new']);
		await studies.removeFromTeam(use(), lead, study, researcher.person);
		expect(await left(researcher.person)).toEqual(['/studies/waiting/themes/new']);
		await studies.addToTeam(use(), lead, study, researcher.person, 'researcher', 'Rosa');
	});

	it('leaves the newest 200 of somebody who begins many', async () => {
		const early = { saved_at: after(now(), -DAY) };
		await keep('The first');
		await use().updateTable('draft').set(early).execute();
		for (let each = 0; each < 200; each++) await keep('One of many', { box: `many-${each}` });
		expect(await drafts.count(use(), world.member)).toBe(200);
		const [oldest] = (await drafts.list(use(), world.member)).slice(-1);
		expect(oldest?.words).toEqual(['One of many']);
	});
});
