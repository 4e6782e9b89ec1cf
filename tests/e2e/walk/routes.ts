import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A route as its files say: where it is, whether it can be opened, whether something can be sent to it. */
export type Route = { id: string; opens: boolean; takes: boolean };

/** Every route of the product, read from the files themselves: a new one cannot hide from the walk. */
export function routes(): Route[] {
	const folders = new Set(globSync('src/routes/**/+{page.svelte,server.ts}').map(dirname));
	return [...folders].toSorted().map((folder) => {
		const page = read(join(folder, '+page.server.ts'));
		const server = read(join(folder, '+server.ts'));
		return {
			id: idOf(folder),
			opens: server === '' || /export (const|async function|function) GET\b/.test(server),
			takes:
				/export const actions\b/.test(page) ||
				/export (const|async function|function) POST\b/.test(server)
		};
	});
}

/** The address a visitor sees: groups of routes in brackets are not in it. */
function idOf(folder: string) {
	const id = folder.replace(/^src\/routes/, '').replace(/\/\([^)]+\)/g, '');
	return id || '/';
}

function read(file: string) {
	return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
