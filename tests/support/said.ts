import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import { id, now } from '#server/db/index.ts';
import type { Actor } from '#server/access/index.ts';
import * as prompts from '#server/prompts/index.ts';
import type { World } from './world.ts';

/** Says something to a finding, as that person, to its first question unless told otherwise. */
export function say(
	db: Db,
	actor: Actor,
	finding: prompts.Finding,
	body: string,
	other: { audience?: 'group' | 'private'; question?: number | null } = {}
) {
	const { audience = 'group', question = 0 } = other;
	const asked = question === null ? null : (finding.questions[question]?.id ?? null);
	return contributions.respond(db, actor, finding, { question: asked, body, audience, box: id() });
}

/** Closes the finding for everybody, as its team. */
export function close(db: Db, world: World, finding: prompts.Finding) {
	return prompts.closePrompt(db, world.researcher, finding.prompt);
}

/** The same contribution as it stands by now. */
export function again(db: Db, said: { id: string }) {
	return contributions.find(db, said.id);
}

/** How many letters of the kind wait for that person. */
export async function lettersTo(db: Db, person: string, kind: string) {
	const rows = await db
		.selectFrom('letter')
		.select('about_id')
		.where('person_id', '=', person)
		.where('kind', '=', kind)
		.where('created_at', '<=', now())
		.execute();
	return rows.map((row) => row.about_id);
}
