import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { actor, makeWorld } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import { after, DAY, now } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as studies from '../studies/index.ts';
import * as invitations from './index.ts';
import type { InvitationRow } from './tables.ts';

describe.each(engines)('invitations on %s', (engine) => {
	const use = fresh(engine);
	let made: ReturnType<typeof makeWorld> | undefined;
	const world = () => (made ??= makeWorld(use()));

	async function invited(name: string, way: 'email' | 'print' = 'print') {
		const { organiser, group } = await world();
		const person = {
			known_name: name,
			email: `${name.toLowerCase()}@example.org`,
			reach: 'email'
		} as const;
		return invitations.invite(use(), organiser, {
			to: { group: group.id },
			role: 'member',
			way,
			person
		});
	}

	async function printed(invitation: InvitationRow) {
		const { organiser } = await world();
		const code = await invitations.newLetter(use(), organiser, await again(invitation));
		if (code === 'elsewhere') throw new Error(code);
		return code;
	}

	async function again(invitation: InvitationRow) {
		const found = await invitations.find(use(), invitation.id);
		if (!found) throw new Error('gone');
		return found;
	}

	async function opened(code: string) {
		const opens = await invitations.byCode(use(), code);
		if (typeof opens === 'string') throw new Error(opens);
		const invitation = await invitations.byToken(use(), opens.token);
		if (!invitation) throw new Error('no such token');
		return { ...opens, invitation };
	}

	function set(invitation: InvitationRow, change: Partial<InvitationRow>) {
		return use().updateTable('invitation').set(change).where('id', '=', invitation.id).execute();
	}

	async function composed(invitation: InvitationRow) {
		const letter = await use()
			.selectFrom('letter')
			.selectAll()
			.where('about_id', '=', invitation.id)
			.executeTakeFirstOrThrow();
		const world = { origin: 'https://soundings.example', name: 'Soundings' };
		return invitations.letters.invitation?.(use(), letter, world);
	}

	it('come from those who may ask people in, each to their own place', async () => {
		const { group, study, member, organiser, otherOrganiser, lead, researcher, administrator } =
			await world();
		const toGroup = { group: group.id };
		const toStudy = { study: study.id };
		expect(invitations.mayInvite(organiser, toGroup, 'member')).toBe(true);
		expect(invitations.mayInvite(administrator, toGroup, 'organiser')).toBe(true);
		expect(invitations.mayInvite(administrator, toGroup, 'member')).toBe(false);
		expect(invitations.mayInvite(member, toGroup, 'member')).toBe(false);
		expect(invitations.mayInvite(otherOrganiser, toGroup, 'member')).toBe(false);
		expect(invitations.mayInvite(lead, toStudy, 'researcher')).toBe(true);
		expect(invitations.mayInvite(researcher, toStudy, 'researcher')).toBe(false);
		expect(invitations.mayInvite(administrator, toStudy, 'lead')).toBe(true);
		expect(invitations.mayInvite(administrator, toStudy, 'researcher')).toBe(false);
		expect(invitations.mayInvite(organiser, toGroup, 'lead')).toBe(false);
		await expect(
			invitations.invite(use(), member, {
				to: toGroup,
				role: 'member',
				way: 'print',
				person: member.person
			})
		).rejects.toMatchObject({ status: 404 });
	});

	it('join by a letter with a link whose token is stored as a hash only', async () => {
		const { group } = await world();
		const invitation = await invited('Ella', 'email');
		const letter = await composed(invitation);
		const token = /\/join\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
		expect(letter?.from).toBe(group.discreet_name);
		expect(letter?.subject).not.toContain(group.name);
		expect(JSON.stringify(await again(invitation))).not.toContain(token);

		const found = await invitations.byToken(use(), token);
		expect(found?.id).toBe(invitation.id);
		expect(
			await invitations.complete(use(), await again(invitation), { shown_name: 'Ella' })
		).toBeNull();
		expect((await actor(use(), invitation.person_id)).groups).toEqual({ [group.id]: 'member' });
		expect(await invitations.complete(use(), await again(invitation), { shown_name: 'El' })).toBe(
			'closed'
		);
		expect(await composed(invitation)).toBeNull();
	});

	it('join by a printed code, however it is typed, and only by the newest', async () => {
		const invitation = await invited('Cora');
		const first = await printed(invitation);
		const second = await printed(invitation);
		expect(JSON.stringify(await again(invitation))).not.toContain(second);
		expect(await invitations.byCode(use(), first)).toBe('unknown');
		expect(await invitations.byCode(use(), 'no code at all')).toBe('unknown');

		const typed = ` ${accounts.spaced(second).toLowerCase().replace(' ', ' - ')} `;
		expect((await opened(typed)).state).toBe('open');
	});

	it('take effect whole: name, ways to be reached, permissions', async () => {
		const { group } = await world();
		const { invitation } = await opened(await printed(await invited('Nora')));
		await invitations.saveProgress(use(), invitation, { shown_name: 'Nora' });
		await invitations.saveProgress(use(), await again(invitation), {
			permissions: { quote: 'yes' }
		});
		const progress = invitations.progressOf(await again(invitation));
		expect(progress).toEqual({ shown_name: 'Nora', permissions: { quote: 'yes' } });

		const reach = { reach: 'phone', phone: '0114 496 0199' } as const;
		await invitations.complete(use(), await again(invitation), { ...progress, reach });
		const person = invitation.person_id;
		expect((await groups.shownNames(use(), group.id)).get(person)).toBe('Nora');
		expect((await accounts.contacts(use(), [person])).get(person)?.reach).toBe('phone');
		expect(await accounts.permissionsOf(use(), person)).toEqual({
			quote: 'yes',
			thanks: null,
			keep: null
		});
		expect((await again(invitation)).progress).toBe('{}');
	});

	it('stay open when the name is taken', async () => {
		const invitation = await invited('Max');
		expect(await invitations.complete(use(), invitation, { shown_name: 'Mo' })).toBe('taken');
		expect(invitations.stateOf(await again(invitation))).toBe('open');
		expect(await invitations.complete(use(), invitation, { shown_name: null })).toBeNull();
	});

	it('let the same code sign in afterwards, once for each time it is typed', async () => {
		const code = await printed(await invited('Sol'));
		const first = await opened(code);
		await invitations.complete(use(), first.invitation, { shown_name: 'Sol' });
		// the link that led to joining opens no door
		expect(await invitations.admit(use(), await again(first.invitation))).toBeNull();

		const { state, invitation } = await opened(code);
		expect(state).toBe('joined');
		const both = await Promise.all([
			invitations.admit(use(), invitation),
			invitations.admit(use(), invitation)
		]);
		expect(both.filter(Boolean)).toEqual([invitation.person_id]);

		const late = (await opened(code)).invitation;
		await set(late, { progress: JSON.stringify({ enter_until: after(now(), -1) }) });
		expect(await invitations.admit(use(), await again(late))).toBeNull();
	});

	it('end after sixty days, but go on signing in who joined', async () => {
		const open = await invited('Late');
		const code = await printed(open);
		await set(open, { expires_at: after(now(), -1) });
		expect(await invitations.byCode(use(), code)).toBe('expired');
		expect(await invitations.complete(use(), await again(open), {})).toBe('closed');

		const fresh = await printed(open);
		const { invitation } = await opened(fresh);
		expect(Date.parse(invitation.expires_at)).toBeGreaterThan(Date.now() + 59 * DAY);
		await invitations.complete(use(), invitation, {});
		await set(invitation, { expires_at: after(now(), -DAY) });
		expect((await opened(fresh)).state).toBe('joined');
	});

	it('stop working when taken back, and when the person is invited again', async () => {
		const { organiser, group, member } = await world();
		const invitation = await invited('Rex');
		const code = await printed(invitation);
		await expect(invitations.revoke(use(), member, invitation)).rejects.toMatchObject({
			status: 403
		});
		await invitations.revoke(use(), organiser, invitation);
		expect(await invitations.byCode(use(), code)).toBe('revoked');

		const second = await invited('Rea');
		const secondCode = await printed(second);
		await invitations.invite(use(), organiser, {
			to: { group: group.id },
			role: 'member',
			way: 'email',
			person: second.person_id
		});
		expect(await invitations.byCode(use(), secondCode)).toBe('revoked');
		const waiting = invitations.pending(await invitations.ofGroup(use(), group.id));
		expect(waiting.filter((each) => each.person_id === second.person_id)).toHaveLength(1);
	});

	it('bring back nobody who was removed', async () => {
		const { organiser, group } = await world();
		const added = await groups.addOffline(use(), organiser, group, {
			known_name: 'Off Line',
			shown_name: 'Off',
			reach: 'post',
			address: '2 Example Road',
			permissions: { keep: 'no' }
		});
		if ('refused' in added) throw new Error(added.refused);
		const { person } = added;
		expect(await accounts.permissionsOf(use(), person)).toMatchObject({ keep: 'no', quote: null });
		const invitation = await invitations.invite(use(), organiser, {
			to: { group: group.id },
			role: 'member',
			way: 'print',
			person
		});
		const code = await printed(invitation);
		expect(await invitations.removeFromGroup(use(), organiser, group, person)).toBeNull();
		expect(await invitations.byCode(use(), code)).toBe('revoked');
	});

	it('print no letter for somebody who does more elsewhere, and let no old one in', async () => {
		const { administrator, organiser, study } = await world();
		const invitation = await invited('Uma');
		const code = await printed(invitation);
		await invitations.complete(use(), (await opened(code)).invitation, { shown_name: 'Uma' });
		await studies.addToTeam(use(), administrator, study, invitation.person_id, 'researcher', 'Uma');

		expect(await invitations.newLetter(use(), organiser, await again(invitation))).toBe(
			'elsewhere'
		);
		expect(await invitations.admit(use(), (await opened(code)).invitation)).toBeNull();
	});

	it('pass to the signed-in person who holds the link, without the printed code', async () => {
		const { otherMember, group } = await world();
		const invitation = await invited('Placeholder');
		const code = await printed(invitation);
		await invitations.adopt(use(), otherMember, invitation);
		expect(await accounts.contacts(use(), [invitation.person_id])).toEqual(new Map());
		expect(await invitations.byCode(use(), code)).toBe('unknown');
		await invitations.complete(use(), await again(invitation), { shown_name: 'Mabel' });
		expect((await actor(use(), otherMember.person)).groups[group.id]).toBe('member');
	});

	it('bring researchers and leads into a study, under a name', async () => {
		const { lead, study } = await world();
		const invitation = await invitations.invite(use(), lead, {
			to: { study: study.id },
			role: 'researcher',
			way: 'email',
			person: { known_name: 'Rita', email: 'rita@example.org', reach: 'email' }
		});
		expect((await composed(invitation))?.text).toContain(study.title);
		expect(await invitations.complete(use(), invitation, { shown_name: null })).toBe('nameless');
		expect(await invitations.complete(use(), invitation, { shown_name: 'Rita' })).toBeNull();
		expect((await actor(use(), invitation.person_id)).studies).toEqual({
			[study.id]: 'researcher'
		});
	});

	it('name people in addresses by something short that is theirs in this place only', async () => {
		const { group, otherGroup, member, organiser } = await world();
		const ref = invitations.personRef(group.id, member.person);
		expect(ref).toMatch(/^\w{10}$/);
		expect(await invitations.personAt(use(), { group: group.id }, ref)).toBe(member.person);
		expect(invitations.personRef(otherGroup.id, member.person)).not.toBe(ref);
		const elsewhere = invitations.personRef(group.id, organiser.person);
		await expect(
			invitations.personAt(use(), { group: otherGroup.id }, elsewhere)
		).rejects.toMatchObject({ status: 404 });
	});
});
