/**
 * The roles a person can hold at a place. `giver` is whoever gave the words in question, `contact`
 * whoever reads the worries that are raised there.
 */
export type Role =
	| 'visitor'
	| 'signed in'
	| 'member'
	| 'organiser'
	| 'researcher'
	| 'lead'
	| 'giver'
	| 'contact'
	| 'administrator';

/** `own`: only for what that person gave. */
export type Grant = 'yes' | 'own';

export type Row = {
	/** What may be done, in plain words: /who-can-read prints these. */
	words: string;
	actions: readonly string[];
	who: Partial<Record<Role, Grant>>;
	/** Said in the cell beside the yes. */
	limits?: Partial<Record<Role, string>>;
};

export const everyone = {
	visitor: 'yes',
	'signed in': 'yes',
	member: 'yes',
	organiser: 'yes',
	researcher: 'yes',
	administrator: 'yes'
} as const;
