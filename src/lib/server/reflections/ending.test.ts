import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { about, reflect } from '../../../../tests/support/reflected.ts';
import { close, lettersTo } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import { after, DAY, now } from '../db/index.ts';
import { ending, endStudy, leaveService } from '../leaving/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import { bringBack, eraseTakenBack, mineOf } from './index.ts';

const PLANTED = 'Priscilla napped by the weir';

describe.each(engines)('how it went, once the study or the person is gone, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
		await close(use(), world, finding);
		await accounts.answerPermissions(use(), world.member, { keep: 'yes' });
		await reflect(use(), world.member, finding, { well: 'This may stay.' });
		await reflect(use(), world.member2, finding, { well: PLANTED });
		await reflect(use(), world.researcher, finding, { well: 'Of the team.' });
	});

	const subject = () => about(use(), world.member2, finding);

	it('goes with the study where its giver did not allow us to keep it, who is told and has a day', async () => {
		const study = await studies.find(use(), world.study.id);
		expect((await ending(use(), study)).goes).toEqual({ people: 1, words: 1 });
		expect(await endStudy(use(), world.lead, study, { early: true })).toBeNull();
		expect(await mineOf(use(), world.member2, await subject())).toBeNull();
		expect((await mineOf(use(), world.member, await subject()))?.well).toBe('This may stay.');
		expect(await lettersTo(use(), world.member2.person, 'study.ended')).toHaveLength(1);
		expect(await bringBack(use(), world.member2, await subject())).toBe(true);
		expect(await reflect(use(), world.member2, finding, { well: 'More.' })).toBe('no more');
		await use()
			.updateTable('reflection')
			.set({ withdrawn_at: after(now(), -2 * DAY) })
			.where('person_id', '=', world.member2.person)
			.execute();
		await eraseTakenBack(use());
		expect(await everywhere(use(), PLANTED)).toEqual([]);
	});

	it('loses its giver with the service, also for a team', async () => {
		expect(await leaveService(use(), world.researcher, 'keep')).toBeNull();
		const rows = await use()
			.selectFrom('reflection')
			.select(['well', 'person_id'])
			.where('role', '=', 'researcher')
			.execute();
		expect(rows).toEqual([{ well: 'Of the team.', person_id: null }]);
	});

	it('goes with whoever takes their words along, though they gave nothing else', async () => {
		expect(await leaveService(use(), world.member, 'take')).toBeNull();
		expect(await everywhere(use(), 'This may stay.')).toEqual([]);
	});
});
