import type { Draft } from '#server/prompts/index.ts';

type Words = Omit<Draft, 'closes_on' | 'feedback_due'>;

export const holding: Words = {
	title: 'Sometimes the help is that a link worker stays with you',
	found: `Many people think a link worker's job is to send you on to something nearby, such as a lunch club or a debt adviser.

We saw something else as well. A link worker would learn how hard a person's life was. Then they made room for fear, anger or tears, and came back the next week. They did not send the person anywhere yet. We call this **holding**.

Holding takes more than good ears. It is something a link worker decides to do: to be there, and to stand by someone while life is hard.`,
	why: `We spent time with link workers in several parts of England. We spoke with patients and with people who work at the surgery. Link workers did this when:

- nothing near the person was right for them
- the right thing was there, but the wait was long
- the person was not yet ready to try something new
- many troubles came together, and each made the next one worse`,
	questions: [
		'How would you explain holding to a neighbour?',
		'When would holding be the wrong thing to do?',
		'What should other people know about this part of the work?'
	],
	can_change: 'The name of this idea, how we describe it, and what we look for in our other notes.',
	cannot_change:
		'What patients and staff have told us. We also cannot decide how many link workers there are.',
	minutes: 10
};

export const culture: Words = {
	title: 'If you do not feel understood, you may not come back',
	found: `Link workers come from many backgrounds, though not in every place. Some know the cultures of the people they meet well. Others told us that they would like to learn more.

We think this matters. **People may stay away from a link worker who knows nothing of how they live.**`,
	why: `In our notes we compared places. Where link worker and patients shared a language or a faith, talk went deeper and sooner. In other places, some patients came once and never again. We do not know enough yet about the reasons.`,
	questions: [
		'Does this fit with what you see where you live?',
		'What would help a link worker to understand people whose lives are different?',
		'What should research find out next?'
	],
	can_change: 'What we write about training, and which questions we suggest for later studies.',
	cannot_change: 'Who has been hired. Surgeries decide that.',
	minutes: 10
};

export const limits: Words = {
	title: 'Saying early what is not possible may build trust',
	found: `When we met, you told us that a link worker should be open from the first day. We went back to our notes with that in mind.

Where link workers said early what they could not do, people were let down less often. Some even told them more afterwards. We now think that **hearing “I cannot do that” early may be part of good help**.`,
	why: `We read our notes again and marked each first visit:

- in most of them, limits came up late or never
- where they came up late, people spoke of wasted time
- where they came up early, visits went on for longer`,
	questions: [
		'When is the right moment to say what is not possible?',
		'How can somebody say it without sounding cold?'
	],
	can_change: 'How we write about trust, and a short guide for link workers that we are planning.',
	cannot_change: 'The rules of housing, benefits and waiting lists.',
	minutes: 8
};

export const training: Words = {
	title: 'Training could bring in people who live nearby',
	found:
		'We are thinking about how the people of an area could take part in training link workers.',
	why: '',
	questions: ['What should a link worker learn from you in the first week?'],
	can_change: '',
	cannot_change: '',
	minutes: 5
};

export const screens: Words = {
	title: 'A video visit starts before the doctor appears',
	found:
		'Patients told us that the worst part is the wait in front of a black screen. They do not know if it works, or if they are forgotten.',
	why: 'We spoke with 14 patients who see their doctor by video.',
	questions: ['What would you want to see while you wait?'],
	can_change: 'What we ask the surgery to try.',
	cannot_change: 'Which video service the surgery buys.',
	minutes: 5
};
