import { goneAmong } from '../contributions/index.ts';
import { now, written, type Db } from '../db/index.ts';
import { dropFiles, dropOthers, filesIn } from './files.ts';
import { decoded, isLive, type Export } from './find.ts';
import { held } from './held.ts';

/**
 * Whether a file may still be fetched: its days are not over, and nothing in it was taken back, hidden,
 * worded otherwise or, for others, refused since. Asked anew at each fetch; what may not be fetched any
 * more is removed.
 */
export async function standing(db: Db, folder: string, taken: Export): Promise<boolean> {
	if (taken.state !== 'ready') return false;
	if (isLive(taken) && (await isWhole(db, taken))) return true;
	await drop(db, folder, taken);
	return false;
}

/** How far writing had come when all was looked through: until then nothing that stood can have gone. */
let looked = '';

/**
 * Removes every file whose days are over or in which something does not stand any more, and all leftovers.
 * Where nothing was written since, only days are asked for.
 */
export async function sweep(db: Db, folder: string): Promise<void> {
	const at = `${folder} ${await written(db)}`;
	const quiet = at === looked;
	const names = filesIn(folder);
	const rows = await db
		.selectFrom('export')
		.selectAll()
		.where('state', 'in', ['making', 'ready'])
		.execute();
	const ready = new Set<string>();
	const making = new Map<string, number>();
	for (const taken of rows.map(decoded)) {
		if (taken.state === 'making') making.set(taken.id, taken.tries);
		const stands = quiet && isLive(taken) ? true : await standing(db, folder, taken);
		if (stands) ready.add(taken.id);
	}
	dropOthers(folder, names, { ready, making });
	looked = at;
}

async function isWhole(db: Db, taken: Export): Promise<boolean> {
	const ids = db
		.selectFrom('export_contribution')
		.select('contribution_id')
		.where('export_id', '=', taken.id);
	const gone = await goneAmong(db, ids, taken.ready_at);
	if (gone.length) return false;
	if (taken.audience === 'team') return true;
	for await (const page of held(db, taken)) if (page.some(({ why }) => why)) return false;
	return true;
}

async function drop(db: Db, folder: string, taken: Export) {
	await db
		.updateTable('export')
		.set({ state: 'gone', gone_at: now() })
		.where('id', '=', taken.id)
		.where('state', '=', 'ready')
		.execute();
	dropFiles(folder, taken);
}
