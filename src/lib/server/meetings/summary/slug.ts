import type { Day, Db } from '../../db/index.ts';
import { slugOf } from '../../groups/index.ts';

/** The last part of a summary's public address: its day and the words of its title. Nobody else has it. */
export async function freeSlug(db: Db, day: Day, title: string): Promise<string> {
	const base = [day, slugOf(title)].filter(Boolean).join('-');
	const rows = await db
		.selectFrom('summary')
		.select('slug')
		.where('slug', 'like', `${base}%`)
		.execute();
	const taken = new Set(rows.map((row) => row.slug));
	let slug = base;
	for (let next = 2; taken.has(slug); next++) slug = `${base}-${next}`;
	return slug;
}
