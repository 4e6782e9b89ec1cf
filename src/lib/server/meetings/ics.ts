import ical, {
	ICalAttendeeRole,
	ICalAttendeeStatus,
	ICalCalendarMethod,
	ICalEventStatus,
	type ICalEventData
} from 'ical-generator';
import { instantOf } from '#lib/text/dates.ts';
import type { GroupRow } from '../groups/tables.ts';
import type { Answer } from './answers.ts';
import type { MeetingRow } from './tables.ts';

/** Where links lead, and the address letters come from. */
export type World = { origin: string; sender: string };
type Dated = Pick<
	MeetingRow,
	'id' | 'number' | 'on_day' | 'starts' | 'ends' | 'sequence' | 'cancelled_at'
>;
type Of = Pick<GroupRow, 'slug' | 'discreet_name'>;
/** Somebody's own address, which no calendar of anybody else holds, and what they answered. */
export type Invited = { email: string; answer: Answer | null };

/**
 * A meeting for one person's calendar, to be taken over from a letter (RFC 5545, iTIP in RFC 5546). The
 * identifier is always the same, and each change has a higher number, so that programs mend or remove
 * what they have. Instants are in UTC: where summer time changes, nothing floats.
 */
export function invitation(meeting: Dated, group: Of, world: World, invited: Invited) {
	const method = meeting.cancelled_at ? 'CANCEL' : 'REQUEST';
	const calendar = ical({ prodId, method: ICalCalendarMethod[method] });
	calendar.createEvent({
		...event(meeting, group, world),
		attendees: [
			{
				email: invited.email,
				role: ICalAttendeeRole.OPT,
				// an answer of the mail program's own would reach a mailbox that nobody reads
				rsvp: false,
				status: standing(invited.answer)
			}
		]
	});
	return { method, content: calendar.toString() } as const;
}

/** All these meetings as a calendar to subscribe to (METHOD PUBLISH); nobody's address stands in it. */
export function subscription(
	name: string,
	meetings: { meeting: Dated; group: Of }[],
	world: World
): string {
	const method = ICalCalendarMethod.PUBLISH;
	const calendar = ical({ prodId, method, name, ttl: SIX_HOURS });
	for (const { meeting, group } of meetings) calendar.createEvent(event(meeting, group, world));
	return calendar.toString();
}

const prodId = { company: 'Soundings', product: 'Meetings', language: 'EN' };
const SIX_HOURS = 6 * 60 * 60;

/**
 * What a calendar says. Others look into it, at home and at work: no title, no place and no name of
 * the group, since each of them can say what people come together for. They stand on the page.
 */
function event(meeting: Dated, group: Of, { origin, sender }: World): ICalEventData {
	const page = `${origin}/groups/${group.slug}/meetings/${meeting.number}`;
	return {
		id: `${meeting.id}@${new URL(origin).hostname}`,
		sequence: meeting.sequence,
		start: new Date(instantOf(meeting.on_day, meeting.starts)),
		end: new Date(instantOf(meeting.on_day, meeting.ends)),
		stamp: new Date(),
		summary: `${group.discreet_name}: meeting`,
		description: meeting.cancelled_at
			? `This meeting is cancelled.\n${page}`
			: `Where it is, how to join, and what it is about:\n${page}`,
		url: page,
		organizer: { name: group.discreet_name, email: sender },
		status: meeting.cancelled_at ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
	};
}

function standing(answer: Answer | null) {
	if (answer === 'in person' || answer === 'online') return ICalAttendeeStatus.ACCEPTED;
	return answer === 'cannot come' ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.NEEDSACTION;
}
