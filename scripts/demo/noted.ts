import type { Point } from '#server/meetings/index.ts';

/** What is noted in a meeting: under which item, about which question of its finding, and how many of ten agreed. */
export type Note = [
	item: number,
	question: number | null,
	kind: Point['kind'],
	body: string,
	agreed?: number
];

export const firstNotes: Note[] = [
	[1, null, 'view', 'Nobody in the room had met a link worker under that name.'],
	[
		2,
		null,
		'suggestion',
		'Come back before you are finished, while there is still something to change.'
	],
	[2, null, 'question', 'Who tells the people you spoke with what came of it?']
];

export const secondNotes: Note[] = [
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
	[
		2,
		2,
		'concern',
		'Some people come for an answer. To them holding can look like being put off.',
		6
	],
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
	[3, 2, 'suggestion', 'Make it a part of the training for every link worker.', 10],
	[
		3,
		3,
		'question',
		'Does it matter if link worker and patient have the same background? Somebody should study that.'
	],
	[4, null, 'action', 'The team comes back and tells the group what it did.']
];

/** What the organiser made of the second meeting, for everyone. */
export const summary = `Ten people of the group met one researcher from the link worker study. The researcher brought two ideas from the work so far, and wanted to know what the group thought.

## What has changed since last time

The team had been out with link workers in more towns. The group was glad to hear how it had gone on.

## Staying with people

The team calls it holding when a link worker stays with somebody before sending them anywhere. People in the group put it in their own way. It is feeling for the person. It is a room in which you can talk about anything. It is someone who listens from your side and is still there next time, even without an answer.

The group also saw limits. Some people come for an answer, and to them holding may look like being put off. Link workers should be open from the first day about what they cannot do. And they should tell others about this work, or people will have a wrong picture of the job.

## Understanding other cultures

Where a link worker knows too little about other cultures, whole families may keep away. The group would make this a part of the training for every link worker. It also asked whether it matters that link worker and patient share a background. That would be a good question for a later study.

## What happens next

The team takes these thoughts into its work, and has promised to tell the group what it did.

## Thank you

[thanks]`;
