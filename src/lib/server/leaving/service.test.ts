import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { after, DAY, now } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as invitations from '../invitations/index.ts';
import * as mail from '../mail/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import { leaveService, obstacles } from './index.ts';

const PLANTED = 'Priscilla keeps the key of the weir';
const NAMED = 'Priscilla Weirkeeper';

describe.each(engines)('leaving the service on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let made = 0;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	/** Somebody in two groups, about whom everything there is to know is known. */
	async function newcomer(role: 'member' | 'organiser' = 'member'): Promise<Actor> {
		const db = use();
		const { person_id: person } = await invitations.invite(db, world.organiser, {
			...{ to: { group: world.group.id }, role, way: 'email' },
			person: {
				...{ known_name: NAMED, email: `weir${made++}@example.org`, phone: '0114 496 0177' },
				...{ address: '7 Weirkeeper Row', reach: 'email', reach_note: 'Ring the Weirkeeper' }
			}
		});
		const onTeam = { to: { study: world.study.id }, role: 'researcher', way: 'email' } as const;
		const asked = await invitations.invite(db, world.lead, { ...onTeam, person });
		await invitations.saveProgress(db, asked, { shown_name: NAMED });
		for (const group of [world.group, world.otherGroup])
			await groups.join(db, world.organiser, {
				group,
				person,
				role,
				shown_name: `${NAMED} ${made}`
			});
		await accounts.changeNeeds(db, { person }, person, 'Weirkeeper needs a ramp');
		await accounts.askSignIn(db, `weir${made - 1}@example.org`, null);
		const at = now();
		await db
			.insertInto('session')
			.values({
				...{ id: `session ${made}`, person_id: person, expires_at: after(at, DAY) },
				...{ device: 'own', label: 'Weirkeeper’s phone', created_at: at, seen_at: at }
			})
			.execute();
		return actor(db, person);
	}

	it('erases the name and every way to reach the person; the words stay nameless', async () => {
		const me = await newcomer();
		const said = await say(use(), me, finding, `${PLANTED}, I say.`);
		expect(await leaveService(use(), me, 'keep')).toBeNull();

		expect(await everywhere(use(), 'Weirkeeper')).toEqual([]);
		expect(await everywhere(use(), 'weir0@')).toEqual([]);
		expect(await everywhere(use(), '496 0177')).toEqual([]);
		expect((await again(use(), said)).body).toContain(PLANTED);
		const names = await groups.shownNames(use(), world.group.id);
		expect(names.get(me.person)).toBe(groups.NAMELESS);
		expect(await contributions.actorOf(use(), me.person)).toBeNull();
		expect(await accounts.devices(use(), me.person, null)).toEqual([]);
		const waiting = (await mail.lettersTo(use(), me.person)).filter(
			({ sent_at, gave_up_at }) => !sent_at && !gave_up_at
		);
		expect(waiting).toEqual([]);
		const invited = [
			...(await invitations.ofGroup(use(), world.group.id)),
			...(await invitations.ofStudy(use(), world.study.id))
		];
		const theirs = invited.filter(({ person_id }) => person_id === me.person);
		expect(theirs.map(invitations.stateOf)).toEqual(['revoked', 'revoked']);
	});

	it('takes every word away, from a group that was left before and from reports too', async () => {
		await use().deleteFrom('earlier_wording').execute();
		const me = await newcomer();
		const first = await say(use(), me, finding, `${PLANTED} here.`);
		const other = await say(use(), world.member, finding, 'Something else.');
		await contributions.report(use(), me, other, { reason: 'rude', note: `${PLANTED} again` });
		await groups.leave(use(), me, world.group);
		const left = await actor(use(), me.person);
		await contributions.edit(use(), left, await again(use(), first), `${PLANTED} anew`);
		expect(await everywhere(use(), `${PLANTED} a`)).not.toEqual([]);

		expect(await leaveService(use(), left, 'take')).toBeNull();
		for (const words of [`${PLANTED} here`, `${PLANTED} again`, `${PLANTED} anew`])
			expect(await everywhere(use(), words)).toEqual([]);
		expect(contributions.readable(world.member, await again(use(), first))).toBe('removed');
		expect((await again(use(), other)).body).toBe('Something else.');
	});

	it('signs out everywhere, and lets nobody be left alone with a group, a study or the whole', async () => {
		const before = await everywhere(use(), 'olive@example.org');
		for (const [who, kind] of [
			[world.organiser, 'last organiser'],
			[world.lead, 'last lead'],
			[world.administrator, 'only administrator']
		] as const) {
			const own = await say(use(), world.member, finding, 'Still here.');
			expect(await leaveService(use(), who, 'take')).toMatchObject({ kind });
			expect((await obstacles(use(), who)).map((each) => each.kind)).toContain(kind);
			expect(await contributions.actorOf(use(), who.person)).not.toBeNull();
			expect((await again(use(), own)).body).toBe('Still here.');
		}
		expect(await everywhere(use(), 'olive@example.org')).toEqual(before);
		expect(await obstacles(use(), world.researcher)).toEqual([]);
	});

	it('does nothing by halves: one obstacle among several places stops all of it', async () => {
		const { otherOrganiser, group, otherGroup } = world;
		await groups.join(use(), world.organiser, {
			...{ group, person: otherOrganiser.person, role: 'member', shown_name: 'Otto' }
		});
		const me = await actor(use(), otherOrganiser.person);
		const said = await say(use(), me, finding, 'A word of Otto.');
		expect(await leaveService(use(), me, 'take')).toMatchObject({ name: otherGroup.name });
		expect((await again(use(), said)).body).toBe('A word of Otto.');
		expect((await actor(use(), me.person)).groups[group.id]).toBe('member');
	});

	it('takes somebody off their team, with their replies and their name there', async () => {
		const me = await actor(use(), world.researcher.person);
		const said = await say(use(), world.member, finding, 'A question for the team.');
		const reply = { body: 'An answer of the team.', audience: 'group', box: 'r' } as const;
		const c = await contributions.reply(use(), me, finding, said, reply);
		expect(await leaveService(use(), me, 'take')).toBeNull();
		expect((await studies.teamNames(use(), world.study.id)).get(me.person)).toBe(studies.GONE);
		expect(await again(use(), c)).toMatchObject({ body: '', number: c.number });
		expect((await again(use(), said)).body).toBe('A question for the team.');
		expect(await everywhere(use(), 'rosa@example.org')).toEqual(['study.contact_email']);
	});

	it('keeps one administrator when two leave at once', async () => {
		const { person } = world.otherMember;
		await use()
			.updateTable('person')
			.set({ administrator_since: now() })
			.where('id', '=', person)
			.execute();
		const two = [world.administrator, await actor(use(), person)];
		const answers = await Promise.all(two.map((who) => leaveService(use(), who, 'keep')));
		expect(answers.map((each) => each?.kind ?? 'left').toSorted()).toEqual([
			'left',
			'only administrator'
		]);
	});
});
