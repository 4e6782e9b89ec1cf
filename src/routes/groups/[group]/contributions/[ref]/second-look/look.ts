import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';

/** How it stands with a second look at hidden words, for whoever gave them. Null where they are not hidden. */
export async function lookOf(c: contributions.Contribution) {
	if (!c.hidden_by) return null;
	const look = await contributions.secondLookAt(db, c);
	const able = await contributions.takers(db, c, { hidden_by: c.hidden_by });
	return {
		askedAt: look?.asked_at ?? null,
		lookedAt: look?.looked_at ?? null,
		answer: look?.answer ?? null,
		reason: look?.reason ?? null,
		/** nobody is there yet who could look: an organiser never does so at what they hid */
		nobody: able.length === 0
	};
}
