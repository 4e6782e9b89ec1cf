import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/open.ts';
import * as themes from '#server/themes/index.ts';
import { made } from '../../../scripts/demo/made.ts';
import type { Plant } from './plant.ts';

/** What somebody needs to take part, and what they did not mean: on words of theirs that carry a theme. */
export async function plantOwn(
	db: Db,
	giver: Actor,
	{ group, ref }: { group: string; ref: string }
): Promise<Plant[]> {
	await accounts.changeNeeds(db, giver, giver.person, 'Bilby one is a ramp.');
	const said = await contributions.byRef(db, group, ref);
	const doubted = (await themes.doubtsOf(db, [said])).get(said.id)?.map(({ number }) => number);
	const codings = (await themes.codingsOf(db, [said.id])).get(said.id) ?? [];
	const { theme } = made(codings.find((coding) => !doubted?.includes(coding.theme.number)));
	const note = 'Bilby two was meant.';
	await themes.raiseDoubt(db, giver, said, { theme: theme.number, note });
	return [
		{ words: 'Bilby one', readers: ['member', 'organiser'] },
		{ words: 'Bilby two', readers: ['member', 'researcher', 'lead'] }
	];
}
