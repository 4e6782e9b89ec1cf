import { allow, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import type { Coding } from './codings.ts';
import { shownOf, type Shown } from './shown.ts';

/** Where a theme stands, without the words: who put it where, and where those words came from. */
export type Standing = {
	id: string;
	contribution: string;
	theme: string;
	coder: string;
	whole: boolean;
	starts: number;
	coded_at: string;
	group: string;
	thread: string | null;
	channel: contributions.Contribution['channel'];
	given_at: string;
	sight: Exclude<contributions.Sight, 'nothing'>;
};

/** A coding with the wording it was made on, and what else stands on the same words. */
export type InContext = Shown & { beside: Coding['theme'][] };

/**
 * Every place where one of these themes of the study stands, as far as this person of the team may
 * know of it: what is hidden or removed keeps its place, without words. In one query, whatever stands.
 */
export async function standingOf(
	db: Db,
	actor: Actor,
	study: { id: string },
	themes: string[]
): Promise<Standing[]> {
	allow(actor, 'inbox.read', { study: study.id });
	const rows = await db
		.selectFrom(contributions.guards(db, study).as('said'))
		.innerJoin('coding', 'coding.contribution_id', 'said.id')
		.innerJoin('theme', 'theme.id', 'coding.theme_id')
		.where('theme.study_id', '=', study.id)
		.where('theme.id', 'in', themes)
		.where('coding.removed_at', 'is', null)
		.selectAll('said')
		.select(['coding.id as coding', 'theme_id', 'coded_by', 'starts', 'coded_at'])
		.execute();
	return rows.flatMap(({ coding, theme_id, coded_by, starts, coded_at, ...said }) => {
		const sight = contributions.readable(actor, { ...said, study_id: study.id });
		if (sight === 'nothing') return [];
		const { id, group_id, thread_id, channel, given_at } = said;
		return {
			...{ id: coding, contribution: id, theme: theme_id, coder: coded_by, coded_at, sight },
			...{ whole: starts === null, starts: starts ?? -1, channel, given_at },
			...{ group: group_id, thread: thread_id }
		};
	});
}

/** Some of those places with their words, in the order given, and what they stand on. */
export async function inContext(
	db: Db,
	actor: Actor,
	study: { id: string },
	places: Standing[]
): Promise<{ codings: InContext[]; said: contributions.Contribution[] }> {
	const ids = [...new Set(places.map(({ contribution }) => contribution))];
	const said = ids.length ? await contributions.byIds(db, ids) : [];
	const shown = await shownOf(db, actor, study, said);
	const codings = places.flatMap(({ id, contribution }) => {
		const all = shown.get(contribution) ?? [];
		const coding = all.find((each) => each.id === id);
		return coding ? { ...coding, beside: beside(coding, all) } : [];
	});
	return { codings, said };
}

/** The other themes that lie on any of the same words of the same wording, each once. */
function beside(coding: Shown, all: Shown[]): Coding['theme'][] {
	const others = all.filter(
		(other) =>
			other.theme_id !== coding.theme_id &&
			other.wording_from === coding.wording_from &&
			(other.starts ?? 0) < (coding.ends ?? Infinity) &&
			(coding.starts ?? 0) < (other.ends ?? Infinity)
	);
	return [...new Map(others.map(({ theme }) => [theme.number, theme])).values()].toSorted((a, b) =>
		a.name.localeCompare(b.name, 'en-GB')
	);
}
