import { subjectName } from '#lib/text/reflections.ts';
import type { Actor } from '../access/index.ts';
import { answeredThreads, unread } from '../contributions/index.ts';
import type { Day, Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import * as meetings from '../meetings/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as prompts from '../prompts/index.ts';
import * as reflections from '../reflections/index.ts';
import * as studies from '../studies/index.ts';
import { things } from './things.ts';

/** Something of a study that is over: what it is called, in which group, and where to say how it went. */
type LookBack = { name: string; group: string; href: string };

/** The first page of whoever is signed in: each group and study with what waits there. */
export type Home = {
	groups: {
		slug: string;
		name: string;
		/** open findings without an answer of this person's */
		findings: { title: string; href: string; closes: Day; minutes: number }[];
		/** meetings of which this person has not said whether they come */
		meetings: { title: string; href: string; on: Day; starts: string }[];
		/** how many things wait on the organiser's desk; null for those who have none */
		desk: number | null;
		/** something that is over, of which a member is asked how it went */
		asked: { name: string; address: string } | null;
	}[];
	studies: {
		slug: string;
		title: string;
		unread: number;
		owed: number;
		/** outcomes that a colleague asked this person to check, by their numbers */
		toCheck: number[];
		/** how many times somebody disagrees and has no answer yet */
		disagreeing: number;
		/** something that is over, of which one of the team is asked how it went */
		asked: LookBack | null;
	}[];
};

/** What waits for this person, across groups and studies. */
export async function home(db: Db, actor: Actor): Promise<Home> {
	const answered = await answeredThreads(db, actor.person);
	const mine = await groups.list(db, Object.keys(actor.groups));
	const teams = await studies.list(db, Object.keys(actor.studies));
	return {
		groups: await Promise.all(mine.map((group) => inGroup(db, actor, group, answered))),
		studies: await Promise.all(
			teams.map(async ({ id, slug, title }) => ({
				slug,
				title,
				unread: await unread(db, id),
				owed: (await outcomes.owed(db, { study: id })).length,
				toCheck: (await outcomes.toCheck(db, actor, { id })).map(({ number }) => number),
				disagreeing: [...(await outcomes.unansweredOf(db, { id })).values()].flat().length,
				asked: await lookBack(db, actor, { id })
			}))
		)
	};
}

/** What this person of the team can say how it went, and has not; null: nothing. */
export async function lookBack(
	db: Db,
	actor: Actor,
	study: { id: string }
): Promise<LookBack | null> {
	const over = await reflections.toAskTeam(db, actor, study);
	if (!over) return null;
	const href = `/groups/${over.group.slug}/reflections/${over.address}`;
	return { name: subjectName(over), group: over.group.name, href };
}

async function inGroup(db: Db, actor: Actor, group: GroupRow, answered: Set<string | null>) {
	const organiser = actor.groups[group.id] === 'organiser';
	const open = organiser
		? []
		: (await prompts.findings(db, group.id)).filter(
				(finding) => prompts.isOpen(finding) && !answered.has(finding.thread.id)
			);
	const coming = organiser ? [] : await meetings.unanswered(db, actor, group);
	const over = organiser ? null : await reflections.toAsk(db, actor, group);
	return {
		asked: over && { name: subjectName(over), address: over.address },
		slug: group.slug,
		name: group.name,
		meetings: coming.map(({ number, title, on_day: on, starts }) => ({
			...{ title, on, starts },
			href: `/groups/${group.slug}/meetings/${number}`
		})),
		findings: open.map(({ version, study, prompt, thread }) => ({
			title: version.title,
			href: `/groups/${group.slug}/prompts/${prompts.address(study, prompt)}`,
			closes: prompts.lastDay(prompt, thread),
			minutes: prompt.minutes
		})),
		desk: organiser ? (await things(db, actor, group)).length : null
	};
}
