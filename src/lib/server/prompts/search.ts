import { prose } from '#lib/text/prose.ts';
import { holds, type Term } from '#lib/text/search.ts';
import { allow, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { findings, visible, type Finding } from './finding.ts';
import { list, type Written } from './written.ts';

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

/** The findings of a study that hold every word, drafts included: for its team. */
export async function searchStudy(
	db: Db,
	actor: Actor,
	study: { id: string },
	terms: Term[]
): Promise<FoundFinding[]> {
	allow(actor, 'study.read', { study: study.id });
	return holding(await list(db, study.id), terms);
}

function holding<Of extends Written>(all: Of[], terms: Term[]): FoundFinding<Of>[] {
	return all
		.map((finding) => ({ finding, text: textOf(finding) }))
		.filter(({ finding, text }) => holds(`${finding.version.title} ${text}`, terms));
}

function textOf({ version, questions }: Written): string {
	const asked = questions.map(({ text }) => text);
	return [prose(version.found_html), prose(version.why_html), ...asked].join(' ');
}
