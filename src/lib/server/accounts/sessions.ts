import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import { after, HOUR, now, type Db, type Instant } from '../db/index.ts';
import { hashToken } from './secrets.ts';

/** The person's own device keeps the session; a shared one keeps nothing and ends the same day. */
export type Device = 'own' | 'shared';

const SHARED = 20 * HOUR;

export type SessionKeeper = ReturnType<typeof keepSessions>;

/**
 * Sessions with Lucia 3: 90 days, sliding, on one's own device; 20 hours on a shared one. The table
 * keeps the hash of a session's id, so that a copy of the database signs nobody in.
 * Nothing outside this file may import Lucia: it is no longer developed.
 *
 * @param secure whether the cookie travels over https only; must follow the origin's scheme
 */
export function keepSessions(db: Db, secure: boolean) {
	const lucia = new Lucia(adapter(db), {
		sessionExpiresIn: new TimeSpan(90, 'd'),
		sessionCookie: { name: 'session', attributes: { secure, sameSite: 'lax', path: '/' } },
		getSessionAttributes: ({ device, label }) => ({ device, label })
	});

	return {
		cookie: lucia.sessionCookieName,

		/** Starts a session and returns the cookie for it. `label` is what the list under /me calls the device. */
		async start(person: string, device: Device, label: string) {
			const session = await lucia.createSession(person, { device, label: label.slice(0, 80) });
			return cookie(session.id, device);
		},

		/** The person behind a cookie's value, and a cookie to set where the time was extended. */
		async read(value: string) {
			const { session } = await lucia.validateSession(value);
			if (!session) return null;
			const { device } = session;
			const renewed = session.fresh && device === 'own' ? cookie(session.id, device) : null;
			return { person: session.userId, id: hashToken(session.id), device, renewed };
		},

		/** Whose session it is or was: the row of one that ran out stays for a while. */
		async owner(value: string): Promise<string | null> {
			const row = await db
				.selectFrom('session')
				.select('person_id')
				.where('id', '=', hashToken(value))
				.executeTakeFirst();
			return row?.person_id ?? null;
		},

		/** Ends the session of a cookie's value. */
		async end(value: string) {
			await lucia.invalidateSession(value);
		}
	};

	function cookie(value: string, device: Device) {
		const { name, attributes } = lucia.createSessionCookie(value);
		// without a date the browser of a shared device forgets it when it is closed
		const { maxAge: _, ...forShared } = attributes;
		return {
			name,
			value,
			attributes: { ...(device === 'own' ? attributes : forShared), path: '/' }
		};
	}
}

function adapter(db: Db): Adapter {
	return {
		async getSessionAndUser(value) {
			const row = await db
				.selectFrom('session')
				.innerJoin('person', 'person.id', 'session.person_id')
				.where('session.id', '=', hashToken(value))
				// one that ran out is not for Lucia, which would delete it: see owner()
				.where('session.expires_at', '>', now())
				.where('person.left_at', 'is', null)
				.select(['person_id', 'expires_at', 'device', 'label', 'seen_at'])
				.executeTakeFirst();
			if (!row) return [null, null];
			await touch(db, value, row.seen_at);
			const { person_id, expires_at, device, label } = row;
			const session: DatabaseSession = {
				id: value,
				userId: person_id,
				expiresAt: new Date(expires_at),
				attributes: { device, label }
			};
			return [session, { id: person_id, attributes: {} }];
		},
		async getUserSessions() {
			throw new Error('lists come from devices.ts: ids are hashed');
		},
		async setSession({ id, userId, expiresAt, attributes }) {
			const at = now();
			const ends = attributes.device === 'own' ? instant(expiresAt) : after(at, SHARED);
			await db
				.insertInto('session')
				.values({
					id: hashToken(id),
					person_id: userId,
					expires_at: ends,
					device: attributes.device,
					label: attributes.label,
					created_at: at,
					seen_at: at
				})
				.execute();
		},
		async updateSessionExpiration(value, expiresAt) {
			await db
				.updateTable('session')
				.set({ expires_at: instant(expiresAt), seen_at: now() })
				.where('id', '=', hashToken(value))
				.where('device', '=', 'own')
				.execute();
		},
		async deleteSession(value) {
			await db.deleteFrom('session').where('id', '=', hashToken(value)).execute();
		},
		async deleteUserSessions(person) {
			await db.deleteFrom('session').where('person_id', '=', person).execute();
		},
		async deleteExpiredSessions() {
			await db.deleteFrom('session').where('expires_at', '<', now()).execute();
		}
	};
}

/** The list of devices says when each was last used; once an hour is near enough, and no write a page. */
async function touch(db: Db, value: string, seen: Instant) {
	const at = now();
	if (seen > after(at, -HOUR)) return;
	await db.updateTable('session').set({ seen_at: at }).where('id', '=', hashToken(value)).execute();
}

function instant(date: Date) {
	return date.toISOString() as Instant;
}

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<{ device: Device; label: string }>;
		DatabaseSessionAttributes: { device: Device; label: string };
	}
}
