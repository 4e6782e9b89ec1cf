import type { Actor } from '$lib/server/access';
import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import { report, type documents } from '$lib/server/exports';
import { saving } from '$lib/server/files';
import { studyOf } from '../place';

type Asked = { locals: { actor: Actor | null }; params: { study: string }; url: URL };

/** The report as a file, laid out by `as`; `?long=yes` adds the headings of the long form. */
export async function fileOf(
	{ locals, params, url }: Asked,
	{ ending, type }: { ending: string; type: string },
	as: (document: documents.Document) => string | Promise<Uint8Array>
): Promise<Response> {
	const { study, actor } = await studyOf(locals.actor, params, 'report.write');
	const how = { long: url.searchParams.get('long') === 'yes', demo: settings.demo };
	const written = await report.reportFor(db, actor, study);
	const body = await as(report.documentOf(study, written, how));
	// bytes of our own: their buffer is nobody else's
	return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
		headers: {
			'Content-Type': type,
			'Content-Disposition': saving(`${study.slug}-report-on-involvement.${ending}`),
			'Cache-Control': 'private, no-store'
		}
	});
}
