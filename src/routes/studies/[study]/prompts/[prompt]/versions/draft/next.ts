import type { Action, Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import * as v from 'valibot';
import { written } from '../../../written';
import { asked, questionBoxes, wordFields } from '../../../draft';

/** The finding of the address with the draft of its next version, for whoever may do this with it. */
export async function next(
	actor: Actor | null,
	params: { study: string; prompt: string },
	action: Action
) {
	const found = await written(actor, params, action);
	const draft = await prompts.nextVersion(db, found.prompt.id);
	return { ...found, draft, versions: `${found.here}/versions` };
}

export const schema = v.object({
	...wordFields,
	what_changed: field.optionalText(1000),
	why_changed: field.optionalText(1000),
	/** the number that this version has or would have */
	number: field.unseen(),
	/** the stamp of the words that it began with */
	seen: field.unseen(),
	then: field.unseen()
});

/** The words that were typed. */
export function wordsOf(input: v.InferOutput<typeof schema>): prompts.VersionWords {
	const { number: _, seen: __, then: ___, ...words } = input;
	return asked(words);
}

/** What stands in the form before anything is typed. */
export function stored(version: prompts.Version) {
	const { questions, ...words } = prompts.wordsOf(version);
	return { ...words, ...questionBoxes(questions) };
}

/** The version that the next one begins with: its words, and nothing said yet of what changes. */
export function begun({ version, questions }: prompts.Version): prompts.Version {
	return { version: { ...version, what_changed: null, why_changed: null }, questions };
}
