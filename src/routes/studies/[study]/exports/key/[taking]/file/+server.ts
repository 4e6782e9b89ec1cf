import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import { saving } from '$lib/server/files';
import { studyOf } from '../../../../place';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'key.take');
	const taken = await exports.keyByNumber(db, actor, study, params.taking);
	if (!taken.live) notFound();
	return new Response(await exports.keyOf(db, actor, study, taken), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': saving(`${study.slug}-key-${taken.number}-keep-apart.csv`),
			'Cache-Control': 'no-store'
		}
	});
};
