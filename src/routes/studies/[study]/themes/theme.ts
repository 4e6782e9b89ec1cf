import { field } from '$lib/server/http';
import type { Look, Theme } from '$lib/server/themes';
import { colours, isSign, shapes, signOf } from '$lib/text/signs';
import * as v from 'valibot';

const numbers = colours.map((_, index) => String(index + 1));
const signs = shapes.map(([sign]) => sign as string);

/** The form of a theme, new or there already. */
export const schema = v.object({
	name: field.text(100, 'Enter a name'),
	plain_meaning: field.text(500, 'Enter what it means in plain words: members read this'),
	note: field.optionalText(2000),
	parent: field.optionalText(10),
	colour: field.choice(['', ...numbers], 'Choose a colour from the list'),
	shape: field.choice(['', ...signs], 'Choose a shape from the list'),
	letters: v.pipe(
		field.optionalText(30),
		v.check((typed) => !typed || isSign(typed), 'Type one or two letters, without a space')
	)
});

type Input = v.InferOutput<typeof schema>;

/** The theme as the domain wants it: the number of the theme above as its id. `look`: a shape and letters. */
export function themeOf(input: Input, themes: Theme[]) {
	const { parent, colour, shape, letters, ...words } = input;
	if (shape && letters) return 'look';
	const above = themes.find(({ number }) => String(number) === parent);
	const look = { colour: colour ? Number(colour) : null, sign: shape || letters || null };
	return { ...words, ...look, parent: above?.id ?? (parent ? 'unknown' : null) };
}

/** How a look stands in the form. */
export function stored({ colour, sign }: Look) {
	const shape = signs.includes(sign ?? '') ? sign : '';
	return { colour: String(colour ?? ''), shape, letters: shape ? '' : sign };
}

/** Beside which box a refusal is said. */
export const problems = {
	taken: { name: 'The study has a theme of this name. Choose another name' },
	parent: { parent: 'Choose another theme: this one cannot stand above' },
	retired: { name: 'This theme was retired meanwhile. Bring it back before you change it' },
	look: { letters: 'Choose a shape or type letters. Not both' }
};

/** What can be chosen as the theme above: never itself, nor what lies below it. */
export function aboves(themes: Theme[], below: { id: string }[] = []) {
	const others = themes.filter(({ id }) => !below.some((each) => each.id === id));
	return [{ value: '', label: 'None' }, ...choices(others)];
}

/** Themes to choose from, in the order of the book; each says what it is part of. */
export function choices(themes: Theme[]) {
	return themes.map(({ number, name, parent }) => ({
		value: String(number),
		label: parent ? `${name} (in ${parent.name})` : name
	}));
}

/** What pages show of a theme beside its name. */
export function shown(theme: { number: number; name: string } & Look) {
	const { number, name, colour } = theme;
	return { number, name, colour, sign: signOf(theme) };
}
