import { after, MINUTE, type Instant } from '../db/index.ts';

/** Somebody who comes back within this time never left. */
const STAY = 30 * MINUTE;

/** How exactly it is kept when somebody was last there: each page they open shall not be a write. */
const EXACT = MINUTE;

type Visit = { visited_at: Instant; new_since: Instant | null };

/** Since when what others said is new to somebody who comes at that moment, and whether to keep that they came. */
export function stay(last: Visit, at: Instant): { new_since: Instant | null; keep: boolean } {
	const left = last.visited_at < after(at, -STAY);
	return {
		new_since: left ? last.visited_at : last.new_since,
		keep: left || last.visited_at < after(at, -EXACT)
	};
}
