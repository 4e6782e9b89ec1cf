import { error } from '@sveltejs/kit';
import { allow, may, notFound, type Action, type Actor } from '../access/index.ts';
import { readable, type Contribution } from './readable.ts';

type Change = Extract<
	Action,
	| 'contribution.edit'
	| 'contribution.withdraw'
	| 'contribution.make-private'
	| 'contribution.share'
	| 'wording.read'
	| 'wish.record'
>;

/** Where the policy is asked about a contribution. */
export function placeOf(c: Pick<Contribution, 'group_id' | 'study_id' | 'person_id'>) {
	return { group: c.group_id, study: c.study_id, giver: c.person_id };
}

/**
 * Lets whoever gave the words change them, and an organiser at that person's wish (rules.md A7).
 * Returns the state for the record: "at their wish" when it was not the giver. A researcher's words
 * are no wish of a person of the group: nobody else changes them. Throws 404 and 403.
 */
export function allowChange(actor: Actor, action: Change, c: Contribution): string | undefined {
	if (readable(actor, c) === 'nothing') notFound();
	if (isSlip(actor, action, c)) return undefined;
	allow(actor, action, placeOf(c));
	if (c.person_id === actor.person) return undefined;
	if (c.role === 'researcher') error(403, 'forbidden');
	return c.kind === 'point' ? undefined : 'at their wish';
}

/**
 * Whoever notes in a meeting puts right what they noted, as long as it is nobody's words by name and
 * the group has not read it: a researcher's slip of the pen waits for no organiser.
 */
export function isSlip(actor: Actor, action: Change, c: Contribution): boolean {
	const own = c.kind === 'point' && c.typed_by === actor.person;
	const writes = ['contribution.edit', 'contribution.withdraw', 'wording.read'].includes(action);
	return own && writes && !c.person_id && !c.shared_at && may(actor, 'meeting.note', placeOf(c));
}
