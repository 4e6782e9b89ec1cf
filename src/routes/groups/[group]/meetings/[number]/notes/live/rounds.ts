/** How often a round begins, and the longest pause while none succeeds. */
const PACE = 2000;
const LONGEST = 30_000;

/**
 * Rounds of the same work, one at a time, two seconds apart; further and further apart while they fail,
 * and seldom while nobody looks. `waits`: there is something that must not wait for that.
 *
 * @param work one round; false where it failed
 */
export function rounds(work: () => Promise<boolean>, waits: () => boolean) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let busy = false;
	let again = false;
	let ended = false;
	let pause = PACE;

	return { start, soon, isWanted: () => again };

	/** Begins, and takes up again at once when a line is back or somebody looks. Returns how to end it. */
	function start(): () => void {
		const shown = () => {
			if (document.visibilityState === 'visible') soon();
		};
		addEventListener('online', soon);
		addEventListener('focus', soon);
		document.addEventListener('visibilitychange', shown);
		plan(0);
		return () => {
			ended = true;
			clearTimeout(timer);
			removeEventListener('online', soon);
			removeEventListener('focus', soon);
			document.removeEventListener('visibilitychange', shown);
		};
	}

	/** The next round begins as soon as this one is over. */
	function soon() {
		pause = PACE;
		if (busy) again = true;
		else plan(0);
	}

	function plan(wait: number) {
		clearTimeout(timer);
		const unseen = document.visibilityState === 'hidden' && !waits();
		if (!ended) timer = setTimeout(() => void round(), unseen ? Math.max(wait, LONGEST / 2) : wait);
	}

	async function round() {
		if (busy) return;
		busy = true;
		again = false;
		const good = await work().finally(() => (busy = false));
		pause = good ? PACE : Math.min(pause * 2, LONGEST);
		plan(again ? 0 : pause);
	}
}
