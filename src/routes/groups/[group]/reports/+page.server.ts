import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as prompts from '$lib/server/prompts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const group = await groups.bySlug(db, params.group);
	const { actor } = locals;
	allow(actor, 'report.answer', { group: group.id });
	const answered = url.searchParams.get('show') === 'answered';
	const page = Number(url.searchParams.get('page') ?? 1);
	const names = await groups.shownNames(db, group.id);
	const found = await contributions.reports(db, actor, group.id, { answered, page });
	const looks = answered ? [] : await contributions.openSecondLooks(db, actor, group.id);
	// each finding counts from one: a number alone says little
	const all = [...looks, ...found.reports].flatMap(({ contribution: c }) => c.thread_id ?? []);
	const findings = await prompts.findingsOf(db, [...new Set(all)]);
	const titles = new Map(findings.map(({ thread, version }) => [thread.id, version.title]));
	return {
		answered,
		count: found.count,
		page: found.page,
		pages: found.pages,
		looks: looks.map(({ look, contribution: c, whose }) => ({
			href: `/groups/${group.slug}/contributions/${c.ref}/second-look/answer`,
			number: c.number,
			finding: titles.get(c.thread_id ?? '') ?? null,
			at: look.asked_at,
			whose
		})),
		reports: found.reports.map(({ report, contribution: c }) => ({
			id: report.id,
			href: `/groups/${group.slug}/reports/${c.ref}`,
			about: `/groups/${group.slug}/contributions/${c.ref}`,
			number: c.number,
			finding: titles.get(c.thread_id ?? '') ?? null,
			body: contributions.readable(actor, c) === 'words' ? c.body : null,
			reason: report.reason,
			note: report.note,
			by: names.get(report.reported_by) ?? 'somebody of the research team',
			at: report.at,
			answeredAt: report.answered_at,
			answer: report.answer,
			answerReason: report.answer_reason
		}))
	};
};
