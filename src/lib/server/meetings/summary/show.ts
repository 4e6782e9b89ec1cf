import type { Credit, Piece, ShownSummary } from '#lib/meeting.ts';
import { allow, may, onTeam, organises, type Actor } from '../../access/index.ts';
import * as contributions from '../../contributions/index.ts';
import type { Db } from '../../db/index.ts';
import { address } from '../../prompts/index.ts';
import { quotableWhole } from '../../quotations/index.ts';
import { agenda, type Item } from '../agenda.ts';
import type { MeetingRow, SummaryRow } from '../tables.ts';
import { correctionsOf } from './corrections.ts';
import { isFinished, summaryOf } from './find.ts';
import { numberedPieces } from './paragraphs.ts';
import { pictureOf } from './picture-of.ts';
import { quotesOf } from './positions.ts';
import { pieces, type Filling } from './text.ts';
import { thanksFor } from './thanks.ts';

/**
 * The summary of a meeting for this person: an organiser reads it from the first draft, members once it
 * was sent round, a researcher with an item on the agenda once it was published. Null when there is
 * nothing to read yet; 404 for everybody else.
 */
export async function summaryFor(
	db: Db,
	actor: Actor | null,
	meeting: MeetingRow
): Promise<ShownSummary | null> {
	const items = await agenda(db, meeting);
	const own = items.find((item) => onTeam(actor, item.finding?.study.id));
	allow(actor, 'meeting.read', { group: meeting.group_id, study: own?.finding?.study.id });
	const summary = await summaryOf(db, meeting);
	if (!summary || !reads(actor, meeting.group_id, summary)) return null;

	const { published_to_group_at, published_to_all_at, unpublished_at } = summary;
	const public_since = unpublished_at ? null : published_to_all_at;
	const locked = public_since ? [] : lockedOf(actor, items); // what everyone reads hides nothing
	return {
		slug: summary.slug,
		title: summary.title,
		picture: locked.length ? null : await pictureOf(db, summary),
		pieces: locked.length ? [] : await inParagraphs(db, meeting, summary),
		credits: creditsOf(items),
		sent_round_at: summary.sent_round_at,
		answer_by: summary.answer_by,
		published_to_group_at,
		public_since,
		unpublished_at,
		corrections: locked.length ? [] : await correctionsOf(db, summary),
		goes_again: summary.sent_round_at !== null && summary.answer_by === null,
		locked
	};
}

/** The findings on the agenda whose thread waits for this reader's own answer. */
function lockedOf(actor: Actor | null, items: Item[]): ShownSummary['locked'] {
	return items.flatMap(({ finding }) =>
		finding && contributions.locks(actor, finding)
			? { title: finding.version.title, address: address(finding.study, finding.prompt) }
			: []
	);
}

/** The text with its quotes, each asked at this moment whether it may be quoted (rules.md section 3). */
export async function drawn(
	db: Db,
	summary: Pick<SummaryRow, 'id' | 'meeting_id' | 'body_html'>
): Promise<Piece[]> {
	return pieces(summary.body_html, await fillingOf(db, summary));
}

/** What fills its marks at this moment. */
export async function fillingOf(db: Db, summary: Pick<SummaryRow, 'id' | 'meeting_id'>) {
	const meeting = await db
		.selectFrom('meeting')
		.select(['id', 'group_id', 'members_came'])
		.where('id', '=', summary.meeting_id)
		.executeTakeFirstOrThrow();
	return filling(db, meeting, summary);
}

/** The same with the number of each paragraph. */
async function inParagraphs(db: Db, meeting: MeetingRow, summary: SummaryRow) {
	return numberedPieces(summary.body, await filling(db, meeting, summary));
}

async function filling(
	db: Db,
	meeting: Parameters<typeof thanksFor>[1],
	summary: Pick<SummaryRow, 'id'>
): Promise<Filling> {
	const quotes = await quotesOf(db, summary);
	const ids = quotes.map((quote) => quote.contribution_id);
	const may = await quotableWhole(db, ids);
	const words = quotes.flatMap(({ contribution_id, position }) => {
		const said = may.get(contribution_id);
		return said ? [[position, said.body] as const] : [];
	});
	return { quotes: new Map(words), thanks: await thanksFor(db, meeting) };
}

/** The studies whose findings were on the agenda, with what each asks to be said. */
export function creditsOf(items: Item[]): Credit[] {
	const studies = new Map(items.flatMap(({ finding }) => (finding ? [entry(finding.study)] : [])));
	return [...studies.values()];
}

function entry(study: Credit & { id: string }): [string, Credit] {
	const { id, title, acknowledgement, funder, award_number, disclaimer } = study;
	return [id, { title, acknowledgement, funder, award_number, disclaimer }];
}

function reads(actor: Actor, group: string, summary: SummaryRow) {
	if (organises(actor, group)) return true;
	if (may(actor, 'group.read', { group })) return summary.sent_round_at !== null;
	return isFinished(summary);
}
