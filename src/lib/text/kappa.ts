/** How far two people agree who each put the same things into one of several categories. */
export type Agreement = {
	n: number;
	/** the share on which they agree; null where there is nothing to agree on */
	observed: number | null;
	/** the share that would agree if each kept their own habits and chance did the rest */
	expected: number | null;
	/** null: it cannot be said, because chance alone would agree on everything */
	kappa: number | null;
};

/** How often two people each gave a thing to a theme. */
export type Fourfold = { both: number; first: number; second: number; neither: number };

/**
 * Cohen's kappa of a square table: a row for each category of the one, a column for each of the
 * other. In whole numbers to the last step, so that perfect agreement is exactly 1.
 */
export function agreementOf(table: readonly (readonly number[])[]): Agreement {
	const rows = table.map((row) => sum(row));
	const columns = table.map((_, index) => sum(table.map((row) => row[index] ?? 0)));
	const n = sum(rows);
	if (n === 0) return { n, observed: null, expected: null, kappa: null };
	const same = sum(table.map((row, index) => row[index] ?? 0));
	const chance = sum(rows.map((row, index) => row * (columns[index] ?? 0)));
	const rest = n * n - chance;
	return {
		n,
		observed: same / n,
		expected: chance / (n * n),
		kappa: rest === 0 ? null : (same * n - chance) / rest
	};
}

/** The same of one theme: it stands on a thing or not. */
export function agreementOn({ both, first, second, neither }: Fourfold): Agreement {
	return agreementOf([
		[both, first],
		[second, neither]
	]);
}

function sum(numbers: readonly number[]) {
	return numbers.reduce((total, each) => total + each, 0);
}
