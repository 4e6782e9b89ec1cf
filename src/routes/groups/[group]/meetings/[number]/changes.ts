import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import type { GroupRow } from '$lib/server/groups/tables';
import * as meetings from '$lib/server/meetings';
import type { MeetingRow } from '$lib/server/meetings/tables';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { instantOf } from '$lib/text/dates';
import { explainedWords } from '../../outcomes/words';

/**
 * What changed because of the group between its last meeting and this one: what teams told since, as far
 * as this reader may hear it (rules.md O4, A5).
 */
export async function changesBefore(actor: Actor, group: GroupRow, meeting: MeetingRow) {
	const last = await meetings.before(db, meeting);
	const from = last && instantOf(last.on_day, last.starts);
	const to = instantOf(meeting.on_day, meeting.starts);
	const told = await explainedWords(
		actor,
		group,
		await outcomes.toldBetween(db, actor, group, from, to)
	);
	return {
		since: last?.on_day ?? null,
		told: told.map(({ finding, outcomes, locked }) => ({
			locked,
			title: finding.version.title,
			href: `/groups/${group.slug}/prompts/${prompts.address(finding.study, finding.prompt)}`,
			outcomes: outcomes.map(({ outcome: { number, kind, you_said, parts, we_did, reason } }) => {
				return { number, kind, you_said, parts, we_did, reason };
			})
		}))
	};
}
