import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import * as inbox from '#server/inbox/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import { at } from './clock.ts';
import { made } from './made.ts';

type Where = { db: Db; study: StudyRow; marian: Actor; tom: Actor };

/** The two of the team were last in their inbox some days ago, and keep what they look for each time. */
export async function lookIn({ db, study, marian, tom }: Where) {
	for (const who of [marian, tom]) await at(-3, '09:10', () => inbox.visited(db, who, study));
	await at(-3, '09:15', async () => {
		const keep = (name: string, query: string) => inbox.keep(db, marian, study, { name, query });
		made(await keep('Worries from meetings', 'kind=concern'));
		made(await keep('No theme yet, second finding', 'finding=2&unsorted=yes'));
		made(await inbox.keep(db, tom, study, { name: 'Came by post', query: 'channel=post' }));
	});
}
