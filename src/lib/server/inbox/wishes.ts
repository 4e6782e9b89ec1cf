import type { Tick } from '#lib/text/inbox.ts';
import type { Actor } from '../access/index.ts';
import * as challenges from '../challenges/index.ts';
import * as contributions from '../contributions/index.ts';
import { written, type Db, type Instant } from '../db/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as prompts from '../prompts/index.ts';
import * as themes from '../themes/index.ts';

/** What a filter of a study can name, looked up once for however many filters. */
export type Known = {
	findings: prompts.Written[];
	groups: { id: string; slug: string; name: string }[];
	/** the themes in use, as they stand in the book */
	book: themes.Theme[];
	/** themes that were merged, and into which, by number */
	merged: Map<number, number>;
	/** how far writing had come before any of this was read */
	at: string;
	/** each tick as a wish, for counting too */
	wishes: Record<Tick, contributions.Wanted>;
};

/** The same. `since`: from when on things are new to this reader. */
export async function known(
	db: Db,
	actor: Actor,
	study: { id: string },
	since: Instant | null
): Promise<Known> {
	const at = await written(db);
	const findings = (await prompts.list(db, study.id)).filter(({ prompt }) => prompt.published_at);
	const threads = await Promise.all(findings.map(({ prompt }) => prompts.threadsOf(db, prompt.id)));
	const groups = new Map(threads.flat().map(({ group }) => [group.id, group]));
	const asked = await contributions.unansweredQuestions(db, { study: study.id });
	const outdated = await themes.outdated(db, await contributions.reworded(db, study));
	return {
		at,
		findings,
		groups: [...groups.values()],
		book: await themes.list(db, study),
		merged: await themes.successors(db, study),
		wishes: {
			unread: { unread: true },
			new: since ? { since, notBy: actor.person } : { ids: [] },
			unsorted: { heard: true, lacks: (said) => themes.standingOn(db, said) },
			changed: { heard: true, ids: outdated },
			unanswered: { owed: true, except: outcomes.toldAbout(db, study) },
			asked: { ids: asked.map(({ said }) => said.id) },
			challenge: { heard: true, among: challenges.challenged(db, study) },
			private: { secret: true }
		}
	};
}
