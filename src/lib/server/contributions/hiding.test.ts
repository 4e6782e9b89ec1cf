import { expect, describe, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { say } from '../../../../tests/support/said.ts';
import { makeWorld } from '../../../../tests/support/world.ts';
import * as contributions from './index.ts';

describe.each(engines)('hiding on %s', (engine) => {
	const use = fresh(engine);

	it('is told to the giver each time, until they take their words away', async () => {
		const world = await makeWorld(use());
		const { organiser, member, group } = world;
		const c = await say(use(), member, await openFinding(use(), world), 'My neighbour knows.');
		const letters = () =>
			use()
				.selectFrom('letter')
				.selectAll()
				.where('kind', '=', 'contribution.hidden')
				.where('person_id', '=', member.person)
				.execute();
		await contributions.hide(use(), organiser, c, 'It names a neighbour.');
		await contributions.restore(use(), organiser, c);
		await contributions.hide(use(), organiser, c, 'It still does.');
		const [first, second] = await letters();
		expect(second).toBeDefined();

		const site = { origin: 'https://soundings.example', name: 'Soundings' };
		const written = first && (await contributions.letters[first.kind]?.(use(), first, site));
		expect(written?.text).toContain(`/contributions/${c.ref}`);

		await contributions.takeAway(use(), member, group.id, member.person);
		expect((await letters()).every((letter) => letter.gave_up_at)).toBe(true);
	});
});
