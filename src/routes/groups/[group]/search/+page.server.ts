import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as meetings from '$lib/server/meetings';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import type { Found } from '$lib/search';
import { day } from '$lib/text/dates';
import { excerpt } from '$lib/text/search';
import { asked, none } from '../../../search';
import type { PageServerLoad } from './$types';
import { hitsOf } from './hits';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.read', { group: group.id });
	const { actor } = locals;
	const { terms, page, ...search } = asked(url);
	if (!terms.length) return { found: { ...search, ...none } satisfies Found };

	const at = `/groups/${group.slug}`;
	const said = await contributions.search(db, actor, { group: group.id }, terms, page);
	const first = said.page === 1;
	const findings = first ? await prompts.searchGroup(db, actor, group, terms) : [];
	const told = first ? await outcomes.searchGroup(db, actor, group, terms) : [];
	const summaries = first
		? await meetings.searchSummaries(db, actor, { group: group.id }, terms)
		: [];
	const found: Found = {
		...search,
		...{ count: said.count, more: said.more, page: said.page, pages: said.pages },
		hits: await hitsOf(actor, group, said.found, terms),
		findings: findings.map(({ finding, text }) => ({
			href: `${at}/prompts/${prompts.address(finding.study, finding.prompt)}`,
			title: finding.version.title,
			about: finding.study.title,
			pieces: excerpt(text, terms)
		})),
		outcomes: told.map(({ outcome, finding, text }) => ({
			href: `${at}/outcomes#${prompts.address(finding.study, finding.prompt)}`,
			title: finding.version.title,
			about: outcome.told_at ? day(outcome.told_at) : '',
			pieces: excerpt(text, terms)
		})),
		summaries: summaries.map(({ number, on_day, title, text }) => ({
			href: `${at}/meetings/${number}/summary`,
			title,
			about: day(on_day),
			pieces: excerpt(text, terms)
		}))
	};
	return { found };
};
