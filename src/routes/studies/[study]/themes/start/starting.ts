import { field } from '$lib/server/http';
import type { Theme } from '$lib/server/themes';
import * as v from 'valibot';

/** A finding asks five questions at most. */
const ROWS = [1, 2, 3, 4, 5] as const;

const name = field.optionalText(100);
const meaning = field.optionalText(500);

export const schema = v.object({
	...{ 'name-1': name, 'name-2': name, 'name-3': name, 'name-4': name, 'name-5': name },
	...{ 'meaning-1': meaning, 'meaning-2': meaning, 'meaning-3': meaning },
	...{ 'meaning-4': meaning, 'meaning-5': meaning }
});

/** What stands in the form: for each question a theme, and whether its name is there already. */
export function started(questions: { text: string }[], themes: Theme[]) {
	const rows = questions.slice(0, ROWS.length).map(({ text }, index) => {
		const name = text.slice(0, 100).trim();
		return {
			number: index + 1,
			question: text,
			name,
			known: themes.some((each) => each.name === name)
		};
	});
	const stored = rows.flatMap(({ number, question, name }) => [
		[`name-${number}`, name],
		[`meaning-${number}`, question.slice(0, 500)]
	]);
	return { rows, stored: Object.fromEntries(stored) as Record<string, string> };
}

/** The themes to make: a row without a name is left out. */
export function begun(
	input: v.InferOutput<typeof schema>
): { themes: { name: string; plain_meaning: string }[] } | { errors: Record<string, string> } {
	const rows = ROWS.map((row) => ({
		row,
		name: input[`name-${row}`],
		plain_meaning: input[`meaning-${row}`]
	}));
	const named = rows.filter(({ name }) => name);
	if (!named.length) return { errors: { 'name-1': 'Enter the name of one theme at least' } };
	const bare = named.filter(({ plain_meaning }) => !plain_meaning);
	const problem = 'Enter what it means in plain words: members read this';
	if (bare.length)
		return { errors: Object.fromEntries(bare.map(({ row }) => [`meaning-${row}`, problem])) };
	return { themes: named.map(({ name, plain_meaning }) => ({ name, plain_meaning })) };
}
