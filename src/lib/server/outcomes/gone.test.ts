import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, close, lettersTo, say } from '../../../../tests/support/said.ts';
import { input } from '../../../../tests/support/told.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import * as prompts from '../prompts/index.ts';
import * as outcomes from './index.ts';

const RETOLD = 'A retold matter.';

describe.each(engines)('an outcome whose words are taken back on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		finding = await openFinding(use(), world);
	});

	const present = ({ number }: { number: number }) =>
		outcomes.byNumber(use(), world.study, String(number));
	async function draft(said: { id: string }[]) {
		const of = input(said, { you_said: RETOLD });
		const made = await outcomes.draft(use(), world.researcher, finding.prompt, of);
		if (typeof made === 'string') throw new Error(made);
		return made;
	}
	const tell = async (made: { number: number }) =>
		outcomes.tell(use(), world.researcher, await present(made));
	const heard = async (id: string) =>
		(await outcomes.ofGroup(use(), world.member2, world.group))
			.flatMap((told) => told.outcomes)
			.some(({ outcome }) => outcome.id === id);
	const withdraw = async (said: contributions.Contribution) =>
		contributions.withdraw(use(), world.member2, await again(use(), said));

	for (const [how, go] of [
		['taken back', withdraw],
		[
			'hidden',
			async (said: contributions.Contribution) =>
				contributions.hide(use(), world.organiser, await again(use(), said), 'A reason.')
		]
	] as const) {
		it(`is for few where private words alone are left beside what was ${how}, before and after`, async () => {
			const secret = await say(use(), world.member, finding, 'Secret.', { audience: 'private' });
			const [one, other] = [
				await say(use(), world.member2, finding, 'For all.'),
				await say(use(), world.member2, finding, 'For all, too.')
			];
			const [before, after] = [await draft([secret, one]), await draft([secret, other])];
			await go(one);
			expect((await outcomes.readers(use(), await present(before))).groups).toBe(false);
			expect(await tell(before)).toBeNull();
			expect(await heard(before.id)).toBe(false);
			expect(await lettersTo(use(), world.member.person, 'outcome.told')).toContain(before.id);

			expect(await tell(after)).toBeNull();
			expect(await heard(after.id)).toBe(true);
			await go(other);
			expect(await heard(after.id)).toBe(false);
		});

		it(`cannot be told where all was ${how}, until something else stands behind it`, async () => {
			const said = await say(use(), world.member2, finding, 'Soon gone.');
			const made = await draft([said]);
			await go(said);
			expect(await tell(made)).toBe('gone');
			expect((await present(made)).told_at).toBeNull();
			expect(await heard(made.id)).toBe(false);
			expect(await lettersTo(use(), world.member2.person, 'outcome.told')).not.toContain(made.id);

			// nobody said anything that is left, so that nothing need stand behind it
			await close(use(), world, finding);
			const nothing = input([], { you_said: 'Nobody said anything.' });
			await outcomes.change(use(), world.researcher, made, nothing);
			expect(await tell(made)).toBeNull();
			expect((await prompts.find(use(), finding.prompt.id)).prompt.answered_at).not.toBeNull();
		});
	}

	it('stays as it was told where nothing of it is left', async () => {
		const said = await say(use(), world.member2, finding, 'Soon gone.');
		const made = await draft([said]);
		expect(await tell(made)).toBeNull();
		await withdraw(said);
		expect(await heard(made.id)).toBe(true);
		expect(await tell(made)).toBe('told');
	});

	it('has to rest on something while anybody’s answer is left', async () => {
		await say(use(), world.member, finding, 'Left.');
		const of = input([], { you_said: RETOLD });
		expect(await outcomes.draft(use(), world.researcher, finding.prompt, of)).toBe('contributions');
	});
});
