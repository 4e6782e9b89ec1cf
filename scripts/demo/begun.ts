import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import * as drafts from '#server/drafts/index.ts';
import * as prompts from '#server/prompts/index.ts';
import { at } from './clock.ts';
import { made } from './made.ts';

/** An answer that somebody began on the bus, and has not sent. */
export async function begin(db: Db, who: Actor, finding: prompts.Finding) {
	const { group, study, prompt, version, questions } = finding;
	const address = prompts.address(study, prompt);
	const last = made(questions.at(-1));
	const typed = drafts.asTyped({
		...{ draft: `Your answer: ${version.title}`, draft_words: 'body', question: last.id },
		...{ box: 'begun-on-the-bus', audience: 'group' },
		body: 'If I did not know who was coming, or why. My mother would say no because'
	});
	const path = `/groups/${group.slug}/prompts/${address}/answer?question=${last.position}`;
	await at(-2, '08:40', () =>
		drafts.save(db, { person: who.person, path, why: 'saved' }, made(typed))
	);
}
