import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, close, lettersTo, say } from '../../../../tests/support/said.ts';
import { changed, publishNext } from '../../../../tests/support/versions.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { today } from '#lib/text/dates.ts';
import * as studies from '../studies/index.ts';
import * as prompts from './index.ts';

describe.each(engines)('the next version of a finding on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		finding = await openFinding(use(), world);
	});

	async function draft(): Promise<prompts.Version> {
		const made = await prompts.draftVersion(use(), world.researcher, finding.prompt);
		if (typeof made === 'string') throw new Error(made);
		return made;
	}
	const change = (of: prompts.Version, words: prompts.VersionWords, seen?: string) =>
		prompts.changeVersion(
			use(),
			...([world.researcher, finding.prompt, of, words] as const),
			seen ?? prompts.stamp(prompts.wordsOf(of))
		);
	const publish = (of: prompts.Version, seen?: string) =>
		prompts.publishVersion(
			use(),
			...([world.researcher, finding.prompt, of] as const),
			seen ?? prompts.stamp(prompts.wordsOf(of))
		);
	const shown = () => prompts.find(use(), finding.prompt.id);

	it('starts from the words that are shown, one draft at a time, and nobody else sees it', async () => {
		const first = await draft();
		expect(first.version).toMatchObject({ number: 2, published_at: null, what_changed: null });
		const [same, together] = await Promise.all([draft(), draft()]);
		expect([same.version.id, together.version.id]).toEqual([first.version.id, first.version.id]);
		const written = await change(first, changed(first, { questions: ['Only in the draft?'] }));
		expect(written).toMatchObject({ version: { title: 'They stay beside people' } });

		expect((await shown()).version.id).toBe(finding.version.id);
		expect(await prompts.publishedVersions(use(), finding.prompt.id)).toHaveLength(1);
		// what nobody was asked is not among the questions of before
		expect(await prompts.askedBefore(use(), finding.version)).toEqual([]);
		const other = await prompts.draftPrompt(use(), world.researcher, world.study, {
			...prompts.wordsOf(first),
			...{ minutes: 5, closes_on: today(), feedback_due: today() }
		});
		if (typeof other === 'string') throw new Error(other);
		expect(await prompts.draftVersion(use(), world.researcher, other.prompt)).toBe('unpublished');
	});

	it('keeps the id of a question that stays, and answers under the version they were given to', async () => {
		const [kept, gone] = finding.questions;
		const said = await say(use(), world.member, finding, 'To the one that goes.', { question: 1 });
		await publishNext(use(), world, finding, { questions: ['A new one?', kept?.text ?? ''] });
		const now = await shown();
		expect(now.questions.map(({ text }) => text)).toEqual(['A new one?', kept?.text]);
		expect(now.questions[1]?.id).toBe(kept?.id);
		expect(await prompts.askedBefore(use(), now.version)).toEqual([
			{ id: gone?.id, text: gone?.text }
		]);
		expect(await again(use(), said)).toMatchObject({
			version_id: finding.version.id,
			question_id: gone?.id
		});
		const later = await say(use(), world.member2, { ...finding, ...now }, 'To the new one.');
		expect((await again(use(), later)).version_id).toBe(now.version.id);
		const numbers = await prompts.versionNumbers(use(), world.study.id);
		expect([finding.version.id, now.version.id].map((id) => numbers.get(id))).toEqual([1, 2]);
	});

	it('is refused until something changed, is finished, and what and why are said', async () => {
		const first = await draft();
		expect(await publish(first)).toBe('unchanged');
		const only = await change(first, {
			...prompts.wordsOf(first),
			what_changed: 'A.',
			why_changed: 'B.'
		});
		if (typeof only === 'string') throw new Error(only);
		expect(await publish(only)).toBe('unchanged');
		const silent = await change(only, changed(first, { why_changed: ' ' }));
		if (typeof silent === 'string') throw new Error(silent);
		expect(await publish(silent)).toBe('unexplained');
		const half = await change(silent, changed(first, { found: '' }));
		if (typeof half === 'string') throw new Error(half);
		expect(await publish(half)).toBe('unfinished');
		expect((await shown()).version.number).toBe(1);
		expect(await lettersTo(use(), world.member.person, 'version.published')).not.toContainEqual(
			expect.stringContaining(finding.thread.id)
		);
	});

	it('says so to whoever was slower than a colleague', async () => {
		const first = await draft();
		const mine = changed(first, { title: 'Mine' });
		const theirs = await change(first, changed(first, { title: 'Theirs' }));
		if (typeof theirs === 'string') throw new Error(theirs);
		expect(await change(first, mine)).toBe('changed');
		expect(await change(first, prompts.wordsOf(theirs))).toMatchObject({
			version: { title: 'Theirs' } // the same words sent twice are no collision
		});
		expect(await publish(first)).toBe('changed');
		const all = await Promise.all([publish(theirs), publish(theirs)]);
		expect(all.filter((each) => each === 'published')).toHaveLength(1);
		expect(await change(theirs, mine)).toBe('published');
		expect(await prompts.dropVersion(use(), world.researcher, finding.prompt, theirs)).toBe(
			'published'
		);
		expect(await prompts.draftVersion(use(), world.researcher, finding.prompt, 2)).toBe(
			'published'
		);
		expect(await prompts.nextVersion(use(), finding.prompt.id)).toBeNull();
	});

	it('can be thrown away, with the questions that only it asked', async () => {
		const first = await draft();
		await change(first, changed(first, { questions: ['Never asked?'] }));
		const drop = () => prompts.dropVersion(use(), world.researcher, finding.prompt, first);
		expect([await drop(), await drop()]).toEqual(['done', 'dropped']);
		expect(await publish(first)).toBe('dropped');
		expect(await prompts.versionsOf(use(), finding.prompt.id)).toHaveLength(1);
		const left = await use()
			.selectFrom('question')
			.select('id')
			.where('prompt_id', '=', finding.prompt.id)
			.execute();
		expect(left.map(({ id }) => id).toSorted()).toEqual(
			finding.questions.map(({ id }) => id).toSorted()
		);
	});

	it('opens nothing again, and is published when the finding is closed', async () => {
		await close(use(), world, finding);
		await publishNext(use(), world, finding);
		const now = await prompts.findingOf(use(), finding.thread.id);
		expect(now.version.number).toBe(2);
		expect(prompts.isOpen(now)).toBe(false);
		expect(now.prompt).toMatchObject({ feedback_due: (await shown()).prompt.feedback_due });
	});

	it('is the team’s to write, and not after the study has ended', async () => {
		const first = await draft();
		for (const who of [world.member, world.organiser, world.administrator, world.otherResearcher]) {
			await expect(prompts.draftVersion(use(), who, finding.prompt)).rejects.toMatchObject({
				status: 404
			});
			const seen = prompts.stamp(prompts.wordsOf(first));
			await expect(
				prompts.publishVersion(use(), who, finding.prompt, first, seen)
			).rejects.toMatchObject({ status: 404 });
		}
		const ready = await change(first, changed(first));
		if (typeof ready === 'string') throw new Error(ready);
		await studies.markEnded(use(), world.lead, world.study);
		expect(await publish(ready)).toBe('study ended');
	});
});
