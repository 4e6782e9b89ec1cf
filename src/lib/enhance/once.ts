const wait = 5000;

/** Sends a form once when its button is pressed twice. After a few seconds, or coming back, it sends again. */
export function sendOnce(): void {
	let sent = new WeakMap<EventTarget, number>();

	addEventListener('submit', (event) => {
		const form = event.target;
		if (event.defaultPrevented) return;
		if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
		const last = sent.get(form);
		if (last !== undefined && event.timeStamp - last < wait) event.preventDefault();
		else sent.set(form, event.timeStamp);
	});
	addEventListener('pageshow', () => (sent = new WeakMap()));
}
