import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import { report } from '#server/exports/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import { at } from './clock.ts';

type Where = { db: Db; study: StudyRow; marian: Actor };

/** One part of the report on involvement in the team's own words; the others stay as the record has them. */
export async function reportOnIt({ db, study, marian }: Where) {
	await at(-3, '11:20', async () => {
		const { shown } = await report.reportFor(db, marian, study);
		const stamp = shown.find(({ part }) => part === 'discussion')?.stamp ?? '';
		await report.writePart(db, marian, study, 'discussion', { words, stamp });
	});
}

const words = `The group changed what we call our main finding, and with it how we understand it. We had written of holding as something that link workers do. We now write of staying beside people, and say that not everyone wants it.

It was good for the analysis that people disagreed with us early. It cost us time: one finding still waits for our answer, and the day we had promised is past.`;
