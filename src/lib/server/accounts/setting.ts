import type { Db } from '../db/index.ts';

/** A small fact that the installation itself remembers; null when there is none of that name. */
export async function getSetting(db: Db, name: string): Promise<string | null> {
	const row = await db
		.selectFrom('setting')
		.select('value')
		.where('name', '=', name)
		.executeTakeFirst();
	return row?.value ?? null;
}

/** Remembers it, in place of what stood under that name. */
export async function setSetting(db: Db, name: string, value: string): Promise<void> {
	await db
		.insertInto('setting')
		.values({ name, value })
		.onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
		.execute();
}

/** What stands under that name; made and remembered where nothing does yet. All who ask get the same. */
export async function settingOnce(db: Db, name: string, make: () => string): Promise<string> {
	const known = await getSetting(db, name);
	if (known !== null) return known;
	const value = make();
	await db
		.insertInto('setting')
		.values({ name, value })
		.onConflict((conflict) => conflict.column('name').doNothing())
		.execute();
	return (await getSetting(db, name)) ?? value;
}
