/** What somebody can say of coming to a meeting, in the order in which it is asked. */
export const comingWays = ['in person', 'online', 'cannot come', 'ring me'] as const;
export type Coming = (typeof comingWays)[number];

/** What stands on the button, and in "You said: …". */
export const comingWords: Record<Coming, string> = {
	'in person': 'I will come in person',
	online: 'I will join online',
	'cannot come': 'I cannot come',
	'ring me': 'Ring me about it'
};

/** The same of somebody else, in a list. */
export const comingOf: Record<Coming, string> = {
	'in person': 'Comes in person',
	online: 'Joins online',
	'cannot come': 'Cannot come',
	'ring me': 'Asks to be rung'
};
