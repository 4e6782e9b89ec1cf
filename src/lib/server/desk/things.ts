import { allow, type Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import * as calls from '../calls/index.ts';
import { toReadBack, unansweredQuestions } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import * as meetings from '../meetings/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as prompts from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import { byHand } from './by-hand.ts';
import { lookingAfter } from './looking-after.ts';
import { minutesOf, type Kind } from './minutes.ts';
import { ofPeople } from './of-people.ts';

/** One thing for an organiser to do. `name` is what it is about, `since` a moment or a day. */
export type Thing = {
	kind: Kind;
	name: string;
	href: string;
	since: string;
	/** about how many minutes it takes */
	minutes: number;
	/** how many of them, where several stand behind one line */
	number?: number;
	/** of a call: the number to ring, and where it was asked for */
	phone?: string | null;
	page?: string;
	/** whether `since` is a day by which it was promised */
	due?: boolean;
	/** of what came: how */
	channel?: 'post' | 'phone';
	/** where another study owes it: its title */
	study?: string;
};

/** A thing before it is said how long it takes. */
export type Waiting = Omit<Thing, 'minutes'>;

/** All that waits for the organisers of a group, the oldest first. */
export async function things(db: Db, actor: Actor, group: GroupRow): Promise<Thing[]> {
	allow(actor, 'group.desk', { group: group.id });
	const at = `/groups/${group.slug}`;
	const all = await Promise.all([
		toRing(db, actor, group, at),
		toLetIn(db, group, at),
		asked(db, group, at),
		lookingAfter(db, actor, group, at),
		noted(db, group, at),
		byHand(db, group, at),
		meetingWork(db, group, at),
		owed(db, group, at),
		questionsOwed(db, group, at),
		ofPeople(db, actor, group, at)
	]);
	return timed(all.flat());
}

async function toRing(db: Db, actor: Actor, group: GroupRow, at: string): Promise<Waiting[]> {
	const open = (await calls.list(db, actor, group)).filter(({ rung_at }) => !rung_at);
	return open.map(({ key, name, number, page, asked_at }) => ({
		kind: 'call',
		...{ name, phone: number, page },
		href: `${at}/calls/${key}/rung`,
		since: asked_at
	}));
}

async function toLetIn(db: Db, group: GroupRow, at: string): Promise<Waiting[]> {
	const findings = await prompts.findings(db, group.id);
	return findings
		.filter(({ prompt, thread }) => prompts.state(prompt, thread) === 'waiting')
		.map(({ thread, prompt, study, version }) => ({
			kind: 'let in',
			name: version.title,
			href: `${at}/prompts/${prompts.address(study, prompt)}/let-in`,
			since: thread.asked_at
		}));
}

async function asked(db: Db, group: GroupRow, at: string): Promise<Waiting[]> {
	const all = await studies.partnershipsOf(db, group.id);
	return all
		.filter(({ partnership }) => studies.stateOf(partnership) === 'asked')
		.map(({ partnership, study }) => ({
			kind: 'partnership',
			name: study.title,
			href: `${at}/partnerships`,
			since: partnership.asked_at
		}));
}

async function noted(db: Db, group: GroupRow, at: string): Promise<Waiting[]> {
	const shown = await toReadBack(db, group.id);
	const givers = shown.flatMap(({ person_id }) => person_id ?? []);
	const names = await accounts.names(db, givers);
	return shown.map((c) => ({
		kind: 'read back',
		name: names.get(c.person_id ?? '') ?? 'somebody',
		href: `${at}/contributions/${c.ref}/read-back`,
		since: c.given_at
	}));
}

/** What one meeting asks of its organisers now. */
export async function thingsOf(
	db: Db,
	actor: Actor,
	group: GroupRow,
	{ number }: { number: number }
): Promise<Thing[]> {
	allow(actor, 'group.desk', { group: group.id });
	const here = `/groups/${group.slug}`;
	const work = (await meetings.work(db, group.id)).filter((each) => each.number === number);
	return timed(work.map((each) => asThing(each, here)));
}

async function meetingWork(db: Db, group: GroupRow, at: string): Promise<Waiting[]> {
	return (await meetings.work(db, group.id)).map((each) => asThing(each, at));
}

function asThing({ kind, number, title, since, people }: meetings.Work, at: string): Waiting {
	const href = `${at}/meetings/${number}${places[kind]}`;
	return { kind, name: title, since, number: people, href };
}

/** The oldest first, each with how long it takes. */
function timed(all: Waiting[]): Thing[] {
	return all
		.map((thing) => ({ ...thing, minutes: minutesOf(thing) }))
		.toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

/** Where under its meeting each kind of work is done. */
const places: Record<meetings.Work['kind'], string> = {
	papers: '/papers/out',
	answers: '/coming',
	notes: '',
	'who came': '/attendance',
	suggestion: '/summary',
	'write summary': '/summary',
	'send round': '/summary/send-round',
	publish: '/summary'
};

async function owed(db: Db, group: GroupRow, at: string): Promise<Waiting[]> {
	const promises = await outcomes.owed(db, { group: group.id });
	return promises.map(({ title, due, study }) => ({
		kind: 'owed',
		...{ name: title, study: study.title },
		href: `${at}/outcomes`,
		since: due
	}));
}

/** What members asked a team and it has not answered by the day it promised. */
async function questionsOwed(db: Db, group: GroupRow, at: string): Promise<Waiting[]> {
	const waiting = await unansweredQuestions(db, { group: group.id });
	return waiting
		.filter(({ owing }) => owing.days > 0)
		.map(({ said, owing }) => ({
			kind: 'question owed',
			name: '',
			href: `${at}/contributions/${said.ref}`,
			since: owing.due
		}));
}
