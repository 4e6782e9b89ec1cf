import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { inviting } from '../../../../tests/support/inviting.ts';
import { actor, makeWorld } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import * as groups from '../groups/index.ts';
import * as invitations from './index.ts';

describe.each(engines)('invitations on %s', (engine) => {
	const use = fresh(engine);
	let made: ReturnType<typeof makeWorld> | undefined;
	const world = () => (made ??= makeWorld(use()));
	const { invited, printed, again, opened, composed } = inviting(use, world);

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
