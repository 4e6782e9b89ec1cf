import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import * as contributions from '../contributions/index.ts';
import * as themes from '../themes/index.ts';
import * as worries from '../worries/index.ts';
import { asJson, asPage, everythingOf } from './index.ts';

describe.each(engines)('what we hold about somebody on %s', (engine) => {
	const use = fresh(engine);
	let world: World;

	beforeAll(async () => {
		world = await makeWorld(use());
		const db = use();
		const { member, member2, organiser, researcher, study } = world;
		const finding = await openFinding(db, world);
		const c = await say(db, member, finding, 'The bus <b>once</b> a day.');
		await contributions.edit(db, member, c, 'The bus, twice a day.');
		const other = await say(db, member2, finding, 'Words of somebody else.');
		await contributions.report(db, member, other, { reason: 'rude', note: 'I find it rude.' });
		await worries.raise(db, member, other, 'She sounds so tired.');
		await contributions.report(db, organiser, c, { reason: 'other', note: 'What another wrote.' });
		const input = { plain_meaning: 'Getting there', note: 'For us alone', parent: null };
		const theme = await themes.make(db, researcher, study, { ...input, name: 'Access' });
		if (typeof theme === 'string') throw new Error(theme);
		await themes.apply(db, researcher, c, theme, 'A memo of the team.');
		await themes.raiseDoubt(db, member, c, { theme: theme.number, note: 'I meant the fare.' });
		await accounts.answerPermissions(db, member, { quote: 'yes' });
		await accounts.changeNeeds(db, member, member.person, 'A lift, please.');
	});

	const mine = async () => everythingOf(use(), world.member);

	it('holds every wording, memo, answer and permission of theirs', async () => {
		const page = asPage(await mine(), 'Soundings');
		for (const words of [
			...['The bus, twice a day.', 'The bus &lt;b&gt;once&lt;/b&gt; a day.', 'A memo of the team.'],
			...['Getting there', 'I meant the fare.', 'I find it rude.', 'A lift, please.'],
			...['mo@example.org', 'Riverside Group', accounts.wordings.quote]
		])
			expect(page).toContain(words);
		expect(page).not.toContain('<b>');
	});

	it('says each thing that they wrote once', async () => {
		const page = asPage(await mine(), 'Soundings');
		for (const words of ['I find it rude.', 'She sounds so tired.', 'The bus, twice a day.'])
			expect(page.split(words)).toHaveLength(2);
	});

	it('holds nothing of others, nor the names of themes', async () => {
		const text = JSON.stringify(await mine());
		for (const words of [
			...['Words of somebody else', 'What another wrote', 'For us alone', 'Access'],
			...['Winnie', 'Rosa', 'Olive', world.member2.person, world.researcher.person]
		])
			expect(text).not.toContain(words);
	});

	it('is empty of words for who gave none, and can be read by a program', async () => {
		const sections = await everythingOf(use(), world.otherMember);
		const read = JSON.parse(asJson(sections, 'Soundings')) as { parts: { title: string }[] };
		expect(read.parts.map(({ title }) => title)).toContain('What you said');
		expect(asPage(sections, 'Soundings')).toContain('You have not said anything yet.');
	});
});
