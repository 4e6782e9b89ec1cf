import { allow, notFound, type Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import * as contributions from '../../contributions/index.ts';
import { again, type Db } from '../../db/index.ts';
import { quotableWhole } from '../../quotations/index.ts';
import { agenda } from '../agenda.ts';
import type { MeetingRow, SummaryRow } from '../tables.ts';
import { quotesOf } from './positions.ts';
import { isFinished, summaryOf } from './find.ts';
import { withQuote } from './text.ts';
import { change } from './write.ts';

/** Words that may stand in the summary exactly as they were said. */
export type QuoteChoice = {
	ref: string;
	words: string;
	/** The agenda item they belong to. */
	topic: string;
	/** Their number in the summary, once they were added. */
	position: number | null;
};

/**
 * What was said about this meeting's topics, here or from home, and may be quoted at this moment. Only
 * words of members: a summary gives the group's voice, not the team's.
 */
export async function quoteChoices(
	db: Db,
	actor: Actor,
	meeting: MeetingRow
): Promise<QuoteChoice[]> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	const summary = await summaryOf(db, meeting);
	const added = summary ? await quotesOf(db, summary) : [];
	return (await choices(db, meeting)).map(({ id, ref, body, topic }) => ({
		ref,
		words: body,
		topic,
		position: added.find((quote) => quote.contribution_id === id)?.position ?? null
	}));
}

/**
 * Puts somebody's exact words into the summary: a line `[quote 1]` that is filled whenever it is shown.
 * Where the summary is published the line waits to be put in, for a change is then said to the reader.
 * 404 for words that may not be quoted, or that belong to nothing on this agenda.
 */
export async function addQuote(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	ref: string
): Promise<{ summary: SummaryRow; position: number; waits: boolean }> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	return again(db, async (db) => {
		const summary = (await summaryOf(db, meeting)) ?? notFound();
		const chosen = (await choices(db, meeting)).find((each) => each.ref === ref) ?? notFound();
		const position = await positionOf(db, summary, chosen.id);
		await record(db, actor, 'summary.quote-added', 'summary', summary);
		if (isFinished(summary)) return { summary, position, waits: true };
		const body = withQuote(summary.body, position, chosen.topic);
		const changed = await change(db, actor, summary, { title: summary.title, body });
		return { summary: changed, position, waits: false };
	});
}

async function choices(db: Db, meeting: MeetingRow) {
	const items = await agenda(db, meeting);
	const found = new Map<string, { id: string; ref: string; body: string; topic: string }>();
	for (const item of items) {
		const noted = await contributions.ofAgendaItems(db, [item.id]);
		const { finding } = item;
		const scope = finding && { prompt: finding.prompt.id, group: meeting.group_id };
		const thread = scope ? await contributions.ofStudy(db, finding.study.id, scope) : [];
		for (const { id, ref, body, role } of [...noted, ...thread])
			if (role === 'member' && !found.has(id)) found.set(id, { id, ref, body, topic: item.title });
	}
	const may = await quotableWhole(db, [...found.keys()]);
	return [...found.values()].filter(({ id }) => may.has(id));
}

async function positionOf(db: Db, summary: SummaryRow, contribution: string): Promise<number> {
	const added = await quotesOf(db, summary);
	const known = added.find((quote) => quote.contribution_id === contribution);
	if (known) return known.position;
	const position = (added.at(-1)?.position ?? 0) + 1;
	await db
		.insertInto('summary_quote')
		.values({ summary_id: summary.id, position, contribution_id: contribution })
		.execute();
	return position;
}
