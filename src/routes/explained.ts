import { explained } from '$lib/components/text/explained';
import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import type { shown } from '$lib/server/prompts';

type Shown = ReturnType<typeof shown>;
type Place = { group: { id: string } | null; study: { id: string } };

/**
 * A finding with its words explained, each where it comes first as the page shows them: its parts, then
 * the questions, whose words stand beside them as their texts are links. `whole`: the parts are shown.
 */
export async function explainedFinding(
	actor: Actor,
	{ group, study }: Place,
	finding: Shown,
	whole = true
) {
	const { foundHtml, whyHtml, canChange, cannotChange, questions } = finding;
	const parts = whole ? [foundHtml, whyHtml, canChange, cannotChange] : [];
	const places = { group: group?.id ?? '', studies: [study.id] };
	const texts = [...parts, ...questions.map(({ text }) => text)];
	const words = await glossary.explain(db, actor, places, texts);
	const html = (text: string) => (whole ? words.html(text) : text);
	const plain = (text: string) => (whole ? explained(text, words) : text);
	return {
		finding: {
			...finding,
			...{ foundHtml: html(foundHtml), whyHtml: html(whyHtml) },
			...{ canChange: plain(canChange), cannotChange: plain(cannotChange) }
		},
		asked: questions.map(({ text }) => words.list(text)),
		some: words.count() > 0
	};
}
