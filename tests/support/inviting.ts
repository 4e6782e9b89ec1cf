import type { Db } from '#server/db/index.ts';
import * as invitations from '#server/invitations/index.ts';
import type { World } from './world.ts';

type InvitationRow = invitations.InvitationRow;

/** Inviting in a test world, step by step as pages and letters do it. */
export function inviting(use: () => Db, world: () => Promise<World>) {
	return { invited, printed, again, opened, set, composed };

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
}
