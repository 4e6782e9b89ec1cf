import { today } from '#lib/text/dates.ts';
import { may, notFound, onTeam, type Actor, type Place } from '../access/index.ts';
import type { Day, Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import * as meetings from '../meetings/index.ts';
import * as prompts from '../prompts/index.ts';
import type { ReflectionRow } from './tables.ts';

/** What people reflect on: a finding in one group, or a meeting. */
export type Subject = {
	kind: 'finding' | 'meeting';
	/** of the thread or the meeting */
	id: string;
	group: GroupRow;
	/** Below `/groups/…/reflections/`. */
	address: string;
	/** What it is called for this reader. Of a meeting a researcher is told the day only (rules.md A11). */
	title: string | null;
	/** Its last day. */
	ended: Day;
	/** Whether it takes answers: not before it is over, nor once its study has ended. */
	takes: 'yes' | 'not yet' | 'no more';
	/** Where it is, for the policy. */
	place: Place;
};

/** What that address names, for this person: `about` is "finding" or "meeting". 404 where there is none. */
export async function subjectAt(
	db: Db,
	actor: Actor | null,
	group: GroupRow,
	about: string,
	which: string
): Promise<Subject> {
	if (!actor) notFound();
	if (about === 'finding') {
		const finding = await prompts.finding(db, group, which);
		if (!finding.thread.let_in_at || !prompts.visible(actor, finding)) notFound();
		return ofFinding(finding);
	}
	if (about !== 'meeting') notFound();
	const meeting = await meetings.byNumber(db, group, which);
	if (meeting.cancelled_at) notFound();
	const place = await meetings.placeFor(db, actor, meeting);
	return ofMeeting(actor, group, meeting, place.study);
}

/** What a reflection is about, for who typed it in. */
export async function subjectOf(
	db: Db,
	actor: Actor,
	{ thread_id, meeting_id }: Pick<ReflectionRow, 'thread_id' | 'meeting_id'>
): Promise<Subject> {
	if (thread_id) return ofFinding(await prompts.findingOf(db, thread_id));
	const [meeting] = await meetings.byIds(db, meeting_id ? [meeting_id] : []);
	if (!meeting) notFound();
	const group = await groups.find(db, meeting.group_id);
	const { study } = await meetings.placeFor(db, actor, meeting);
	return ofMeeting(actor, group, meeting, study);
}

/** Everything in the group that is over and that this person may reflect on, the latest first. */
export async function subjectsOf(db: Db, actor: Actor, group: GroupRow): Promise<Subject[]> {
	const findings = (await prompts.findings(db, group.id))
		.filter(({ thread }) => thread.let_in_at)
		.map(ofFinding);
	const held = await meetings.allOf(db, group);
	const own = await meetings.ownItems(db, actor, held);
	const met = held
		.filter(({ cancelled_at }) => !cancelled_at)
		.map((meeting) => ofMeeting(actor, group, meeting, own.get(meeting.id)));
	return latestFirst(
		[...findings, ...met].filter(({ place }) => may(actor, 'reflection.read', place))
	);
}

/** Everything about a study that is over: its findings in each group, and the meetings that had one of them. */
export async function subjectsAbout(db: Db, study: { id: string }): Promise<Subject[]> {
	const threads = await prompts.threadIds(db, { study: study.id }).execute();
	const found = await prompts.findingsOf(
		db,
		threads.map(({ id }) => id)
	);
	const findings = found.filter(({ thread }) => thread.let_in_at).map(ofFinding);
	const of = new Map(found.map(({ group }) => [group.id, group]));
	const met = (await meetings.carrying(db, study)).flatMap((meeting) => {
		const group = of.get(meeting.group_id);
		return group && !meeting.cancelled_at ? [ofMeeting(null, group, meeting, study.id)] : [];
	});
	return latestFirst([...findings, ...met]);
}

/** Whether the actor asks as one of the study's team, and not as one of the group. */
export function asTeam(actor: Actor, { group, place }: Subject): boolean {
	return !actor.groups[group.id] && onTeam(actor, place.study);
}

function ofFinding(finding: prompts.Finding): Subject {
	const { thread, prompt, version, study, group } = finding;
	const takes = study.ended_at ? 'no more' : prompts.isOpen(finding) ? 'not yet' : 'yes';
	return {
		kind: 'finding',
		...{ id: thread.id, group, takes, title: version.title },
		address: `finding/${prompts.address(study, prompt)}`,
		ended: prompts.lastDay(prompt, thread),
		place: { group: group.id, study: study.id }
	};
}

type Meeting = Awaited<ReturnType<typeof meetings.byNumber>>;

function ofMeeting(
	actor: Actor | null,
	group: GroupRow,
	{ id, number, title, on_day }: Meeting,
	study: string | null | undefined
): Subject {
	return {
		kind: 'meeting',
		...{ id, group, ended: on_day, address: `meeting/${number}` },
		title: actor?.groups[group.id] ? title : null,
		takes: on_day < today() ? 'yes' : 'not yet',
		place: { group: group.id, study }
	};
}

function latestFirst(subjects: Subject[]): Subject[] {
	return subjects
		.filter(({ takes }) => takes !== 'not yet')
		.toSorted((a, b) => b.ended.localeCompare(a.ended) || b.id.localeCompare(a.id));
}
