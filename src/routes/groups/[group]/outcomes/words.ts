import { explained } from '$lib/components/text/explained';
import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import type { Told } from '$lib/server/outcomes';

/** What the team did, with words explained where the page says them first; each as its own study means it. */
export async function explainedWords(actor: Actor, group: { id: string }, told: Told[]) {
	const seen = new Set<string>();
	const all = [];
	for (const { outcomes, ...about } of told) {
		const texts = outcomes.flatMap(({ outcome: { parts, we_did, reason } }) => [
			...parts.flatMap((part) => (part.kind === 'prose' ? [part.text] : [])),
			...[we_did, reason]
		]);
		const places = { group: group.id, studies: [about.finding.study.id] };
		const words = await glossary.explain(db, actor, places, texts, seen);
		const say = (text: string) => explained(text, words);
		const shown = outcomes.map(
			({ outcome: { you_said, parts, we_did, reason, ...outcome }, numbers, own }) => ({
				...{ numbers, own },
				outcome: {
					...{ ...outcome, you_said, we_did: say(we_did), reason: say(reason) },
					// nobody's own words are explained: they stand as they were said
					parts: parts.map((part) =>
						part.kind === 'prose' ? { ...part, text: say(part.text) } : part
					)
				}
			})
		);
		all.push({ ...about, outcomes: shown });
	}
	return all;
}
