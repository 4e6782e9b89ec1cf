import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import * as meetings from '../meetings/index.ts';
import * as prompts from '../prompts/index.ts';
import { namesOf, type Names } from './names.ts';
import { sorted, type Audience } from './walk.ts';

/** What every row of a study's file needs, read once. */
export type Setting = {
	study: { id: string };
	threads: Map<string, { name: string; prompt: string; group: GroupRow }>;
	versions: Map<string, number>;
	questions: Map<string, string>;
	/** by group */
	names: Map<string, Names>;
	/** everybody whose name may stand in the words */
	people: string[];
};

export async function settingOf(db: Db, study: { id: string }): Promise<Setting> {
	const threads: Setting['threads'] = new Map();
	const names: Setting['names'] = new Map();
	const questions: Setting['questions'] = new Map();
	for (const { prompt, version, questions: asked } of await prompts.list(db, study.id)) {
		for (const { thread, group } of await prompts.threadsOf(db, prompt.id)) {
			const name = `${prompt.number}-${group.slug}`;
			threads.set(thread.id, { name, prompt: `${prompt.number} ${version.title}`, group });
			if (!names.has(group.id)) names.set(group.id, await namesOf(db, group.id));
		}
		for (const { id, text } of [...asked, ...(await prompts.askedBefore(db, version))])
			questions.set(id, text);
	}
	const people = [...names.values()].flatMap(({ list }) =>
		[...list.values()].flatMap(({ person }) => person ?? [])
	);
	const versions = await prompts.versionNumbers(db, study.id);
	return { study, threads, versions, questions, names, people: [...new Set(people)] };
}

/** The refs of what the page replies to, by id: for others only of what they could see too. */
export async function parents(
	db: Db,
	page: contributions.Contribution[],
	to: { audience: Audience; taker: string }
): Promise<Map<string, string>> {
	const ids = page.flatMap((said) => said.in_reply_to ?? []);
	const found = await contributions.byIds(db, [...new Set(ids)]);
	const above = await sorted(db, found, to);
	const seen = above.filter(({ why }) => to.audience === 'team' || !why);
	return new Map(seen.map(({ said }) => [said.id, said.ref]));
}

/** The day of the meeting in which each point of the page was noted, by agenda item. */
export function meetingDays(db: Db, page: contributions.Contribution[]) {
	const items = page.flatMap((said) => said.agenda_item_id ?? []);
	return meetings.meetingsOfItems(db, [...new Set(items)]);
}
