import { allow, may, type Actor } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { lookBack } from '$lib/server/desk';
import * as glossary from '$lib/server/glossary';
import * as outcomes from '$lib/server/outcomes';
import * as groups from '$lib/server/groups';
import * as meetings from '$lib/server/meetings';
import * as prompts from '$lib/server/prompts';
import * as studies from '$lib/server/studies';
import type { StudyRow } from '$lib/server/studies/tables';
import * as themes from '$lib/server/themes';
import { daysAfter, today } from '$lib/text/dates';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'study.read', { study: study.id });

	const written = await prompts.list(db, study.id);
	const findings = await Promise.all(written.map((each) => finding(study.slug, each)));
	const asked = await contributions.unansweredQuestions(db, { study: study.id });
	const questions = await outcomes.lines(
		db,
		locals.actor,
		study,
		asked.map(({ said }) => said)
	);
	const partners = await studies.groupsOf(db, study.id);
	const disagree = await outcomes.unansweredOf(db, study);
	return {
		disagreeing: written.flatMap(({ prompt, version }) => {
			const waiting = disagree.get(prompt.id)?.length;
			return waiting ? [{ number: prompt.number, title: version.title, waiting }] : [];
		}),
		toCheck: await toCheck(locals.actor, study),
		findings: findings.filter(({ state }) => state !== 'draft'),
		drafts: findings.filter(({ state }) => state === 'draft'),
		owed: findings.filter(({ state }) => state === 'owed'),
		due: findings.filter(
			({ state, due }) => (state === 'open' || state === 'closed') && due <= daysAfter(today(), 7)
		),
		words: (await glossary.openAsked(db, study.id)).map(
			({ key, phrase, asked_at, group, finding }) => ({
				...{ key, phrase, asked_at, group: group.name, finding: finding.title }
			})
		),
		doubts: await doubtsOn(locals.actor, study),
		ending: endingOf(study, may(locals.actor, 'study.end', { study: study.id })),
		questions: questions.flatMap(({ ref, group, asks, answer }) =>
			asks ? [{ ref, group, due: asks.due, days: asks.days, answer }] : []
		),
		agreed: await agreedFor(locals.actor, study),
		lookBack: await lookBack(db, locals.actor, study),
		unread: await contributions.unread(db, study.id),
		asked: partners
			.filter(({ partnership }) => studies.stateOf(partnership) === 'asked')
			.map(({ group }) => group.name),
		partners: partners.some(({ partnership }) => studies.stateOf(partnership) === 'accepted')
	};
};

async function finding(study: string, { prompt, version }: prompts.Written) {
	const threads = await prompts.threadsOf(db, prompt.id);
	return {
		number: prompt.number,
		title: version.title,
		state: prompts.state(prompt),
		closes: prompts.lastDay(prompt),
		due: prompt.feedback_due,
		threads: threads.map(({ thread, group }) => ({
			group: group.name,
			state: prompts.state(prompt, thread),
			href: `/groups/${group.slug}/prompts/${prompts.address({ slug: study }, prompt)}`
		}))
	};
}

/** Outcomes that a colleague asked this person to look over. */
async function toCheck(actor: Actor, study: StudyRow) {
	const drafts = await outcomes.toCheck(db, actor, study);
	const names = drafts.length ? await studies.teamNames(db, study.id) : new Map<string, string>();
	return drafts.map(({ number, check_asked_by: by }) => ({
		number,
		by: names.get(by ?? '') ?? 'A colleague'
	}));
}

/** Words of which their writer says that the team took them another way, and nobody answered yet. */
async function doubtsOn(actor: Actor, study: StudyRow) {
	const open = await themes.openDoubts(db, actor, study);
	const about = [...new Map(open.map((doubt) => [doubt.said.ref, doubt])).values()];
	return about.map(({ said, raised_at }) => ({ ref: said.ref, since: raised_at }));
}

/** What the team was asked to do in a meeting, under its own findings, and has not done. */
async function agreedFor(actor: Actor, study: StudyRow) {
	const all = await meetings.actions(db, actor, { study: study.id });
	const open = all.filter(({ doer, done_at }) => doer === 'team' && !done_at);
	const rows = await groups.list(db, [...new Set(open.map(({ group }) => group))]);
	const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
	return open.map((action) => ({ ...action, at: `/groups/${slugs.get(action.group)}` }));
}

/** When the study ended, or that its lead should say so: its end date is past. */
function endingOf({ ends_on, ended_at }: StudyRow, lead: boolean) {
	return { ended: ended_at, due: lead && !ended_at && ends_on !== null && ends_on < today() };
}
