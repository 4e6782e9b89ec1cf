import { randomBytes } from 'node:crypto';
import * as accounts from '#server/accounts/index.ts';
import { after, HOUR, now } from '#server/db/index.ts';
import { open, type Db } from '#server/db/open.ts';
import type { House } from '../support/house.ts';
import { signInAll, type Kind } from '../walk/people.ts';
import { made } from './made.ts';
import { prepare } from '../walk/places.ts';
import { routes } from '../walk/routes.ts';
import { table } from '../walk/table.ts';

/** A form to send: its route and address, the page on which it stands, and the cookie of who may send it. */
export type Place = { id: string; address: string; page: string; cookie: string };
export type Ground = Awaited<ReturnType<typeof lay>>;

/** Forms that stand on another page than their own address. */
const stands: Record<string, string> = {
	'/studies/[study]/inbox/read': '/read',
	'/me/ring-me': '/ring-me'
};

/** Addresses that keep any form as it stands: there is nothing to refuse. Their own tests send them junk. */
const anyForm = ['/me/drafts'];

/** Servers whose example has these things already: a second time they would stand in each other's way. */
const laid = new WeakSet<House>();

/**
 * Every route that takes forms, with something real in its address, and the first of those who may
 * send. Begins with the untouched example, however often it is called.
 */
export async function lay(server: House) {
	if (laid.has(server)) await server.fresh();
	laid.add(server);
	const db = open(server.databasePath);
	const places = await prepare(db);
	const cookies = await signInAll(db, places);
	const ref = places.address('[ref]', { open: [] }, '');
	const elsewhere = await made(db, ref);
	const doors = await openDoors(db, cookies);
	await db.destroy();
	const session = accounts.hashToken(cookies.member.replace('session=', '')).slice(0, 16);

	const forms = routes().flatMap(({ id, takes }): Place[] => {
		const row = table[id];
		const [who] = row?.send ?? [];
		if (!takes || !row || !who || anyForm.includes(id)) return [];
		const door = doors[id];
		const address = door?.address ?? elsewhere[id] ?? places.address(id, row, session);
		const page = address.replace(stands[id] ?? '', '');
		return [{ id, address, page, cookie: door?.cookie ?? cookies[who] }];
	});
	/** The address of any route, with something real in it. */
	const addressOf = (id: string) =>
		forms.find((form) => form.id === id)?.address ??
		places.address(id, table[id] ?? { open: [] }, session);
	return { cookies, forms, addressOf };
}

/** What letters and codes would have opened: a link that signs in, digits that were sent, a printed code. */
async function openDoors(
	db: Db,
	cookies: Record<Kind, string>
): Promise<Record<string, { address: string; cookie: string }>> {
	const [link, digits, code, door, last] = [token(), token(), token(), token(), token()];
	const at = now();
	const reach = { reach: 'post', email: null, phone: null, address: null, reach_note: null };
	const asked = { return_to: null, tries: 0, created_at: at, expires_at: after(at, HOUR) };
	const person = await db
		.selectFrom('person')
		.select('email')
		.where('email', 'is not', null)
		.where('left_at', 'is', null)
		.executeTakeFirstOrThrow();
	await db
		.insertInto('sign_in')
		.values([
			{ id: token(), email: person.email ?? '', token_hash: accounts.hashToken(link), ...asked },
			{
				id: digits,
				email: person.email ?? '',
				code_hash: await accounts.hashCode('123456', digits),
				...asked
			}
		])
		.execute();
	const invited = await db
		.selectFrom('invitation')
		.selectAll()
		.where('role', '=', 'member')
		.executeTakeFirstOrThrow();
	const printed = await accounts.hashCode('ABCDEFGHJKMN');
	const earlier = db.updateTable('invitation').set({ code_hash: null });
	await earlier.where('code_hash', '=', printed).execute();
	await db
		.insertInto('invitation')
		.values([
			{
				...{ ...invited, id: token(), code_hash: null, token_hash: accounts.hashToken(code) },
				...{ joined_at: at, progress: JSON.stringify({ enter_until: after(at, HOUR / 4) }) }
			},
			{
				...invited,
				id: token(),
				code_hash: printed,
				token_hash: accounts.hashToken(door)
			},
			{
				...{ ...invited, id: token(), code_hash: null, token_hash: accounts.hashToken(last) },
				progress: JSON.stringify({ shown_name: 'Somebody new', reach, permissions: {} })
			}
		])
		.execute();
	return {
		'/sign-in/[token]': { address: `/sign-in/${link}`, cookie: '' },
		'/sign-in/sent': { address: '/sign-in/sent', cookie: `asked=${digits}` },
		'/join/[token]/enter': { address: `/join/${code}/enter`, cookie: '' },
		'/join/[token]': { address: `/join/${door}`, cookie: cookies['member elsewhere'] },
		'/join/[token]/check': { address: `/join/${last}/check`, cookie: '' },
		'/sign-out': { address: '/sign-out', cookie: cookies.member }
	};
}

const token = () => randomBytes(20).toString('hex');
