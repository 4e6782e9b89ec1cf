import { may, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import * as outcomes from '$lib/server/outcomes';
import { dayOf } from '$lib/text/dates';

/**
 * What the teams did, since that meeting, about the findings that it talked about. It was told to the
 * group and not to everyone: only people in the group read it here, as far as each may (rules.md A3,
 * A5, O4).
 */
export async function whatCameOf(actor: Actor | null, slug: string) {
	const met = await meetings.publicMeeting(db, slug);
	if (!actor || !may(actor, 'group.read', { group: met.group.id })) return null;
	const told = await outcomes.ofGroup(db, actor, met.group);
	return {
		outcomes: told
			.filter(({ finding }) => met.prompts.includes(finding.prompt.id))
			.flatMap(({ outcomes }) => outcomes)
			.filter(({ outcome }) => outcome.told_at && dayOf(outcome.told_at) >= met.on_day)
			.map(({ outcome }) => {
				const { id, kind, you_said, parts, we_did, reason } = outcome;
				return { id, kind, you_said, parts, we_did, reason };
			}),
		at: `/groups/${met.group.slug}/outcomes`,
		summary: `/groups/${met.group.slug}/meetings/${met.number}/summary`
	};
}
