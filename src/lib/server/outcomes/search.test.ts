import { beforeAll, describe, expect, it } from 'vitest';
import { terms } from '#lib/text/search.ts';
import { daysAfter, today } from '#lib/text/dates.ts';
import { draft, openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { meet, putOtherFinding } from '../../../../tests/support/meetings.ts';
import { say } from '../../../../tests/support/said.ts';
import { input, tell } from '../../../../tests/support/told.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import * as meetings from '../meetings/index.ts';
import * as prompts from '../prompts/index.ts';
import * as outcomes from './index.ts';

describe.each(engines)('searching findings, outcomes and summaries on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world, { found: 'They wait by the **harbour**.' });
	});

	it('finds findings by their words, those let in for members, drafts for the team', async () => {
		const titles = async (query: string, actor: Actor) =>
			(await prompts.searchGroup(use(), actor, world.group, terms(query))).map(
				({ finding }) => finding.version.title
			);
		const { member, organiser, researcher, study } = world;
		expect(await titles('harbours waiting', member)).toEqual([finding.version.title]);
		expect(await titles('strong harbour', member)).toEqual([]);
		expect(await titles('<strong>', member)).toEqual([]);

		const drafted = await prompts.draftPrompt(
			use(),
			researcher,
			study,
			draft({ why: 'Lanterns.' })
		);
		if (typeof drafted === 'string') throw new Error(drafted);
		const inStudy = () => prompts.searchStudy(use(), researcher, study, terms('lantern'));
		expect(await inStudy()).toHaveLength(1);
		expect(await titles('lantern', organiser)).toEqual([]);
		await prompts.publishPrompt(use(), researcher, drafted.prompt, [world.group.id]);
		expect(await titles('lantern', organiser)).toHaveLength(1);
		expect(await titles('lantern', member)).toEqual([]);
		await expect(titles('lantern', world.otherMember)).rejects.toMatchObject({ status: 404 });
		await expect(
			prompts.searchStudy(use(), world.otherResearcher, study, terms('lantern'))
		).rejects.toMatchObject({ status: 404 });
	});

	it('finds a draft by the words it has now, the newest first, and no more than are wanted', async () => {
		const { researcher, study } = world;
		const write = async (why: string) => {
			const made = await prompts.draftPrompt(use(), researcher, study, draft({ why }));
			if (typeof made === 'string') throw new Error(made);
			return made;
		};
		const found = async (query: string, most?: number) =>
			(await prompts.searchStudy(use(), researcher, study, terms(query), most)).map(
				({ finding }) => finding.prompt.id
			);
		const older = await write('Windmills.');
		const newer = await write('Windmills.');
		expect(await found('windmill')).toEqual([newer.prompt.id, older.prompt.id]);
		expect(await found('windmill', 1)).toEqual([newer.prompt.id]);
		await prompts.changeDraft(use(), researcher, newer, draft({ why: 'Watermills.' }));
		expect(await found('windmill')).toEqual([older.prompt.id]);
		expect(await found('watermill')).toEqual([newer.prompt.id]);
	});

	it('finds what was told, not drafts, and in the group nothing that rests on private words alone', async () => {
		const { member, researcher, study, group } = world;
		const open = await say(use(), member, finding, 'Yes.');
		const secret = await say(use(), member, finding, 'No.', { audience: 'private' });
		await tell(use(), world, finding, [open], { we_did: 'We bought umbrellas.' });
		await tell(use(), world, finding, [secret], { we_did: 'We hid umbrellas.' });
		const drafted = input([open], { we_did: 'We might buy umbrellas.' });
		await outcomes.draft(use(), researcher, finding.prompt, drafted);

		const words = terms('umbrella');
		const told = await outcomes.searchGroup(use(), member, group, words);
		expect(told.map(({ outcome }) => outcome.we_did)).toEqual(['We bought umbrellas.']);
		expect(await outcomes.searchStudy(use(), researcher, study, words)).toHaveLength(2);

		const locked = { ...member, locked: [finding.thread.id] };
		expect(await outcomes.searchGroup(use(), locked, group, words)).toEqual([]);
	});

	it('finds published summaries, for a study those of meetings with its findings', async () => {
		const { organiser, member, researcher, otherResearcher, group, study, otherStudy } = world;
		await putOtherFinding(use(), world);
		const meeting = await meet(use(), world, finding);
		const words = { title: 'About lifeboats', body: '## Boats\n\nPeople like boats.', seen: '' };
		await meetings.saveSummary(use(), organiser, meeting, words);
		const found = (
			actor: Actor,
			of: { group: string } | { study: string },
			query = 'lifeboat boats'
		) => meetings.searchSummaries(use(), actor, of, terms(query));
		expect(await found(organiser, { group: group.id })).toEqual([]);
		await meetings.sendRound(use(), organiser, meeting, daysAfter(today(), 20));
		await meetings.publishToGroup(use(), organiser, meeting);

		for (const [actor, of] of [
			[organiser, { group: group.id }],
			[member, { group: group.id }],
			[researcher, { study: study.id }]
		] as const)
			expect(await found(actor, of)).toMatchObject([
				{ number: meeting.number, title: words.title }
			]);
		expect(await found(member, { group: group.id }, 'ships')).toEqual([]);
		expect(await found(otherResearcher, { study: otherStudy.id })).toEqual([]);
		const locked = { ...member, locked: [finding.thread.id] };
		expect(await found(locked, { group: group.id })).toEqual([]);
	});
});
