import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { kept, keptMost, keptWhile } from '../../kept.ts';
import Contribution from './Contribution.svelte';

type Props = ComponentProps<typeof Contribution>;

/**
 * A contribution as HTML. It is made of nothing but what is handed over, and kept by all of that: what
 * was hidden, changed or renamed is handed over in another way and drawn anew. Who may read it was
 * decided before, for each reader at each request.
 */
export function drawn(props: Props): string {
	const key = JSON.stringify(props);
	const known = kept.get(key);
	if (known !== undefined) return known;
	// without the marks for a browser that takes a page over: none does
	const html = render(Contribution, { props }).body.replace(/<!--[\w[\]-]*-->/g, '');
	if (kept.size >= keptMost) kept.clear();
	if (!kept.size) setTimeout(() => kept.clear(), keptWhile).unref();
	kept.set(key, html);
	return html;
}
