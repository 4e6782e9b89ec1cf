/** How it stands between this page and the server. */
export type Line = 'good' | 'none' | 'signed out' | 'somebody else' | 'gone';

/** What is said aloud when it changes. */
export const spoken: Record<Line, string> = {
	good: 'There is a connection again',
	none: 'There is no connection now. Go on noting. We keep it and send it later.',
	'signed out': 'You have been signed out. Your notes are kept.',
	'somebody else': 'Somebody else is signed in on this device. Your notes are kept.',
	gone: 'You cannot note here any more. Your notes are kept.'
};

/** Counts what is new until it may be said: seldom, and only how many. */
export function announcer(quiet = 8000) {
	let unsaid = 0;
	let spoke = -Infinity;
	return (fresh: number): number => {
		unsaid += fresh;
		if (!unsaid || Date.now() - spoke < quiet) return 0;
		const all = unsaid;
		unsaid = 0;
		spoke = Date.now();
		return all;
	};
}
