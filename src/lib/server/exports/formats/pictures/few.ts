/**
 * In files for others no number of contributions below five is said (rules.md section 4), nor any that a
 * subtraction from what is said would give. Null stands for what is not said: none, or fewer than five,
 * or it would give another away.
 */
export const LEAST = 5;

const isFew = (number: number) => number > 0 && number < LEAST;

/** Numbers of which each is a part of the one before it, the first five or more. */
export function steps(numbers: number[]): (number | null)[] {
	let last = numbers[0] ?? 0;
	return numbers.map((number) => {
		if (number < LEAST || isFew(last - number)) return null;
		last = number;
		return number;
	});
}

/**
 * One row of numbers that together are all there is of something, whose sum may be known from another
 * picture. `above`: rows of which this one is a part, number by number.
 */
export function row(numbers: number[], above: number[][] = []): (number | null)[] {
	const said = numbers.map((number, at) => {
		const tells = above.some((whole) => isFew((whole[at] ?? 0) - number));
		return number < LEAST || tells ? null : number;
	});
	for (;;) {
		const kept = numbers.filter((number, at) => said[at] === null && number > 0);
		const sum = kept.reduce((all, number) => all + number, 0);
		const open = said.filter((number) => number !== null);
		if (!kept.length || !open.length || (kept.length > 1 && sum >= LEAST)) return said;
		said[said.indexOf(Math.min(...open))] = null;
	}
}

/** Stretches of time put together until each has five or more; what is left goes to the last. */
export function together<Span>(
	spans: { span: Span; number: number }[]
): { first: Span; last: Span; number: number }[] {
	type Stretch = { first: Span; last: Span; number: number };
	const found: Stretch[] = [];
	const open: Stretch[] = [];
	for (const { span, number } of spans) {
		const begun = open.pop();
		const stretch = {
			first: begun?.first ?? span,
			last: span,
			number: (begun?.number ?? 0) + number
		};
		(stretch.number < LEAST ? open : found).push(stretch);
	}
	const [left, last] = [open.at(0), found.at(-1)];
	if (left && last) Object.assign(last, { last: left.last, number: last.number + left.number });
	return found;
}
