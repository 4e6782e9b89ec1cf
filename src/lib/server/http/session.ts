import type { RequestEvent } from '@sveltejs/kit';
import { deviceLabel, type Device } from '../accounts/index.ts';
import { sessions } from '../app.ts';

type Event = Pick<RequestEvent, 'cookies' | 'request'>;

/** Signs a person in on this browser. Whoever was signed in there before is signed out. */
export async function startSession(event: Event, person: string, device: Device): Promise<void> {
	await endSession(event);
	const label = deviceLabel(event.request.headers.get('user-agent'));
	const { name, value, attributes } = await sessions.start(person, device, label);
	event.cookies.set(name, value, attributes);
}

/** Signs out: the session is gone from the database, and the cookie from the browser. */
export async function endSession({ cookies }: Pick<Event, 'cookies'>): Promise<void> {
	const value = cookies.get(sessions.cookie);
	if (!value) return;
	await sessions.end(value);
	cookies.delete(sessions.cookie, { path: '/' });
}
