import * as v from 'valibot';
import { field } from '../http/index.ts';

const letter = /[\p{L}\p{N}]/u;

/** The boxes of an entry: a word or a phrase, and what it means in Markdown. */
export const entryFields = {
	word: v.pipe(
		field.text(60, 'Enter the word or phrase'),
		v.regex(letter, 'Enter the word or phrase, with letters in it')
	),
	meaning: field.text(1000, 'Enter what it means')
};

/** The box in which somebody asks. */
export const phraseFields = {
	phrase: v.pipe(
		field.text(200, 'Enter the word or phrase you want to know about'),
		v.regex(letter, 'Enter the word or phrase you want to know about')
	)
};

/** Beside which box a refusal is said. */
export const wordProblems = {
	taken: { word: 'This word is explained already. Change that meaning, or enter another word' }
};
