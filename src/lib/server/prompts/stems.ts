import { prose } from '#lib/text/prose.ts';
import { stems } from '#lib/text/search.ts';
import type { Db } from '../db/index.ts';
import { ofIds, type Written } from './written.ts';

/** How many versions keep their stems, of which each is a few hundred letters. */
const KEPT = 5000;

/** By version. Only of published ones: their words stand, those of a draft change. */
const kept = new Map<string, string>();

/**
 * What the findings of a study are searched by, the newest first, drafts included. Reading and
 * stemming each of some hundred findings for each search took longer than all else it does.
 */
export async function stemsOf(db: Db, study: string): Promise<{ prompt: string; stems: string }[]> {
	const shown = await shownVersions(db, study);
	const of = new Map(shown.map(({ prompt, version }) => [prompt, kept.get(version)]));
	const unknown = [...of].flatMap(([prompt, known]) => (known === undefined ? [prompt] : []));
	for (const finding of await ofIds(db, unknown)) {
		const { prompt, version } = finding;
		const made = stems(`${version.title} ${textOf(finding)}`);
		of.set(prompt.id, made);
		if (kept.size >= KEPT) kept.clear();
		if (version.published_at) kept.set(version.id, made);
	}
	return [...of].map(([prompt, stems = '']) => ({ prompt, stems }));
}

/** The words of a finding on one line, but for its title. */
export function textOf({ version, questions }: Written): string {
	const asked = questions.map(({ text }) => text);
	return [prose(version.found_html), prose(version.why_html), ...asked].join(' ');
}

/** Which version of each finding is shown, as in written.ts: the newest published one, else the draft. */
async function shownVersions(db: Db, study: string) {
	const versions = await db
		.selectFrom('prompt')
		.innerJoin('prompt_version', 'prompt_version.prompt_id', 'prompt.id')
		.where('study_id', '=', study)
		.select(['prompt.id as prompt', 'prompt_version.id as version'])
		.select('prompt_version.published_at')
		.orderBy('prompt.number', 'desc')
		.orderBy('prompt_version.number', 'desc')
		.execute();
	const shown = new Map<string, (typeof versions)[number]>();
	for (const each of versions) {
		const before = shown.get(each.prompt);
		if (!before || (!before.published_at && each.published_at)) shown.set(each.prompt, each);
	}
	return [...shown.values()];
}
