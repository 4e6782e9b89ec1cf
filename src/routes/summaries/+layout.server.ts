import type { LayoutServerLoad } from './$types';

/**
 * Everyone gets the same page until something in it changes: whoever has it asks whether it is still
 * that one, and is told so before it is sent again. A quote that may no longer be shown is gone so.
 */
export const load: LayoutServerLoad = ({ setHeaders }) => {
	setHeaders({ 'Cache-Control': 'public, no-cache', Vary: 'Cookie' });
};
