import { dayOf, daysBetween, today } from '#lib/text/dates.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Day, Db, Instant } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import * as studies from '../studies/index.ts';

/** A day by which a study's team promised to say what it did about a finding. */
export type Promised = {
	prompt: prompts.Finding['prompt'];
	title: string;
	study: { slug: string; title: string };
	/** the groups it was promised to; `gone`: since when its organiser says that nobody of the team is left */
	groups: { slug: string; name: string; gone: Instant | null }[];
	due: Day;
	/** Days promised before, each with the reason for which it was moved. */
	earlier: { due: Day; reason: string | null }[];
	/** Name of whoever promised the day that counts now. */
	by: string | null;
	/** How many days it has been owed, or had been when it was told; 0 while the day had not passed. */
	days: number;
	/** when every question had its answer; null while that is owed */
	told: Instant | null;
};

type To = { group: string } | { study: string };

/** Every promise that stands: to one group, or by one study. The soonest first (rules.md O3). */
export async function promised(db: Db, of: To): Promise<Promised[]> {
	return (await promises(db, of)).filter(({ told }) => !told);
}

/** The promises whose day has passed: feedback owed, the longest first. */
export async function owed(db: Db, of: To) {
	return (await promised(db, of)).filter(({ days }) => days > 0);
}

/** Every promise that was ever made, those that were kept too. The soonest first. */
export async function promises(db: Db, of: To): Promise<Promised[]> {
	return shown(db, await promisedTo(db, of));
}

/**
 * What this person is owed: the findings they answered, in groups they still belong to. What they said
 * to the organiser and the team alone counts; what they took back does not.
 */
export async function owedTo(db: Db, actor: Actor): Promise<Promised[]> {
	const given = await contributions.ofPerson(db, actor.person);
	const threads = given
		.filter((said) => said.role !== 'researcher' && !said.withdrawn_at)
		.flatMap((said) => (actor.groups[said.group_id] ? (said.thread_id ?? []) : []));
	const answered = threads.length ? await prompts.findingsOf(db, [...new Set(threads)]) : [];
	return shown(db, answered);
}

type Subject = prompts.Written & Pick<prompts.Finding, 'study'> & Partial<prompts.Finding>;

async function shown(db: Db, all: Subject[]): Promise<Promised[]> {
	const names = new Map<string, Map<string, string>>();
	const found: Promised[] = [];
	for (const { prompt, version, study, thread, group } of all) {
		if (!prompt.published_at) continue;
		const dates = await prompts.feedbackDates(db, prompt.id);
		const team = names.get(study.id) ?? (await studies.teamNames(db, study.id));
		names.set(study.id, team);
		const to = thread && group ? [{ thread, group }] : await prompts.threadsOf(db, prompt.id);
		const end = prompt.answered_at ? dayOf(prompt.answered_at) : today();
		found.push({
			prompt,
			title: version.title,
			study: { slug: study.slug, title: study.title },
			groups: to.map(({ thread, group }) => ({
				...{ slug: group.slug, name: group.name, gone: thread.team_gone_at }
			})),
			due: prompt.feedback_due,
			earlier: dates.slice(0, -1).map(({ due }, index) => ({
				due,
				reason: dates[index + 1]?.reason ?? null
			})),
			by: team.get(dates.at(-1)?.promised_by ?? '') ?? null,
			days: Math.max(0, daysBetween(prompt.feedback_due, end)),
			told: prompt.answered_at
		});
	}
	return found.toSorted((a, b) => (a.due < b.due ? -1 : 1));
}

async function promisedTo(db: Db, of: To): Promise<Subject[]> {
	if ('group' in of)
		return (await prompts.findings(db, of.group)).filter(({ thread }) => thread.let_in_at);
	const study = await studies.find(db, of.study);
	return (await prompts.list(db, of.study)).map((written) => ({ ...written, study }));
}
