import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import { about, fileName } from '$lib/server/exports';
import { saving } from '$lib/server/files';
import { liveExportAt } from '../export';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { study, actor, taken } = await liveExportAt(locals.actor, params);
	return new Response(await about(db, actor, study, taken, settings.demo), {
		headers: {
			'Content-Type': 'text/plain; charset=utf-8',
			'Content-Disposition': saving(fileName(study, taken, 'about'))
		}
	});
};
