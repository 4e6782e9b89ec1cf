import { allow, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { namesOf, replaceNames, type Names } from './names.ts';
import type { Reason } from './sort.ts';
import { narrowed } from './narrow.ts';
import { walk } from './walk.ts';
import type { Audience, Filter } from './wish.ts';

export type Preview = {
	in: number;
	withheld: Partial<Record<Reason, number>>;
	/** Names shown in the groups that the words hold, with how often: they will be replaced. */
	names: { words: string; times: number }[];
	/** How often names are replaced that only the organiser knows: not said here. */
	otherNames: number;
};

/** What a file would hold, how much stays out and why, and which names are taken out of the words. */
export async function preview(
	db: Db,
	actor: Actor,
	study: { id: string },
	{ audience, filter }: { audience: Audience; filter: Filter }
): Promise<Preview> {
	allow(actor, 'export.take', { study: study.id });
	const counts: Preview['withheld'] = {};
	const shown = new Map<string, number>();
	const books = new Map<string, Names>();
	let going = 0;
	let otherNames = 0;

	const to = { audience, taker: actor.person };
	for await (const page of walk(db, study, await narrowed(db, study, filter, to), to)) {
		for (const { said, why } of page) {
			if (why) {
				counts[why] = (counts[why] ?? 0) + 1;
				continue;
			}
			going++;
			const names = books.get(said.group_id) ?? (await namesOf(db, said.group_id));
			books.set(said.group_id, names);
			replaceNames(said.body, names, (found) => {
				if (found.shown) shown.set(found.words, (shown.get(found.words) ?? 0) + 1);
				else otherNames++;
				return found.words;
			});
		}
	}
	const names = [...shown].map(([words, times]) => ({ words, times }));
	return { in: going, withheld: counts, names, otherNames };
}
