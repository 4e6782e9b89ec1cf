import autocannon from 'autocannon';

const SECONDS = 3;
const ROUNDS = 5;

/** @typedef {{ name: string, url: string, headers?: Record<string, string> }} Target */

/**
 * Requests a second of each target: the median of several rounds that take turns, so that what the
 * machine does besides hits all alike.
 *
 * @param {Target[]} targets
 * @param {number} clients
 * @returns {Promise<number[]>}
 */
export async function medians(targets, clients) {
	const rates = targets.map(() => /** @type {number[]} */ ([]));
	for (const target of targets) await rate(target, clients, 1); // to be warm
	for (let round = 0; round < ROUNDS; round++)
		for (const [at, target] of targets.entries())
			rates[at]?.push(await rate(target, clients, SECONDS));
	return rates.map(median);
}

/**
 * @param {Target} target
 * @param {number} connections
 * @param {number} duration
 */
export async function rate({ name, url, headers = {} }, connections, duration) {
	const { requests, errors, non2xx } = await autocannon({ url, connections, duration, headers });
	if (errors || non2xx) throw new Error(`${name}: ${errors} errors, ${non2xx} refusals`);
	return requests.average;
}

/** @param {number[]} rates */
function median(rates) {
	const sorted = rates.toSorted((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
