import { exportsFolder } from '$lib/server/app';
import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import { redirect } from '@sveltejs/kit';
import { studyOf } from '../../place';

type Params = { study: string; export: string };

/** The export that an address names. */
export async function exportAt(person: App.Locals['actor'], params: Params) {
	const at = await studyOf(person, params, 'export.take');
	const taken = await exports.byNumber(db, at.study, params.export);
	return { ...at, taken, here: `${at.here}/exports/${taken.number}` };
}

/** The same, for as long as its file can be fetched. Else its page says what became of it. */
export async function liveExportAt(person: App.Locals['actor'], params: Params) {
	const at = await exportAt(person, params);
	if (!(await exports.standing(db, exportsFolder, at.taken))) redirect(303, at.here);
	return at;
}
