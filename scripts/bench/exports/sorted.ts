import { open } from '#server/db/open.ts';
import { id, now, together } from '#server/db/index.ts';
import * as studies from '#server/studies/index.ts';
import * as themes from '#server/themes/index.ts';
import { demo } from '../../demo-data.ts';

/** Puts themes of the example on so many contributions, each on a passage at its beginning. */
export async function sortSome(path: string, many: number) {
	const db = open(path);
	const study = await studies.bySlug(db, demo.study);
	const [coder] = await studies.team(db, study.id);
	const book = await themes.list(db, study);
	const said = await db.selectFrom('contribution').select('id').limit(many).execute();
	await together(db, async (db) => {
		for (const [index, { id: contribution_id }] of said.entries())
			await db
				.insertInto('coding')
				.values({
					...{ id: id(), contribution_id, theme_id: book[index % book.length]?.id ?? '' },
					...{ starts: 0, ends: 10, memo: '', coded_at: now(), coded_by: coder?.person_id ?? '' }
				})
				.execute();
	});
	await db.destroy();
}
