import * as accounts from '$lib/server/accounts';
import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import { refuse } from '$lib/server/http';
import { keepOnce, takeOnce } from '$lib/server/http/once';
import * as invitations from '$lib/server/invitations';
import { redirect, type RequestEvent } from '@sveltejs/kit';

type Addressee = { id: string; known_name: string; address: string | null };

/** What the page of a printed letter shows; the code only right after it was made, and once. */
export function takeLetter(event: RequestEvent, { id, known_name, address }: Addressee) {
	const [of, code] = takeOnce(event, 'letter')?.split('.') ?? [];
	return {
		code: of === id && code ? accounts.spaced(code) : null,
		origin: settings.origin ?? event.url.origin,
		name: known_name,
		address
	};
}

/** Makes the code and leads to the same page, which then shows it once. */
export async function makeLetter(event: RequestEvent, invitation: invitations.InvitationRow) {
	const code = await invitations.newLetter(db, event.locals.actor, invitation);
	if (code === 'elsewhere') return refuse({}, { '': ELSEWHERE });
	keepOnce(event, 'letter', `${invitation.person_id}.${code}`);
	redirect(303, event.url.pathname);
}

const ELSEWHERE =
	'This person does more here than belong to one group as a member. They sign in by email, so that nobody can come in their place';
