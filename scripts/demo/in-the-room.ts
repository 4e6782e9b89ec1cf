import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import { at } from './clock.ts';

/** Somebody reads the shared notes at home, and says which of them was theirs. */
export function itWasMe({ db }: { db: Db }, who: Actor, { study, prompt }: Finding) {
	return at(-37, '20:10', async () => {
		const said = await contributions.ofStudy(db, study.id, { prompt: prompt.id });
		const own = said.find(({ point_kind, shared_at }) => point_kind === 'suggestion' && shared_at);
		if (!own || (await contributions.claimPoint(db, who, own)))
			throw new Error('the example lost a note');
	});
}
