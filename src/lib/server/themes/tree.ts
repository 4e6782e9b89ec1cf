import type { ThemeRow } from './tables.ts';

/** A theme in its book: what it is part of, and how deep it lies. */
export type Theme = ThemeRow & {
	parent: { id: string; number: number; name: string } | null;
	/** 0 at the top of the book */
	depth: number;
};

/**
 * Themes as they stand in the book: each is followed by those below it; beside one another by their
 * place, then by name. What names a theme above it that is not among them stands at the top.
 */
export function inOrder(rows: ThemeRow[]): Theme[] {
	const byId = new Map(rows.map((row) => [row.id, row]));
	const below = Map.groupBy(rows, ({ parent_id }) =>
		parent_id !== null && byId.has(parent_id) ? parent_id : ''
	);
	const placed: Theme[] = [];
	const place = (above: ThemeRow | null, depth: number) => {
		for (const row of (below.get(above?.id ?? '') ?? []).toSorted(beside)) {
			const { id, number, name } = above ?? row;
			placed.push({ ...row, parent: above && { id, number, name }, depth });
			place(row, depth + 1);
		}
	};
	place(null, 0);
	return placed;
}

/** Those that stand beside this one, itself included, in order. */
export function siblings(themes: Theme[], of: { parent: { id: string } | null }) {
	return themes.filter(({ parent }) => (parent?.id ?? null) === (of.parent?.id ?? null));
}

/** Everything below it, at any depth. */
export function descendants(themes: Theme[], of: { id: string }): Theme[] {
	const start = themes.findIndex(({ id }) => id === of.id);
	const self = themes[start];
	if (!self) return [];
	const after = themes.slice(start + 1);
	const end = after.findIndex(({ depth }) => depth <= self.depth);
	return end < 0 ? after : after.slice(0, end);
}

function beside(a: ThemeRow, b: ThemeRow) {
	const place = (a.position ?? Infinity) - (b.position ?? Infinity);
	return place || a.name_key.localeCompare(b.name_key, 'en-GB') || a.number - b.number;
}
