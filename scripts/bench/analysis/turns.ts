import { performance } from 'node:perf_hooks';

/** `before`: what is done before each time it is asked, and not timed. */
export type Target = { url: string; cookie: string; before?: () => void };

/** So many times each is asked, after a few to be warm. */
const TURNS = 25;
const WARM = 3;

/** The milliseconds that each page takes, the median of many requests that take turns. */
export async function turns(targets: Target[]): Promise<number[]> {
	const times = targets.map(() => [] as number[]);
	for (let turn = -WARM; turn < TURNS; turn++)
		for (const [at, target] of targets.entries()) {
			target.before?.();
			const time = await ask(target);
			if (turn >= 0) times[at]?.push(time);
		}
	return times.map((all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0);
}

async function ask({ url, cookie }: Target): Promise<number> {
	const from = performance.now();
	const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
	await response.arrayBuffer();
	const time = performance.now() - from;
	if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
	return time;
}
