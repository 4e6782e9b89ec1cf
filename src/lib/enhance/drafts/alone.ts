/** Does something in one window at a time, so that two do not send the same thing at once. */
export async function alone(work: () => Promise<void>): Promise<void> {
	// without locks, in older browsers, the server sees to it: a box is stored once
	if (!navigator.locks) return work();
	await navigator.locks.request('soundings', work);
}
