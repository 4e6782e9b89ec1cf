import { Here } from '$lib/here';
import type { Reroute, Transport } from '@sveltejs/kit';

export const transport: Transport = {
	// stays on the server: only pages that are never taken over by a browser use it
	Here: { encode: (value) => value instanceof Here && 1, decode: () => new Here(undefined) }
};

/** No address has a NUL in it, and PostgreSQL refuses to be asked about one: such a page is not there. */
export const reroute: Reroute = ({ url }) => {
	if (/%00/.test(url.pathname + url.search)) return '/not-there';
};
