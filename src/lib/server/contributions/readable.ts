import { onTeam, organises, type Actor } from '../access/index.ts';
import { isLocked } from './lock.ts';
import type { ContributionRow } from './tables.ts';

/** A contribution with the study it was given to; null where it belongs to none. */
export type Contribution = ContributionRow & {
	study_id: string | null;
	/**
	 * Whose private words this privately answers: written while those had never reached the group,
	 * so that its audience holds their giver (rules.md A3). Null for everything else.
	 */
	answers: string | null;
};

/** The fields by which it is decided who reads a contribution. */
export type Guarded = Pick<
	Contribution,
	| 'group_id'
	| 'thread_id'
	| 'study_id'
	| 'person_id'
	| 'audience'
	| 'shared_at'
	| 'hidden_at'
	| 'withdrawn_at'
	| 'erased_at'
	| 'kind'
> & { answers?: string | null };

/**
 * What a contribution is to a reader. `words`: to be read. `hidden`, `removed`: its place, without
 * words or name. `nothing`: no place, no number, no count.
 */
export type Sight = 'words' | 'hidden' | 'removed' | 'nothing';

/**
 * Who reads what: the table of rules.md section 1, and the only place where it is decided.
 *
 * `shared_at` is the moment words first reached the group and is never taken back, so it tells what
 * has a place there. Words made private afterwards leave that place behind as "Removed", exactly as
 * withdrawn ones do: a number that vanished would be a gap that says more, replies need something
 * to stand under, and the number goes to nobody else (A4). What never reached the group is nothing
 * to other members.
 */
export function readable(actor: Actor | null, c: Guarded): Sight {
	if (!actor) return 'nothing';
	const giver = c.person_id === actor.person;
	const organiser = organises(actor, c.group_id);
	const team = onTeam(actor, c.study_id);
	const member = actor.groups[c.group_id] === 'member';
	if (!giver && !organiser && !team && !member) return 'nothing';
	const { group_id: group, study_id: study, thread_id: thread } = c;
	if (!giver && isLocked(actor, { group, study, thread })) return 'nothing';

	const place = c.shared_at ? 'removed' : 'nothing';
	if (c.withdrawn_at || c.erased_at) return giver ? 'removed' : place;
	if (giver || organiser) return 'words';
	if (isPrivate(c) && !team) return c.answers === actor.person ? unlessHidden(c) : place;
	return unlessHidden(c);
}

/** Only the organisers and the team read it besides its giver: private, or not yet shared. */
export function isPrivate(c: Pick<ContributionRow, 'audience' | 'shared_at'>): boolean {
	return c.audience === 'private' || !c.shared_at;
}

function unlessHidden(c: Guarded): Sight {
	return c.hidden_at ? 'hidden' : 'words';
}
