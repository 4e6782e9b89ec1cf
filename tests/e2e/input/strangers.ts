import * as calls from '#server/calls/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/open.ts';
import * as drafts from '#server/drafts/index.ts';
import * as glossary from '#server/glossary/index.ts';
import * as groups from '#server/groups/index.ts';
import * as invitations from '#server/invitations/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as studies from '#server/studies/index.ts';
import * as worries from '#server/worries/index.ts';
import { theirsInTheAnalysis } from './in-the-analysis.ts';
import { theirsInTheRoom } from './in-the-room.ts';

/** Things of the group and the study beside the example's own: real ones, and none of ours. */
export async function strangers(db: Db) {
	const group = await groups.bySlug(db, 'harbour-lane');
	const study = await studies.bySlug(db, 'video-visits');
	const [finding] = await prompts.findings(db, group.id);
	const people = await groups.people(db, group.id);
	const [someone] = people;
	const said = await db
		.selectFrom('contribution')
		.select(['id', 'ref', 'box_key'])
		.where('group_id', '=', group.id)
		.executeTakeFirstOrThrow();
	const item = await db
		.selectFrom('agenda_item')
		.innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
		.where('meeting.number', '=', 1)
		.select('agenda_item.id')
		.executeTakeFirstOrThrow();
	const person = someone?.person_id ?? '';
	const question = finding?.questions[0]?.id ?? '';
	const address = finding ? prompts.address(study, finding.prompt) : '';

	const runs = people.find(({ role }) => role === 'organiser');
	const organiser = runs && (await contributions.actorOf(db, runs.person_id));
	if (!finding || !organiser) throw new Error('nobody runs the other group');
	await worries.raise(db, organiser, await contributions.byRef(db, group.id, said.ref), '');
	const [raised] = await worries.list(db, organiser, group.id);
	await calls.ask(db, person, group, { page: '/', number: '01632 960177' });
	const [call] = await calls.list(db, organiser, group);
	await glossary.ask(db, organiser, finding, 'Their word');
	const [asked] = await glossary.openAsked(db, study.id);

	const begun = drafts.asTyped({ draft: 'Theirs', draft_words: 'body', box: '1', body: 'Theirs.' });
	if (begun) await drafts.save(db, { person, path: '/me', why: 'saved' }, begun);
	const draft = await db
		.selectFrom('draft')
		.select('ref')
		.where('person_id', '=', person)
		.executeTakeFirstOrThrow();

	const session = await db
		.selectFrom('session')
		.select('id')
		.where(
			'person_id',
			'in',
			people.map((each) => each.person_id)
		)
		.executeTakeFirstOrThrow();
	if (!raised || !call || !asked) throw new Error('nothing is asked in the other group');

	return {
		/** For each name in an address: what stands there elsewhere. */
		inAddresses: {
			group: group.slug,
			study: study.slug,
			ref: said.ref,
			prompt: address,
			draft: draft.ref,
			worry: raised.worry.ref,
			call: call.key,
			asked: asked.key,
			session: session.id.slice(0, 16),
			person: invitations.personRef(group.id, person),
			...{
				number: '99',
				theme: '99',
				export: '99',
				taking: '99',
				script: 'none',
				part: 'another',
				outcome: '99',
				suggestion: '99',
				item: '99'
			},
			...{ writing: '99', about: 'elsewhere', which: address, recorded: 'another' },
			...(await theirsInTheRoom(db, organiser, finding)),
			...(await theirsInTheAnalysis(db, said, finding)),
			...{
				version: '99',
				doubt: '99',
				entry: '99',
				letter: 'another',
				token: 'another',
				slug: 'another'
			}
		} as Record<string, string>,
		/** For each form: a name in it, and what stands there elsewhere. */
		inForms: [
			['/groups/[group]/prompts/[prompt]/answer', 'question', question],
			['/groups/[group]/prompts/[prompt]/reply', 'to', said.ref],
			['/groups/[group]/record', 'person', person],
			['/groups/[group]/record', 'about', `${address}/1`],
			['/groups/[group]/reflections/record/[about]/[which]', 'person', person],
			['/groups/[group]/meetings/new', 'finding-1', address],
			['/groups/[group]/meetings/[number]/edit', 'item-1', item.id],
			['/groups/[group]/meetings/[number]/notes/[item]', 'item', item.id],
			['/groups/[group]/meetings/[number]/notes/[item]', 'question', question],
			['/groups/[group]/meetings/[number]/notes/[item]', 'person', person],
			['/groups/[group]/meetings/[number]/notes', 'item', item.id],
			['/groups/[group]/meetings/[number]/notes/change/[ref]', 'question', question],
			['/groups/[group]/meetings/[number]/notes/change/[ref]', 'person', person],
			['/groups/[group]/meetings/[number]/notes/type-in', 'items', item.id],
			['/groups/[group]/meetings/[number]/summary/quote', 'quote', said.ref],
			['/groups/[group]/meetings/[number]/summary/record', 'person', person],
			['/groups/[group]/meetings/[number]/summary/suggest', 'paragraph', '99'],
			['/studies/[study]/contributions/[ref]/code', 'themes', '99'],
			['/studies/[study]/groups/ask', 'group', 'nobodys'],
			['/studies/[study]/inbox/read', 'c', said.ref],
			['/studies/[study]/outcomes/new', 'contributions', said.ref],
			['/studies/[study]/outcomes/new', 'question', question],
			['/studies/[study]/outcomes/new', 'from', finding.version.id],
			['/studies/[study]/outcomes/new', 'to', finding.version.id],
			['/studies/[study]/outcomes/[outcome]/edit', 'contributions', said.ref],
			['/studies/[study]/outcomes/[outcome]/edit', 'to', finding.version.id],
			['/studies/[study]/publications/new', 'outcomes', '99'],
			['/studies/[study]/contributions/[ref]/challenge', 'on', '99'],
			['/studies/[study]/contributions/[ref]/quote', 'exact', 'What nobody said here.'],
			['/studies/[study]/prompts/[prompt]/publish', 'groups', group.id],
			['/studies/[study]/themes/[theme]/edit', 'parent', '99'],
			['/studies/[study]/themes/[theme]/move', 'other', '99'],
			['/studies/[study]/themes/[theme]/merge', 'into', '99'],
			['/studies/[study]/themes/[theme]/split', 'codings', 'another'],
			['/studies/[study]/themes/new', 'parent', '99']
		] as [id: string, name: string, value: string][]
	};
}
