import { type Migration, Migrator } from 'kysely/migration';
import { migrations as all } from '#migrations/index.ts';
import type { Db } from './open.ts';

/** Brings the database to the newest schema. All of it or nothing; throws the migration's own error. */
export async function migrate(db: Db, migrations: Record<string, Migration> = all) {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
}
