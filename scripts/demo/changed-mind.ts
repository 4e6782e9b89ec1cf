import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import { at } from './clock.ts';
import { made } from './made.ts';

/** Hamid puts his words another way when the team has sorted them: its themes stay on what he said first. */
export async function sayOtherwise(
	db: Db,
	hamid: Actor,
	given: ReadonlyMap<string, contributions.Contribution>
) {
	const said = await contributions.find(db, made(given.get('house')).id);
	await at(-38, '19:10', () =>
		contributions.edit(
			db,
			hamid,
			said,
			'When you need a house, kind words are not enough. Say it on day one: I cannot move you up the list. Then I know where I am, and can ask somebody else.'
		)
	);
}
