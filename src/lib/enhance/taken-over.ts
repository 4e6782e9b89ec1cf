const MARK = 'data-taken-over';
const NEWS = 'taken-over';

/**
 * Does something at once, or, on a page that a browser takes over, once it has: what is added to a page
 * before would stand in its way, and might be thrown away with the forms it belongs to.
 */
export function whenTakenOver(work: () => void): void {
	const waits = document.querySelector(`[${MARK}=no]`) !== null;
	if (waits) addEventListener(NEWS, work, { once: true });
	else work();
}

/** Says that the page has been taken over: the mark says so, for whoever asks later, and this for who waits. */
export function takenOver(): void {
	dispatchEvent(new Event(NEWS));
}
