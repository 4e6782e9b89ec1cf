import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { later } from '../../../../tests/support/later.ts';
import { reflect } from '../../../../tests/support/reflected.ts';
import { say } from '../../../../tests/support/said.ts';
import { tell } from '../../../../tests/support/told.ts';
import { publishNext } from '../../../../tests/support/versions.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { after, DAY, now, type Instant } from '../db/index.ts';
import * as contributions from '../contributions/index.ts';
import { chooseTopics } from '../mail/index.ts';
import * as prompts from '../prompts/index.ts';
import { composers, postDigests } from './index.ts';

const PLANTED = 'Swifts over the gasworks';

describe.each(engines)('the letter of the week, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	beforeAll(async () => {
		world = await makeWorld(use());
		const whose = { person: world.member.person, group: world.group.id };
		await chooseTopics(use(), world.member, whose, ['digest']);
		await use()
			.updateTable('letter_choice')
			.set({ at: '2026-01-01T00:00:00.000Z' as Instant })
			.execute();
	});
	beforeEach(() => use().deleteFrom('letter').execute());

	const posted = () =>
		use().selectFrom('letter').selectAll().where('kind', '=', 'digest').execute();
	async function written(at: Instant) {
		await use().deleteFrom('letter').execute();
		await postDigests(use());
		await use().updateTable('letter').set({ created_at: at }).execute();
		const [letter] = await posted();
		if (!letter) throw new Error('not posted');
		return composers.digest?.(use(), letter, { origin: 'http://x', name: 'Soundings' });
	}

	it('is queued once a week for those who chose it, from nine on Monday in London', async () => {
		// 6 July 2026 is a Monday, and nine in London is eight in UTC
		const weeks = async (...at: string[]) => {
			for (const moment of at) await postDigests(use(), moment as Instant);
			return (await posted()).map((letter) => letter.about_id.split(' ')[1]).toSorted();
		};
		expect(await weeks('2026-07-06T07:59:00.000Z')).toEqual(['2026-06-29']);
		expect(await weeks('2026-07-06T08:00:00.000Z', '2026-07-06T08:15:00.000Z')).toEqual([
			...['2026-06-29', '2026-07-06']
		]);
		expect(await weeks('2026-07-12T23:30:00.000Z')).toHaveLength(2);
		expect((await posted()).every(({ person_id }) => person_id === world.member.person)).toBe(true);
	});

	it('does not come late to who chose it after the hour', async () => {
		await postDigests(use(), '2025-12-30T12:00:00.000Z' as Instant);
		expect(await posted()).toEqual([]);
	});

	it('is not sent when nothing is new', async () => {
		expect(await written(now())).toBeNull();
	});

	it('counts what this person can read, and says none of it', async () => {
		const finding = await openFinding(use(), world);
		const said = await say(use(), world.member2, finding, PLANTED);
		await say(use(), world.member2, finding, `${PLANTED}, privately`, { audience: 'private' });
		const hidden = await say(use(), world.member2, finding, `${PLANTED}, hidden`);
		await contributions.hide(use(), world.organiser, hidden, PLANTED);
		const gone = await say(use(), world.member2, finding, `${PLANTED}, gone`);
		await contributions.withdraw(use(), world.member2, gone);
		await say(use(), world.member, finding, 'My own words.');
		await tell(use(), world, finding, [said], { you_said: PLANTED });

		const composed = await written(now());
		expect(composed?.text).toContain('A new finding to read');
		expect(composed?.text).toContain('1 new answer or reply');
		expect(composed?.text).toContain('What the team did: 1 new thing');
		for (const words of [PLANTED, finding.version.title, 'Winnie'])
			expect(JSON.stringify(composed)).not.toContain(words);
		expect(await written(after(now(), 8 * DAY))).toBeNull();
	});

	it('says that a finding has changed, to groups that had the one before', async () => {
		const finding = await openFinding(use(), world);
		const before = await written(now());
		expect(before?.text).not.toContain('the team has changed');
		await later();
		await publishNext(use(), world, finding, { title: PLANTED, what_changed: PLANTED });
		const composed = await written(now());
		expect(composed?.text.match(/A finding that the team has changed/g)).toHaveLength(1);
		expect(composed?.text).toContain('/versions');
		expect(JSON.stringify(composed)).not.toContain(PLANTED);
	});

	it('asks how it went, once something is over, and not whoever has said it', async () => {
		const ask = /How did it go\?/g;
		expect((await written(now()))?.text).not.toMatch(ask);
		const finding = await openFinding(use(), world);
		await prompts.closeThread(use(), world.organiser, finding);
		expect((await written(now()))?.text.match(ask)).toHaveLength(1);
		await reflect(use(), world.member, finding, { well: PLANTED });
		expect(JSON.stringify(await written(now()))).not.toMatch(ask);
		expect(JSON.stringify(await written(now()))).not.toContain(PLANTED);
	});

	it('counts nothing that answer first keeps back', async () => {
		const finding = await openFinding(use(), world, { answer_first: true });
		await say(use(), world.member2, finding, PLANTED);
		const composed = await written(now());
		expect(composed?.text.match(/new answer/g)).toHaveLength(1); // of the finding before
	});
});
