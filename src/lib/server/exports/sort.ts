import { isPrivate, mayQuote, type Contribution } from '../contributions/index.ts';
import type { Audience } from './wish.ts';

/** Why words stay out of a file, in the order in which it is asked; with the words of the page. */
export const reasons = {
	withdrawn: 'removed by whoever gave it',
	hidden: 'hidden by the organiser',
	private: 'private, or not yet shared with the group',
	unnamed: 'given without a name, so nobody could be asked',
	noted: 'noted by someone else, not the exact words',
	'not permitted': 'no permission to quote'
} as const;

export type Reason = keyof typeof reasons;

/**
 * Why a contribution stays out of a file; null when it goes in (rules.md section 4). `quoteYes`: its
 * giver permits quoting at this moment. `taker`: who takes the file; what the team and organisers
 * said themselves leaves with them, other people's words by permission only.
 */
export function withheld(
	said: Contribution,
	{ audience, quoteYes, taker }: { audience: Audience; quoteYes: boolean; taker: string }
): Reason | null {
	if (said.withdrawn_at || said.erased_at) return 'withdrawn';
	if (said.hidden_at) return 'hidden';
	if (audience === 'team') return null;

	if (isPrivate(said)) return 'private';
	if (said.role !== 'member' && said.person_id === taker && !said.do_not_quote_at) return null;
	if (isUnnamed(said)) return 'unnamed';
	if (said.wording === 'noted') return 'noted';
	return mayQuote(said, quoteYes) === 'yes' ? null : 'not permitted';
}

/** Whether nobody stands beside the words: no person is known, or the speaker did not say "this was me". */
export function isUnnamed(said: Contribution): boolean {
	return said.person_id === null || (said.kind === 'point' && said.named_at === null);
}
