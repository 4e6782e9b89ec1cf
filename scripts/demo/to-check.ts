import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import { at } from './clock.ts';
import { made } from './made.ts';

/**
 * What Amara said on the phone, in Noor's words. Noor read it back, and later put one thing right: since
 * then it waits for Amara to say that it is still what she said.
 */
export async function toCheck(db: Db, noor: Actor, amara: Actor, finding: Finding) {
	const said = await at(-59, '11:20', async () =>
		made(
			await contributions.record(db, noor, finding, {
				...{ person: amara.person, channel: 'phone', given_on: null, box: 'to-check' },
				question: finding.questions[0]?.id ?? null,
				body: 'She says that it depends on the week. When her sister is away she wants somebody to ring.',
				...{ wording: 'noted', group_may_read: true, read_back: 'phone' }
			})
		)
	);
	await at(-4, '15:05', () =>
		contributions.edit(
			db,
			noor,
			said,
			'She says that it depends on the week. When her daughter is away she wants somebody to ring.'
		)
	);
}
