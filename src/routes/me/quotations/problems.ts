import type { AnswerRefusal } from '$lib/server/quotations';

/** Why an answer cannot be taken, in the box to mend. */
export const problems: Record<AnswerRefusal, Record<string, string>> = {
	over: { answer: 'Nobody asks this any more. Nothing needs an answer' },
	noted: { answer: 'These are not the exact words. Choose “change”, and say it in your own words' },
	words: { words: 'Write the words as they may be used' }
};
