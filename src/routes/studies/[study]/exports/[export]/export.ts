import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import { studyOf } from '../../place';

type Params = { study: string; export: string };

/** The export that an address names. */
export async function exportAt(person: App.Locals['actor'], params: Params) {
	const at = await studyOf(person, params, 'export.take');
	const taken = await exports.byNumber(db, at.study, params.export);
	return { ...at, taken, here: `${at.here}/exports/${taken.number}` };
}

/** The same, for as long as its file can be fetched. */
export async function liveExportAt(person: App.Locals['actor'], params: Params) {
	const at = await exportAt(person, params);
	if (!exports.isLive(at.taken)) notFound();
	return at;
}

/** Headers of a file to be saved under that name. */
export function saved(type: string, name: string) {
	return {
		'Content-Type': `${type}; charset=utf-8`,
		'Content-Disposition': `attachment; filename="${name}"`
	};
}
