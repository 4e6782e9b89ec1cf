import type { Actor } from '$lib/server/access';
import { building } from '$app/environment';
import { actorOf } from '$lib/server/contributions';
import { isWithin } from '$lib/server/studies';
import { sessions, startApp } from '$lib/server/app';
import { db } from '$lib/server/db';
import { formOf, keepForm, setCookie, takeForm, withoutMarks } from '$lib/server/http';
import { within } from '$lib/server/http/limits';
import { redirect, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';

/** Addresses that lead a visitor to sign-in and back, whether they exist or not (rules.md A6). */
const SIGNED_IN = /^\/(me|groups|studies|admin)(\/|$)/;

/** Addresses that nothing may keep a copy of. */
const NO_STORE = /^\/(sign-in|sign-out|join|setup|demo|letters)(\/|$)/;

export async function init() {
	if (building) return;
	const stop = await startApp(process.env);
	process.once('sveltekit:shutdown', () => void stop());
}

export const handle: Handle = async ({ event, resolve }) => {
	await recognise(event);
	if (!event.locals.actor && SIGNED_IN.test(event.url.pathname)) await leadToSignIn(event);
	if (event.locals.actor) await giveBack(event, event.locals.actor);

	const response = await resolve(event, { transformPageChunk: ({ html }) => withoutMarks(html) });
	response.headers.set('Referrer-Policy', 'same-origin');
	response.headers.set('X-Content-Type-Options', 'nosniff');
	response.headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
	if (NO_STORE.test(event.url.pathname)) response.headers.set('Cache-Control', 'no-store');
	else if (event.locals.actor) response.headers.set('Cache-Control', 'private, no-cache');
	return response;
};

/** What went wrong inside is for the log; the person gets a reference to quote. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status < 500) return { message: said[status] ?? 'We cannot find this page' };
	const reference = randomUUID().slice(0, 8);
	console.error(`[${reference}] ${event.request.method} ${event.route.id}`, error);
	return { message: 'Something went wrong here', reference };
};

/** For the page without our frame, where this comes before there is one: see error.html. */
const said: Record<number, string> = {
	413: 'That is too much at once',
	415: 'We cannot read what was sent'
};

async function recognise(event: RequestEvent) {
	Object.assign(event.locals, { actor: null, name: null, session: null, kept: null });
	const value = event.cookies.get(sessions.cookie);
	const session = value ? await sessions.read(value) : null;
	const actor = session && (await actorOf(db, session.person));
	if (!session || !actor) return;
	event.locals.actor = actor;
	event.locals.name = actor.name;
	event.locals.session = session.id;
	const { renewed } = session;
	if (renewed) event.cookies.set(renewed.name, renewed.value, renewed.attributes);
}

/** A visitor goes through sign-in and back; what was being sent is kept for a day. */
async function leadToSignIn(event: RequestEvent) {
	const { pathname, search } = event.url;
	if (event.request.method === 'POST') {
		const session = event.cookies.get(sessions.cookie);
		const whose = session ? await sessions.owner(session) : null;
		// a stranger could fill the disk with what nobody will come back for
		if (whose || (await within(event, 'kept'))) {
			const token = await keepForm(db, pathname, await formOf(event.request), whose);
			setCookie(event, 'kept', token, 24 * 3600);
		}
	}
	redirect(303, `/sign-in?to=${encodeURIComponent(pathname + search)}`);
}

/** Whoever sent it gets it back on the page it was for; on a shared device nobody else does. */
async function giveBack(event: RequestEvent, actor: Actor) {
	const token = event.cookies.get('kept');
	if (!token || event.request.method !== 'GET') return;
	const wanted = { token, path: event.url.pathname, person: actor.person };
	event.locals.kept = await takeForm(db, wanted, (path) => isWithin(db, actor, path));
	if (event.locals.kept) event.cookies.delete('kept', { path: '/' });
}
