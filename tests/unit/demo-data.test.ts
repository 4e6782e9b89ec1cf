import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import * as accounts from '#server/accounts/index.ts';
import { now } from '#server/db/index.ts';
import * as contributions from '#server/contributions/index.ts';
import * as groups from '#server/groups/index.ts';
import * as meetings from '#server/meetings/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as studies from '#server/studies/index.ts';
import { demo, fill } from '../../scripts/demo-data.ts';
import { engines, fresh } from '../support/engines.ts';

describe.each(engines)('the example on %s', (engine) => {
	const use = fresh(engine);

	beforeAll(async () => fill(use()), 60_000);

	async function roles(as: string) {
		const person = await accounts.getSetting(use(), `demo.${as}`);
		return contributions.actorOf(use(), person ?? '');
	}

	it('lets one sign in as a member, an organiser, a researcher and an administrator', async () => {
		const group = await groups.bySlug(use(), demo.group);
		const study = await studies.bySlug(use(), demo.study);
		expect((await roles('member'))?.groups).toEqual({ [group.id]: 'member' });
		expect((await roles('organiser'))?.groups).toEqual({ [group.id]: 'organiser' });
		expect((await roles('researcher'))?.studies).toEqual({ [study.id]: 'lead' });
		expect((await roles('administrator'))?.administrator).toBe(true);
	});

	it('has ten members, of whom two have no email', async () => {
		const group = await groups.bySlug(use(), demo.group);
		const people = await groups.people(use(), group.id);
		const members = people.filter(({ role }) => role === 'member').map((each) => each.person_id);
		const contacts = [...(await accounts.contacts(use(), members)).values()];
		expect(contacts).toHaveLength(10);
		expect(contacts.filter(({ email }) => email === null)).toHaveLength(2);
		const names = [...(await accounts.names(use(), members)).values()];
		expect(names.every((name) => name.endsWith('(example)'))).toBe(true);
	});

	it('shows a finding in every state, and leaves the open one to be answered', async () => {
		const study = await studies.bySlug(use(), demo.study);
		const written = await prompts.list(use(), study.id);
		expect(written.map(({ prompt }) => prompts.state(prompt))).toEqual([
			'open',
			'draft',
			'open',
			'owed',
			'answered'
		]);
		const member = await roles('member');
		const said = await contributions.ofPerson(use(), member?.person ?? '');
		const open = [written[0], written[2]].flatMap((each) => each?.prompt.id ?? []);
		expect(said.length).toBeGreaterThan(0);
		for (const prompt of open) {
			const [there] = await prompts.threadsOf(use(), prompt);
			expect(said.some(({ thread_id }) => thread_id === there?.thread.id)).toBe(false);
		}
		// the other waits for an answer before it shows what others said
		expect(member?.locked).toHaveLength(1);
	});

	it('has told everyone of a meeting, and keeps a private answer', async () => {
		expect((await meetings.publicSummaries(use())).summaries).toHaveLength(1);
		const study = await studies.bySlug(use(), demo.study);
		const given = await contributions.ofStudy(use(), study.id);
		expect(given.filter(contributions.isPrivate)).toHaveLength(1);
	});

	it('numbers what was said in the order in which it was said', async () => {
		const study = await studies.bySlug(use(), demo.study);
		for (const { prompt } of await prompts.list(use(), study.id)) {
			const given = await contributions.ofStudy(use(), study.id, { prompt: prompt.id });
			const numbers = given.flatMap(({ number }) => number ?? []).toReversed();
			expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
		}
	});

	it('happened in the past, all of it', async () => {
		const latest = await sql<{ at: string }>`select max(at) as at from audit_event`.execute(use());
		expect(latest.rows[0]?.at).toBeDefined();
		expect((latest.rows[0]?.at ?? '') <= now()).toBe(true);
	});
});
