import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { inviting } from '../../../../tests/support/inviting.ts';
import { actor, makeWorld } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import { after, DAY, now } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as studies from '../studies/index.ts';
import * as invitations from './index.ts';

describe.each(engines)('codes on letters on %s', (engine) => {
	const use = fresh(engine);
	let made: ReturnType<typeof makeWorld> | undefined;
	const world = () => (made ??= makeWorld(use()));
	const { invited, printed, again, opened, set } = inviting(use, world);

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
		expect(await invitations.byCode(use(), code)).toBe('by email');
		expect(await invitations.admit(use(), await again(invitation))).toBeNull();
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
});
