import { today } from '#lib/text/dates.ts';
import { quoteNumbers, quotes, retold, strayQuote } from '#lib/text/outcomes.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import { quotesIn } from './quoted.ts';
import type { OutcomeInput } from './write.ts';

/**
 * `quotation`: "you said" holds double quotation marks; `retell`: nothing but quotes; `stray`: a quote
 * in the middle of a line; `quote`: one that was never added, or of words that are not behind it;
 * `question`: not one of the finding's; `contributions`: nothing behind it although there are answers,
 * or something that was not said to this finding; `versions`: not two published versions of the
 * finding, the earlier first; `day`: still to come.
 */
export type Refused =
	'quotation' | 'retell' | 'stray' | 'quote' | 'question' | 'contributions' | 'versions' | 'day';

type Prompt = { id: string; study_id: string };

/** What stands in the way of saving it; `outcome` is null before the first saving. */
export async function refusal(
	db: Db,
	prompt: Prompt,
	outcome: { id: string } | null,
	input: OutcomeInput
): Promise<Refused | null> {
	const text = await ofText(db, outcome, input);
	if (text) return text;
	if (input.question_id && !(await belongs(db, prompt.id, input.question_id))) return 'question';
	if (!(await arePublished(db, prompt, input))) return 'versions';
	if (input.on_day && input.on_day > today()) return 'day';
	return (await areBehind(db, prompt, input.contributions)) ? null : 'contributions';
}

async function ofText(db: Db, outcome: { id: string } | null, input: OutcomeInput) {
	if (quotes(input.you_said)) return 'quotation';
	if (strayQuote(input.you_said)) return 'stray';
	// a letter holds the team's own words alone
	if (!retold(input.you_said)) return 'retell';
	const numbers = quoteNumbers(input.you_said);
	const added = outcome && numbers.length ? await quotesIn(db, outcome) : [];
	const behind = new Set(input.contributions);
	const known = added.filter((each) => behind.has(each.contribution_id));
	return numbers.every((number) => known.some(({ position }) => position === number))
		? null
		: 'quote';
}

/** Only what groups can read: a version that is still a draft may be dropped again. */
async function arePublished(db: Db, prompt: Prompt, input: OutcomeInput) {
	const { from_version_id: from = null, to_version_id: to = null } = input;
	if (!from && !to) return true;
	const versions = await prompts.publishedVersions(db, prompt.id);
	const place = (id: string) => versions.findIndex(({ version }) => version.id === id);
	if (!from || place(from) < 0) return false;
	return !to || place(to) > place(from);
}

async function areBehind(db: Db, prompt: Prompt, ids: string[]): Promise<boolean> {
	const cited = await contributions.byIds(db, ids);
	const of = await prompts.studyOf(
		db,
		cited.flatMap((contribution) => contribution.thread_id ?? [])
	);
	const astray = cited.some(({ thread_id }) => of.get(thread_id ?? '')?.prompt_id !== prompt.id);
	if (astray || cited.length !== new Set(ids).size) return false;
	if (cited.length) return true;
	// what was taken back or hidden is no answer any more, and nobody could choose it
	const said = { prompt: prompt.id, heard: true, limit: 1 };
	const [anything] = await contributions.ofStudy(db, prompt.study_id, said);
	return !anything;
}

async function belongs(db: Db, prompt: string, question: string) {
	const { version, questions } = await prompts.find(db, prompt);
	const before = await prompts.askedBefore(db, version);
	return [...questions, ...before].some(({ id }) => id === question);
}
