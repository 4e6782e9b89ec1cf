/** Waits until the clock shows another millisecond: two steps of people never share one. */
export async function later() {
	const from = Date.now();
	while (Date.now() === from) await new Promise((resolve) => setTimeout(resolve, 1));
}
