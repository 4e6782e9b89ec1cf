import { wordsOf } from '#lib/text/passages.ts';
import type { Actor } from '../access/index.ts';
import { readable, type Contribution } from '../contributions/index.ts';
import type { Db, Instant } from '../db/index.ts';
import { codingsOf, type Coding } from './codings.ts';
import { wordingsUnder } from './wordings.ts';

/** A coding with the words it stands on. */
export type Shown = Coding & {
	/** null: the whole, or words that are removed for good */
	words: string | null;
	/** all of the wording that it was made on; null: nobody of the team reads that now */
	body: string | null;
	/** the words were changed after it was made */
	changed: boolean;
	/** since when the wording stood that it was made on */
	stood: Instant;
};

/**
 * The codings of a contribution with their words, from the wording on which each was made, for as long
 * as the team may read that (rules.md A8).
 */
export async function shown(
	db: Db,
	actor: Actor,
	study: { id: string },
	c: Contribution
): Promise<Shown[]> {
	return (await shownOf(db, actor, study, [c])).get(c.id) ?? [];
}

/** The same of several at once, by contribution. */
export async function shownOf(
	db: Db,
	actor: Actor,
	study: { id: string },
	all: Contribution[]
): Promise<Map<string, Shown[]>> {
	const ids = all.map(({ id }) => id);
	const codings = await codingsOf(db, ids);
	const earlier = await wordingsUnder(db, actor, study, all, codings);
	return new Map(
		all.map((c) => {
			const bodies = new Map<Instant | null, string>();
			for (const { stood_from, body } of earlier.get(c.id) ?? []) bodies.set(stood_from, body);
			if (readable(actor, c) === 'words') bodies.set(c.edited_at, c.body);
			return [c.id, (codings.get(c.id) ?? []).map((coding) => shownOn(coding, c, bodies))];
		})
	);
}

function shownOn(coding: Coding, c: Contribution, bodies: Map<Instant | null, string>): Shown {
	const { starts, ends, wording_from: from } = coding;
	const body = bodies.get(from) ?? null;
	const whole = starts === null || ends === null;
	return {
		...coding,
		words: whole || body === null ? null : wordsOf(body, { starts, ends }),
		body,
		changed: from !== c.edited_at,
		stood: from ?? c.given_at
	};
}
