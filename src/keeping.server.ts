import type { Actor } from '$lib/server/access';
import { sessions } from '$lib/server/app';
import { db } from '$lib/server/db';
import * as drafts from '$lib/server/drafts';
import { formOf, keepForm, setCookie, takeForm } from '$lib/server/http';
import { within } from '$lib/server/http/limits';
import { isWithin } from '$lib/server/studies';
import type { RequestEvent } from '@sveltejs/kit';
import { forWhat } from './routes/me/drafts/for';

/** A form whose words are worth keeping, on its way to `path`. */
type Sending = { path: string; typed: drafts.Typed };

/** Where forms go to be kept, by a press or by themselves as somebody types: on behalf of another address. */
const KEEPS = '/me/drafts';

/** The form that comes with a request, when it is one whose words are kept. The request stays unread. */
export async function sendingIn({ request, url }: RequestEvent): Promise<Sending | null> {
	if (
		request.method !== 'POST' ||
		!/\bform\b|form-/.test(request.headers.get('content-type') ?? '')
	)
		return null;
	const path = addressFor(url);
	// one that breaks off, or is too large, is answered by whoever reads it next
	const form = await request
		.clone()
		.formData()
		.catch(() => null);
	const typed = form && drafts.typed(form);
	return typed && path ? { path, typed } : null;
}

/** After the answer: what went through is a draft no longer, and what did not is one. */
export async function settle(
	{ url }: RequestEvent,
	actor: Actor,
	{ path, typed }: Sending,
	response: Response
) {
	if (url.pathname === KEEPS) return;
	const became = await outcomeOf(response);
	if (became === 'sent') return drafts.finish(db, actor.person, path, typed.box);
	if (became === 'refused' && !(await mayBe(actor)(path))) return;
	const why = became === 'refused' ? 'refused' : 'saved';
	await drafts.save(db, { person: actor.person, path, why }, typed);
}

/** Keeps what a visitor sends: for a person we know by the session that ran out, else for a day under a random name. */
export async function keepForLater(event: RequestEvent, sending: Sending | null) {
	const session = event.cookies.get(sessions.cookie);
	const person = session ? await sessions.owner(session) : null;
	const keeps = event.url.pathname === KEEPS;
	const late = keeps && event.url.searchParams.has('late');
	if (sending && person) {
		const why = keeps ? 'saved' : 'signed out';
		await drafts.save(db, { person, path: sending.path, why, late }, sending.typed);
	}
	// a stranger could fill the disk with what nobody will come back for
	else if (!late && (person || (await within(event, 'kept')))) {
		const path = sending?.path ?? event.url.pathname + event.url.search;
		const token = await keepForm(db, path, await formOf(event.request), person);
		setCookie(event, 'kept', token, 24 * 3600);
	}
}

/** Whoever sent or began it gets it back on the page it was for; nobody else does, on a shared device either. */
export async function giveBack(event: RequestEvent, actor: Actor) {
	if (event.request.method !== 'GET') return;
	const path = event.url.pathname + event.url.search;
	const token = event.cookies.get('kept');
	if (token) {
		const wanted = { token, path, person: actor.person };
		const kept = await takeForm(db, wanted, mayBe(actor));
		if (kept) event.cookies.delete('kept', { path: '/' });
		const typed = kept && drafts.asTyped(kept.values);
		if (typed) await drafts.save(db, { person: actor.person, path, why: 'signed out' }, typed);
		else event.locals.kept = kept;
	}
	event.locals.kept ??= await drafts.given(db, actor, path);
}

function addressFor(url: URL) {
	return url.pathname === KEEPS ? forWhat(url) : url.pathname + url.search;
}

/** Whether an address can be this person's at all. */
function mayBe(actor: Actor) {
	return (path: string) => isWithin(db, actor, path.replace(/\?.*/s, ''));
}

/** A form that went through leads to another page; what script sends is told so in its own words. */
async function outcomeOf(response: Response): Promise<'sent' | 'shown again' | 'refused'> {
	const { status, headers } = response;
	if (status >= 400) return 'refused';
	if (!headers.get('content-type')?.startsWith('application/json'))
		return status === 303 ? 'sent' : 'shown again';
	const { type } = (await response.clone().json()) as { type?: string };
	return type === 'redirect' ? 'sent' : type === 'failure' ? 'refused' : 'shown again';
}
