import type { Day, Db } from '../../db/index.ts';
import { slugOf } from '../../groups/index.ts';

/** The last part of a summary's public address: its day and the words of its title. `own`: the one it has. */
export async function freeSlug(db: Db, day: Day, title: string, own = ''): Promise<string> {
	const base = [day, slugOf(title)].filter(Boolean).join('-');
	const rows = await db
		.selectFrom('summary')
		.select('slug')
		.where('slug', 'like', `${base}%`)
		.execute();
	const taken = new Set(rows.map((row) => row.slug).filter((slug) => slug !== own));
	let slug = base;
	for (let next = 2; taken.has(slug); next++) slug = `${base}-${next}`;
	return slug;
}
