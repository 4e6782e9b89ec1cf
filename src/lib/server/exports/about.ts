import { clock, day } from '#lib/text/dates.ts';
import { wordings } from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import type { StudyRow } from '../studies/tables.ts';
import type { Export } from './find.ts';
import { removed } from './held.ts';
import { reasons, type Reason } from './sort.ts';
import { totals } from './ways.ts';

const SENTENCE =
	'Public involvement input, not research data: using these words as research data needs ethics approval and separate consent.';

/** The name of the file, which says what it is wherever it is saved. */
export function fileName(study: StudyRow, taken: Export, end: 'csv' | 'about.txt'): string {
	const readers = taken.audience === 'team' ? 'for-our-team-only' : 'for-others';
	return `${study.slug}-export-${taken.number}-${readers}-involvement-not-research-data.${end}`;
}

/**
 * What a CSV has no place to say about itself: whose words, for whom, under which permission, what
 * stayed out, and which ids of earlier files must go.
 */
export async function about(db: Db, actor: Actor, study: StudyRow, taken: Export): Promise<string> {
	allow(actor, 'export.take', { study: study.id });
	const { counts, audience } = taken;
	const gone = await removed(db, taken);
	return `${[
		SENTENCE,
		audience === 'team'
			? 'For our team, for analysis. Do not share or publish it: it holds private words and words that may not be quoted.'
			: 'For others, to share or publish. It holds only words that may be quoted when it was made.',
		'',
		`Study: ${study.title}`,
		`Award number: ${study.award_number}`,
		`Export: ${taken.number} (${taken.id})`,
		`Taken: ${day(taken.taken_at)}, ${clock(taken.taken_at)}, London time (${taken.taken_at})`,
		`File: ${fileName(study, taken, 'csv')}`,
		`Narrowed to: ${counts.filter ?? 'nothing, everything given to the study'}`,
		`Contributions in it when it was taken: ${counts.in}`,
		'Contributions left out:',
		...lines(leftOut(taken)),
		...(audience === 'others' ? ['How they came (never fewer than five):', ...came(taken)] : []),
		'',
		'What people were asked about quoting, in these words:',
		`  ${wordings.quote}`,
		'may_quote: yes = word for word, without a name; retell = only in other words; no = not at all.',
		'',
		'Remove these ids from earlier files; they were taken back, hidden, or may not be used any more:',
		...lines(gone),
		'',
		study.disclaimer
	].join('\n')}\n`;
}

/** Others are not told that private words exist, not even how many (rules.md section 4). */
function leftOut({ audience, counts }: Export) {
	return Object.entries(counts.withheld)
		.filter(([reason]) => audience === 'team' || reason !== 'private')
		.map(([reason, number]) => `${reasons[reason as Reason]}: ${number}`);
}

function came(taken: Export) {
	return lines(
		totals(taken.counts.ways).map(({ way, total }) => `${way}: ${total ?? 'not said, too few'}`)
	);
}

function lines(words: string[]) {
	return words.length ? words.map((line) => `  ${line}`) : ['  none'];
}
