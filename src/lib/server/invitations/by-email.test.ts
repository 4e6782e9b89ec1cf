import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { inviting } from '../../../../tests/support/inviting.ts';
import { actor, makeWorld } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import * as groups from '../groups/index.ts';
import * as invitations from './index.ts';

/** Whoever printed a code has had it in hand: it must open nothing that they may not see. */
describe.each(engines)('who signs in by email alone on %s', (engine) => {
	const use = fresh(engine);
	let made: ReturnType<typeof makeWorld> | undefined;
	const world = () => (made ??= makeWorld(use()));
	const { invited, printed, again, opened } = inviting(use, world);

	it.each(['organiser', 'lead'] as const)(
		'is a first %s, whom an administrator printed a code for: it ends with joining',
		async (role) => {
			const { administrator, group, study } = await world();
			const invitation = await invitations.invite(use(), administrator, {
				to: role === 'organiser' ? { group: group.id } : { study: study.id },
				role,
				way: 'print',
				person: { known_name: 'Fay', reach: 'post', address: '3 Example Road' }
			});
			const code = await invitations.newLetter(use(), administrator, invitation);
			const found = (await opened(code)).invitation;
			const shown_name = `Fay the ${role}`.replace('organiser', 'first');
			expect(await invitations.complete(use(), found, { shown_name })).toBe('no email');
			expect(invitations.stateOf(await again(found))).toBe('open');

			const reach = { reach: 'email', email: `fay-${role}@example.org` } as const;
			expect(await invitations.complete(use(), found, { shown_name, reach })).toBeNull();
			expect(await invitations.byCode(use(), code)).toBe('unknown');
			expect(await invitations.newLetter(use(), administrator, await again(found))).toBe(
				'elsewhere'
			);
			expect(await accounts.personsAt(use(), reach.email)).toHaveLength(1);
		}
	);

	it('is a member who was made an organiser, for as long as that holds', async () => {
		const { group, organiser } = await world();
		const code = await printed(await invited('Pam'));
		const { invitation } = await opened(code);
		await invitations.complete(use(), invitation, { shown_name: 'Pam' });
		await groups.setRole(use(), organiser, group, invitation.person_id, 'organiser');
		expect(await invitations.byCode(use(), code)).toBe('by email');
		await groups.setRole(use(), organiser, group, invitation.person_id, 'member');
		expect((await opened(code)).state).toBe('joined');
	});

	it('is a member of two groups: the organiser of one may not read the other', async () => {
		const { otherGroup, otherOrganiser } = await world();
		const code = await printed(await invited('Dot'));
		const { invitation } = await opened(code);
		await invitations.complete(use(), invitation, {
			shown_name: 'Dot',
			reach: { reach: 'post', address: '4 Example Road' }
		});
		const self = await actor(use(), invitation.person_id);
		const second = await invitations.invite(use(), otherOrganiser, {
			to: { group: otherGroup.id },
			role: 'member',
			way: 'print',
			person: { known_name: 'Dot', reach: 'post' }
		});
		await invitations.adopt(use(), self, second);
		const adopted = await again(second);
		expect(await invitations.complete(use(), adopted, { shown_name: 'Dot' })).toBe('no email');
		const reach = { reach: 'post', address: '4 Example Road', email: 'dot@example.org' } as const;
		expect(await invitations.complete(use(), adopted, { shown_name: 'Dot', reach })).toBeNull();
		expect(await invitations.byCode(use(), code)).toBe('unknown');
	});

	it('is nobody whose newer letter took the place of an older one', async () => {
		const { organiser, group } = await world();
		const first = await invited('Ned');
		const old = await printed(first);
		await invitations.complete(use(), (await opened(old)).invitation, { shown_name: 'Ned' });
		await groups.remove(use(), organiser, group, first.person_id);
		const second = await invitations.invite(use(), organiser, {
			to: { group: group.id },
			role: 'member',
			way: 'print',
			person: first.person_id
		});
		const code = await printed(second);
		await invitations.complete(use(), (await opened(code)).invitation, { shown_name: 'Ned' });
		expect(await invitations.byCode(use(), old)).toBe('unknown');
		expect((await opened(code)).state).toBe('joined');
	});
});
