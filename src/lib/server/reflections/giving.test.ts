import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { daysAfter, instantOf, today } from '#lib/text/dates.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { meet, putOtherFinding } from '../../../../tests/support/meetings.ts';
import { about, five, reflect } from '../../../../tests/support/reflected.ts';
import { close, lettersTo } from '../../../../tests/support/said.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import { after, DAY, id, now } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { asJson, everythingOf, leave } from '../leaving/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as reflections from './index.ts';

const PLANTED = 'Priscilla dozed by the weir';

describe.each(engines)('saying how it went on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
	});

	beforeEach(async () => {
		finding = await openFinding(use(), world);
		await close(use(), world, finding);
	});

	const subject = (who = world.member) => about(use(), who, finding);
	const mine = async (who = world.member) => reflections.mineOf(use(), who, await subject(who));
	const stored = () =>
		use().selectFrom('reflection').selectAll().where('thread_id', '=', finding.thread.id).execute();

	it('takes one answer of the five, once for each person, however often it is sent', async () => {
		expect(await reflect(use(), world.member, finding, {})).toBe('empty');
		expect(await reflect(use(), world.member, finding, { well: ' \n ' })).toBe('empty');
		for (let time = 0; time < 2; time++)
			expect(await reflect(use(), world.member, finding, { well: 'Tea. ' }, 'box')).toBeNull();
		expect(await stored()).toMatchObject([{ well: 'Tea.', done: '', typed_by: null }]);
		await reflect(use(), world.member, finding, { well: 'Cake.', hoped: 'Tea.' });
		expect(await stored()).toMatchObject([{ well: 'Cake.', hoped: 'Tea.' }]);
		const long = { well: 'x'.repeat(2001) };
		await expect(reflect(use(), world.member, finding, long)).rejects.toThrow(/too many/);
	});

	it('is kept once when the same box is sent at once, and not again after it was taken back', async () => {
		const send = () => reflect(use(), world.member, finding, { well: 'Tea.' }, 'one box');
		await Promise.all([send(), send(), send()]);
		expect(await stored()).toHaveLength(1);
		await reflections.takeBack(use(), world.member, await subject());
		await send();
		expect(await mine()).toBeNull();
	});

	it('waits until it is over, and is for those who were part of it', async () => {
		const open = await openFinding(use(), world);
		expect(await reflect(use(), world.member, open, { well: 'Early.' })).toBe('not yet');
		for (const who of [world.otherMember, world.otherOrganiser, world.otherResearcher])
			await expect(reflect(use(), who, finding, { well: 'Not mine.' })).rejects.toMatchObject({
				status: 404
			});
		expect(await reflect(use(), world.researcher, finding, { well: 'Ours.' })).toBeNull();
		expect((await mine(world.researcher))?.role).toBe('researcher');
		const listed = await reflections.subjectsOf(use(), world.member, world.group);
		expect(listed.map(({ id }) => id)).not.toContain(open.thread.id);
	});

	it('is about meetings too, of which a team is told the day, where one had its finding', async () => {
		const theirs = await putOtherFinding(use(), world);
		const [ours, elsewhere] = [await meet(use(), world, finding), await meet(use(), world, theirs)];
		const at = (who = world.member, { number } = ours) =>
			reflections.subjectAt(use(), who, world.group, 'meeting', String(number));
		const give = async (who = world.member, met = ours) =>
			reflections.give(use(), who, await at(who, met), five({ changed: 'Much.' }), id());
		expect(await give()).toBe('not yet');
		await use()
			.updateTable('meeting')
			.set({ on_day: daysAfter(today(), -1) })
			.where('id', 'in', [ours.id, elsewhere.id])
			.execute();
		expect(await give()).toBeNull();
		expect(await give(world.researcher)).toBeNull();
		await expect(give(world.researcher, elsewhere)).rejects.toMatchObject({ status: 404 });
		expect((await at()).title).toBe(ours.title);
		expect((await at(world.researcher)).title).toBeNull();
		const gathered = await reflections.gathered(use(), world.study);
		const met = gathered.filter(({ subject }) => subject.kind === 'meeting');
		expect(met.map(({ subject, given }) => [subject.id, given])).toEqual([[ours.id, 2]]);
	});

	it('is typed in for somebody, who is told and alone reads it; the organiser only that it is there', async () => {
		const { member2, organiser } = world;
		const said = { person: member2.person, channel: 'phone', answers: five({ well: PLANTED }) };
		const type = async (other: object = {}) =>
			reflections.recordFor(use(), organiser, await subject(organiser), {
				...(said as reflections.OnBehalf),
				...{ box: 'phone', ...other }
			});
		expect(await type()).toBeNull();
		expect(await type()).toBeNull();
		expect(await stored()).toHaveLength(1);
		expect(await type({ box: 'again' })).toBe('already');
		expect(await type({ box: 'b', person: world.otherMember.person })).toBe('nobody');
		expect(await type({ box: 'c', person: null, channel: 'post' })).toBeNull();
		expect(await type({ box: 'd', person: null, channel: 'post' })).toBeNull();

		expect(await lettersTo(use(), member2.person, 'reflection.recorded')).toHaveLength(1);
		expect((await mine(member2))?.well).toBe(PLANTED);
		const seen = await reflections.recordedBy(use(), organiser, await subject(organiser));
		expect(seen).toHaveLength(3);
		expect(JSON.stringify(seen)).not.toContain('Priscilla');
		const [row] = await stored();
		const letter = await use()
			.selectFrom('letter')
			.selectAll()
			.where('kind', '=', 'reflection.recorded')
			.where('about_id', '=', row?.id ?? '')
			.executeTakeFirstOrThrow();
		const site = { origin: 'https://soundings.example', name: 'Soundings' };
		const compose = reflections.letters['reflection.recorded'];
		const composed = await compose?.(use(), letter, site);
		expect(composed?.text).toContain('/groups/riverside/reflections/finding/link-workers-');
		expect(composed?.text).not.toMatch(/Priscilla|Riverside Group|Winnie/);

		await reflections.takeBack(use(), member2, await subject(member2));
		expect(await compose?.(use(), letter, site)).toBeNull();
	});

	it('can be typed in by organisers only, and taken back by the one who did', async () => {
		const sheet = { person: null, channel: 'post', answers: five({ done: 'On paper.' }) } as const;
		for (const [who, status] of [
			[world.member, 403],
			[world.researcher, 403]
		] as const)
			await expect(
				reflections.recordFor(use(), who, await subject(who), { ...sheet, box: 'x' })
			).rejects.toMatchObject({ status });
		const { organiser, group } = world;
		await reflections.recordFor(use(), organiser, await subject(organiser), { ...sheet, box: 'y' });
		const [{ ref = '' } = {}] = await reflections.recordedBy(
			use(),
			organiser,
			await subject(organiser)
		);
		const row = () => reflections.recordedAt(use(), organiser, group, ref);
		await reflections.takeBackRecorded(use(), organiser, await subject(organiser), await row());
		expect((await row()).withdrawn_at).not.toBeNull();
		const back = await reflections.bringBackRecorded(
			use(),
			organiser,
			await subject(organiser),
			await row()
		);
		expect(back).toBe(true);
		const second = await groups.join(use(), organiser, {
			...{ group, person: world.otherOrganiser.person, role: 'organiser', shown_name: id() }
		});
		if (typeof second === 'string') throw new Error(second);
		const other = await actor(use(), world.otherOrganiser.person);
		await expect(reflections.recordedAt(use(), other, group, ref)).rejects.toMatchObject({
			status: 404
		});
		await groups.leave(use(), other, group);
	});

	it('is brought back by nobody else, once its giver took it back who had it typed in', async () => {
		const { member2, organiser, group } = world;
		await reflections.recordFor(use(), organiser, await subject(organiser), {
			...{ person: member2.person, channel: 'phone', box: 'rung' },
			answers: five({ well: PLANTED })
		});
		const [{ ref = '' } = {}] = await reflections.recordedBy(
			use(),
			organiser,
			await subject(organiser)
		);
		await reflections.takeBack(use(), member2, await subject(member2));
		await expect(reflections.recordedAt(use(), organiser, group, ref)).rejects.toMatchObject({
			status: 404
		});
		expect(await reflections.bringBack(use(), member2, await subject(member2))).toBe(true);
		expect((await mine(member2))?.well).toBe(PLANTED);
	});

	it('can be brought back for a day, then its words are gone everywhere', async () => {
		await reflect(use(), world.member, finding, { not_well: `${PLANTED} again` });
		await reflections.takeBack(use(), world.member, await subject());
		expect(await mine()).toBeNull();
		expect((await reflections.takenBack(use(), world.member, await subject()))?.not_well).toBe(
			`${PLANTED} again`
		);
		expect(await reflections.bringBack(use(), world.member, await subject())).toBe(true);
		await reflections.takeBack(use(), world.member, await subject());
		await reflections.eraseTakenBack(use());
		expect(await everywhere(use(), `${PLANTED} again`)).not.toEqual([]);
		await use()
			.updateTable('reflection')
			.set({ withdrawn_at: after(now(), -DAY) })
			.where('thread_id', '=', finding.thread.id)
			.execute();
		await reflections.eraseTakenBack(use());
		expect(await everywhere(use(), `${PLANTED} again`)).toEqual([]);
		expect(await reflections.bringBack(use(), world.member, await subject())).toBe(false);
		expect(await stored()).toMatchObject([{ person_id: null, box_key: null }]);
	});

	it('does not bring back a second one beside an answer given anew', async () => {
		await reflect(use(), world.member, finding, { well: 'First.' });
		await reflections.takeBack(use(), world.member, await subject());
		await reflect(use(), world.member, finding, { well: 'Second.' });
		expect(await reflections.bringBack(use(), world.member, await subject())).toBe(false);
		expect((await mine())?.well).toBe('Second.');
	});

	it('stands in what we hold about its giver, and nobody else’s does', async () => {
		await reflect(use(), world.member, finding, { hoped: `${PLANTED} for my data` });
		await reflections.decline(use(), world.member, world.group);
		const json = async (who = world.member) => asJson(await everythingOf(use(), who), 'Soundings');
		expect(await json()).toContain(`${PLANTED} for my data`);
		expect(await json()).toContain('You did not wish to be asked');
		for (const who of [world.member2, world.organiser, world.researcher])
			expect(await json(who)).not.toContain('for my data');
	});

	it('asks about the last thing that is over, for four weeks, unless one wishes not', async () => {
		const { member2: who, group } = world;
		const asked = async () => (await reflections.toAsk(use(), who, group))?.id ?? null;
		const ended = async (days: number) => {
			await use()
				.updateTable('thread')
				.set({ closed_at: instantOf(daysAfter(today(), days), '12:00') })
				.where('id', '=', finding.thread.id)
				.execute();
		};
		await use()
			.updateTable('thread')
			.set({ closed_at: after(now(), -40 * DAY) })
			.execute();
		await use()
			.updateTable('meeting')
			.set({ on_day: daysAfter(today(), 9) })
			.execute();
		expect(await asked()).toBeNull();
		await ended(-28);
		expect(await asked()).toBe(finding.thread.id);
		await ended(-29);
		expect(await asked()).toBeNull();
		await ended(-3);
		await reflections.decline(use(), who, group);
		await reflections.decline(use(), who, group);
		expect(await asked()).toBeNull();
		await use().deleteFrom('reflection_declined').execute();
		expect(await asked()).toBe(finding.thread.id);
		await reflect(use(), who, finding, { well: 'Done.' });
		expect(await asked()).toBeNull();
		expect(await reflections.toAsk(use(), world.otherMember, group)).toBeNull();
	});

	it('stays without its giver when they leave, or goes with them', async () => {
		const { member, member2, group } = world;
		await reflect(use(), member, finding, { well: `${PLANTED} and stays` });
		await reflect(use(), member2, finding, { well: `${PLANTED} and goes` });
		await reflections.decline(use(), member, group);
		expect(await leave(use(), member, group, 'keep')).toBeNull();
		expect(await leave(use(), member2, group, 'take')).toBeNull();
		expect(await everywhere(use(), `${PLANTED} and goes`)).toEqual([]);
		expect(await everywhere(use(), `${PLANTED} and stays`)).not.toEqual([]);
		const theirs = await use()
			.selectFrom('reflection')
			.select('id')
			.where(({ eb, or }) =>
				or(
					[member, member2].flatMap(({ person }) => [
						eb('person_id', '=', person),
						eb('typed_by', '=', person)
					])
				)
			)
			.execute();
		expect(theirs).toEqual([]);
		expect(await reflections.declinedBy(use(), member.person)).toEqual([]);
	});
});
