import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import * as outcomes from '#server/outcomes/index.ts';
import * as publications from '#server/publications/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import { at, on } from './clock.ts';
import { made } from './made.ts';

type Where = { db: Db; study: StudyRow; marian: Actor };

/** The last step of the loop: a report came out, and everyone who spoke is told. */
export async function inPrint({ db, study, marian }: Where) {
	const drafted = await at(-4, '14:10', async () => {
		const told = (await outcomes.list(db, study)).filter(
			({ told_at, kind }) => told_at && kind.startsWith('changed')
		);
		const report: publications.PublicationInput = {
			kind: 'report',
			title: 'Staying beside people: what link workers do when nothing can be mended',
			published_in: 'the reports of Example University',
			link: 'https://example.org/staying-beside-people',
			on_day: on(-5),
			sentence_before: 'Link workers provide emotional containment to patients.',
			sentence_now:
				'Link workers stay beside people in hard times. Not everyone wants that: some people come to get one thing sorted.',
			outcomes: told.map(({ id }) => id)
		};
		return made(await publications.draft(db, marian, study, report, 'report'));
	});
	await at(-4, '14:40', async () => {
		const report = await publications.byNumber(db, study, String(drafted.number));
		const refused = await publications.tell(db, marian, report);
		if (refused) throw new Error(refused);
	});
}
