import { today } from '#lib/text/dates.ts';
import { reportParts, type PartName } from '#lib/text/report.ts';
import { createHash } from 'node:crypto';
import { allow, type Actor } from '../../access/index.ts';
import type { Db, Instant } from '../../db/index.ts';
import * as studies from '../../studies/index.ts';
import type { StudyRow } from '../../studies/tables.ts';
import { decidedIn, type Decided } from './decided.ts';
import { draftsFrom } from './draft.ts';
import { gatheredOf, type Gathered } from './gathered.ts';
import type { Drafts } from './parts.ts';
import { recordOf, type InvolvementRecord } from './record.ts';

/** What the record says by now, before anybody wrote anything. */
export type Draft = {
	parts: Drafts;
	gathered: Gathered[];
	decided: Decided;
	record: InvolvementRecord;
};

/** One part as it stands. `own`: what the team wrote in its place, with who did and when. */
export type ShownPart = {
	part: PartName;
	title: string;
	asks: string;
	draft: string;
	own: { words: string; at: Instant; by: string; outdated: boolean } | null;
	/** what a form that was opened by now goes out from */
	stamp: string;
};

/** Drafts every part from what the record holds: for others to read, without names or private words. */
export async function draftOf(db: Db, study: StudyRow): Promise<Draft> {
	const record = await recordOf(db, study, today());
	return {
		...{ record, parts: draftsFrom(record), decided: decidedIn(record) },
		gathered: await gatheredOf(db, study, record.cleaned)
	};
}

/** The report as it stands, for the study's team. */
export async function reportFor(
	db: Db,
	actor: Actor | null,
	study: StudyRow
): Promise<Draft & { shown: ShownPart[] }> {
	allow(actor, 'report.write', { study: study.id });
	const draft = await draftOf(db, study);
	const rows = await db
		.selectFrom('report_part')
		.selectAll()
		.where('study_id', '=', study.id)
		.execute();
	const team = await studies.teamNames(db, study.id);
	const shown = reportParts.map(({ part, title, asks }) => {
		const row = rows.find((each) => each.part === part);
		const stamp = stampOf(draft, part);
		const by = team.get(row?.written_by ?? '') ?? 'someone of the team';
		const own = row && { words: row.words, at: row.written_at, by };
		return {
			...{ part, title, asks, draft: draft.parts[part], stamp },
			own: own ? { ...own, outdated: row.record_hash !== stamp } : null
		};
	});
	return { ...draft, shown };
}

/** Changes whenever the record says something else under that part; under the fifth, when more was gathered. */
export function stampOf({ parts, gathered }: Draft, part: PartName): string {
	const said = part === 'reflections' ? JSON.stringify(gathered) : parts[part];
	return createHash('sha256').update(said).digest('hex');
}
