import { allow, notFound, type Actor } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as prompts from '$lib/server/prompts';

type Event = { locals: { actor: Actor | null }; params: { group: string; prompt: string } };

/** The finding of this address and who reads it: 404 for whoever does not. */
export async function readThread({ locals, params }: Event) {
	const { actor } = locals;
	const finding = await prompts.finding(db, await groups.bySlug(db, params.group), params.prompt);
	allow(actor, 'thread.read', { group: finding.group.id, study: finding.study.id });
	if (!prompts.visible(actor, finding)) notFound();
	return { actor, finding, thread: addressOf(finding) };
}

/** The address of a thread. */
export function addressOf({ group, study, prompt }: prompts.Finding): string {
	return `/groups/${group.slug}/prompts/${prompts.address(study, prompt)}`;
}

/** The address at which a contribution stands in its thread, for this reader. */
export async function standing(
	actor: Actor,
	finding: prompts.Finding,
	c: contributions.Contribution,
	query: Record<string, string> = {}
): Promise<string> {
	const { page, anchor } = await contributions.whereIs(db, actor, finding, c);
	const search = new URLSearchParams({ ...(page > 1 && { page: String(page) }), ...query });
	return `${addressOf(finding)}${search.size ? `?${search}` : ''}#${anchor}`;
}
