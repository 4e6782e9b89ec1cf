import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as inbox from '$lib/server/inbox';
import * as outcomes from '$lib/server/outcomes';
import { moment } from '$lib/text/dates';
import { studyOf } from '../place';
import { offered } from './offered';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor, here } = await studyOf(locals.actor, params, 'inbox.read');
	const search = url.searchParams;
	const since = await inbox.visited(db, actor, study);
	const about = await inbox.known(db, actor, study, since);
	const { unread } = about.wishes;
	const { said, gone, wanted, query } = inbox.read(db, about, search);

	const [after] = await contributions.ofRefs(db, study.id, search.getAll('before'));
	const found = await contributions.ofStudy(db, study.id, { ...wanted, after, limit: PAGE + 1 });
	const page = found.slice(0, PAGE);
	return {
		...offered(about, search.get('finding')),
		wanted: Object.fromEntries(new URLSearchParams(query)),
		said: said.map(({ key, words }) => ({ words, off: without(query, key) })),
		...{ gone, query, search: url.search },
		counts: await inbox.counts(db, actor, study, about, since),
		fitting: await contributions.tally(db, study.id, wanted, { unread, all: {} }),
		since: since && moment(since),
		saved: await saved(),
		lines: await outcomes.lines(db, actor, study, page),
		newer: after ? `?${query}` : null,
		older: found.length > PAGE ? older(query, page.at(-1)?.ref ?? '') : null
	};

	/** The filters that this person keeps, each with how much of it waits to be read. */
	async function saved() {
		const mine = await inbox.filtersOf(db, actor, study);
		const at = `${here}/inbox`;
		return Promise.all(
			mine.map(async ({ id, name, query }) => {
				const { wanted } = inbox.read(db, about, new URLSearchParams(query));
				const { waiting } = await contributions.tally(db, study.id, wanted, { waiting: unread });
				return { name, waiting, href: `${at}?${query}`, change: `${at}/filters/${id}` };
			})
		);
	}
};

function without(query: string, key: string) {
	const search = new URLSearchParams(query);
	search.delete(key);
	if (key === 'finding') search.delete('question');
	return `?${search}`;
}

function older(query: string, ref: string) {
	const search = new URLSearchParams(query);
	search.set('before', ref);
	return `?${search}`;
}
