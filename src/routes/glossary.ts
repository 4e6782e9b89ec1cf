import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import { notice, read, refuse } from '$lib/server/http';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

/*
 * A group's organisers and a study's team change and remove words in the same way; `at` is the word, in
 * the glossary of one of the two, for whoever may change it there.
 */

type At = {
	actor: Actor;
	where: Parameters<typeof glossary.change>[2];
	/** the address of the glossary */
	here: string;
	entry: Awaited<ReturnType<typeof glossary.byNumber>>;
};

const schema = v.object({ ...glossary.entryFields, then: v.string() });

/** What the page shows on which a word is changed. */
export function shownToChange({ entry, here }: At, url: URL) {
	const { word, meaning } = entry;
	return { here, stored: { word, meaning }, check: url.searchParams.has('words') };
}

/** Changes it, and leads on to the hard words in it where they were asked for. */
export async function change(event: RequestEvent, { actor, where, here, entry }: At) {
	const form = await read(event.request, schema);
	if (!form.ok) return form.refused;
	const { then, ...input } = form.input;
	const changed = await glossary.change(db, actor, where, entry, input);
	if (changed === 'taken') return refuse(form.values, glossary.wordProblems.taken);

	notice(event, 'The meaning is changed');
	redirect(303, then === 'check' ? `${here}/${entry.number}/edit?words#words` : here);
}

/** What the page shows on which it is removed. */
export function shownToRemove({ entry, here }: At) {
	return { here, word: entry.word, meaning: entry.meaning_html };
}

/** Removes it. */
export async function remove(event: RequestEvent, { actor, where, here, entry }: At) {
	await glossary.remove(db, actor, where, entry);
	notice(event, 'The word is removed');
	redirect(303, here);
}
