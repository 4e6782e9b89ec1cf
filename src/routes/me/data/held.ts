import { allow, type Actor } from '$lib/server/access';
import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import { everythingOf, type Section } from '$lib/server/leaving';

/** What we hold about the actor, as a file to be saved. */
export async function held(
	actor: Actor | null,
	write: (sections: Section[], installation: string) => string,
	type: string,
	ending: string
) {
	allow(actor, 'me.use');
	const sections = await everythingOf(db, actor);
	return new Response(write(sections, settings.name), {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="my-data.${ending}"`,
			// a page from a file must not run anything, nor be kept by anybody on the way
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
			'cache-control': 'no-store'
		}
	});
}
