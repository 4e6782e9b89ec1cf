import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { lettersTo } from '../../../../tests/support/said.ts';
import { publishNext } from '../../../../tests/support/versions.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { daysAfter, today } from '#lib/text/dates.ts';
import { composers } from '../letters/index.ts';
import * as prompts from './index.ts';

describe.each(engines)('the letter about a next version on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	it('goes to everybody in the groups that have the finding, without its words', async () => {
		const closed = await openFinding(use(), world, { closes_on: daysAfter(today(), 3) });
		await publishNext(use(), world, closed, { title: 'Planted title' });
		const about = `${closed.thread.id} ${(await prompts.find(use(), closed.prompt.id)).version.id}`;
		for (const who of [world.member, world.member2, world.organiser])
			expect(await lettersTo(use(), who.person, 'version.published')).toContain(about);
		expect(await lettersTo(use(), world.otherMember.person, 'version.published')).toEqual([]);

		const written = await compose(about);
		expect(written).toContain(`/prompts/${prompts.address(world.study, closed.prompt)}/versions`);
		for (const words of ['Planted', 'stay beside', 'Because you said so'])
			expect(written).not.toContain(words);
		await publishNext(use(), world, closed, { title: 'Another again' });
		expect(await compose(about)).toBe('null'); // the newer one has a letter of its own
	});

	async function compose(about: string) {
		const letter = await use()
			.selectFrom('letter')
			.selectAll()
			.where('about_id', '=', about)
			.where('person_id', '=', world.member.person)
			.executeTakeFirstOrThrow();
		const server = { origin: 'http://localhost', name: 'Soundings' };
		return JSON.stringify((await composers[letter.kind]?.(use(), letter, server)) ?? null);
	}

	it('goes nowhere where the finding was not let in', async () => {
		const drafted = await prompts.draftPrompt(use(), world.researcher, world.study, {
			...prompts.wordsOf(finding),
			...{ minutes: 5, closes_on: today(), feedback_due: today() }
		});
		if (typeof drafted === 'string') throw new Error(drafted);
		await prompts.publishPrompt(use(), world.researcher, drafted.prompt, [world.group.id]);
		await publishNext(use(), world, { prompt: drafted.prompt });
		const [waiting] = await prompts.threadsOf(use(), drafted.prompt.id);
		const all = await lettersTo(use(), world.member.person, 'version.published');
		expect(all.filter((about) => about.startsWith(waiting?.thread.id ?? ''))).toEqual([]);
	});
});
