import { field } from '$lib/server/http';
import type { Theme, To } from '$lib/server/themes';
import * as v from 'valibot';

/** So many can be ticked at once. */
export const PAGE = 25;

export const schema = v.object({
	codings: v.pipe(field.choices(PAGE + 1), v.minLength(1, 'Tick what goes to the other theme')),
	shown: field.unseen(PAGE * 40),
	where: field.choice(['new', 'there'], 'Choose where it goes'),
	name: field.optionalText(100),
	plain_meaning: field.optionalText(500),
	other: field.optionalText(10)
});

/** What was ticked, and where it goes; or what to mend. */
export function chosen(
	{ codings, shown, where, name, plain_meaning, other }: v.InferOutput<typeof schema>,
	themes: Theme[]
): { codings: string[]; to: To } | { errors: Record<string, string> } {
	const ids = codings.includes('all') ? shown.split(' ') : codings;
	if (where === 'there') {
		const theme = themes.find(({ number }) => String(number) === other);
		if (!theme) return { errors: { other: 'Choose the theme that it goes to' } };
		return { codings: ids, to: { theme: theme.id } };
	}
	const errors = {
		...(name ? {} : { name: 'Enter a name for the new theme' }),
		...(plain_meaning ? {} : { plain_meaning: 'Enter what it means: members read this' })
	};
	return Object.keys(errors).length ? { errors } : { codings: ids, to: { name, plain_meaning } };
}

/** What to say where it could not be done. */
export const problems = {
	none: { codings: 'These stand under this theme no more. Look at what is there now' },
	taken: { name: 'The study has a theme of this name. Choose another name' },
	itself: { other: 'Choose another theme: they are under this one' },
	retired: { other: 'That theme is not in use any more. Choose another' }
};
