import type * as contributions from '#server/contributions/index.ts';
import { id, type Db } from '#server/db/index.ts';
import * as quotations from '#server/quotations/index.ts';
import { findWords } from '#lib/text/sentences.ts';
import type { World } from './world.ts';

type Other = Partial<Parameters<typeof quotations.ask>[4]>;

/** Asks as a researcher whether those words of a contribution may be quoted; what `ask` says. */
export function asking(
	db: Db,
	world: World,
	said: contributions.Contribution,
	words: string,
	other: Other = {}
) {
	const { starts, ends } = findWords(said.body, words) ?? { starts: 0, ends: 0 };
	return quotations.ask(
		db,
		other.box === 'lead' ? world.lead : world.researcher,
		world.study,
		said,
		{
			...{ starts, ends, place: 'our paper', before: 'One person said:', after: '', own: false },
			...{ box: id(), ...other }
		}
	);
}

/** The same where it must go well: the request. */
export async function asked(
	db: Db,
	world: World,
	said: contributions.Contribution,
	words: string,
	other: Other = {}
): Promise<quotations.Quotation> {
	const made = await asking(db, world, said, words, other);
	if (typeof made === 'string') throw new Error(made);
	return quotations.byRef(db, made.ref);
}
