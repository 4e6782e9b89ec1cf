import type { ShownItem } from '#lib/meeting.ts';
import { allow, may, onTeam, organises, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import * as prompts from '../prompts/index.ts';
import { agenda, placeOf, type Item } from './agenda.ts';
import { lastPoints, type LastPoints } from './last-points.ts';
import { shownPoint } from './shown-point.ts';
import type { MeetingRow } from './tables.ts';

type Told = Pick<
	MeetingRow,
	| ('title' | 'on_day' | 'number' | 'starts' | 'ends' | 'place' | 'travel' | 'access' | 'link')
	| ('papers_out_at' | 'cancelled_why')
	| ('members_came' | 'researchers_came' | 'others_came' | 'apologies' | 'notes_shared_at')
	| ('members_online' | 'researchers_online' | 'others_online')
>;

/** A meeting as its reader sees it. `details` is null for a researcher, who is told the day only. */
export type ShownMeeting = {
	number: number;
	on_day: MeetingRow['on_day'];
	details: Told | null;
	/** since when it is known that it does not take place */
	cancelled: MeetingRow['cancelled_at'];
	notesShared: boolean;
	items: ShownItem[];
	/** The actor organises the group. */
	organises: boolean;
	mayNote: boolean;
};

/**
 * The meeting for this person (rules.md A11): members and organisers see all, a researcher its day and
 * the items that carry a finding of the own study, with their points. Everyone else: 404. What is
 * shown of each point is for `contributions.readable` to say.
 */
export async function show(
	db: Db,
	actor: Actor | null,
	group: GroupRow,
	meeting: MeetingRow
): Promise<ShownMeeting> {
	const all = await agenda(db, meeting);
	const own = all.filter((item) => onTeam(actor, item.finding?.study.id));
	allow(actor, 'meeting.read', { group: group.id, study: own[0]?.finding?.study.id });

	const whole = may(actor, 'group.read', { group: group.id });
	const items = whole ? all : own;
	const noted = await lastPoints(db, actor, group.id, items);
	const cancelled = meeting.cancelled_at;
	const shown = items.map((item) => ({
		...shownItem(actor, group.id, item, noted),
		...(cancelled ? { mayNote: false } : {})
	}));
	return {
		number: meeting.number,
		on_day: meeting.on_day,
		details: whole ? detailsOf(meeting) : null,
		cancelled,
		notesShared: meeting.notes_shared_at !== null,
		items: shown,
		organises: organises(actor, group.id),
		mayNote: shown.some((item) => item.mayNote)
	};
}

function shownItem(
	actor: Actor,
	group: string,
	item: Item,
	{ points, counts, view }: LastPoints
): ShownItem {
	const { finding } = item;
	const open = finding && prompts.visible(actor, finding);
	return {
		position: item.position,
		place: placeOf(item),
		kind: item.kind,
		title: item.title,
		minutes: item.minutes,
		finding: open
			? { title: finding.version.title, address: prompts.address(finding.study, finding.prompt) }
			: null,
		paper: paperOf(item),
		mayNote: may(actor, 'meeting.note', { group, study: finding?.study.id }),
		locked: finding ? contributions.locks(actor, finding) : false,
		count: counts.get(item.id) ?? 0,
		points: points
			.filter((point) => point.agenda_item_id === item.id)
			.flatMap((point) => shownPoint(view, item, point))
	};
}

function paperOf({ words, link, file }: Item): ShownItem['paper'] {
	if (!words && !link && !file) return null;
	return { words, link, file: file && { name: file.name, size: file.size } };
}

function detailsOf(meeting: MeetingRow): ShownMeeting['details'] {
	const { title, on_day, number, starts, ends, place, travel, access, link } = meeting;
	const { members_came, researchers_came, others_came, apologies, notes_shared_at } = meeting;
	const { members_online, researchers_online, others_online } = meeting;
	const { papers_out_at, cancelled_why } = meeting;
	return {
		...{ title, on_day, number, starts, ends, place, travel, access, link },
		...{ members_came, researchers_came, others_came, apologies, notes_shared_at },
		...{ members_online, researchers_online, others_online },
		...{ papers_out_at, cancelled_why }
	};
}
