import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { say } from '../../../../tests/support/said.ts';
import { tell } from '../../../../tests/support/told.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import type { Instant } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as outcomes from './index.ts';

const moment = (day: number) => `2026-03-0${day}T12:00:00.000Z` as Instant;

describe.each(engines)('what was told between two meetings, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let first: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world, { title: 'Holding' });
		first = await openFinding(use(), world, { title: 'Locked', answer_first: true });
		const said = await say(use(), world.member, finding, 'Words.');
		const secret = await say(use(), world.member, finding, 'Secret.', { audience: 'private' });
		const locked = await say(use(), world.member, first, 'Not before an answer.');
		await told(2, finding, said, 'The second');
		await told(4, finding, said, 'The fourth');
		await told(4, finding, secret, 'From private words');
		await told(4, first, locked, 'From words to answer first');
		await told(6, finding, said, 'The sixth');
	});

	async function told(day: number, about: Finding, said: { id: string }, you_said: string) {
		const outcome = await tell(use(), world, about, [said], { you_said });
		await use()
			.updateTable('outcome')
			.set({ told_at: moment(day) })
			.where('id', '=', outcome.id)
			.execute();
	}

	async function heard(from: number | null, to: number | null, who: 'member' | 'member2' | 'any') {
		const actor =
			who === 'any'
				? await contributions.anyMember(use(), world.group)
				: await contributions.actorOf(use(), world[who].person);
		if (!actor) throw new Error('nobody');
		const [a, b] = [from && moment(from), to && moment(to)];
		const all = await outcomes.toldBetween(use(), actor, world.group, a || null, b || null);
		return all.flatMap(({ outcomes, locked, finding }) => [
			...(locked ? [`${finding.version.title} is locked`] : []),
			...outcomes.map(({ outcome }) => outcome.you_said)
		]);
	}

	it('is all of it, from the beginning until now, where neither is known', async () => {
		const all = ['The sixth', 'The fourth', 'The second', 'From words to answer first'];
		expect(await heard(null, null, 'member')).toEqual(all);
	});

	it('is what came after the one, and until the other', async () => {
		expect(await heard(2, 4, 'member')).toEqual(['The fourth', 'From words to answer first']);
		expect(await heard(1, 3, 'member')).toEqual(['The second']);
		expect(await heard(4, null, 'member')).toEqual(['The sixth']);
		expect(await heard(6, null, 'member')).toEqual([]);
		expect(await heard(null, 1, 'member')).toEqual([]);
	});

	it('is not told of private words, nor before an answer where that comes first', async () => {
		expect(await heard(2, 4, 'member2')).toEqual(['The fourth', 'Locked is locked']);
		expect(await heard(4, 6, 'member2')).toEqual(['The sixth']);
		expect(await heard(2, 4, 'any')).toEqual(['The fourth', 'Locked is locked']);
		for (const who of ['member', 'member2', 'any'] as const)
			expect(await heard(null, null, who)).not.toContain('From private words');
	});
});
