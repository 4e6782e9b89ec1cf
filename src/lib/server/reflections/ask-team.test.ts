import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, instantOf, today } from '#lib/text/dates.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { reflect } from '../../../../tests/support/reflected.ts';
import { close } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Finding } from '../prompts/index.ts';
import { toAskTeam } from './index.ts';

describe.each(engines)('asking a team how it went on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	const asked = async (who = world.researcher) =>
		(await toAskTeam(use(), who, world.study))?.id ?? null;
	const ended = (days: number) =>
		use()
			.updateTable('thread')
			.set({ closed_at: instantOf(daysAfter(today(), days), '12:00') })
			.where('id', '=', finding.thread.id)
			.execute();

	it('begins when something of the study is over, and goes on for four weeks', async () => {
		expect(await asked()).toBeNull();
		await close(use(), world, finding);
		expect(await asked()).toBe(finding.thread.id);
		await ended(-29);
		expect(await asked()).toBeNull();
		await ended(-28);
		expect(await asked()).toBe(finding.thread.id);
	});

	it('is for each of this team, until they answered or the study has ended', async () => {
		await ended(-1);
		for (const who of [world.otherResearcher, world.member, world.organiser])
			expect(await asked(who)).toBeNull();
		await reflect(use(), world.researcher, finding, { well: 'Done.' });
		expect([await asked(), await asked(world.lead)]).toEqual([null, finding.thread.id]);
		await use()
			.updateTable('study')
			.set({ ended_at: instantOf(today(), '00:00') })
			.where('id', '=', world.study.id)
			.execute();
		expect(await asked(world.lead)).toBeNull();
	});
});
