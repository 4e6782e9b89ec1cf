import { daysBetween, today } from '#lib/text/dates.ts';
import type { Day, Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import * as studies from '../studies/index.ts';

/** A day by which a study's team promised to say what it did about a finding, and has not yet. */
export type Promised = {
	prompt: prompts.Finding['prompt'];
	title: string;
	study: { slug: string; title: string };
	due: Day;
	/** Days promised before, each with the reason for which it was moved. */
	earlier: { due: Day; reason: string | null }[];
	/** Name of whoever promised the day that counts now. */
	by: string | null;
	/** How many days it has been owed; 0 while the day has not passed. */
	days: number;
};

/** Every promise that stands: to one group, or by one study. The soonest first (rules.md O3). */
export async function promised(
	db: Db,
	of: { group: string } | { study: string }
): Promise<Promised[]> {
	const written = await promisedTo(db, of);
	const promises = await Promise.all(
		written
			.filter(({ prompt }) => prompt.published_at && !prompt.answered_at)
			.map(async ({ prompt, version, study }) => {
				const dates = await prompts.feedbackDates(db, prompt.id);
				const names = await studies.teamNames(db, study.id);
				return {
					prompt,
					title: version.title,
					study: { slug: study.slug, title: study.title },
					due: prompt.feedback_due,
					earlier: dates.slice(0, -1).map(({ due }, index) => ({
						due,
						reason: dates[index + 1]?.reason ?? null
					})),
					by: names.get(dates.at(-1)?.promised_by ?? '') ?? null,
					days: Math.max(0, daysBetween(prompt.feedback_due, today()))
				};
			})
	);
	return promises.toSorted((a, b) => (a.due < b.due ? -1 : 1));
}

/** The promises whose day has passed: feedback owed, the longest first. */
export async function owed(db: Db, of: { group: string } | { study: string }) {
	return (await promised(db, of)).filter(({ days }) => days > 0);
}

async function promisedTo(db: Db, of: { group: string } | { study: string }) {
	if ('group' in of)
		return (await prompts.findings(db, of.group)).filter(({ thread }) => thread.let_in_at);
	const study = await studies.find(db, of.study);
	return (await prompts.list(db, of.study)).map((written) => ({ ...written, study }));
}
