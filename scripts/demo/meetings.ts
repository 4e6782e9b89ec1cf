import type { Actor } from '#server/access/index.ts';
import { id, type Db } from '#server/db/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as meetings from '#server/meetings/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { at, on } from './clock.ts';
import { passOn, passTime } from './jobs.ts';
import { made } from './made.ts';

type Where = { db: Db; group: GroupRow; noor: Actor; amara: Actor };
type Note = [item: number, question: number | null, kind: meetings.Point['kind'], body: string];

const place = {
	starts: '10:30',
	ends: '12:30',
	place: 'Community hall, Example Road, Sheffield. Step-free, tea from 10 o’clock.',
	travel: 'Bus 88 stops at the door. We pay for your bus or a taxi.',
	link: ''
};

const firstNotes: Note[] = [
	[1, null, 'view', 'Nobody in the room had met a link worker under that name.'],
	[
		2,
		null,
		'suggestion',
		'Come back before you are finished, while there is still something to change.'
	],
	[2, null, 'question', 'Who tells the people you spoke with what came of it?']
];

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

const secondNotes: Note[] = [
	[1, null, 'view', 'It was good to hear what had happened since last time.'],
	[
		2,
		1,
		'wording',
		'Feeling for the person, in a room where you can talk of anything and let your guard down.'
	],
	[
		2,
		1,
		'view',
		'A link worker can be there again and again, and listen from your side, even with no answer at hand.'
	],
	[2, 2, 'concern', 'Some people come for an answer. To them holding can look like being put off.'],
	[2, 2, 'view', 'Be open on the first day. Housing rules, for one, are not theirs to change.'],
	[
		2,
		3,
		'suggestion',
		'Link workers should tell others that they do this, or the picture of their job stays wrong.'
	],
	[
		3,
		1,
		'concern',
		'Where a link worker knows too little of other cultures, whole families may keep away.'
	],
	[3, 2, 'suggestion', 'Make it a part of the training for every link worker.'],
	[
		3,
		3,
		'question',
		'Does it matter if link worker and patient have the same background? Somebody should study that.'
	],
	[4, null, 'action', 'The team comes back and tells the group what it did.']
];

const summary = `Ten people of the group met one researcher from the link worker study. The researcher brought two ideas from the work so far, and wanted to know what the group thought.

## What has changed since last time

The team had been out with link workers in more towns. The group was glad to hear how it had gone on.

## Staying with people

The team calls it holding when a link worker stays with somebody before sending them anywhere. People in the group put it in their own way. It is feeling for the person. It is a room in which you can talk about anything. It is someone who listens from your side and is still there next time, even without an answer.

The group also saw limits. Some people come for an answer, and to them holding may look like being put off. Link workers should be open from the first day about what they cannot do. And they should tell others about this work, or people will have a wrong picture of the job.

## Understanding other cultures

Where a link worker knows too little about other cultures, whole families may keep away. The group would make this a part of the training. It also asked whether it matters that link worker and patient share a background. That would be a good question for a later study.

## What happens next

The team takes these thoughts into its work, and has promised to tell the group what it did.

## Thank you

We thank everybody who gave their time and their thoughts.`;

/** The meeting of ten people, with the two findings on its agenda, and its summary for everyone. */
export async function secondMeeting(where: Where, holding: string, culture: string, quote: string) {
	const { db, group, noor, amara } = where;
	const meeting = await at(-66, '15:00', () =>
		meetings.makeMeeting(db, noor, group, {
			title: 'Two findings about link workers',
			on_day: on(-40),
			...place,
			items: [
				item('What has changed since last time', null),
				item('Staying with people', holding),
				item('Understanding other cultures', culture),
				item('What happens next', null)
			]
		})
	);
	await note({ db, group, noor }, meeting, -40, secondNotes);
	await at(-40, '13:10', () =>
		meetings.recordAttendance(
			db,
			noor,
			meeting,
			count({ members_came: 10, researchers_came: 1, apologies: 0 })
		)
	);
	await at(-38, '09:30', () => meetings.shareNotes(db, noor, meeting));
	await at(-37, '11:00', async () => {
		const title = 'Staying with people, and understanding them';
		made(await meetings.saveSummary(db, noor, meeting, { title, body: summary, seen: '' }));
		const { ref } = await contributions.find(db, quote);
		await meetings.addQuote(db, noor, meeting, ref);
		made(await meetings.sendRound(db, noor, meeting, on(-22)));
		await passTime(db);
		await passOn(db, noor, group.id);
	});
	await at(-34, '19:20', () =>
		meetings.suggest(db, amara, meeting, {
			body: 'You could say that ten of us came. It sounds like three.',
			box: id()
		})
	);
	await at(-33, '10:15', async () => {
		const [asked] = await meetings.suggestionsFor(db, noor, meeting);
		if (!asked) throw new Error('the example lost a suggestion');
		const answer = 'Thank you. The first line now says so.';
		made(await meetings.answerSuggestion(db, noor, meeting, asked, { accepted: true, answer }));
	});
	await at(-32, '10:00', () => meetings.publishToGroup(db, noor, meeting));
	await at(-20, '10:00', async () => made(await meetings.publishToAll(db, noor, meeting)));
}

/** One that is still to come, so that the group has something to look forward to. */
export function nextMeeting({ db, group, noor }: Where, limits: string) {
	return at(-3, '12:00', () =>
		meetings.makeMeeting(db, noor, group, {
			title: 'Honest from the start',
			on_day: on(13),
			...place,
			items: [
				item('What the team did with your words', null),
				item('Saying what is not possible', limits)
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
	for (const [index, [position, asked, kind, body]] of notes.entries())
		await at(days, `11:${String(index * 4).padStart(2, '0')}`, async () => {
			const item = await meetings.itemAt(db, meeting, String(position));
			const question = item.finding?.questions.find((each) => each.position === asked)?.id ?? null;
			const point = { body, kind, question, wording: 'noted' as const, box: id() };
			made(await meetings.notePoint(db, noor, group, item, point));
		});
}

function item(title: string, thread: string | null): meetings.ItemPlan {
	return { id: null, title, minutes: 30, thread };
}

function count(numbers: Partial<meetings.Attendance>): meetings.Attendance {
	return { members_came: 0, researchers_came: 0, others_came: 0, apologies: 0, ...numbers };
}
