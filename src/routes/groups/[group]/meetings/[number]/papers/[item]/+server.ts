import { db } from '$lib/server/db';
import { notFound } from '$lib/server/access';
import { saving } from '$lib/server/files';
import * as meetings from '$lib/server/meetings';
import { readMeeting } from '../../meeting';
import type { RequestHandler } from './$types';

/** The file of an item. It is saved, never shown as a page: it came from outside. */
export const GET: RequestHandler = async (event) => {
	const { actor, meeting } = await readMeeting(event);
	const file = (await meetings.paperFile(db, actor, meeting, event.params.item)) ?? notFound();
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'Content-Type': file.media_type,
			'Content-Length': String(file.size),
			'Content-Disposition': saving(file.name),
			'Content-Security-Policy': "default-src 'none'; sandbox"
		}
	});
};
