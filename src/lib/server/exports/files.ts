import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Where the files of exports lie until their days are over, for nobody else on this machine: beside an
 * SQLite database; with a database server in the working folder. Backups do not hold them.
 */
export function folderOf(database: string): string {
	const isServer = /^postgres(ql)?:\/\//.test(database);
	const folder = isServer ? resolve('data', 'exports') : `${resolve(database)}-exports`;
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	return folder;
}

/** The file of an export; while it is made, under another name. */
export function fileAt(folder: string, taken: { id: string }): string {
	return join(folder, `${taken.id}.file`);
}

export function partAt(folder: string, taken: { id: string }, tries: number): string {
	return join(folder, `${taken.id}.${tries}.part`);
}

/** What is laid out beside a file while it is made. */
export function stageAt(folder: string, taken: { id: string }, tries: number): string {
	return join(folder, `${taken.id}.${tries}.stage`);
}

export function dropFiles(folder: string, taken: { id: string }) {
	for (const name of readdirSync(folder))
		if (name.startsWith(`${taken.id}.`)) rmSync(join(folder, name), { force: true });
}

/** Removes everything that belongs to none of those exports. */
export function dropOthers(folder: string, kept: ReadonlySet<string>) {
	for (const name of readdirSync(folder)) {
		const [id = ''] = name.split('.');
		if (!kept.has(id)) rmSync(join(folder, name), { force: true });
	}
}
