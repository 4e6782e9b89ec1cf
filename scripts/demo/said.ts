import type { Member } from './people.ts';

/** What somebody invented says. Days count from today, so that the example always looks alive. */
export type Said = {
	/** by which outcomes and themes point at it */
	key: string;
	days: number;
	time: string;
	who: Member;
	/** which question, from 1; null answers the whole */
	question: number | null;
	body: string;
	/** how it came; typed in by the organiser unless from the web */
	way?: 'web' | 'phone' | 'post';
	audience?: 'private';
	replies?: { days: number; time: string; who: Member | 'marian' | 'tom' | 'noor'; body: string }[];
};

export const aboutHolding: Said[] = [
	{
		key: 'fix',
		days: -71,
		time: '19:12',
		who: 'amara',
		question: 1,
		body: 'I would say: she did not try to fix me on the first day. She sat with me and let me get it all out, even the parts I am not proud of.',
		replies: [
			{
				days: -70,
				time: '10:05',
				who: 'gwen',
				body: 'Yes. You cannot say those things to someone who is looking at the clock.'
			}
		]
	},
	{
		key: 'ladder',
		days: -70,
		time: '08:47',
		who: 'bashir',
		question: 1,
		body: 'It is like someone holding the ladder while you climb. You do the climbing. But you would not dare to go up without them.',
		replies: [
			{
				days: -68,
				time: '11:30',
				who: 'marian',
				body: 'Thank you, this helps us a lot. May we ask: who holds the ladder for the link worker?'
			},
			{
				days: -68,
				time: '20:21',
				who: 'bashir',
				body: 'Good question. I hope their manager does. If nobody does, they will fall off their own.'
			}
		]
	},
	{
		key: 'lunch',
		days: -64,
		time: '15:40',
		who: 'clive',
		question: 1,
		way: 'post',
		body: 'My neighbour had one of these ladies. It took months before she went to the lunch club. The lady kept ringing her all that time. I would call it not giving up on a person.'
	},
	{
		key: 'steady',
		days: -63,
		time: '14:20',
		who: 'doreen',
		question: 1,
		way: 'phone',
		body: 'It is one person who stays the same when all else moves. She may have no answer for you, but she wants to know how it is for you.'
	},
	{
		key: 'form',
		days: -69,
		time: '21:03',
		who: 'farah',
		question: 2,
		body: 'My dad would hate this. He goes there to get a thing sorted. If you ask how he feels, he will not come back. For him it has to be: here is the form, here is the date.',
		replies: [
			{
				days: -67,
				time: '09:15',
				who: 'tom',
				body: 'This is important for us. It tells us that we must not write as if everybody wants it.'
			},
			{
				days: -66,
				time: '18:44',
				who: 'iris',
				body: 'My mother is the other way round. She would go for the talk and leave the form on the table.'
			}
		]
	},
	{
		key: 'house',
		days: -66,
		time: '12:10',
		who: 'hamid',
		question: 2,
		body: 'When you need a house, kind words are not enough. Say it on day one: I cannot move you up the list. Then I know where I am.',
		replies: [
			{
				days: -65,
				time: '16:02',
				who: 'iris',
				body: 'I agree. But I would still want the same person to pick up the phone next week.'
			}
		]
	},
	{
		key: 'dropped',
		days: -62,
		time: '22:48',
		who: 'elspeth',
		question: 2,
		audience: 'private',
		body: 'I had this, and then she left the job and nobody told me. I felt dropped. Please think about how it ends, not only how it begins.'
	},
	{
		key: 'count',
		days: -67,
		time: '17:33',
		who: 'gwen',
		question: 3,
		body: 'Tell the doctors. If nobody writes this work down, one day somebody will say that it is not work, and cut it.',
		replies: [
			{
				days: -61,
				time: '13:26',
				who: 'noor',
				body: 'I will put this on the list for our next meeting, so that we can hear from more of you.'
			}
		]
	},
	{
		key: 'removed',
		days: -60,
		time: '09:09',
		who: 'joseph',
		question: 3,
		body: 'Tell the council how long people wait before anybody listens to them.'
	}
];
