import type { Actor } from '#server/access/index.ts';
import { id, type Db } from '#server/db/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as meetings from '#server/meetings/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { agree, answerTheRoom } from './agreed.ts';
import { at, on } from './clock.ts';
import { passOn, passTime } from './jobs.ts';
import { made } from './made.ts';
import { firstNotes, secondNotes, type Note } from './noted.ts';
import { papersBefore } from './papers.ts';
import { putPicture } from './picture.ts';
import { correctTogether, firstWriting, putRight } from './summaries.ts';

type Where = { db: Db; group: GroupRow; noor: Actor; amara: Actor; tom: Actor };

const place = {
	starts: '10:30',
	ends: '12:30',
	place: 'Community hall, Example Road, Sheffield. Step-free, tea from 10 o’clock.',
	travel: 'Bus 88 stops at the door. We pay for your bus or a taxi.',
	access:
		'One floor, no steps, wide doors. A hearing loop in the front rows. We stop for ten minutes halfway.',
	link: '',
	changes_minutes: 15
};

/** The meeting of nearly a year before, when the study was new. */
export async function firstMeeting({ db, group, noor }: Where) {
	const meeting = await at(-420, '11:00', () =>
		meetings.makeMeeting(db, noor, group, {
			title: 'A new study about link workers',
			on_day: on(-388),
			...place,
			items: [item('What is a link worker?', null), item('How we want to work together', null)]
		})
	);
	await note({ db, group, noor }, meeting, -388, firstNotes);
	await at(-388, '13:00', () =>
		meetings.recordAttendance(db, noor, meeting, count({ members_came: 8, apologies: 1 }))
	);
	await at(-386, '10:00', async () => {
		const words = await meetings.draft(db, noor, meeting);
		made(await meetings.saveSummary(db, noor, meeting, { ...words, seen: '' }));
		made(await meetings.sendRound(db, noor, meeting, on(-370)));
		await passTime(db);
		await passOn(db, noor, group.id);
	});
	await at(-369, '10:00', () => meetings.publishToGroup(db, noor, meeting));
}

/** The meeting of ten people, with the two findings on its agenda, and its summary for everyone. */
export async function secondMeeting(where: Where, holding: string, culture: string, quote: string) {
	const { db, group, noor } = where;
	const meeting = await at(-66, '15:00', () =>
		meetings.makeMeeting(db, noor, group, {
			title: 'Two findings about link workers',
			on_day: on(-40),
			...place,
			items: [
				item('Welcome, and a word from everyone', null),
				item('Staying with people', holding),
				item('Understanding other cultures', culture),
				item('What happens next', null)
			]
		})
	);
	await papersBefore(where, meeting);
	await note({ db, group, noor }, meeting, -40, secondNotes);
	await at(-40, '13:10', () =>
		meetings.recordAttendance(
			db,
			noor,
			meeting,
			count({ members_came: 10, researchers_came: 1, apologies: 0 })
		)
	);
	await agree({ db, group, noor }, meeting);
	await at(-38, '09:30', () => meetings.shareNotes(db, noor, meeting));
	await at(-37, '11:00', async () => {
		const title = 'Staying with people, and understanding them';
		made(await meetings.saveSummary(db, noor, meeting, { title, body: firstWriting, seen: '' }));
		const { ref } = await contributions.find(db, quote);
		await meetings.addQuote(db, noor, meeting, ref);
		await putPicture(where, meeting);
		made(await meetings.sendRound(db, noor, meeting, on(-22)));
		await passTime(db);
		await passOn(db, noor, group.id);
	});
	await correctTogether(where, meeting);
	await at(-32, '10:00', () => meetings.publishToGroup(db, noor, meeting));
	await answerTheRoom(where, meeting);
	await at(-20, '10:00', async () => made(await meetings.publishToAll(db, noor, meeting)));
	await putRight(where, meeting);
}

/** One that is still to come, so that the group has something to look forward to. */
export function nextMeeting({ db, group, noor }: Where, limits: string) {
	return at(-3, '12:00', () =>
		meetings.makeMeeting(db, noor, group, {
			title: 'Honest from the start',
			on_day: on(13),
			...place,
			link: 'https://meet.example.org/reading-room',
			items: [
				item('Welcome, and a word from everyone', null),
				item('Saying what is not possible', limits),
				item('A leaflet for waiting rooms', null)
			]
		})
	);
}

async function note(
	{ db, group, noor }: Pick<Where, 'db' | 'group' | 'noor'>,
	meeting: Awaited<ReturnType<typeof meetings.makeMeeting>>,
	days: number,
	notes: Note[]
) {
	for (const [index, [position, asked, kind, body, agreed = null]] of notes.entries())
		await at(days, `11:${String(index * 4).padStart(2, '0')}`, async () => {
			const item = await meetings.itemAt(db, meeting, String(position));
			const question = item.finding?.questions.find((each) => each.position === asked)?.id ?? null;
			const counted = { agreed, agreed_of: agreed === null ? null : 10 };
			const point = { body, kind, question, ...counted, wording: 'noted' as const, box: id() };
			made(await meetings.notePoint(db, noor, group, item, point));
		});
}

function item(title: string, thread: string | null): meetings.ItemPlan {
	return { id: null, title, minutes: thread ? 35 : 15, thread };
}

function count(numbers: Partial<meetings.Attendance>): meetings.Attendance {
	return { members_came: 0, researchers_came: 0, others_came: 0, apologies: 0, ...numbers };
}
