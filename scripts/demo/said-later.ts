import type { Said } from './said.ts';

export const aboutCulture: Said[] = [
	{
		key: 'words',
		days: -69,
		time: '10:31',
		who: 'hamid',
		question: 1,
		body: 'Yes, it fits. It is not only the words you speak. It is knowing why I will not discuss money in front of my son.'
	},
	{
		key: 'twice',
		days: -68,
		time: '19:50',
		who: 'farah',
		question: 1,
		body: 'In our street people went once. They had to explain everything from the start, so they did not go twice.'
	},
	{
		key: 'own',
		days: -62,
		time: '11:20',
		who: 'amara',
		question: 1,
		body: 'Be careful. I would not want somebody from my own church. Then everyone would know my business by Sunday.',
		replies: [
			{
				days: -59,
				time: '14:00',
				who: 'marian',
				body: 'We had not thought of this. Thank you. We will look for it in our notes.'
			}
		]
	},
	{
		key: 'visit',
		days: -58,
		time: '14:45',
		who: 'doreen',
		question: 2,
		way: 'phone',
		body: 'They could come to our places and eat with us before they begin. You learn more at a table than in a classroom.'
	},
	{
		key: 'ask',
		days: -55,
		time: '16:30',
		who: 'clive',
		question: 2,
		way: 'post',
		body: 'Just ask. I am old and from here, and even so nobody asks me how I was brought up.'
	},
	{
		key: 'interpreter',
		days: -52,
		time: '20:15',
		who: 'bashir',
		question: 3,
		body: 'Find out what happens when the talk goes through an interpreter. Does anybody stay with you then, or do they only pass on the facts?'
	}
];

export const aboutLimits: Said[] = [
	{
		key: 'first',
		days: -4,
		time: '18:05',
		who: 'gwen',
		question: 1,
		body: 'In the first five minutes, together with what they can do. Not at the end, when you are already hoping.'
	},
	{
		key: 'second',
		days: -3,
		time: '14:30',
		who: 'doreen',
		question: 1,
		way: 'phone',
		body: 'Not on the first day for me. I would need to feel heard once before I could take a no.'
	},
	{
		key: 'with',
		days: -2,
		time: '21:17',
		who: 'bashir',
		question: 2,
		body: 'Say what you cannot do and then what you will do next. A no on its own is a closed door.',
		replies: [
			{
				days: -1,
				time: '09:40',
				who: 'tom',
				body: 'Thank you. Do you know somebody who does this well? What do they say?'
			}
		]
	}
];
