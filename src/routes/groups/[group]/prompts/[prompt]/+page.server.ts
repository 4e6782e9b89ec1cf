import { Here } from '$lib/here';
import { may, organises, type Actor } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as drafts from '$lib/server/drafts';
import * as payments from '$lib/server/payments';
import * as prompts from '$lib/server/prompts';
import type { PageServerLoad } from './$types';
import { explainedFinding } from '../../../../explained';
import { disagreeing } from '../../../../disagreeing';
import { boxOf } from './box';
import { readThread } from './thread';

export const load: PageServerLoad = async (event) => {
	const { actor, finding, thread } = await readThread(event);
	const place = { group: finding.group.id, study: finding.study.id };
	const about = { kind: 'thread', id: finding.thread.id } as const;
	const query = event.url.searchParams;
	const all = query.get('page') === 'all';
	const page = all ? 'all' : Number(query.get('page')) || 1;
	const locked = contributions.locks(actor, finding);
	const newSince = locked ? null : await contributions.visited(db, actor, finding.thread);
	const shown = await contributions.page(db, actor, finding, { page, newSince });
	const promises = await prompts.feedbackDates(db, finding.prompt.id);
	const open = prompts.isOpen(finding);
	const everything = shown.sections.flatMap((section) =>
		section.strands.flatMap((strand) => [strand, ...strand.replies])
	);
	const sent = everything.find((c) => c.mine && c.ref === query.get('sent'));
	const to = everything.find((c) => c.reply && c.anchor === query.get('reply'));

	const words = await explainedFinding(
		actor,
		finding,
		prompts.shown(finding, finding.study),
		shown.page === 1
	);

	const view = {
		finding: { ...words.finding, questions: [] },
		words: words.asked,
		explains: words.some,
		meaning: may(actor, 'meaning.ask', place),
		promises: promises.map(({ due, reason }) => ({ due, reason })),
		gone: finding.prompt.answered_at ? null : finding.thread.team_gone_at,
		changed: finding.version.number > 1 ? finding.version.published_at : null,
		shown,
		all,
		locked,
		studyAt: `/studies/${finding.study.slug}`,
		disagreeing: shown.page === 1 ? await disagreeing(actor, finding.study, finding.prompt) : [],
		newSince,
		thread,
		open,
		letIn: finding.thread.let_in_at !== null,
		organiser: organises(actor, finding.group.id),
		offer: await payments.onPage(db, actor, finding.group, about),
		ask:
			!finding.study.ended_at && may(actor, 'question.ask', place)
				? `/groups/${finding.group.slug}/ask?finding=${prompts.address(finding.study, finding.prompt)}`
				: null,
		mayAnswer: open && may(actor, 'contribution.respond', place),
		studyHref: actor.groups[finding.group.id]
			? `/groups/${finding.group.slug}/studies/${finding.study.slug}`
			: `/studies/${finding.study.slug}`,
		due: finding.prompt.feedback_due,
		sent: sent ? { ref: sent.ref, kind: sent.kind, number: sent.number, asks: sent.asks } : null,
		quoting: sent ? await quotingAgain(actor, event.url, sent) : null,
		reply: to
			? {
					to: {
						ref: to.ref,
						anchor: to.anchor,
						number: to.number,
						name: to.name ?? null,
						body: to.body ?? ''
					}
				}
			: null,
		box: to ? await boxOf(actor, finding, to.private === true) : null,
		given: to ? await drafts.given(db, actor, `${thread}/reply?to=${to.ref}`) : null
	};
	return { view: new Here(view) };
};

/** Whether they may be quoted is asked once again, beside the first answer that reached the group. */
async function quotingAgain(
	actor: Actor,
	{ pathname, search }: URL,
	{ ref, anchor }: { ref: string; anchor: string }
) {
	const c = await contributions.ofPersonByRef(db, actor.person, ref);
	if (c.role !== 'member' || !(await contributions.isFirst(db, c))) return null;
	const answers = await accounts.permissionHistory(db, actor.person);
	if (answers.some(({ purpose, at }) => purpose === 'quote' && at > c.created_at)) return null;
	const { quote: now } = await accounts.permissionsOf(db, actor.person);
	return { now, back: `${pathname}${search}#${anchor}` };
}
