import { clock, day } from '#lib/text/dates.ts';
import { wordings } from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import type { StudyRow } from '../studies/tables.ts';
import type { Export } from './find.ts';
import { formats } from './formats.ts';
import { removed } from './held.ts';
import { reasons, type Reason } from './sort.ts';
import { totals } from './ways.ts';

/** What the words in every file are not (rules.md section 4). */
export const SENTENCE =
	'Public involvement input, not research data: using these words as research data needs ethics approval and separate consent.';

/** Said on every file of an installation that shows an example. */
export const EXAMPLE = 'Example: the people and words here are invented.';

/** What a file says about itself (rules.md section 4), for each format to lay out in its own way. */
export type About = {
	/** what these words are and are not; who the file is for */
	first: string[];
	facts: { name: string; value: string }[];
	/** each with what there is of it; none: it says so */
	lists: { title: string; lines: string[] }[];
	/** what the study asks to have printed with whatever is made of it */
	disclaimer: string;
	/** some of the same for programs to read */
	plain: {
		/** the sentence on what these words are and are not */
		sentence: string;
		/** how many stayed out, by reason, as far as the readers may know */
		withheld: { reason: Reason; means: string; number: number }[];
		/** what people were asked about quoting */
		asked: string;
		/** refs that have to go from earlier files */
		removed: string[];
	};
};

/** The name of the file, which says what it is wherever it is saved. `about`: of the text that explains it. */
export function fileName(study: StudyRow, taken: Export, about?: 'about'): string {
	const readers = taken.audience === 'team' ? 'for-our-team-only' : 'for-others';
	const ending = about ? 'about.txt' : formats[taken.format].ending;
	return `${study.slug}-export-${taken.number}-${readers}-involvement-not-research-data.${ending}`;
}

/**
 * Whose words it holds, for whom, under which permission, what stayed out, and which ids of earlier
 * files must go.
 */
export async function aboutOf(
	db: Db,
	study: StudyRow,
	taken: Export,
	demo: boolean
): Promise<About> {
	const { counts, audience } = taken;
	const others = audience === 'others';
	const gone = await removed(db, taken);
	return {
		first: [
			...(demo ? [EXAMPLE] : []),
			SENTENCE,
			others
				? 'For others, to share or publish. It holds only words that may be quoted when it was made.'
				: 'For our team, for analysis. Do not share or publish it: it holds private words and words that may not be quoted.'
		],
		facts: [
			{ name: 'Study', value: study.title },
			{ name: 'Award number', value: study.award_number },
			{ name: 'Export', value: `${taken.number} (${taken.id})` },
			{
				name: 'Taken',
				value: `${day(taken.taken_at)}, ${clock(taken.taken_at)}, London time (${taken.taken_at})`
			},
			{ name: 'File', value: fileName(study, taken) },
			{ name: 'Narrowed to', value: counts.filter ?? 'nothing, everything given to the study' },
			{ name: 'Contributions in it when it was taken', value: String(counts.in) },
			{
				name: 'What people were asked about quoting, in these words',
				value: wordings.quote
			},
			{
				name: 'may_quote',
				value: 'yes = word for word, without a name; retell = only in other words; no = not at all'
			}
		],
		lists: [
			{ title: 'Contributions left out', lines: leftOut(taken) },
			...(others ? [{ title: 'How they came (never fewer than five)', lines: came(taken) }] : []),
			...(counts.since
				? [
						{
							title: 'New since the last export',
							lines: [`${counts.since.fresh}: all in this file but those that changed`]
						},
						{ title: 'Changed since the last export', lines: counts.since.changed }
					]
				: []),
			{
				title:
					'Remove these ids from earlier files; they were taken back, hidden, or may not be used any more',
				lines: gone
			}
		],
		disclaimer: study.disclaimer,
		plain: { sentence: SENTENCE, withheld: reasonsIn(taken), asked: wordings.quote, removed: gone }
	};
}

/** The same as a text of its own, for files that have no place to say it. */
export async function about(
	db: Db,
	actor: Actor,
	study: StudyRow,
	taken: Export,
	demo = false
): Promise<string> {
	allow(actor, 'export.take', { study: study.id });
	return `${linesOf(await aboutOf(db, study, taken, demo)).join('\n')}\n`;
}

export function linesOf({ first, facts, lists, disclaimer }: About): string[] {
	return [
		...first,
		'',
		...facts.map(({ name, value }) => `${name}: ${value}`),
		'',
		...lists.flatMap(({ title, lines }) => [
			`${title}:`,
			...(lines.length ? lines : ['none']).map((line) => `  ${line}`)
		]),
		'',
		disclaimer
	];
}

function leftOut(taken: Export) {
	return reasonsIn(taken).map(({ means, number }) => `${means}: ${number}`);
}

/** Others are not told that private words exist, not even how many (rules.md section 4). */
function reasonsIn({ audience, counts }: Export) {
	return Object.entries(counts.withheld)
		.filter(([reason]) => audience === 'team' || reason !== 'private')
		.map(([reason, number]) => ({
			reason: reason as Reason,
			means: reasons[reason as Reason],
			number
		}));
}

function came(taken: Export) {
	return totals(taken.counts.ways).map(
		({ way, total }) => `${way}: ${total ?? 'not said, too few'}`
	);
}
