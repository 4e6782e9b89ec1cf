import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as prompts from '../prompts/index.ts';
import * as contributions from './index.ts';

describe.each(engines)('recording for somebody on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	it('writes down what came by phone, private until read back where it was noted', async () => {
		const said = { ...phoned, person: world.member2.person, box: 'p1' };
		const noted = await record({ ...said, body: 'She said it fits.', wording: 'noted' });
		expect(noted).toMatchObject({
			person_id: world.member2.person,
			typed_by: world.organiser.person,
			role: 'member',
			audience: 'private',
			number: null
		});
		expect(await contributions.share(use(), world.organiser, noted)).toBe('not read back');
		await contributions.readBack(use(), world.organiser, noted, 'phone');
		const shared = await contributions.share(use(), world.organiser, noted);
		expect(shared).toMatchObject({ audience: 'group', shared_by: world.organiser.person });

		const word = await record({ ...said, box: 'p2', body: 'It fits.', wording: 'verbatim' });
		expect(word.number).toEqual(expect.any(Number));
		const unnamed = await record({ ...said, box: 'p3', person: null, group_may_read: false });
		expect(unnamed).toMatchObject({ person_id: null, audience: 'private' });
		await expect(
			contributions.record(use(), world.member, finding, { ...said, box: 'p4' })
		).rejects.toMatchObject({ status: 403 });
	});

	it('takes post for fourteen days after closing, when the paper is from before', async () => {
		const closing = await openFinding(use(), world);
		await prompts.closeThread(use(), world.organiser, closing);
		const closed = await prompts.findingOf(use(), closing.thread.id);
		const post = { ...phoned, channel: 'post', box: 'late', given_on: today() } as const;
		const late = (said: typeof phoned) =>
			contributions.record(use(), world.organiser, closed, said as typeof phoned);

		await expect(
			contributions.respond(use(), world.member, closed, {
				question: null,
				body: 'Too late.',
				audience: 'group',
				box: 'late'
			})
		).rejects.toThrow('closed');
		expect(await late({ ...phoned, box: 'late' })).toBe('closed');
		expect(await late({ ...post, given_on: daysAfter(today(), 1) })).toBe('written after closing');
		expect(await late({ ...post, given_on: null })).toBe('written after closing');
		expect(await late(post)).toMatchObject({ channel: 'post', given_on: today() });
	});

	async function record(said: Parameters<typeof contributions.record>[3]) {
		const written = await contributions.record(use(), world.organiser, finding, said);
		if (typeof written === 'string') throw new Error(written);
		return written;
	}
});

const phoned: Parameters<typeof contributions.record>[3] = {
	person: null,
	question: null,
	body: 'By phone.',
	channel: 'phone',
	given_on: null,
	wording: 'verbatim',
	group_may_read: true,
	read_back: null,
	box: ''
};
