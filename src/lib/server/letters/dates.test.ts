import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { plan } from '../../../../tests/support/meetings.ts';
import { openPostbox } from '../../../../tests/support/postbox.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import { daysAfter, today } from '#lib/text/dates.ts';
import * as accounts from '../accounts/index.ts';
import { after, DAY, HOUR, now, type Day } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { chooseTopics, deliver } from '../mail/index.ts';
import * as meetings from '../meetings/index.ts';
import { composers } from './index.ts';

const settings = {
	mailFrom: 'post@soundings.example',
	name: 'Soundings',
	address: 'https://soundings.example',
	demo: false
};

describe.each(engines)(
	'the date that comes with a letter, on %s',
	{ timeout: 30_000 },
	(engine) => {
		const use = fresh(engine);
		let world: World;
		let postbox: Awaited<ReturnType<typeof openPostbox>>;
		let other: Awaited<ReturnType<typeof actor>>;
		beforeAll(async () => {
			postbox = await openPostbox();
			world = await makeWorld(use());
			other = await belong('Nia');
		});
		afterAll(() => postbox.close());
		beforeEach(async () => {
			await use().deleteFrom('letter').execute();
			await postbox.read();
		});

		async function belong(name: string) {
			const email = `${name.toLowerCase()}@example.org`;
			const reach = { known_name: name, email, reach: 'email' as const };
			const person = await accounts.addPerson(use(), world.organiser, reach);
			await groups.join(use(), world.administrator, {
				...{ group: world.group, person: person.id, role: 'member', shown_name: name }
			});
			return actor(use(), person.id);
		}

		/** What the mail server takes an hour from now, by who gets it. */
		async function arriving() {
			const clock = () => after(now(), HOUR);
			const world = { ...settings, smtp: postbox.url };
			await deliver(use(), world, composers, accounts.contacts, { gate: groups.gate, clock });
			const mails = await postbox.read();
			return new Map(mails.map((mail) => [mail.to?.[0]?.address ?? '', mail]));
		}

		async function dateFor(address: string) {
			const mail = (await arriving()).get(address);
			if (!mail) throw new Error(`nothing came for ${address}`);
			const parts = mail.attachments.map(({ mimeType, method, content }) => {
				const text =
					typeof content === 'string' ? content : new TextDecoder().decode(content as ArrayBuffer);
				return { mimeType, method, text };
			});
			const [beside, file] = parts;
			// once where programs look for it, once as a file, both the same
			expect(parts.map(({ mimeType }) => mimeType)).toEqual(['text/calendar', 'application/ics']);
			expect(file?.text).toBe(beside?.text);
			const calendar = new ICAL.Component(ICAL.parse(beside?.text ?? ''));
			expect(calendar.getFirstPropertyValue('method')).toBe(beside?.method);
			expect(calendar.getAllSubcomponents('vtimezone')).toEqual([]);
			const [vevent, ...more] = calendar.getAllSubcomponents('vevent');
			expect(more).toEqual([]);
			if (!vevent) throw new Error('no event');
			const event = new ICAL.Event(vevent);
			return {
				mail,
				raw: beside?.text ?? '',
				method: beside?.method,
				uid: event.uid,
				sequence: event.sequence,
				summary: event.summary,
				location: event.location,
				start: event.startDate.toJSDate().toISOString(),
				end: event.endDate.toJSDate().toISOString(),
				zone: event.startDate.zone?.tzid,
				status: vevent.getFirstPropertyValue('status'),
				organizer: vevent.getFirstPropertyValue('organizer'),
				attendees: vevent.getAllProperties('attendee').map((each) => ({
					address: String(each.getFirstValue()).toLowerCase(),
					status: each.getParameter('partstat')
				}))
			};
		}

		const make = (on_day: Day, more: Partial<meetings.Plan> = {}) =>
			meetings.makeMeeting(use(), world.organiser, world.group, {
				...{ ...plan([{ title: 'Holding' }]), on_day, ...more }
			});
		async function change(meeting: Awaited<ReturnType<typeof make>>, more: Partial<meetings.Plan>) {
			const { title, on_day, starts, ends, place, travel, link } = meeting;
			const changed = await meetings.changeMeeting(use(), world.organiser, meeting, {
				...{ title, on_day, starts, ends, place, travel, link, items: [], ...more }
			});
			if (typeof changed === 'string') throw new Error(changed);
			return changed;
		}

		it('is the hour in London, before and after the clocks change', async () => {
			const sunday = lastSundayOfMarch();
			const before = await make(daysAfter(sunday, -2));
			const winter = await dateFor('mo@example.org');
			await make(daysAfter(sunday, 5));
			const summer = await dateFor('mo@example.org');
			expect(winter.start).toBe(`${daysAfter(sunday, -2)}T14:00:00.000Z`);
			expect(winter.end).toBe(`${daysAfter(sunday, -2)}T16:00:00.000Z`);
			expect(summer.start).toBe(`${daysAfter(sunday, 5)}T13:00:00.000Z`);
			expect([winter.zone, summer.zone]).toEqual(['UTC', 'UTC']);
			expect(summer.uid).not.toBe(winter.uid);
			// moved over the change, the same hour in London is another in UTC
			await change(before, { on_day: daysAfter(sunday, 1) });
			const moved = await dateFor('mo@example.org');
			expect(moved.uid).toBe(winter.uid);
			expect(moved.start).toBe(`${daysAfter(sunday, 1)}T13:00:00.000Z`);
		});

		it('keeps its identifier and counts up, through a change to the day it is called off', async () => {
			const meeting = await make(daysAfter(today(), 20));
			const planned = await dateFor('mo@example.org');
			expect(planned).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED', sequence: 0 });
			expect(planned.uid).toBe(`${meeting.id}@soundings.example`);

			const elsewhere = await change(meeting, { place: 'The church hall' });
			const changed = await dateFor('mo@example.org');
			expect(changed).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED', sequence: 1 });

			await meetings.answer(use(), world.member, elsewhere, { answer: 'in person', page: '/' });
			const moved = await change(elsewhere, { starts: '15:00', ends: '17:00' });
			const later = await dateFor('mo@example.org');
			expect(later).toMatchObject({ method: 'REQUEST', sequence: 2 });
			// who said yes is not asked again by their calendar
			expect(later.attendees).toEqual([{ address: 'mailto:mo@example.org', status: 'ACCEPTED' }]);

			const off = await meetings.cancelMeeting(
				use(),
				world.organiser,
				moved,
				'The hall is closed.'
			);
			if (typeof off === 'string') throw new Error(off);
			const cancelled = await dateFor('mo@example.org');
			expect(cancelled).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 3 });
			for (const each of [changed, later, cancelled]) expect(each.uid).toBe(planned.uid);
			expect(cancelled.start).toBe(later.start);
		});

		it('says nothing that tells others what the group is about, nor any other address', async () => {
			await make(daysAfter(today(), 21), { link: 'https://meet.example/holding' });
			const { raw, mail, ...date } = await dateFor('nia@example.org');
			expect(date.summary).toBe('The riverside group: meeting');
			expect(date.location).toBeNull();
			expect(date.organizer).toBe('mailto:post@soundings.example');
			expect(date.attendees).toEqual([
				{ address: 'mailto:nia@example.org', status: 'NEEDS-ACTION' }
			]);
			const unfolded = raw.replace(/\r?\n[ \t]/g, '');
			expect(unfolded).not.toMatch(/Holding|library|Bus 52|meet\.example|Riverside Group/);
			const addresses = unfolded.match(/[\w.-]+@[\w.-]+/g) ?? [];
			expect(new Set(addresses.filter((each) => !date.uid.includes(each)))).toEqual(
				new Set(['post@soundings.example', 'nia@example.org'])
			);
			expect(`${mail.text}`).not.toMatch(/Holding|library|Bus 52|meet\.example|Riverside Group/);
		});

		it('leads to the buttons of this letter, without signing in, and to the page', async () => {
			const meeting = await make(daysAfter(today(), 22));
			const mail = (await arriving()).get('mo@example.org');
			expect(mail?.text).toMatch(/https:\/\/soundings\.example\/letters\/[\w-]{43}\/meeting\n/);
			expect(mail?.text).toContain(`/groups/riverside/meetings/${meeting.number}\n`);
			expect(mail?.text).toContain('only your calendar hears it');
		});

		it('says how it stands, where it was mended before anybody read of it', async () => {
			const meeting = await make(daysAfter(today(), 23));
			const mended = await change(meeting, { on_day: daysAfter(today(), 24) });
			const came = await arriving();
			expect([...came.keys()].toSorted()).toEqual(['mo@example.org', 'nia@example.org']);
			expect(came.get('mo@example.org')?.subject).toBe('A date for you');
			// called off before anybody heard of it: nobody need hear
			await make(daysAfter(today(), 25)).then((made) =>
				meetings.cancelMeeting(use(), world.organiser, made, 'A mistake.')
			);
			expect((await arriving()).size).toBe(0);
			await meetings.cancelMeeting(use(), world.organiser, mended, 'The hall is closed.');
			expect((await arriving()).size).toBe(2);
		});

		it('comes again a week before, unless that is no news or was answered, and before one comes', async () => {
			const meeting = await make(daysAfter(today(), 27));
			const remind = (before: number) =>
				meetings.remindOfMeetings(use(), daysAfter(meeting.on_day, -before));
			await remind(7);
			const both = await arriving();
			expect(both.get('mo@example.org')?.subject).toBe('A date for you');
			// the letter of the same day says the same
			const unsent = await use()
				.selectFrom('letter')
				.select('trouble')
				.where('kind', '=', 'meeting.reminder')
				.where('way', '=', 'email')
				.execute();
			expect(unsent.map(({ trouble }) => trouble)).toEqual(unsent.map(() => 'No longer needed'));

			await use().deleteFrom('letter').where('kind', '=', 'meeting.reminder').execute();
			const earlier = after(now(), -4 * DAY);
			await use().updateTable('letter').set({ created_at: earlier }).execute();
			await remind(7);
			await meetings.answer(use(), other, meeting, { answer: 'in person', page: '/' });
			const asked = await dateFor('mo@example.org');
			expect(asked.mail.text).toContain('We do not know yet whether you come');
			expect(asked).toMatchObject({ method: 'REQUEST', sequence: 0 });

			await remind(2);
			const soon = await arriving();
			expect([...soon.keys()]).toEqual(['nia@example.org']);
			expect(soon.get('nia@example.org')?.text).toContain('You said that you come. Thank you.');
		});

		it('is called off for everybody who comes, whatever letters they want', async () => {
			const meeting = await make(daysAfter(today(), 26));
			await arriving();
			await meetings.answer(use(), other, meeting, { answer: 'in person', page: '/' });
			for (const { person } of [other, world.member])
				await chooseTopics(
					use(),
					await actor(use(), person),
					{ person, group: world.group.id },
					[]
				);
			await meetings.cancelMeeting(use(), world.organiser, meeting, 'The hall is closed.');
			const came = await arriving();
			expect([...came.keys()]).toEqual(['nia@example.org']);
			expect(came.get('nia@example.org')?.text).toContain('is cancelled. Please do not come.');
			expect(came.get('nia@example.org')?.text).not.toContain('The hall is closed');
			const waits = await use()
				.selectFrom('letter')
				.select(['kind', 'person_id'])
				.where('way', '=', 'post')
				.where('gave_up_at', 'is', null)
				.execute();
			// whoever is reached by hand may have heard of it before it was marked
			expect(waits).toEqual([{ kind: 'meeting.called-off', person_id: world.member2.person }]);
		});
	}
);

/** When the clocks go forward next year: the last Sunday of March. */
function lastSundayOfMarch(): Day {
	const end = Temporal.PlainDate.from({ year: Number(today().slice(0, 4)) + 1, month: 3, day: 31 });
	return end.subtract({ days: end.dayOfWeek % 7 }).toString() as Day;
}
