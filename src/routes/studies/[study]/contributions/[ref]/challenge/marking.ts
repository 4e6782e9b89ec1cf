import type { MarkRefusal } from '$lib/server/challenges';
import { sentences } from '$lib/text/sentences';

/** So many sentences stand in the list; of a longer text, the whole is marked. */
const LISTED = 50;

/** What can be marked: the whole, or one sentence by its place. */
export function sentencesOf(body: string) {
	const all = sentences(body).slice(0, LISTED);
	const each = all.map(({ words }, index) => ({ value: String(index + 1), label: words }));
	return [{ value: '', label: 'All of it' }, ...(each.length > 1 ? each : [])];
}

/** The passage that was chosen; null for the whole, undefined where there is no such sentence. */
export function passageAt(body: string, on: string) {
	if (!on) return null;
	const sentence = sentences(body).slice(0, LISTED)[Number(on) - 1];
	return sentence && { starts: sentence.starts, ends: sentence.ends };
}

/** Beside which box a refusal is said. */
export const problems: Record<MarkRefusal, Record<string, string>> = {
	gone: { '': 'These words are not there to be read any more, so they need no answer' },
	team: { '': 'The team said this itself. Mark what somebody else said' },
	edited: { on: 'The words were changed meanwhile. Read them again, and choose again' },
	outside: { on: 'Choose all of it, or one of the sentences' }
};
