import { exportsFolder } from '$lib/server/app';
import { fileAt, fileName, formats } from '$lib/server/exports';
import { saving } from '$lib/server/files';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { liveExportAt } from '../export';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { study, taken } = await liveExportAt(locals.actor, params);
	const stream = createReadStream(fileAt(exportsFolder, taken));
	return new Response(Readable.toWeb(stream) as ReadableStream, {
		headers: {
			'Content-Type': formats[taken.format].type,
			'Content-Disposition': saving(fileName(study, taken)),
			'Content-Length': String(taken.size),
			// a report is a page: opened from here it may ask nothing of us
			'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox"
		}
	});
};
