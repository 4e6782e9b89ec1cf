import type { InBook } from '$lib/server/themes';

/** A theme of the book with those below it. */
export type Branch = Pick<
	InBook,
	'number' | 'name' | 'plain_meaning' | 'colour' | 'sign' | 'own' | 'all'
> & { below: Branch[] };

/** The book as branches: `book` lists each theme before those below it. */
export function branches(book: InBook[]): Branch[] {
	const byId = new Map<string, Branch>();
	const top: Branch[] = [];
	for (const { id, number, name, plain_meaning, colour, sign, own, all, parent } of book) {
		const branch = { number, name, plain_meaning, colour, sign, own, all, below: [] };
		byId.set(id, branch);
		(byId.get(parent?.id ?? '')?.below ?? top).push(branch);
	}
	return top;
}
