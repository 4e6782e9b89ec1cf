import * as accounts from '#server/accounts/index.ts';
import { open } from '#server/db/open.ts';
import type { House } from '../support/house.ts';
import { signInAll, type Kind } from '../walk/people.ts';
import { prepare } from '../walk/places.ts';
import { routes } from '../walk/routes.ts';
import { table, type Row } from '../walk/table.ts';
import { elsewhere } from './elsewhere.ts';

/** A page as one person sees it. */
export type Stop = { id: string; kind: Kind; address: string; cookie: string; sends: boolean };

/** Those who see a page each in a way of their own. */
const viewers: Kind[] = ['visitor', 'member', 'organiser', 'lead', 'administrator'];

/** What answers with something else than a page. */
const noPage =
	/^\/(health|theme\.css|robots\.txt|sitemap\.xml)|^\/summaries\/.*\.\w+$|\/picture\/\[picture\]$|about\.txt$|\/report\.\w+$|\/file$|\/papers\/\[item\]$|\/my-data\.\w+$|^\/setup|\.ics$|\/since$|\/contributions\/\[ref\]\/next$/;

/** Every page of the example with something real in its address, as each person it is for; forms last that take away. */
export async function stops(server: House): Promise<Stop[]> {
	const db = open(server.databasePath);
	const places = await prepare(db);
	const cookies = await signInAll(db, places);
	await db.destroy();
	const session = accounts.hashToken(cookies.member.replace('session=', '')).slice(0, 16);

	const pages = routes().flatMap(({ id }) => {
		const row = table[id];
		if (!row || noPage.test(id)) return [];
		const address = places.address(id, row, session);
		return seenBy(id, row).map((kind) => ({
			...{ id, kind, address, cookie: cookies[kind], late: row.late ?? 0 },
			sends: row.send?.includes(kind) ?? false
		}));
	});
	const more = elsewhere.map(({ kind, address }) => ({
		...{ id: address, kind, address, cookie: cookies[kind], late: 0, sends: false }
	}));
	return [...pages.toSorted((a, b) => a.late - b.late), ...more];
}

/** A page that is the same for everybody, and a page with a form, is looked at once. */
function seenBy(id: string, row: Row) {
	const who = viewers.filter((kind) => row.open.includes(kind));
	const same = row.send || id.startsWith('/me/') || (id !== '/' && who.includes('visitor'));
	return same ? who.slice(0, 1) : who;
}
