import { db } from '$lib/server/db';
import * as contributions from '$lib/server/contributions';
import * as groups from '$lib/server/groups';
import * as meetings from '$lib/server/meetings';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { MOST_ROWS, type Found } from '$lib/search';
import { day } from '$lib/text/dates';
import { excerpt } from '$lib/text/search';
import { asked, none } from '../../../search';
import { studyOf } from '../place';
import type { PageServerLoad } from './$types';
import { hitsOf } from './hits';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor, here } = await studyOf(locals.actor, params, 'inbox.read');
	const { terms, page, ...search } = asked(url);
	if (!terms.length) return { found: { ...search, ...none } satisfies Found };

	const of = { study: study.id };
	const said = await contributions.search(db, actor, of, terms, page);
	const first = said.page === 1;
	const findings = first ? await prompts.searchStudy(db, actor, study, terms, MOST_ROWS + 1) : [];
	const told = first ? await outcomes.searchStudy(db, actor, study, terms) : [];
	const summaries = first ? await meetings.searchSummaries(db, actor, of, terms) : [];
	const about = new Map(
		(await groups.list(db, [...new Set(summaries.map(({ group_id }) => group_id))])).map(
			(group) => [group.id, group]
		)
	);
	const found: Found = {
		...search,
		...{ count: said.count, more: said.more, page: said.page, pages: said.pages },
		hits: hitsOf(await outcomes.lines(db, actor, study, said.found), here, terms),
		findings: findings.map(({ finding: { prompt, version }, text }) => ({
			href: `${here}/prompts/${prompt.number}`,
			title: version.title,
			about: prompt.published_at ? `Finding ${prompt.number}` : 'A draft',
			pieces: excerpt(text, terms)
		})),
		outcomes: told.map(({ outcome, finding, text }) => ({
			href: `${here}/outcomes/${outcome.number}`,
			title: finding.version.title,
			about: outcome.told_at ? day(outcome.told_at) : '',
			pieces: excerpt(text, terms)
		})),
		summaries: summaries.map(({ group_id, number, on_day, title, text }) => ({
			href: `/groups/${about.get(group_id)?.slug}/meetings/${number}/summary`,
			title,
			about: `${about.get(group_id)?.name}, ${day(on_day)}`,
			pieces: excerpt(text, terms)
		}))
	};
	return { found };
};
