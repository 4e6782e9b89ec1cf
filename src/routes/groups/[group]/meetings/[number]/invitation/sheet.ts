import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import type { GroupRow } from '$lib/server/groups/tables';
import * as meetings from '$lib/server/meetings';
import type { Actor } from '$lib/server/access';
import type { MeetingRow } from '$lib/server/meetings/tables';

/** What stands on a printed invitation, but for whom it is. */
export async function sheet(actor: Actor, group: GroupRow, meeting: MeetingRow) {
	const { items } = await meetings.show(db, actor, group, meeting);
	const { title, on_day, starts, ends, place, travel, access, link, cancelled_at } = meeting;
	return {
		...{ title, on_day, starts, ends, place, travel, access, link },
		cancelled: cancelled_at !== null,
		from: group.discreet_name,
		items: items.map(({ title, minutes }) => ({ title, minutes })),
		ring: await groups.help(db, group)
	};
}
