import { db } from '$lib/server/db';
import { csv, fileName } from '$lib/server/exports';
import { Readable } from 'node:stream';
import { liveExportAt, saved } from '../export';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { study, actor, taken } = await liveExportAt(locals.actor, params);
	const stream = Readable.toWeb(csv(db, actor, taken)) as ReadableStream;
	return new Response(stream, { headers: saved('text/csv', fileName(study, taken, 'csv')) });
};
