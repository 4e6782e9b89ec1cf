/*
 * All that is typed for the meeting of ten people (a researcher's account of going back to a group with
 * first ideas), in words of our own. The table of facts holds the published page beside it.
 */

export const title = 'Back in Sheffield with two ideas';

export const met = {
	starts: '10.30am',
	ends: '12.30pm',
	place: 'The old library, Example Road, Sheffield',
	travel: 'Bus 88 stops outside. We pay for a taxi.',
	access: 'No steps. A hearing loop. A break halfway.',
	link: 'https://meet.example.org/two-ideas'
};

const given = {
	can: 'How we describe it, and what we look for next.',
	cannot: 'What people have told us already.',
	minutes: '8'
};

export const holding = {
	...given,
	title: 'Some help stays where it is and holds on',
	found:
		'A link worker does not always send people on to something nearby. Often they answer to what somebody feels, and help to carry it, while they learn how hard that life is.\n\nWe call this **holding**. It is more than listening. A link worker chooses to be there, and to stand beside the person.',
	why: 'We went along with link workers in several parts of England, and talked with staff and patients. Holding happened when:\n\n- nothing fitting was there nearby\n- what was there had a long waiting list\n- the person was not ready yet to try something in the community\n- many needs were tangled up with each other',
	questions: ['How would you explain it to somebody?', 'When does it not fit?'] as const
};

export const culture = {
	...given,
	title: 'Whether someone feels understood may decide if they come',
	found:
		'Link workers come from many backgrounds. Some know a lot about the cultures of the people they meet, and some know little.',
	why: 'We saw this where we went along.',
	questions: ['What happens where this knowledge is missing?', 'What could be done?'] as const
};

export const welcome = {
	title: 'Welcome back',
	paper:
		'A researcher of this study was with you nearly a year ago. She comes back with first ideas from it.'
};
export const ahead = { title: 'What comes next' };

export type Said = {
	item: string;
	kind: string;
	words: string;
	question?: string;
	/** so many of ten */
	agreed?: number;
	/** who does it, within so many days */
	doer?: { who: string; days: number };
};

const items = { one: welcome.title, two: 'Holding', three: 'Other cultures', four: ahead.title };
export const agenda = items;

const view = 'What someone thinks';
const wording = 'How we would say it';
const suggestion = 'A suggestion';

export const said = {
	again: { item: items.one, kind: view, words: 'It was good to see people from last time again.' },
	empathy: {
		...{ item: items.two, kind: wording, question: holding.questions[0] },
		words: 'Feeling with someone, in a room where you can speak of many things and open up.'
	},
	limits: {
		...{ item: items.two, kind: wording, question: holding.questions[0], agreed: 6 },
		words:
			'Saying from the start how they can help and what they cannot do. They cannot change how homes are given out here.'
	},
	steady: {
		...{ item: items.two, kind: wording, question: holding.questions[0] },
		words:
			'Perhaps there is no answer. But someone steady is there, listens, and tries to see it from your side.'
	},
	tell: {
		...{ item: items.two, kind: suggestion },
		words: 'Link workers need to tell others that they do this, or nobody gets a true picture.'
	},
	solution: {
		...{ item: items.two, kind: 'A worry', question: holding.questions[1] },
		words: 'Some people want a solution. They may not accept being held.'
	},
	away: {
		...{ item: items.three, kind: 'A worry', question: culture.questions[0] },
		words: 'Without this knowledge, some groups may never take the offer up.'
	},
	training: {
		...{ item: items.three, kind: suggestion, question: culture.questions[1] },
		words: 'Training for link workers could include how other cultures live.'
	},
	research: {
		...{ item: items.three, kind: 'A question to the research team' },
		words:
			'Does it matter which background a link worker has, and which the patient? Someone could study that next.'
	},
	action: {
		...{ item: items.three, kind: 'Something to do' },
		words: 'Come back and say what the study made of today.',
		doer: { who: 'The research team', days: 60 }
	},
	helps: {
		...{ item: items.four, kind: view },
		words: 'The talk gave the team new thoughts about what it has, and helps with the rest of it.'
	}
} satisfies Record<string, Said>;

export const edited = {
	added: 'There was tea.',
	correction: 'There was coffee too.',
	corrected: 'There was tea, and coffee.',
	answer: 'Now it says both.'
};

export const did = {
	about: 'The finding as a whole',
	said: 'You said that others should hear of this work.',
	kind: 'We changed the wording',
	did: 'Our report now has a part about holding.',
	why: 'You gave us new thoughts.'
};
