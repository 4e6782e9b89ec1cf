import { may, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import * as outcomes from '$lib/server/outcomes';

/**
 * What the teams did because of what was said in that meeting. Told to the group and not to everyone,
 * so that only people in the group read it here, as far as each may (rules.md A3, A5, O4).
 */
export async function whatCameOf(actor: Actor | null, slug: string) {
	const met = await meetings.publicMeeting(db, slug);
	if (!actor || !may(actor, 'group.read', { group: met.group.id })) return null;
	const items = new Set(met.items);
	const told = await outcomes.ofGroup(db, actor, met.group);
	return {
		outcomes: told
			.flatMap(({ outcomes }) => outcomes)
			.filter(({ outcome }) =>
				outcome.cites.some(({ agenda_item_id: item }) => item && items.has(item))
			)
			.map(({ outcome }) => {
				const { kind, you_said, we_did, reason } = outcome;
				return { id: outcome.id, kind, you_said, we_did, reason };
			}),
		at: `/groups/${met.group.slug}/outcomes`,
		summary: `/groups/${met.group.slug}/meetings/${met.number}/summary`
	};
}
