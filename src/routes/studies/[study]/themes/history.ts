import type { Actor } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as studies from '$lib/server/studies';
import type { Look, Stand, Step } from '$lib/server/themes';

/** So many of what went along are named; the others are counted. */
const MOST = 100;

/** Steps of the history as the pages show them. */
export type ShownStep = Awaited<ReturnType<typeof shownSteps>>[number];

export async function shownSteps(actor: Actor, study: { id: string }, steps: Step[]) {
	const team = await studies.teamNames(db, study.id);
	const ids = [...new Set(steps.flatMap(({ along }) => along.slice(0, MOST)))];
	const said = await contributions.byIds(db, ids);
	const refs = new Map(
		said.flatMap((c) => (contributions.readable(actor, c) === 'nothing' ? [] : [[c.id, c.ref]]))
	);
	return steps.map(({ id, did, theme, other, before, after, at, by_id, along }) => {
		const named = along.slice(0, MOST).flatMap((each) => refs.get(each) ?? []);
		return {
			...{ key: id, did, theme, other, at, by: team.get(by_id) ?? 'someone of the team' },
			...{ before: before ?? '', after: after ?? '' },
			look: did === 'look' ? { before: of<Look>(before), after: of<Look>(after) } : null,
			stand: did === 'moved' ? { before: of<Stand>(before), after: of<Stand>(after) } : null,
			...{ along: named, more: along.length - named.length, number: along.length }
		};
	});
}

/** What the domain kept as JSON. */
const of = <T>(kept: string | null) => JSON.parse(kept ?? '{}') as T;
