import type { Contribution } from '$lib/server/contributions';
import { field } from '$lib/server/http';
import { MOST_AT_ONCE, MOST_MEMO, type Marked } from '$lib/server/themes';
import { runs, type Passage } from '$lib/text/passages';
import { spacedSentences } from '$lib/text/sentences';
import * as v from 'valibot';

export const schema = v.object({
	themes: v.pipe(field.choices(), v.minLength(1, 'Tick a theme')),
	parts: field.choices(10_000),
	passages: field.choices(MOST_AT_ONCE),
	memo: field.optionalText(MOST_MEMO),
	wording_from: field.unseen(),
	/** how somebody goes through contributions, and whether they go on now */
	trail: field.unseen(1000),
	then: field.unseen()
});

type Input = v.InferOutput<typeof schema>;

/** Which passages were chosen: all of it, sentences that were ticked, words that were selected. */
export function marked(
	said: Contribution,
	{ parts, passages }: Input
): Marked['passages'] | { error: string } {
	const chosen = parts.filter((part) => part !== 'all');
	const selected = passages.map(passage);
	if (parts.includes('all')) {
		if (!chosen.length && !selected.length) return 'whole';
		return { error: 'Tick all of it, or parts of it. Not both' };
	}
	const all = spacedSentences(said.body);
	const numbers = chosen.map((part) => (/^\d{1,5}$/.test(part) ? Number(part) : -1));
	if (numbers.some((number) => !all[number]?.words.trim()) || selected.includes(null))
		return { error: 'Tick sentences of these words' };
	const found = [...runs(all, numbers), ...selected.filter((each): each is Passage => !!each)];
	return found.length ? found : { error: 'Tick a sentence, or all of it' };
}

/** `12-45`: from the letter with that many before it to the other. */
export function passage(value: string): Passage | null {
	const [, starts, ends] = /^(\d{1,6})-(\d{1,6})$/.exec(value) ?? [];
	return starts && ends ? { starts: Number(starts), ends: Number(ends) } : null;
}

/** What to say where it could not be done. */
export const problems = {
	edited: 'The words were changed meanwhile. Read them again below, and tick what you mean',
	outside: 'Tick sentences of these words',
	gone: 'Its words are not there to be read any more',
	many: 'These are too many at once. Tick fewer sentences or themes',
	retired: 'One of these themes is not in use any more. Look at what is there now'
};

/** What to say where it was done. */
export const words = {
	done: 'It is under its themes now',
	before: 'You had put it under these themes before'
};
