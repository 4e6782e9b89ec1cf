import { settings } from '$lib/server/app';

/** The installation's own colour. An address of its own, since a page may carry no inline style. */
export const GET = () =>
	new Response(settings.colour ? `:root { --house: ${settings.colour}; }\n` : '', {
		headers: { 'Content-Type': 'text/css', 'Cache-Control': 'public, max-age=31536000, immutable' }
	});
