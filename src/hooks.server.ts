import { building } from '$app/environment';
import { actorOf } from '$lib/server/contributions';
import { sessions, startApp } from '$lib/server/app';
import { db } from '$lib/server/db';
import { isSomebodyElses, withoutMarks } from '$lib/server/http';
import { redirect, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import { createHash, randomUUID } from 'node:crypto';
import { giveBack, keepForLater, sendingIn, settle } from './keeping.server';

/** Addresses that lead a visitor to sign-in and back, whether they exist or not (rules.md A6). */
const SIGNED_IN = /^\/(me|groups|studies|admin)(\/|$)/;

/** Addresses that nothing may keep a copy of. */
const NO_STORE = /^\/(sign-in|sign-out|join|setup|demo|letters|calendar)(\/|$)/;

export async function init() {
	if (building) return;
	const stop = await startApp(process.env);
	process.once('sveltekit:shutdown', () => void stop());
}

export const handle: Handle = async ({ event, resolve }) => {
	await recognise(event);
	const { actor } = event.locals;
	// nothing of it is read: the window it came from keeps it, and tries again
	if (isSomebodyElses(event.request, event.locals.reader))
		return new Response(null, { status: 409 });
	const sending = await sendingIn(event);
	if (!actor && SIGNED_IN.test(event.url.pathname)) await leadToSignIn(event, sending);
	if (actor) await giveBack(event, actor);
	event.locals.sending = Boolean(actor && sending);

	const response = await resolve(event, { transformPageChunk: ({ html }) => withoutMarks(html) });
	if (actor && sending) await settle(event, actor, sending, response);
	if (event.url.pathname === '/sign-out' && response.status === 303)
		response.headers.set('Clear-Site-Data', '"storage"');
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
	const nobody = { actor: null, name: null, session: null, kept: null, keeper: null, reader: null };
	Object.assign(event.locals, { ...nobody, sending: false });
	const value = event.cookies.get(sessions.cookie);
	const session = value ? await sessions.read(value) : null;
	const actor = session && (await actorOf(db, session.person));
	if (!session || !actor) return;
	event.locals.actor = actor;
	event.locals.name = actor.name;
	event.locals.session = session.id;
	event.locals.reader = keeperOf(session.person);
	event.locals.keeper = session.device === 'own' ? event.locals.reader : '';
	const { renewed } = session;
	if (renewed) event.cookies.set(renewed.name, renewed.value, renewed.attributes);
}

/** By what a person's own browser knows its own things again. It leads back to nobody. */
function keeperOf(person: string) {
	return createHash('sha256').update(`keeper ${person}`).digest('hex').slice(0, 16);
}

/** A visitor goes through sign-in and back; what was being sent is kept. */
async function leadToSignIn(event: RequestEvent, sending: Awaited<ReturnType<typeof sendingIn>>) {
	if (event.request.method === 'POST') await keepForLater(event, sending);
	redirect(303, `/sign-in?to=${encodeURIComponent(event.url.pathname + event.url.search)}`);
}
