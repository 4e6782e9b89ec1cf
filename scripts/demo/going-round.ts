import type { Actor } from '#server/access/index.ts';
import { id, type Db } from '#server/db/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as meetings from '#server/meetings/index.ts';
import { at, on } from './clock.ts';
import { passTime } from './jobs.ts';
import { made } from './made.ts';

type Where = { db: Db; group: GroupRow; noor: Actor };

const points = [
	[1, 'view', 'It must fit on one side of a small sheet'],
	[1, 'view', 'Say first that a link worker has time for you'],
	[1, 'concern', 'People may think that it is only for the lonely'],
	[2, 'wording', 'Somebody who listens first and then helps you look'],
	[2, 'suggestion', 'Put the phone number where you can tear it off']
] as const;

/** A short evening online, the summary of which is with the people who were there. One of them has written. */
export async function evening({ db, group, noor }: Where, people: Actor[], writer: Actor) {
	const meeting = await at(-21, '10:00', () =>
		meetings.makeMeeting(db, noor, group, {
			title: 'An evening online about the leaflet',
			on_day: on(-15),
			...{ starts: '18:30', ends: '19:30', place: '', travel: '' },
			link: 'https://meet.example.org/reading-room',
			items: [
				{ id: null, title: 'What should it say first?', minutes: 30, thread: null },
				{ id: null, title: 'The words on it', minutes: 25, thread: null }
			]
		})
	);
	for (const [index, [place, kind, body]] of points.entries())
		await at(-15, `18:${40 + index * 3}`, async () => {
			const item = await meetings.itemAt(db, meeting, String(place));
			const point = { body, kind, question: null, wording: 'noted' as const, box: id() };
			made(await meetings.notePoint(db, noor, group, item, point));
		});
	await at(-15, '19:40', async () => {
		const marks = new Map(people.map(({ person }) => [person, 'online'] as const));
		await meetings.markPeople(db, noor, meeting, marks);
		const all = { members_came: people.length, members_online: people.length };
		const none = { researchers_came: 0, others_came: 0, apologies: 0 };
		await meetings.recordAttendance(db, noor, meeting, { ...all, ...none });
	});
	await at(-6, '14:00', async () => {
		const known = await meetings.byNumber(db, group, String(meeting.number));
		const words = await meetings.draft(db, noor, known);
		made(await meetings.saveSummary(db, noor, known, { ...words, seen: '' }));
		made(await meetings.sendRound(db, noor, known, on(9)));
		await passTime(db);
	});
	await at(-4, '20:30', async () => {
		const body = 'I meant lonely people feel left out by it. Not that others think so.';
		const seen = meetings.stamp(await meetings.summaryOf(db, meeting));
		made(await meetings.suggest(db, writer, meeting, { body, paragraph: 3, seen, box: id() }));
	});
}
