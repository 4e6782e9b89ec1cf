/** What a domain made. A refusal, which is a word, has no place in the example. */
export function made<T>(value: T): Exclude<T, string | null | undefined> {
	if (typeof value === 'string' || value === null || value === undefined)
		throw new Error(`the example was refused: ${String(value)}`);
	return value as Exclude<T, string | null | undefined>;
}
