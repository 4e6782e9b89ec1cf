import type { Contribution } from '../contributions/index.ts';

export type Way = 'online' | 'not online' | 'meeting';
export type Ways = Partial<Record<Way, number>>;

/** How words came, as coarsely as files say it: in a group of ten "by post" can name a person. */
export function way(said: Pick<Contribution, 'channel'>): Way {
	if (said.channel === 'meeting') return 'meeting';
	return said.channel === 'web' || said.channel === 'email' ? 'online' : 'not online';
}

/** The channels that count as such a way. */
export function channelsOf(wanted: Way): Contribution['channel'][] {
	const all: Contribution['channel'][] = ['web', 'email', 'phone', 'post', 'meeting'];
	return all.filter((channel) => way({ channel }) === wanted);
}

export const LEAST = 5;

/**
 * The totals for files that others see: none below five. Where one alone would be kept back, the next
 * smallest is too, or a subtraction from the whole would tell it.
 */
export function totals(ways: Ways): { way: Way; total: number | null }[] {
	const counted = (['online', 'not online', 'meeting'] as const)
		.map((way) => ({ way, total: ways[way] ?? 0 }))
		.filter(({ total }) => total > 0)
		.toSorted((a, b) => a.total - b.total);
	const small = counted.filter(({ total }) => total < LEAST).length;
	const kept = small === 1 ? 2 : small;
	return counted.map(({ way, total }, index) => ({ way, total: index < kept ? null : total }));
}
