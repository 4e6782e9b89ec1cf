import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import * as files from '#server/exports/index.ts';
import * as invitations from '#server/invitations/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import { at } from './clock.ts';

/** What lies on the desks today: a file that was taken, somebody invited, something reported. */
export async function desks(
	db: Db,
	{ noor, marian, iris }: Record<'noor' | 'marian' | 'iris', Actor>,
	{ holding, open, said }: { holding: Finding; open: Finding; said: contributions.Contribution }
) {
	const filter = { prompt: holding.prompt.id };
	const filterWords = holding.version.title;
	const folder = mkdtempSync(join(tmpdir(), 'example-'));
	const wish = { audience: 'team', format: 'csv', filter, filterWords } as const;
	// its days are over: what it held is known, the file is not there any more
	await at(-29, '10:00', () => files.take(db, marian, holding.study, wish, { folder, demo: true }));
	rmSync(folder, { recursive: true });
	await at(-2, '11:00', () =>
		invitations.invite(db, noor, {
			to: { group: open.group.id },
			role: 'member',
			way: 'print',
			person: {
				known_name: 'Winnie (example)',
				reach: 'post',
				address: '3 Example Terrace\nSheffield'
			}
		})
	);
	await at(-1, '08:30', () =>
		contributions.report(db, iris, said, {
			reason: 'other',
			note: 'It is fine, but could somebody tell her that she can ring you about this?'
		})
	);
}
