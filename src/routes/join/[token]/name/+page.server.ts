import type { Actor } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, read, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { isShort, join, openAt, problems } from '../joining';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const invitation = await openAt(params.token, locals.actor);
	const { shown_name } = invitations.progressOf(invitation);
	const person = await accounts.find(db, invitation.person_id);
	return {
		last: isShort(invitation, locals.actor),
		asksDevice: asksDevice(invitation, locals.actor),
		asksEmail: await asksEmail(invitation, locals.actor, person),
		stored: {
			email: person.email,
			show: shown_name === undefined ? '' : shown_name === null ? 'none' : 'name',
			// what organisers know somebody by is not what others need to see
			shown_name: shown_name ?? (invitation.role === 'member' ? '' : person.known_name)
		}
	};
};

const devices = ['own', 'shared'] as const;
const device = v.fallback(v.picklist(devices), 'shared');
const named = {
	show: v.fallback(v.literal('name'), 'name'),
	shown_name: field.text(40, 'Enter the name to show')
};
const asked = { device: field.choice(devices, 'Choose whose phone or computer this is') };
const signsIn = { email: field.email(problems['no email'].email) };
const keeps = {
	email: v.pipe(
		v.string(),
		v.transform(() => null)
	)
};

export const actions: Actions = {
	default: async (event) => {
		const invitation = await openAt(event.params.token, event.locals.actor);
		const person = await accounts.find(db, invitation.person_id);
		const schema = v.object({
			...(invitation.role === 'member' ? groups.nameFields : named),
			...(asksDevice(invitation, event.locals.actor) ? asked : { device }),
			...((await asksEmail(invitation, event.locals.actor, person)) ? signsIn : keeps)
		});
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const shown_name = groups.chosenName(form.input);
		if (shown_name === undefined)
			return refuse(form.values, { shown_name: 'Enter a name, or choose to show none' });
		const refused = await refusal(invitation, shown_name);
		if (refused) return refuse(form.values, problems[refused]);

		if (isShort(invitation, event.locals.actor)) {
			const { device, email } = form.input;
			const way = event.locals.actor?.person === person.id ? person.reach : 'email';
			const reach = email ? { ...person, email, reach: way } : undefined;
			const late = await join(event, invitation, { shown_name, reach }, device);
			return refuse(form.values, problems[late]);
		}
		await invitations.saveProgress(db, invitation, { shown_name });
		redirect(303, `/join/${event.params.token}/reach`);
	}
};

async function refusal(invitation: invitations.InvitationRow, name: string | null) {
	const { group_id: group, person_id: person, role } = invitation;
	if (group) return groups.nameRefusal(db, { group, person, role }, name);
	return groups.isReserved(name ?? '') ? 'reserved' : null;
}

function asksDevice(invitation: invitations.InvitationRow, actor: Actor | null) {
	return invitation.role !== 'member' && actor?.person !== invitation.person_id;
}

/** Somebody whom a code will not sign in says where letters reach them, unless we know them and it. */
async function asksEmail(
	invitation: invitations.InvitationRow,
	actor: Actor | null,
	person: accounts.PersonRow
) {
	if (!isShort(invitation, actor) || !(await invitations.needsEmail(db, invitation))) return false;
	return !(person.email && actor?.person === person.id);
}
