import { daysAfter, today } from '#lib/text/dates.ts';
import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import { id, type Db } from '#server/db/index.ts';
import * as meetings from '#server/meetings/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import * as studies from '#server/studies/index.ts';
import { openFinding } from './drafts.ts';
import type { World } from './world.ts';

type Row = { title: string; thread?: string };

/** A plan for two weeks from now with those items. */
export function plan(items: Row[]): meetings.Plan {
	return {
		title: 'Holding and link workers',
		on_day: daysAfter(today(), 14),
		starts: '14:00',
		ends: '16:00',
		place: 'The library',
		travel: 'Bus 52 stops outside.',
		link: '',
		items: items.map(({ title, thread }) => ({
			id: null,
			title,
			minutes: 20,
			thread: thread ?? null
		}))
	};
}

/** A meeting of the group with one item for each of the findings, after a plain one. */
export async function meet(db: Db, world: World, ...findings: Finding[]) {
	const items = findings.map(({ thread, version }) => ({
		title: version.title,
		thread: thread.id
	}));
	const all = [{ title: 'Welcome' }, ...items];
	return meetings.makeMeeting(db, world.organiser, world.group, plan(all));
}

/** Notes something under the item at that place. */
export async function note(
	db: Db,
	actor: Actor,
	world: World,
	meeting: { id: string },
	place: number,
	words: Partial<meetings.Point> & { body: string }
) {
	const item = await meetings.itemAt(db, meeting, String(place));
	const point = await meetings.notePoint(db, actor, world.group, item, {
		kind: 'view',
		question: null,
		wording: 'noted',
		box: id(),
		...words
	});
	if (typeof point === 'string') throw new Error(point);
	return point;
}

/** Records what somebody says to the question whether the team may quote. */
export function quoting(db: Db, actor: Actor, answer: 'yes' | 'no') {
	return accounts.permit(db, actor, {
		person: actor.person,
		purpose: 'quote',
		answer,
		how: 'web'
	});
}

/** The other study works with the group too, and puts a finding of its own to it. */
export async function putOtherFinding(db: Db, world: World): Promise<Finding> {
	const { group, otherStudy: study, otherResearcher: lead } = world;
	const asked = await studies.ask(db, lead, study, group.id, 'May we too?');
	if (typeof asked === 'string') throw new Error(asked);
	await studies.acceptPartnership(db, world.organiser, asked);
	return openFinding(db, { ...world, study, researcher: lead }, { title: 'Waiting' });
}
