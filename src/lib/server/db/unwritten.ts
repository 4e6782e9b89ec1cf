import { written, type Db } from './open.ts';

/** How many figures are kept at most. */
const KEPT = 500;

type Kept = { since: string; figures: Map<string, unknown> };
const kept = new WeakMap<Db, Kept>();

/**
 * What was reckoned before under that name, as long as nothing at all was written since, by this process
 * or another; else it is reckoned now. For numbers and ids that take long to find, never for words: what
 * is erased must not go on in memory. The name says all that the result is made by, beside the database.
 * `at`: how far writing had come before anything was read that the reckoning rests on.
 */
export async function unwritten<T>(
	db: Db,
	name: string,
	reckon: () => Promise<T>,
	at?: string
): Promise<T> {
	const since = at ?? (await written(db));
	let known = kept.get(db);
	if (known?.since !== since) kept.set(db, (known = { since, figures: new Map() }));
	const { figures } = known;
	if (!figures.has(name)) {
		const made = await reckon();
		if (figures.size >= KEPT) figures.clear();
		figures.set(name, made);
	}
	return figures.get(name) as T;
}
