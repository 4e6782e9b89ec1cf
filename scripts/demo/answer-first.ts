import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import { passedOn, toPassOn } from '#server/mail/index.ts';
import type { Draft, Finding } from '#server/prompts/index.ts';
import { at } from './clock.ts';
import type { Said } from './said.ts';
import { speak } from './speak.ts';

/** A finding for which the team wants to hear each person before they hear each other. */
export const visits: Omit<Draft, 'closes_on' | 'feedback_due'> = {
	title: 'A first visit at home may tell more than one at the surgery',
	found: `Some link workers see people at home the first time. Others meet them at the surgery.

**At home, people spoke sooner about what was really hard.** A link worker saw the stairs, the cold room, or the letters on the table.`,
	why: `We compared notes of 40 first visits.

- at home, money and housing came up in the first talk more often
- at the surgery, most of the first talk was about health
- not everybody wanted somebody in their home`,
	questions: [
		'Where would you rather meet a link worker for the first time, and why?',
		'What would make you say no to a visit at home?'
	],
	can_change: 'What we advise about first visits, and what we look for in the rest of our notes.',
	cannot_change: 'How much time a surgery gives its link workers for the road.',
	minutes: 5,
	answer_first: true
};

const said: Said[] = [
	{
		key: 'stairs',
		days: -8,
		time: '10:20',
		who: 'gwen',
		question: 1,
		body: 'At home. I cannot manage the bus in winter, and I think better in my own chair.'
	},
	{
		key: 'surgery',
		days: -7,
		time: '15:05',
		who: 'farah',
		question: 1,
		body: 'At the surgery first. Then I know who it is that I let in the next time.',
		replies: [
			{
				days: -6,
				time: '09:40',
				who: 'bashir',
				body: 'Same for my wife. A face first, then the door.'
			}
		]
	},
	{
		key: 'ashamed',
		days: -5,
		time: '11:30',
		who: 'doreen',
		question: 2,
		way: 'phone',
		body: 'She would say no if the place was not tidy. Many would be ashamed and not say why.'
	}
];

/**
 * People answer it, each for themselves. One member has not yet, and finds nothing of theirs there. That
 * member was in another thread some days ago, and finds what came since marked as new.
 */
export async function answerFirst(
	db: Db,
	people: Record<string, Actor>,
	{ amara, noor }: { amara: Actor; noor: Actor },
	{ asked, other }: { asked: Finding; other: Finding }
) {
	await speak(db, people, asked.thread.id, said);
	await at(-9, '16:00', async () => {
		const letters = await toPassOn(db, asked.group.id);
		for (const letter of letters.filter(({ about_id }) => about_id === asked.thread.id))
			await passedOn(db, noor, asked.group.id, letter.id);
	});
	await at(-3, '18:00', () => contributions.visited(db, amara, other.thread));
}
