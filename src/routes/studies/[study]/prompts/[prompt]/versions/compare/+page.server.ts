import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import type { PageServerLoad } from './$types';
import { written } from '../../../written';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, prompt, version, actor, here } = await written(locals.actor, params, 'study.read');
	const all = await prompts.versionsOf(db, prompt.id);
	const last = all.at(-1)?.version.number ?? 1;
	const to = chosen(url.searchParams.get('to')) ?? last;
	const from = chosen(url.searchParams.get('from')) ?? Math.max(1, to - 1);
	const at = (number: number) => all.find((each) => each.version.number === number) ?? notFound();
	const [before, after] = [at(from), at(to)];

	const led = await outcomes.ofVersions(db, prompt.id);
	// all that led from the one to the other, over the versions between them
	const between = all.filter((each) => from < each.version.number && each.version.number <= to);
	const behind = between.flatMap((each) => led.get(each.version.id) ?? []);
	return {
		here,
		title: version.title,
		numbers: all.map((each) => each.version.number),
		...{ before: side(before, study), after: side(after, study) },
		parts: prompts.changedParts(before, after),
		between: between.map((each) => each.version),
		outcomes: await Promise.all(
			behind.map(async ({ cites, ...outcome }) => ({
				...outcome,
				lines: await outcomes.lines(db, actor, study, cites)
			}))
		)
	};

	function side(each: prompts.Version, study: { title: string }) {
		const { title, foundHtml, whyHtml, questions } = prompts.shown({ prompt, ...each }, study);
		const { number, published_at } = each.version;
		return { number, published_at, title, foundHtml, whyHtml, questions };
	}
};

/** The number of a version in the address; null for none. What is none leads nowhere. */
function chosen(number: string | null) {
	if (number === null || number === '') return null;
	return /^[1-9]\d{0,5}$/.test(number) ? Number(number) : notFound();
}
