import * as accounts from '#server/accounts/index.ts';
import { open } from '#server/db/open.ts';
import { expect, test } from '../support/server.ts';
import { kinds, signInAll, type Kind } from './people.ts';
import { prepare } from './places.ts';
import { routes } from './routes.ts';
import { table, type Row } from './table.ts';

// Every route and every form, asked for by every kind of person. No browser is needed for it.
test.describe('the permission walk', { tag: '@with-javascript' }, () => {
	const known = routes();

	test('knows every route and no other', () => {
		expect(known.map(({ id }) => id).filter((id) => !table[id])).toEqual([]);
		expect(Object.keys(table).filter((id) => !known.some((route) => route.id === id))).toEqual([]);
		for (const { id, takes } of known)
			expect(Boolean(table[id]?.send ?? table[id]?.open.length === 0), `${id} takes forms`).toBe(
				takes || table[id]?.open.length === 0
			);
	});

	test('finds every place open to those it is for, and to nobody else', async ({ server }) => {
		test.setTimeout(300_000);
		const db = open(server.databasePath);
		const places = await prepare(db);
		const cookies = await signInAll(db, places);
		await db.destroy();
		const session = accounts.hashToken(cookies.member.replace('session=', '')).slice(0, 16);
		const wrong: string[] = [];

		for (const { id } of known) {
			const row = table[id];
			if (!row) continue;
			for (const kind of kinds) {
				const address = places.address(id, row, session);
				const said = await ask(server.origin, address, cookies[kind]);
				check('opens', id, kind, row, row.open, said);
			}
		}

		const late = known
			.filter(({ id }) => table[id]?.send)
			.toSorted((a, b) => (table[a.id]?.late ?? 0) - (table[b.id]?.late ?? 0));
		for (const { id } of late) {
			const row = table[id];
			const send = row?.send;
			if (!row || !send) continue;
			// those who may not come first: what the others send can change what is there
			for (const kind of kinds.toSorted(
				(a, b) => Number(send.includes(a)) - Number(send.includes(b))
			)) {
				const said = await ask(
					server.origin,
					places.address(id, row, session),
					cookies[kind],
					'POST'
				);
				check('sends to', id, kind, row, send, said);
			}
		}
		expect(wrong).toEqual([]);

		function check(
			does: 'opens' | 'sends to',
			id: string,
			kind: Kind,
			row: Row,
			may: readonly Kind[],
			{ status, to }: Answer
		) {
			const expected = expectation(id, kind, row, may);
			const asExpected =
				expected === 'in'
					? [200, 303, 410, 422, 429].includes(status) && !to.startsWith('/sign-in?')
					: expected === 'sign-in'
						? status === 303 && to.startsWith('/sign-in?to=')
						: status === expected;
			// what somebody else sent before may have taken the thing away; it never becomes forbidden
			const used =
				does === 'sends to' && expected === 'in' && status === 404 && kind !== send0(row);
			if (!asExpected && !used)
				wrong.push(`${kind} ${does} ${id}: ${status} ${to}, expected ${expected}`);
		}
	});
});

type Answer = { status: number; to: string };

async function ask(
	origin: string,
	address: string,
	cookie: string,
	method = 'GET'
): Promise<Answer> {
	const headers: Record<string, string> = { Accept: 'text/html', Origin: origin, Cookie: cookie };
	// a form carries along what its page had in the address
	const { search } = new URL(origin + address);
	const body = method === 'POST' ? new URLSearchParams(`${search.slice(1)}&nothing=`) : undefined;
	const said = await fetch(origin + address, { method, headers, body, redirect: 'manual' });
	await said.arrayBuffer();
	return { status: said.status, to: said.headers.get('location') ?? '' };
}

/** The first who may send: nobody was there before to take anything away. */
function send0(row: Row) {
	return kinds.find((kind) => row.send?.includes(kind));
}

function expectation(id: string, kind: Kind, row: Row, may: readonly Kind[]) {
	if (may.includes(kind)) return 'in';
	if (kind === 'visitor' && /^\/(me|groups|studies|admin)(\/|$)/.test(id)) return 'sign-in';
	return row.sees?.includes(kind) ? 403 : 404;
}
