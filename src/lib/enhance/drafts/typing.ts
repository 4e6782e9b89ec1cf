import { isSent, itemOf, otherBox, wordsOf } from './form.ts';
import { keep } from './post.ts';
import type { lineBelow } from './say.ts';
import type { Item, Shelf } from './shelf.ts';

const PAUSE = 3000;
const LONGEST = 12_000;
const AGAIN = 5000;

export type Watch = ReturnType<typeof watch>;

/**
 * Saves a form as somebody types: on the server after each pause, and on the device where the server
 * cannot be reached. `own`: the device is theirs, and keeps it when the page is gone.
 */
export function watch(
	form: HTMLFormElement,
	shelf: Shelf,
	own: boolean,
	line: ReturnType<typeof lineBelow>
) {
	let saved = written();
	let since = 0;
	let paused = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let under: AbortController | undefined;

	form.addEventListener('input', () => {
		if (paused) return;
		since ||= Date.now();
		plan(Math.min(PAUSE, Math.max(0, since + LONGEST - Date.now())));
	});
	addEventListener('online', () => plan(0));
	addEventListener('pagehide', leave);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') leave();
	});

	return {
		/** It is being sent: what is saved from now on would only come late. */
		pause() {
			paused = true;
			clearTimeout(timer);
			under?.abort();
		},
		/** It stands there to be written in again; what stands in it is where it begins. */
		resume({ fresh = false } = {}) {
			paused = false;
			if (fresh) saved = written();
		},
		/** Saves what is not saved. */
		now: () => plan(0),
		/** The same, for whoever waits for it; nothing is left on the device afterwards. */
		async last() {
			await save();
			paused = true;
			clearTimeout(timer);
		}
	};

	function plan(pause: number) {
		clearTimeout(timer);
		if (!paused) timer = setTimeout(() => void save(), pause);
	}

	async function save() {
		if (paused || written() === saved) return;
		const item = itemOf(form, 'typing');
		const standing = written();
		since = 0;
		under?.abort();
		under = new AbortController();
		const { signal } = under;
		const outcome = await keep(item.path, item.fields, { signal });
		if (signal.aborted || paused) return;
		if (outcome.became === 'sent before') {
			shelf.remove(item);
			if (isSent(form)) return;
			// it was sent from here or from another window, and is being written in again
			otherBox(form);
			return plan(0);
		}
		if (outcome.became === 'not yet') return withoutLine(item);
		saved = standing;
		shelf.remove(item);
		if (outcome.became === 'signed out') {
			const link = { words: 'Sign in again', href: signIn(item.path) };
			line.say('You have been signed out. We kept what you wrote.', link);
		} else if (outcome.became === 'kept' && wordsOf(item).length) line.saved();
		else line.say('');
	}

	function withoutLine(item: Item) {
		const kept = shelf.put(item) && own;
		line.say(
			kept
				? 'There is no connection now. We keep what you write on this device.'
				: 'There is no connection now. Leave this page open. We save when there is one again.'
		);
		plan(AGAIN);
	}

	/** The page may go away, and not come back. */
	function leave() {
		if (paused || written() === saved) return;
		clearTimeout(timer);
		const item = itemOf(form, 'typing');
		// what arrives there all the same is found again, and put right, by the next page
		if (own) shelf.put(item);
		void keep(item.path, item.fields, { leaving: true });
	}

	/** All that can be told apart in it, but not the unseen id of its box. */
	function written() {
		return JSON.stringify(itemOf(form, 'typing').fields.filter(([name]) => name !== 'box'));
	}
}

function signIn(path: string) {
	return `/sign-in?to=${encodeURIComponent(path)}`;
}
