import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import type { Refusal } from '$lib/forms';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';

/** What the boxes of InviteFields were filled in with. */
type Form = {
	input: v.InferOutput<v.ObjectSchema<typeof invitations.inviteFields, undefined>>;
	values: Refusal['values'];
};
type Wanted = Pick<Parameters<typeof invitations.invite>[2], 'to' | 'role'> & {
	/** where it leads: back to the list, or to the letter of that person, to be printed */
	back: string;
	letter: (person: string) => string;
};

/** Invites whom the form names: by email, or by a letter to print. The caller has asked the policy. */
export async function invite(
	event: RequestEvent & { locals: { actor: Actor | null } },
	{ input, values }: Form,
	{ to, role, back, letter }: Wanted
) {
	const person = invitations.invitee(input);
	if (!person) return refuse(values, { email: invitations.NO_EMAIL });
	const { way } = input;
	const made = await invitations.invite(db, event.locals.actor, { to, role, way, person });
	const place = 'group' in to ? to.group : to.study;
	if (way === 'print') redirect(303, letter(invitations.personRef(place, made.person_id)));
	notice(event, 'The invitation is on its way');
	redirect(303, back);
}
