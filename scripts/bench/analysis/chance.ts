/** Chances that fall alike in every run: numbers from a seed (mulberry32). */
export type Chance = ReturnType<typeof chanceOf>;

export function chanceOf(seed: number) {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (number: number) => Math.floor(next() * number);
	return {
		below,
		/** true so many times in a hundred */
		in100: (times: number) => next() * 100 < times,
		of: <T>(all: readonly T[]): T => {
			const one = all[below(all.length)];
			if (one === undefined) throw new Error('nothing to choose from');
			return one;
		}
	};
}
