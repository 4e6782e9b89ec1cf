import type { Section, Shown } from '#lib/thread.ts';
import { names } from '../accounts/index.ts';
import { organises, type Actor } from '../access/index.ts';
import type { Db, Instant } from '../db/index.ts';
import { NAMELESS, shownNames } from '../groups/index.ts';
import { askedBefore, isOpen, type Finding } from '../prompts/index.ts';
import { teamNames } from '../studies/index.ts';
import { newSince, outline, pageOf, pageWith, type Part, type Strand } from './outline.ts';
import type { Contribution } from './readable.ts';
import { withAnswers } from './rows.ts';
import { owingOf } from './questions.ts';
import { anchorOf, columns, nameOf, shown, type Naming, type Showing } from './shown.ts';
import { thanksOf } from './thank.ts';

export type Page = {
	sections: Section[];
	page: number;
	pages: number;
	/** how many answers this reader can read on all pages */
	count: number;
	/** the page on which the answers go on that did not fit on one with all; null where all did */
	beyond: number | null;
	/** what others said since the last visit: how much, and where the first of it stands */
	fresh: { count: number; page: number; anchor: string } | null;
};

/** One page of a thread as its reader sees it. Words, names and counts are those this reader may see. */
export async function page(
	db: Db,
	actor: Actor,
	finding: Finding,
	wanted: { page: number | 'all'; newSince?: Instant | null }
): Promise<Page> {
	const parts = await outline(db, actor, finding);
	const { page, pages, strands, beyond } = pageOf(parts, wanted.page);
	const fresh = wanted.newSince ? newSince(parts, actor, finding.study.id, wanted.newSince) : [];
	const ids = strands.flatMap((strand) => [strand.id, ...strand.replies.map(({ id }) => id)]);
	const rows = new Map((await load(db, finding, ids)).map((row) => [row.id, row]));
	const view = {
		actor,
		finding,
		open: isOpen(finding),
		naming: await naming(db, actor, finding, [...rows.values()]),
		rows,
		fresh: new Set(fresh.map(({ id }) => id)),
		thanks: await thanksOf(db, actor, [...rows.values()]),
		owing: await owingOf(db, [...rows.values()])
	};

	const texts = await questions(db, finding, parts);
	const here = new Set(strands.map((strand) => strand.id));
	const sections = parts.map((part): Section => {
		const on = part.strands.filter((strand) => here.has(strand.id));
		const first = part.strands[0];
		return {
			...heading(part, finding, texts),
			count: part.strands.filter((strand) => strand.readable).length,
			strands: on.flatMap((strand) => strandShown(strand)),
			startsOn: first && !on.length ? pageWith(parts, first.id) : null
		};
	});
	const count = sections.reduce((sum, section) => sum + section.count, 0);
	const [first] = fresh;
	return {
		...{ sections, page, pages, count, beyond },
		fresh: first
			? { count: fresh.length, page: pageWith(parts, first.id), anchor: anchorOf(first) }
			: null
	};

	function strandShown(strand: Strand) {
		const [top] = entries([strand.id]);
		return top
			? [
					{
						...top,
						replies: entries(
							strand.replies.map(({ id }) => id),
							strand.id
						)
					}
				]
			: [];
	}

	function entries(ids: string[], root?: string): Shown[] {
		return ids.flatMap((id) => {
			const row = rows.get(id);
			return row ? [shown(view, row, root)] : [];
		});
	}
}

/** Where a contribution stands for this reader: the page of its thread, and its anchor there. */
export async function whereIs(
	db: Db,
	actor: Actor,
	finding: Finding,
	c: Pick<Contribution, 'id' | 'ref' | 'number' | 'person_id'>
): Promise<{ page: number; anchor: string }> {
	// who has just answered is not locked any more, though they were when they pressed "send"
	const given = c.person_id === actor.person;
	const reader = given ? { ...actor, locked: without(actor.locked, finding.thread.id) } : actor;
	return { page: pageWith(await outline(db, reader, finding), c.id), anchor: anchorOf(c) };
}

function without(all: readonly string[], one: string) {
	return all.filter((each) => each !== one);
}

/** What somebody replies to, as it stands above the box. The reader may read its words: asked before. */
export async function says(db: Db, actor: Actor, finding: Finding, c: Contribution) {
	const name = nameOf(await naming(db, actor, finding, [c]), c);
	return { number: c.number, name, body: c.body };
}

async function load(db: Db, finding: Finding, ids: string[]): Promise<Showing[]> {
	const rows = await db.selectFrom('contribution').select(columns).where('id', 'in', ids).execute();
	return withAnswers(db, rows, () => finding.study.id);
}

async function naming(
	db: Db,
	actor: Actor,
	{ group, study }: Finding,
	rows: Pick<Showing, 'person_id' | 'role'>[]
): Promise<Naming> {
	const known = organises(actor, group.id)
		? await names(db, [...new Set(rows.flatMap((row) => row.person_id ?? []))])
		: new Map<string, string>();
	return {
		group: await shownNames(db, group.id),
		team: rows.some((row) => row.role === 'researcher')
			? await teamNames(db, study.id)
			: new Map<string, string>(),
		known,
		nameless: NAMELESS
	};
}

async function questions(db: Db, finding: Finding, parts: Part[]) {
	const texts = new Map(finding.questions.map(({ id, text }) => [id, text]));
	const retired = parts.some(({ key }) => !texts.has(key) && key !== 'whole' && key !== 'points');
	if (retired)
		for (const { id, text } of await askedBefore(db, finding.version)) texts.set(id, text);
	return texts;
}

function heading({ key }: Part, finding: Finding, texts: Map<string, string>) {
	if (key === 'whole' || key === 'points')
		return { kind: key, question: null, position: null } as const;
	const position = finding.questions.find(({ id }) => id === key)?.position ?? null;
	const kind = position === null ? ('before' as const) : ('question' as const);
	return { kind, question: texts.get(key) ?? null, position };
}
