import { day } from './dates.ts';

/** The five questions, in their order: the gist of GRIPP2's short form, as one would ask it over tea. */
export const fiveQuestions = [
	{ key: 'done', label: 'What was done?', hint: 'What did you do, and what did the others do?' },
	{ key: 'hoped', label: 'What did you hope for?', hint: 'Before it began.' },
	{
		key: 'changed',
		label: 'What changed because of it?',
		hint: 'In the research, in the group or for you. “Nothing” is an answer too.'
	},
	{ key: 'well', label: 'What went well?', hint: 'What should we do again?' },
	{ key: 'not_well', label: 'What did not go well?', hint: 'What should be different next time?' }
] as const;

export type Asked = (typeof fiveQuestions)[number]['key'];

/** One answer to each question. All may be left out but one. */
export type FiveAnswers = Record<Asked, string>;

/** So many must have answered before anybody reads any of it. */
export const FIRST = 5;

/** Later answers are shown so many at a time: of one that came alone everybody would know whose it is. */
export const THEN = 3;

/** The most that fits under one question. */
export const MOST_WORDS = 2000;

/** What stands beside a shown answer. */
export const roleWords = { member: 'A member', researcher: 'The research team' } as const;
export type ShownRole = keyof typeof roleWords;

/** One question with all that was answered to it, in an order that tells nothing. */
export type AnswersTo = {
	key: Asked;
	label: string;
	answers: { words: string; role: ShownRole | null }[];
};

/** What is reflected on, as its reader calls it. Of a meeting a research team is told the day alone. */
export function subjectName({ title, ended }: { title: string | null; ended: string }): string {
	return title ?? `The meeting on ${day(ended)}`;
}

/** How many answered, and what that means for reading it. */
export function countWords({ given, shown }: { given: number; shown: number }): string {
	if (!given) return 'Nobody has answered yet.';
	if (!shown) {
		const more = 'We show the answers later, once enough people have answered.';
		return given < FIRST
			? `${given} of ${FIRST} people have answered. Nobody reads them yet.`
			: `${people(given)} have answered. ${more}`;
	}
	if (given === shown) return `${people(given)} have answered.`;
	return `${people(given)} have answered. You can read what ${shown} of them said. We show newer answers ${THEN} or more at a time.`;
}

function people(number: number) {
	return number === 1 ? '1 person' : `${number} people`;
}
