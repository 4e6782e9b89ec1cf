import type { Mark } from '$lib/server/meetings';

/** What can be marked of a person, in the order of the buttons. */
export const marks: { value: Mark; label: string }[] = [
	{ value: 'in person', label: 'In person' },
	{ value: 'online', label: 'Online' },
	{ value: 'apologies', label: 'Apologies' },
	{ value: 'not there', label: 'Not there' }
];

export function isMark(typed: string): typed is Mark {
	return marks.some(({ value }) => value === typed);
}

/** The name of a person's buttons in the form. */
export function nameOf(ref: string) {
	return `how-${ref}`;
}
