import { field } from '$lib/server/http';
import { latest, offered, type Draft, type DraftRefusal, type Written } from '$lib/server/prompts';
import { day, daysAfter, today } from '$lib/text/dates';
import * as v from 'valibot';

const question = field.optionalText(300);

/** The boxes for the words of a finding, in a draft of it or of its next version. */
export const wordFields = {
	title: field.text(150, 'Enter a title'),
	found: field.optionalText(6000),
	why: field.optionalText(6000),
	question1: question,
	question2: question,
	question3: question,
	question4: question,
	question5: question,
	can_change: field.optionalText(1500),
	cannot_change: field.optionalText(1500)
};

/** The form of a draft, on the page of a new one and of one that is there. */
export const schema = v.object({
	...wordFields,
	minutes: field.whole(1, 120, 'Enter how many minutes it takes, from 1 to 120'),
	closes_on: field.day('Enter the last day for answers'),
	feedback_due: field.day('Enter the day by which you say what you did'),
	answer_first: field.ticked(),
	then: field.unseen()
});

type Input = v.InferOutput<typeof schema>;

/** The draft that was typed. */
export function draftOf({ then: _, ...input }: Input): Draft {
	return asked(input);
}

type Five = Record<'question1' | 'question2' | 'question3' | 'question4' | 'question5', string>;

/** The same with its questions as a list; boxes for them may be left empty anywhere. */
export function asked<T extends Five>(input: T) {
	const { question1, question2, question3, question4, question5, ...rest } = input;
	const questions = [question1, question2, question3, question4, question5].filter(Boolean);
	return { ...rest, questions };
}

/** Questions as they stand in those boxes. */
export function questionBoxes(texts: string[]): Record<string, string> {
	return Object.fromEntries(texts.map((text, index) => [`question${index + 1}`, text]));
}

/** What stands in the form before anything is typed. */
export function stored(written?: Written) {
	const closes = daysAfter(today(), 28);
	if (!written) return { minutes: 10, closes_on: closes, feedback_due: offered(closes) };
	const { prompt, version, questions } = written;
	return {
		title: version.title,
		found: version.found,
		why: version.why,
		...questionBoxes(questions.map(({ text }) => text)),
		can_change: version.can_change,
		cannot_change: version.cannot_change,
		minutes: prompt.minutes,
		closes_on: prompt.closes_on,
		feedback_due: prompt.feedback_due,
		answer_first: prompt.answer_first_since ? 'yes' : ''
	};
}

/** Where and in which words a refused draft says so. */
export function problem(refusal: DraftRefusal, { closes_on }: Draft): Record<string, string> {
	switch (refusal) {
		case 'closes in the past':
			return { closes_on: 'The last day for answers must be today or later' };
		case 'due before closing':
			return { feedback_due: 'This day must not be before the last day for answers' };
		case 'due too late':
			return {
				feedback_due: `This must be at most 8 weeks after the last day for answers: ${day(latest(closes_on))} or earlier`
			};
		case 'published':
			return { '': 'A colleague has published this meanwhile, so its words stand. Copy yours' };
	}
}
