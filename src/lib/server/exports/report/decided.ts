import { decisions } from '../formats/sheets/decisions.ts';
import type { InvolvementRecord } from './record.ts';

/** A table in the shape of PIRIT's tracking tool. */
export type Decided = { head: string[]; rows: string[][]; wide: number };

/**
 * The sheet of decisions as others may see it: months for days, no ways. Ids are left out, since no
 * contributions come with the report.
 */
export function decidedIn({ outcomes, prompts, months }: InvolvementRecord): Decided {
	const byRef = (ref: string) => {
		const date = months.get(ref);
		return date === undefined ? null : { date, way: '' as const };
	};
	const sheet = decisions({ frame: { outcomes, prompts }, stage: { byRef } });
	const kept = sheet.columns.map(({ name }) => name !== 'contributions');
	const head = sheet.columns.filter((_, at) => kept[at]).map(({ name }) => spoken[name] ?? name);
	const rows = Array.from(sheet.rows(), (cells) => cells.filter((_, at) => kept[at]));
	return { head, rows, wide: head.indexOf('You said') };
}

const spoken: Record<string, string> = {
	outcome_id: 'Outcome',
	date: 'Date',
	kind: 'Kind',
	'when and how people contributed': 'When people contributed',
	you_said: 'You said',
	we_did: 'We did',
	reason: 'Why',
	finding_from: 'Finding before',
	finding_to: 'Finding after',
	standard: 'UK Standard'
};
