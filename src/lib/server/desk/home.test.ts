import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { reflect } from '../../../../tests/support/reflected.ts';
import { close, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Finding } from '../prompts/index.ts';
import { home } from './index.ts';

describe.each(engines)('the first page of one of a team on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	const study = async (who = world.researcher) => (await home(use(), who)).studies[0];

	it('says what waits to be read', async () => {
		expect(await study()).toMatchObject({ unread: 0, owed: 0, toCheck: [], disagreeing: 0 });
		await say(use(), world.member, finding, 'It is so.');
		expect(await study()).toMatchObject({ unread: 1 });
	});

	it('asks how it went once something is over, until this person has said so', async () => {
		expect((await study())?.asked).toBeNull();
		await close(use(), world, finding);
		expect((await study())?.asked).toEqual({
			name: finding.version.title,
			group: world.group.name,
			href: expect.stringMatching(new RegExp(`^/groups/${world.group.slug}/reflections/finding/`))
		});
		await reflect(use(), world.researcher, finding, { well: 'Done.' });
		expect((await study())?.asked).toBeNull();
		expect((await study(world.lead))?.asked).not.toBeNull();
		expect((await home(use(), world.member)).studies).toEqual([]);
	});
});
