import { field } from '$lib/server/http';
import type { Theme } from '$lib/server/themes';
import * as v from 'valibot';

/** The form of a theme, new or there already. */
export const schema = v.object({
	name: field.text(100, 'Enter a name'),
	plain_meaning: field.text(500, 'Enter what it means in plain words: members read this'),
	note: field.optionalText(2000),
	parent: field.optionalText(10)
});

/** The theme as the domain wants it: the number of the theme above as its id. */
export function themeOf({ parent, ...words }: v.InferOutput<typeof schema>, themes: Theme[]) {
	const above = themes.find(({ number }) => String(number) === parent);
	return { ...words, parent: above?.id ?? (parent ? 'unknown' : null) };
}

/** Beside which box a refusal is said. */
export const problems = {
	taken: { name: 'The study has a theme of this name. Choose another name' },
	parent: { parent: 'Choose another theme: this one cannot stand above' },
	retired: { name: 'This theme was retired meanwhile. Bring it back before you change it' }
};

/** What can be chosen as the theme above. */
export function aboves(themes: Theme[], self?: Theme) {
	const others = themes.filter(({ id }) => id !== self?.id);
	return [
		{ value: '', label: 'None' },
		...others.map(({ number, name }) => ({ value: String(number), label: name }))
	];
}
