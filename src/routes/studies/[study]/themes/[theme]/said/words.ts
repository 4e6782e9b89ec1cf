import type { Line } from '$lib/server/outcomes';
import type { InContext } from '$lib/server/themes';
import { around, opening } from '$lib/text/context';

/** A coding as this page shows it: the words around it, all of them, and what else stands there. */
export function shownWords(coding: InContext, state: Line['state']) {
	const { starts, ends, body, theme } = coding;
	const read = state === 'words';
	const passage = starts === null || ends === null ? null : { starts, ends };
	const near = body === null || !read ? null : passage ? around(body, passage) : opening(body);
	return {
		key: coding.id,
		theme: { number: theme.number, name: theme.name, sign: theme.sign, colour: theme.colour },
		whole: passage === null,
		passage,
		near,
		/** all of it, where more was said than stands near */
		full: near && (near.earlier || near.later) ? body : null,
		changed: coding.changed,
		stood: coding.stood,
		memo: read ? coding.memo : '',
		at: coding.coded_at,
		beside: read
			? coding.beside.map(({ number, name, sign, colour }) => ({ number, name, sign, colour }))
			: []
	};
}
