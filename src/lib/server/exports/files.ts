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

/** Removes the file of an export and all that lies beside it. */
export function dropFiles(folder: string, taken: { id: string }) {
	drop(folder, (name) => name.startsWith(`${taken.id}.`));
}

/** Removes what lies beside a file that is whole: what was left of tries that were cut short. */
export function dropRest(folder: string, taken: { id: string }) {
	drop(folder, (name) => name.startsWith(`${taken.id}.`) && name !== `${taken.id}.file`);
}

/** What lies there. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder);
}

/**
 * Removes every one of those files that belongs to none of these: the whole ones, and tries that are being
 * made. The files were listed before it was asked which those are: what was begun in between stays.
 */
export function dropOthers(
	folder: string,
	names: string[],
	{ ready, making }: { ready: ReadonlySet<string>; making: ReadonlyMap<string, number> }
) {
	const wrong = (name: string) => {
		const [id = '', tries] = name.split('.');
		// it takes its own name a moment before it counts as ready
		if (tries === 'file') return !ready.has(id) && !making.has(id);
		return making.get(id) !== Number(tries);
	};
	for (const name of names.filter(wrong)) rmSync(join(folder, name), { force: true });
}

function drop(folder: string, wrong: (name: string) => boolean) {
	for (const name of filesIn(folder).filter(wrong)) rmSync(join(folder, name), { force: true });
}
