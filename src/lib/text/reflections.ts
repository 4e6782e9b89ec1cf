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
