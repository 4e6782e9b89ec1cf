import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { meet } from '../../../../tests/support/meetings.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { now } from '../db/index.ts';
import { everythingOf, leave, remove } from '../leaving/index.ts';
import * as groups from '../groups/index.ts';
import * as meetings from './index.ts';
import type { MeetingRow } from './tables.ts';

describe.each(engines)('who came on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let meeting: MeetingRow;

	beforeAll(async () => {
		world = await makeWorld(use());
		meeting = await meet(use(), world, await openFinding(use(), world));
	});

	const nobody = { researchers_came: null, others_came: null, apologies: null };
	const count = (numbers: Partial<meetings.Attendance>, who = world.organiser) =>
		meetings.recordAttendance(use(), who, meeting, { members_came: null, ...nobody, ...numbers });
	const stored = () => meetings.byNumber(use(), world.group, meeting.number);
	const mark = (person: string, how: meetings.Mark, who = world.organiser) =>
		meetings.markPeople(use(), who, meeting, new Map([[person, how]]));
	const names = async () => Object.fromEntries(await meetings.attendance(use(), meeting));
	const answer = async (person: string, answer: meetings.Answer) =>
		use()
			.insertInto('meeting_answer')
			.values({
				...{ meeting_id: meeting.id, person_id: person, answer },
				...{ answered_at: now(), recorded_by: person }
			})
			.execute();

	it('is numbers, of whom not more were online than came', async () => {
		expect(await count({ members_came: 3, members_online: 4, others_online: 1 })).toEqual({
			moreOnline: ['members', 'others']
		});
		expect((await stored()).members_came).toBeNull();
		expect(await count({ members_came: 3, members_online: 3, apologies: 2 })).toBeNull();
		expect(await stored()).toMatchObject({ members_came: 3, members_online: 3, apologies: 2 });
		for (const who of [world.member, world.researcher, world.otherOrganiser])
			await expect(count({}, who)).rejects.toHaveProperty('status');
	});

	it('is names for organisers alone, each marked once and taken off again', async () => {
		const { member, member2, otherMember, organiser } = world;
		await mark(member.person, 'online');
		await mark(member.person, 'in person');
		await mark(member2.person, 'apologies');
		await mark(otherMember.person, 'in person');
		await mark(organiser.person, 'in person');
		expect(await names()).toEqual({
			[member.person]: 'in person',
			[member2.person]: 'apologies',
			[organiser.person]: 'in person'
		});
		const came = [member.person, organiser.person].toSorted();
		expect((await meetings.wasThere(use(), meeting)).toSorted()).toEqual(came);
		await mark(member2.person, 'not there');
		expect((await names())[member2.person]).toBeUndefined();
		for (const who of [member, world.researcher, world.otherOrganiser])
			await expect(mark(member.person, 'online', who)).rejects.toHaveProperty('status');
	});

	it('takes over what people answered, for whoever is not marked', async () => {
		const { member, member2, organiser } = world;
		await answer(member.person, 'cannot come');
		await answer(member2.person, 'online');
		await answer(organiser.person, 'ring me');
		await mark(organiser.person, 'not there');
		expect(await meetings.takeOverAnswers(use(), organiser, meeting)).toBe(1);
		expect(await meetings.takeOverAnswers(use(), organiser, meeting)).toBe(0);
		expect(await names()).toEqual({ [member.person]: 'in person', [member2.person]: 'online' });
		await expect(meetings.takeOverAnswers(use(), member, meeting)).rejects.toMatchObject({
			status: 403
		});
	});

	it('gives numbers of members from the names, and keeps guests', async () => {
		await mark(world.organiser.person, 'in person');
		expect(await meetings.countNames(use(), meeting)).toEqual({
			...{ members_came: 2, members_online: 1, apologies: 0 }
		});
	});

	it('is told to whom it is about, in the copy of what we hold', async () => {
		const parts = await everythingOf(use(), world.member2);
		const mine = parts.find(({ title }) => title === 'Meetings you came to');
		expect(mine?.entries).toHaveLength(1);
		expect(JSON.stringify(mine)).toContain('online');
		const none = await everythingOf(use(), world.otherMember);
		expect(none.find(({ title }) => title === mine?.title)?.entries).toEqual([]);
	});

	it('stands by name on no page of a member or a team, in no audit event', async () => {
		const pages = await Promise.all(
			[world.member, world.researcher].map(async (who) =>
				meetings.show(use(), who, world.group, await stored())
			)
		);
		expect(JSON.stringify(pages)).not.toMatch(/Winnie|Mo\b|Olive/);
		for (const name of ['Winnie', 'in person'])
			expect((await everywhere(use(), name)).filter((at) => at.startsWith('audit'))).toEqual([]);
	});

	it('is forgotten by name with whoever leaves or is taken out; the numbers stay', async () => {
		const { member, member2, organiser, group } = world;
		await leave(use(), member, group, 'keep');
		await remove(use(), organiser, group, member2.person, 'keep');
		expect(await names()).toEqual({ [organiser.person]: 'in person' });
		expect((await stored()).members_came).toBe(3);
		expect((await groups.people(use(), group.id)).length).toBe(1);
	});
});
