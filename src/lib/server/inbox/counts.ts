import type { Tick } from '#lib/text/inbox.ts';
import { allow, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { unwritten, type Db, type Instant } from '../db/index.ts';
import type { Known } from './wishes.ts';

/**
 * How much each tick would find, and how much there is in all. `since`: from when on things are new to
 * this reader, as for `known`. Each look at the inbox shows these, and going from page to page writes
 * nothing: they are reckoned again only after something was written.
 */
export function counts(
	db: Db,
	actor: Actor,
	study: { id: string },
	{ wishes, at }: Pick<Known, 'wishes' | 'at'>,
	since: Instant | null
): Promise<Record<Tick | 'all', number>> {
	allow(actor, 'inbox.read', { study: study.id });
	const name = `inbox of ${study.id} for ${actor.person} since ${since}`;
	const reckon = () => contributions.tally(db, study.id, { placed: true }, { ...wishes, all: {} });
	return unwritten(db, name, reckon, at);
}
