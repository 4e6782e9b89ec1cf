import { onTeam, organises, type Actor } from '../access/index.ts';
import type { Finding } from '../prompts/index.ts';

type Where = { group: string; study: string | null | undefined; thread: string | null };

/**
 * Whether others' words in that thread wait until this reader has answered (rules.md A5). Organisers and
 * the team read at once.
 */
export function isLocked(actor: Actor, { group, study, thread }: Where): boolean {
	if (!actor.locked.includes(thread ?? '')) return false;
	return !organises(actor, group) && !onTeam(actor, study);
}

/** The same for a finding as a page has it. */
export function locks(
	actor: Actor | null,
	{ group, study, thread }: Pick<Finding, 'group' | 'study' | 'thread'>
): boolean {
	return actor ? isLocked(actor, { group: group.id, study: study.id, thread: thread.id }) : false;
}
