import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { again, lettersTo, say } from '../../../../tests/support/said.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import { after, DAY, now } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as contributions from './index.ts';

const site = { origin: 'https://soundings.example', name: 'Soundings' };

describe.each(engines)('a second look on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let second: Actor;
	let c: contributions.Contribution;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});
	beforeEach(async () => {
		const said = await say(use(), world.member, finding, 'My neighbour Priscilla has a key.');
		await contributions.hide(use(), world.organiser, said, 'It names a neighbour.');
		c = await again(use(), said);
	});

	const open = (who: Actor) => contributions.openSecondLooks(use(), who, world.group.id);
	const about = async (who: Actor) =>
		(await open(who)).find(({ contribution }) => contribution.id === c.id);
	const look = (answer: 'stays hidden' | 'shown again', who = second) =>
		contributions.takeSecondLook(use(), who, c, { answer, reason: 'I read Priscilla too.' });
	const lettersAbout = async (kind: string) => {
		const letters = await use().selectFrom('letter').selectAll().where('kind', '=', kind).execute();
		return letters.filter((letter) => letter.about_id.startsWith(c.id));
	};

	it('waits on the desk of who hid it, while nobody else can take it', async () => {
		await contributions.askSecondLook(use(), world.member, c);
		expect((await about(world.organiser))?.whose).toBe('nobody');
		await expect(look('shown again', world.organiser)).rejects.toMatchObject({ status: 403 });
		expect((await again(use(), c)).hidden_at).toBe(c.hidden_at);

		const { group, otherMember } = world;
		const joining = { group, person: otherMember.person, role: 'organiser' as const };
		await groups.join(use(), world.organiser, { ...joining, shown_name: 'Mabel' });
		second = await actor(use(), otherMember.person);
		expect((await about(second))?.whose).toBe('take');
		expect((await about(world.organiser))?.whose).toBe('others');
	});

	it('is asked for by who said it and nobody else, once for each hiding', async () => {
		for (const who of [world.organiser, world.member2, world.researcher])
			await expect(contributions.askSecondLook(use(), who, c)).rejects.toMatchObject({
				status: 403
			});
		await contributions.askSecondLook(use(), world.member, c);
		await contributions.askSecondLook(use(), world.member, c);
		expect((await lettersTo(use(), second.person, 'second-look.asked')).length).toBe(1);
		await look('stays hidden');
		expect(await contributions.secondLookAt(use(), c)).toMatchObject({ answer: 'stays hidden' });
		expect((await again(use(), c)).hidden_reason).toBe('It names a neighbour.');
		await contributions.askSecondLook(use(), world.member, c);
		expect(await about(second)).toBeUndefined();

		await contributions.restore(use(), world.organiser, c);
		await contributions.hide(use(), world.organiser, c, 'It still does.');
		await contributions.askSecondLook(use(), world.member, await again(use(), c));
		expect((await about(second))?.whose).toBe('take');
	});

	it('shows the words again, and tells who said them by a letter without them', async () => {
		await contributions.askSecondLook(use(), world.member, c);
		await expect(look('shown again', world.member2)).rejects.toMatchObject({ status: 403 });
		await look('shown again');
		expect(contributions.readable(world.member2, await again(use(), c))).toBe('words');
		const [letter, ...more] = await lettersAbout('second-look.answered');
		expect(more).toEqual([]);
		expect(letter?.person_id).toBe(world.member.person);
		const written = letter && (await contributions.letters[letter.kind]?.(use(), letter, site));
		expect(written?.text).toContain(`/contributions/${c.ref}`);
		expect(written?.text).not.toMatch(/Priscilla|Riverside Group/);
	});

	it('is over when who hid it shows it again, and then told as well', async () => {
		await contributions.askSecondLook(use(), world.member, c);
		await contributions.restore(use(), world.organiser, c);
		expect(await about(second)).toBeUndefined();
		expect((await lettersAbout('second-look.answered')).length).toBe(1);
	});

	it('is written of to those who can take it while it waits, without the words', async () => {
		await contributions.askSecondLook(use(), world.member, c);
		const asked = await use()
			.selectFrom('letter')
			.selectAll()
			.where('kind', '=', 'second-look.asked')
			.where('person_id', '=', second.person)
			.execute();
		const write = async () => {
			const all = asked.map((each) => contributions.letters[each.kind]?.(use(), each, site));
			return (await Promise.all(all)).find((each) => each?.text.includes(c.ref));
		};
		expect((await write())?.text).not.toMatch(/Priscilla|neighbour/);
		await contributions.withdraw(use(), world.member, c);
		expect(await write()).toBeUndefined();
		expect(await about(second)).toBeUndefined();
	});

	it('leaves no words behind when what it is about is erased', async () => {
		await contributions.askSecondLook(use(), world.member, c);
		await look('stays hidden');
		await contributions.withdraw(use(), world.member, await again(use(), c));
		await use()
			.updateTable('contribution')
			.set({ withdrawn_at: after(now(), -2 * DAY) })
			.execute();
		await contributions.eraseWithdrawn(use());
		expect(await everywhere(use(), 'Priscilla')).toEqual([]);
	});
});
