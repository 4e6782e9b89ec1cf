import { allow, type Actor } from '../access/index.ts';
import { reports, toReadBack } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import * as mail from '../mail/index.ts';
import * as meetings from '../meetings/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as prompts from '../prompts/index.ts';
import * as studies from '../studies/index.ts';

/** One thing for an organiser to do. `name` is what it is about, `since` a moment or a day. */
export type Thing = {
	kind:
		'let in' | 'partnership' | 'report' | 'read back' | 'letters' | 'suggestion' | 'notes' | 'owed';
	name: string;
	href: string;
	since: string;
	/** how many of them, where several stand behind one line */
	number?: number;
};

/** All that waits for the organisers of a group, the oldest first. */
export async function things(db: Db, actor: Actor, group: GroupRow): Promise<Thing[]> {
	allow(actor, 'group.desk', { group: group.id });
	const at = `/groups/${group.slug}`;
	const all = await Promise.all([
		toLetIn(db, group, at),
		asked(db, group, at),
		reported(db, actor, group, at),
		noted(db, group, at),
		toPassOn(db, group, at),
		meetingWork(db, group, at),
		owed(db, group, at)
	]);
	return all.flat().toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

async function toLetIn(db: Db, group: GroupRow, at: string): Promise<Thing[]> {
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

async function asked(db: Db, group: GroupRow, at: string): Promise<Thing[]> {
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

async function reported(db: Db, actor: Actor, group: GroupRow, at: string): Promise<Thing[]> {
	const open = (await reports(db, actor, group.id)).filter(({ report }) => !report.answered_at);
	const first = open.map(({ report }) => report.at).toSorted()[0];
	if (!first) return [];
	return [{ kind: 'report', name: '', href: `${at}/reports`, since: first, number: open.length }];
}

async function noted(db: Db, group: GroupRow, at: string): Promise<Thing[]> {
	const shown = await toReadBack(db, group.id);
	return shown.map((c) => ({
		kind: 'read back',
		name: c.given_at,
		href: `${at}/contributions/${c.ref}/read-back`,
		since: c.given_at
	}));
}

async function toPassOn(db: Db, group: GroupRow, at: string): Promise<Thing[]> {
	const letters = await mail.toPassOn(db, group.id);
	const [first] = letters;
	if (!first) return [];
	const number = letters.length;
	return [{ kind: 'letters', name: '', href: `${at}/letters`, since: first.created_at, number }];
}

async function meetingWork(db: Db, group: GroupRow, at: string): Promise<Thing[]> {
	const work = await meetings.work(db, group.id);
	return work.map(({ kind, number, title, since }) => ({
		kind,
		name: title,
		href: `${at}/meetings/${number}${kind === 'notes' ? '' : '/summary'}`,
		since
	}));
}

async function owed(db: Db, group: GroupRow, at: string): Promise<Thing[]> {
	const promises = await outcomes.owed(db, { group: group.id });
	return promises.map(({ title, due }) => ({
		kind: 'owed',
		name: title,
		href: `${at}/outcomes`,
		since: due
	}));
}
