import { among, holds, type Term } from '#lib/text/search.ts';
import { allow, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { findings, visible, type Finding } from './finding.ts';
import { stemsOf, textOf } from './stems.ts';
import { ofIds, type Written } from './written.ts';

/** A finding that holds the words of a search, and its text on one line. */
export type FoundFinding<Of extends Written = Written> = { finding: Of; text: string };

/** The findings of a group that hold every word, as far as this reader sees them. */
export async function searchGroup(
	db: Db,
	actor: Actor,
	group: { id: string },
	terms: Term[]
): Promise<FoundFinding<Finding>[]> {
	allow(actor, 'group.read', { group: group.id });
	const seen = (await findings(db, group.id)).filter((finding) => visible(actor, finding));
	return holding(seen, terms);
}

/** The newest findings of a study that hold every word, drafts included, so many at most: for its team. */
export async function searchStudy(
	db: Db,
	actor: Actor,
	study: { id: string },
	terms: Term[],
	most = Infinity
): Promise<FoundFinding[]> {
	allow(actor, 'study.read', { study: study.id });
	const ids = (await stemsOf(db, study.id))
		.filter(({ stems }) => among(stems, terms))
		.slice(0, most)
		.map(({ prompt }) => prompt);
	const found = new Map((await ofIds(db, ids)).map((each) => [each.prompt.id, each]));
	// a draft may have been changed in between
	return holding(
		ids.flatMap((id) => found.get(id) ?? []),
		terms
	);
}

function holding<Of extends Written>(all: Of[], terms: Term[]): FoundFinding<Of>[] {
	return all
		.map((finding) => ({ finding, text: textOf(finding) }))
		.filter(({ finding, text }) => holds(`${finding.version.title} ${text}`, terms));
}
