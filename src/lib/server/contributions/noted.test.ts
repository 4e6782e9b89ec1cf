import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, lettersTo } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import { id } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as contributions from './index.ts';

describe.each(engines)('words noted for somebody on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let noted: contributions.Contribution;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});
	beforeEach(async () => {
		noted = await note(world.member);
	});

	async function note(
		giver: Actor,
		other: Partial<Parameters<typeof contributions.record>[3]> = {}
	): Promise<contributions.Contribution> {
		const made = await contributions.record(use(), world.organiser, finding, {
			...{ person: giver.person, question: null, body: 'Ursula waited a week.', channel: 'phone' },
			...{ given_on: null, wording: 'noted', group_may_read: true, read_back: null, box: id() },
			...other
		});
		if (typeof made === 'string') throw new Error(made);
		return made;
	}
	const asked = async (c: contributions.Contribution, giver: Actor) =>
		(await lettersTo(use(), giver.person, 'contribution.check')).filter((about) =>
			about.startsWith(c.id)
		).length;

	it('are agreed by the press of who gave them, and of nobody else', async () => {
		for (const who of [world.member2, world.organiser, world.researcher, world.otherMember])
			await expect(contributions.agree(use(), who, noted)).rejects.toThrow();
		expect(contributions.waitsForGiver(await again(use(), noted))).toBe(true);
		await contributions.agree(use(), world.member, noted);
		const agreed = await again(use(), noted);
		expect(agreed).toMatchObject({ read_back_how: 'person', shared_at: null });
		expect(agreed.read_back_at).not.toBeNull();
		expect(contributions.waitsForGiver(agreed)).toBe(false);

		await contributions.agree(use(), world.member, agreed);
		const events = await use()
			.selectFrom('audit_event')
			.select(['verb', 'state', 'actor_id'])
			.where('object_id', '=', noted.id)
			.where('verb', '=', 'contribution.read-back')
			.execute();
		expect(events).toEqual([
			{ verb: 'contribution.read-back', state: null, actor_id: world.member.person }
		]);
	});

	it('can be agreed after leaving the group, and shared by the organiser once they are', async () => {
		expect(await contributions.share(use(), world.organiser, noted)).toBe('not read back');
		const member = { ...world.member, groups: {} };
		await contributions.agree(use(), member, noted);
		expect(await contributions.share(use(), world.organiser, noted)).toMatchObject({
			audience: 'group'
		});
	});

	it('wait again when they are changed, by whomever', async () => {
		await contributions.agree(use(), world.member, noted);
		for (const who of [world.organiser, world.member]) {
			await contributions.edit(use(), who, await again(use(), noted), `Changed: ${id()}`);
			expect(contributions.waitsForGiver(await again(use(), noted))).toBe(true);
			await contributions.agree(use(), world.member, await again(use(), noted));
		}
	});

	it('are not agreed once they are removed', async () => {
		await contributions.withdraw(use(), world.member, noted);
		await contributions.agree(use(), world.member, await again(use(), noted));
		expect(await again(use(), noted)).toMatchObject({ read_back_at: null });
	});

	it('are asked about by email where somebody has one, again when an organiser changes them', async () => {
		expect(await asked(noted, world.member)).toBe(1);
		await contributions.edit(use(), world.member, noted, 'Ursula waited two weeks.');
		expect(await asked(noted, world.member)).toBe(1);
		await new Promise((resolve) => setTimeout(resolve, 2));
		await contributions.edit(use(), world.organiser, noted, 'Ursula waited for two weeks.');
		expect(await asked(noted, world.member)).toBe(2);

		expect(await asked(await note(world.member2), world.member2)).toBe(0);
		const own = await note(world.member, { wording: 'verbatim' });
		expect(await asked(own, world.member)).toBe(0);
		const read = await note(world.member, { read_back: 'phone' });
		expect(await asked(read, world.member)).toBe(0);
	});

	it('are asked about in a letter without the words, and not once that is no longer needed', async () => {
		const compose = async () => {
			const letter = await use()
				.selectFrom('letter')
				.selectAll()
				.where('kind', '=', 'contribution.check')
				.where('about_id', 'like', `${noted.id} %`)
				.executeTakeFirstOrThrow();
			const written = { origin: 'https://soundings.example', name: 'Soundings' };
			return contributions.letters['contribution.check']?.(use(), letter, written);
		};
		const said = JSON.stringify(await compose());
		expect(said).toContain(`/contributions/${noted.ref}`);
		expect(said).not.toMatch(/Ursula|Riverside Group|Link workers/);
		await contributions.agree(use(), world.member, noted);
		expect(await compose()).toBeNull();
	});
});
