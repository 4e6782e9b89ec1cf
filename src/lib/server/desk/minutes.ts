/** About how many minutes each kind of thing takes, once one sits down to it. Guesses of ours; put right by whoever times them. */
export const minutes = {
	call: 10,
	'let in': 5,
	partnership: 10,
	report: 5,
	'second look': 10,
	'second look by nobody': 5,
	contacts: 5,
	'read back': 10,
	quotation: 5,
	letters: 5,
	'came back': 5,
	suggestion: 5,
	notes: 10,
	owed: 5,
	'question owed': 5,
	arrival: 15,
	papers: 20,
	'write summary': 45,
	'send round': 10,
	publish: 5,
	'who came': 5,
	action: 5,
	answers: 10,
	claim: 10,
	'claim late': 10,
	'no channel': 10
} as const;

/** What may stand on a desk. */
export type Kind = keyof typeof minutes;

/** Several letters or reports behind one line take as often as long. */
const each: readonly Kind[] = ['letters', 'came back', 'report', 'answers', 'no channel'];

/** About how long one line of the desk takes. */
export function minutesOf({ kind, number = 1 }: { kind: Kind; number?: number }): number {
	return minutes[kind] * (each.includes(kind) ? number : 1);
}
