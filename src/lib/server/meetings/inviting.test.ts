import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { meet, plan } from '../../../../tests/support/meetings.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import { daysAfter, today } from '#lib/text/dates.ts';
import * as accounts from '../accounts/index.ts';
import type { Actor } from '../access/index.ts';
import * as calls from '../calls/index.ts';
import { home } from '../desk/index.ts';
import * as groups from '../groups/index.ts';
import * as leaving from '../leaving/index.ts';
import * as meetings from './index.ts';
import type { MeetingRow } from './tables.ts';

describe.each(engines)('inviting to a meeting, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let meeting: MeetingRow;
	beforeAll(async () => {
		world = await makeWorld(use());
		meeting = await meet(use(), world);
	});

	const say = (who: Actor, answer: meetings.Answer, number?: string, of = meeting) =>
		meetings.answer(use(), who, of, { answer, page: '/groups/riverside/meetings/1', number });
	const record = (who: Actor, person: string, answer: meetings.Answer | null) =>
		meetings.recordAnswer(
			use(),
			who,
			meeting,
			person,
			answer && { answer, page: '/groups/riverside/meetings/1' }
		);
	const make = (on: number, more: Partial<meetings.Plan> = {}) =>
		meetings.makeMeeting(use(), world.organiser, world.group, {
			...{ ...plan([]), on_day: daysAfter(today(), on), ...more }
		});
	const said = async (who: Actor, of = meeting) => (await meetings.mine(use(), who, of))?.answer;
	async function belong(name: string) {
		const reach = { known_name: name, reach: 'phone', phone: '01632 960150' } as const;
		const { id: person } = await accounts.addPerson(use(), world.organiser, reach);
		await groups.join(use(), world.administrator, {
			...{ group: world.group, person, role: 'member', shown_name: name }
		});
		return actor(use(), person);
	}

	describe('asks whether people come', () => {
		it('and keeps what each said last, once', async () => {
			expect(await said(world.member)).toBeNull();
			expect(await say(world.member, 'in person')).toBeNull();
			expect(await say(world.member, 'in person')).toBeNull();
			expect(await said(world.member)).toBe('in person');
			expect(await say(world.member, 'cannot come')).toBeNull();
			expect(await said(world.member)).toBe('cannot come');
			const rows = await use().selectFrom('meeting_answer').selectAll().execute();
			expect(rows).toHaveLength(1);
			const events = await use()
				.selectFrom('audit_event')
				.selectAll()
				.where('verb', '=', 'meeting.answered')
				.execute();
			expect(events).toHaveLength(2);
			// whoever reads the log does not learn who comes
			expect(JSON.stringify(events)).not.toMatch(/in person|cannot/);
		});

		it('but offers to join online only where there is a link, and the room only where there is one', async () => {
			expect(await say(world.member, 'online')).toBe('not offered');
			const online = await make(20, { place: '', link: 'https://meet.example/1' });
			expect(await say(world.member, 'in person', undefined, online)).toBe('not offered');
			expect(await say(world.member, 'online', undefined, online)).toBeNull();
			expect(await said(world.member, online)).toBe('online');
		});

		it('until it is over or cancelled', async () => {
			const past = await make(-1);
			expect(await say(world.member, 'in person', undefined, past)).toBe('closed');
			const off = await meetings.cancelMeeting(use(), world.organiser, await make(21), 'Ill.');
			if (typeof off === 'string') throw new Error(off);
			expect(await say(world.member, 'in person', undefined, off)).toBe('closed');
		});

		it('and rings who asks for it, with a number to ring', async () => {
			const { member, group, organiser } = world;
			expect(await say(member, 'ring me')).toBe('no number');
			expect(await said(member)).toBe('cannot come');
			expect(await say(member, 'ring me', '01632 960151')).toBeNull();
			expect(await said(member)).toBe('ring me');
			const [call] = await calls.list(use(), organiser, group);
			expect(call).toMatchObject({ name: 'Mo', number: '01632 960151' });
			// who rings is not rung
			expect(await say(organiser, 'ring me', '01632 960152')).toBe('not offered');
			expect((await meetings.mine(use(), organiser, meeting))?.offered).not.toContain('ring me');
		});

		it('and says on the first page which are not answered yet: no past one, no cancelled one', async () => {
			const waiting = async (who: Actor) =>
				(await home(use(), who)).groups.flatMap((group) => group.meetings);
			const before = await waiting(world.member2);
			const next = await make(30, { title: 'Not answered yet' });
			const off = await make(31, { title: 'Called off' });
			await meetings.cancelMeeting(use(), world.organiser, off, 'Ill.');
			await make(-2, { title: 'Over' });
			const href = `/groups/${world.group.slug}/meetings/${next.number}`;
			const fresh = { title: 'Not answered yet', href, on: next.on_day, starts: next.starts };
			expect(await waiting(world.member2)).toEqual([...before, fresh]);
			expect(await say(world.member2, 'cannot come', undefined, next)).toBeNull();
			expect(await waiting(world.member2)).toEqual(before);
			// the organiser's desk says what there is to do
			expect(await waiting(world.organiser)).toEqual([]);
		});

		it('and nobody else', async () => {
			for (const who of [world.researcher, world.otherMember, world.administrator]) {
				await expect(say(who, 'in person')).rejects.toHaveProperty('status');
				expect(await meetings.mine(use(), who, meeting)).toBeNull();
			}
		});
	});

	describe('lets an organiser', () => {
		it('write down what somebody said on the phone, who sees that and can change it', async () => {
			const { member2, organiser } = world;
			expect(await record(organiser, member2.person, 'in person')).toBeNull();
			expect(await meetings.mine(use(), member2, meeting)).toMatchObject({
				answer: 'in person',
				by: 'Olive'
			});
			expect(await record(organiser, member2.person, null)).toBeNull();
			expect(await said(member2)).toBeNull();
			await record(organiser, member2.person, 'in person');
			expect(await say(member2, 'cannot come')).toBeNull();
			expect(await meetings.mine(use(), member2, meeting)).toMatchObject({ by: null });
			await record(organiser, member2.person, 'in person');
		});

		it('see who comes, who has not said, and whom to ring on which number', async () => {
			const doris = await belong('Doris');
			await accounts.changeNeeds(use(), doris, doris.person, 'A hearing loop');
			const people = await meetings.whoComes(use(), world.organiser, meeting);
			const short = people.map(({ name, answer, by, phone }) => [name, answer, by, phone]);
			expect(short).toEqual([
				['Doris', null, null, '01632 960150'],
				['Mo', 'ring me', null, '01632 960151'],
				['Olive', null, null, null],
				['Winnie', 'in person', 'Olive', null]
			]);
			expect(people[0]?.needs).toBe('A hearing loop');
		});

		it('alone: not a member, a researcher, or an organiser elsewhere', async () => {
			const finding = await openFinding(use(), world);
			const with_study = await meet(use(), world, finding);
			for (const who of [world.member, world.researcher, world.lead, world.otherOrganiser]) {
				await expect(meetings.whoComes(use(), who, with_study)).rejects.toHaveProperty('status');
				await expect(record(who, world.member2.person, 'online')).rejects.toHaveProperty('status');
			}
			await expect(
				record(world.organiser, world.otherMember.person, 'in person')
			).rejects.toHaveProperty('status', 404);
		});
	});

	describe('reminds', () => {
		const reminded = async (of: MeetingRow) => {
			const rows = await use()
				.selectFrom('letter')
				.select(['person_id', 'about_id'])
				.where('kind', '=', 'meeting.reminder')
				.where('about_id', 'like', `${of.id} %`)
				.execute();
			const names = await accounts.names(
				use(),
				rows.flatMap((row) => row.person_id ?? [])
			);
			return rows
				.map(({ person_id, about_id }) => `${names.get(person_id ?? '')} ${about_id.split(' ')[1]}`)
				.toSorted();
		};
		const run = (of: MeetingRow, before: number) =>
			meetings.remindOfMeetings(use(), daysAfter(of.on_day, -before));

		it('a week before who has not said, two days before who comes, once each', async () => {
			const soon = await make(30, { link: 'https://meet.example/2' });
			await say(world.member, 'online', undefined, soon);
			await run(soon, 8);
			expect(await reminded(soon)).toEqual([]);
			await run(soon, 7);
			await run(soon, 7);
			await run(soon, 6);
			expect(await reminded(soon)).toEqual(['Doris week', 'Winnie week']);
			await run(soon, 2);
			await run(soon, 1);
			expect(await reminded(soon)).toEqual(['Doris week', 'Mo soon', 'Winnie week']);
			await run(soon, 0);
			expect(await reminded(soon)).toHaveLength(3);
		});

		it('not of one that is cancelled, and again of one that was moved', async () => {
			const off = await make(40);
			await run(off, 7);
			expect(await reminded(off)).toHaveLength(3);
			const moved = await meetings.changeMeeting(use(), world.organiser, off, {
				...plan([]),
				on_day: daysAfter(today(), 60)
			});
			if (typeof moved === 'string') throw new Error(moved);
			await run(moved, 7);
			expect(await reminded(off)).toHaveLength(6);
			await say(world.member, 'in person', undefined, moved);
			await meetings.cancelMeeting(use(), world.organiser, moved, 'Ill.');
			await run(moved, 2);
			expect(await reminded(off)).toHaveLength(6);
		});
	});

	describe('keeps a calendar for each person', () => {
		const origin = 'https://soundings.example';
		const read = (key: string) =>
			meetings.calendarAt(use(), key, {
				origin,
				sender: 'post@soundings.example',
				name: 'Soundings'
			});
		const events = async (key: string) => {
			const text = await read(key);
			const calendar = new ICAL.Component(ICAL.parse(text ?? ''));
			expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
			return calendar.getAllSubcomponents('vevent').map((vevent) => ({
				uid: String(vevent.getFirstPropertyValue('uid')),
				status: vevent.getFirstPropertyValue('status'),
				start: new ICAL.Event(vevent).startDate.toJSDate().toISOString()
			}));
		};

		it('with the meetings of the own groups, a year back, and those that are off', async () => {
			const old = await make(-400);
			const past = await make(-300);
			const off = await meetings.cancelMeeting(use(), world.organiser, await make(50), 'Ill.');
			if (typeof off === 'string') throw new Error(off);
			const elsewhere = await meetings.makeMeeting(use(), world.otherOrganiser, world.otherGroup, {
				...plan([])
			});
			const all = await events(await meetings.makeCalendar(use(), world.member));
			const of = ({ id }: { id: string }) =>
				all.find(({ uid }) => uid === `${id}@soundings.example`);
			expect(of(meeting)?.status).toBe('CONFIRMED');
			expect(of(past)).toBeDefined();
			expect(of(off)?.status).toBe('CANCELLED');
			expect(of(old)).toBeUndefined();
			expect(of(elsewhere)).toBeUndefined();
		});

		it('that says neither what it is about, nor where, nor anybody’s address', async () => {
			const text = (await read(await meetings.makeCalendar(use(), world.member))) ?? '';
			const unfolded = text.replace(/\r?\n[ \t]/g, '');
			expect(unfolded).not.toMatch(/Holding|library|Bus 52|Riverside Group|example\.org|ATTENDEE/);
			expect(unfolded).toContain('The riverside group: meeting');
		});

		it('under a secret of which only the hash is kept; a new one ends the old, and it can be stopped', async () => {
			const first = await meetings.makeCalendar(use(), world.member);
			expect(Buffer.from(first, 'base64url')).toHaveLength(32);
			expect(await everywhere(use(), first)).toEqual([]);
			const second = await meetings.makeCalendar(use(), world.member);
			expect(await read(first)).toBeNull();
			expect(await read(second)).not.toBeNull();
			await meetings.stopCalendar(use(), world.member);
			expect(await read(second)).toBeNull();
			expect(await meetings.calendarSince(use(), world.member)).toBeNull();
			for (const wrong of ['', 'x', `${second}A`, second.toUpperCase()])
				expect(await read(wrong)).toBeNull();
		});

		it('that shows nothing to a researcher, whose own meetings are told by their day alone', async () => {
			expect(await events(await meetings.makeCalendar(use(), world.researcher))).toEqual([]);
		});

		it('that forgets a group one has left, and ends with the service', async () => {
			const eve = await belong('Eve');
			const key = await meetings.makeCalendar(use(), eve);
			await say(eve, 'in person');
			expect((await events(key)).length).toBeGreaterThan(3);
			const mine = JSON.stringify(await leaving.everythingOf(use(), eve));
			expect(mine).toContain('I will come in person');
			expect(mine).toContain('Your calendar address');

			await leaving.leave(use(), eve, world.group, 'keep');
			expect(await events(key)).toEqual([]);
			const answers = await meetings.answersTo(use(), meeting);
			expect(answers.has(eve.person)).toBe(false);
			await leaving.leaveService(use(), await actor(use(), eve.person), 'keep');
			expect(await read(key)).toBeNull();
		});

		it('and forgets the answer of whom an organiser takes out', async () => {
			const fay = await belong('Fay');
			await say(fay, 'in person');
			await leaving.remove(use(), world.organiser, world.group, fay.person, 'keep');
			expect((await meetings.answersTo(use(), meeting)).has(fay.person)).toBe(false);
			const people = await meetings.whoComes(use(), world.organiser, meeting);
			expect(people.map(({ name }) => name)).not.toContain('Fay');
		});
	});
});
