import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { after, DAY, id, now, type Day } from '#server/db/index.ts';
import type { Db } from '#server/db/open.ts';
import * as groups from '#server/groups/index.ts';
import * as invitations from '#server/invitations/index.ts';
import * as meetings from '#server/meetings/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as studies from '#server/studies/index.ts';
import * as themes from '#server/themes/index.ts';
import { demo } from '../../../scripts/demo-data.ts';
import { harbourLane, linkWorkers } from '../../../scripts/demo/places.ts';
import { screens } from '../../../scripts/demo/findings.ts';

/** Addresses at which a form stands: the example has none there, or has it filled in already. */
export async function made(db: Db, ref: string): Promise<Record<string, string>> {
	const group = await groups.bySlug(db, demo.group);
	const study = await studies.bySlug(db, demo.study);
	const other = await studies.bySlug(db, 'video-visits');
	const [giver, noor, marian, robin] = await Promise.all([
		demoActor(db, 'member'),
		demoActor(db, 'organiser'),
		demoActor(db, 'researcher'),
		demoActor(db, 'administrator')
	]);
	const at = `/groups/${group.slug}`;

	await groups.makeGroup(db, robin, { ...harbourLane, slug: 'third' });
	await studies.ask(db, await leadOf(db, other.id), other, group.id, 'Would you work with us?');

	const days = { closes_on: inDays(30), feedback_due: inDays(60) };
	const draft = sure(await prompts.draftPrompt(db, marian, study, { ...screens, ...days }));
	sure(await prompts.publishPrompt(db, marian, draft.prompt, [group.id]));
	const ready = sure(await prompts.draftPrompt(db, marian, study, { ...screens, ...days }));
	const waiting = prompts.address(study, draft.prompt);

	const words = await contributions.byRef(db, group.id, ref);
	await contributions.edit(db, giver, words, 'Other words for the walk.');
	const invited = await invitations.invite(db, noor, {
		...{ to: { group: group.id }, role: 'member', way: 'email' },
		person: { known_name: 'Somebody', email: 'somebody@example.org', reach: 'email' }
	});

	const over = sure(await studies.makeStudy(db, robin, { ...linkWorkers, slug: 'over' }));
	await studies.addToTeam(db, robin, over, marian.person, 'lead', 'Marian');

	const noted = await meeting(db, noor, group, 'A meeting with notes');
	const sent = await meeting(db, noor, group, 'A meeting with a summary');
	const open = await meeting(db, noor, group, 'A meeting with a summary that was sent');
	for (const each of [sent, open]) {
		const begun = await meetings.draft(db, noor, each);
		sure(await meetings.saveSummary(db, noor, each, { ...begun, body: 'We met.', seen: '' }));
	}
	sure(await meetings.sendRound(db, noor, open, inDays(30)));
	sure(await meetings.suggest(db, giver, open, { body: 'There were ten of us.', box: id() }));

	const [retired] = await themes.retired(db, study);
	const others = (await contributions.ofStudy(db, study.id)).find((c) =>
		contributions.mayThank(giver, c)
	);

	return {
		'/groups/[group]/ask': `${at}/ask?finding=${prompts.address(study, { number: 1 })}`,
		'/groups/[group]/contributions/[ref]/thank': `${at}/contributions/${others?.ref}/thank`,
		'/groups/[group]/meetings/[number]/cancel': `${at}/meetings/3/cancel`,
		'/groups/[group]/meetings/[number]/papers/out': `${at}/meetings/3/papers/out`,
		'/groups/[group]/meetings/[number]/notes/share': `${at}/meetings/${noted.number}/notes/share`,
		'/groups/[group]/meetings/[number]/summary/send-round': `${at}/meetings/${sent.number}/summary/send-round`,
		'/groups/[group]/meetings/[number]/summary/suggestions/[suggestion]': `${at}/meetings/${open.number}/summary/suggestions/1`,
		'/groups/[group]/meetings/[number]/offer': `${at}/meetings/${noted.number}/offer`,
		'/groups/[group]/reflections/[about]/[which]': `${at}/reflections/finding/${prompts.address(study, { number: 2 })}`,
		'/groups/[group]/reflections/record/[about]/[which]': `${at}/reflections/record/meeting/1`,
		'/groups/[group]/prompts/[prompt]/offer': `${at}/prompts/${prompts.address(study, { number: 2 })}/offer`,
		'/groups/[group]/partnerships/[study]/accept': `${at}/partnerships/${other.slug}/accept`,
		'/groups/[group]/partnerships/[study]/decline': `${at}/partnerships/${other.slug}/decline`,
		'/groups/[group]/people/[person]/again': `${at}/people/${invitations.personRef(group.id, invited.person_id)}/again`,
		'/groups/[group]/prompts/[prompt]/just-read': `${at}/prompts/${prompts.address(study, { number: 5 })}/just-read`,
		'/groups/[group]/prompts/[prompt]/let-in': `${at}/prompts/${waiting}/let-in`,
		'/studies/[study]/end': `/studies/${over.slug}/end`,
		'/studies/[study]/report/[part]/drop': `/studies/${study.slug}/report/discussion/drop`,
		'/studies/[study]/exports/new': `/studies/${study.slug}/exports/new?audience=team`,
		'/studies/[study]/inbox/filters/new': `/studies/${study.slug}/inbox/filters/new?unread=yes`,
		'/studies/[study]/outcomes/new': `/studies/${study.slug}/outcomes/new?finding=1`,
		'/studies/[study]/themes/[theme]/merge': `/studies/${study.slug}/themes/1/merge?into=2`,
		'/studies/[study]/themes/[theme]/restore': `/studies/${study.slug}/themes/${retired?.number}/restore`,
		'/studies/[study]/themes/start': `/studies/${study.slug}/themes/start?finding=2`,
		'/studies/[study]/prompts/[prompt]': `/studies/${study.slug}/prompts/${ready.prompt.number}`,
		'/studies/[study]/prompts/[prompt]/publish': `/studies/${study.slug}/prompts/${ready.prompt.number}/publish`
	};
}

async function meeting(db: Db, actor: Actor, group: { id: string; slug: string }, title: string) {
	const plan = { title, on_day: inDays(-1), starts: '10:00', ends: '11:00', place: 'The hall' };
	const items = [{ id: null, title: 'What we think', minutes: 10, thread: null }];
	const known = await groups.bySlug(db, group.slug);
	const met = await meetings.makeMeeting(db, actor, known, {
		...plan,
		travel: '',
		link: '',
		items
	});
	const item = await meetings.itemAt(db, met, '1');
	const point = { body: 'We think so.', kind: 'view', wording: 'noted' } as const;
	sure(await meetings.notePoint(db, actor, known, item, { ...point, question: null, box: id() }));
	return met;
}

async function demoActor(db: Db, role: string) {
	return actorOf(db, (await accounts.getSetting(db, `demo.${role}`)) ?? '');
}

async function leadOf(db: Db, study: string) {
	const { person_id } = await db
		.selectFrom('team_member')
		.select('person_id')
		.where('study_id', '=', study)
		.where('role', '=', 'lead')
		.executeTakeFirstOrThrow();
	return actorOf(db, person_id);
}

async function actorOf(db: Db, person: string): Promise<Actor> {
	const actor = await contributions.actorOf(db, person);
	if (!actor) throw new Error('the example lost somebody');
	return actor;
}

const inDays = (days: number) => after(now(), days * DAY).slice(0, 10) as Day;

function sure<T>(made: T): Exclude<T, string> {
	if (typeof made === 'string' && made !== 'sent') throw new Error(made);
	return made as Exclude<T, string>;
}
