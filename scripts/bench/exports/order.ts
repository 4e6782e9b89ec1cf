import Sqlite from 'better-sqlite3';
import { randomUUID } from 'node:crypto';

export type Order = {
	house: {
		address: string;
		database: string;
		cookies: { member: string; researcher: string };
	};
	format: string;
};

type Row = { state: string; size: number | null } | undefined;

/** A page of somebody else's, which is asked for while a file is made. */
const OTHER = '/groups/deep-end';

/** How often it is asked for before: its usual time is the median of these. */
const BEFORE = 40;

/** Orders a file as its page does, and asks for another page until it is there. */
export async function order({ house, format }: Order) {
	const { address, cookies } = house;
	const usual = await median(BEFORE, () => timed(house));
	const at = `${address}/studies/link-workers/exports/new?asked=yes&audience=team`;
	let from = performance.now();
	await (await fetch(at, { headers: { cookie: cookies.researcher } })).text();
	const previewed = (performance.now() - from) / 1000;

	const db = new Sqlite(house.database, { readonly: true });
	const before = db.prepare('select count(*) from export').pluck().get();
	// numbers begin with 1 and have no gaps
	const ordered = db.prepare('select state, size from export where number = ? + 1');
	from = performance.now();
	const sent = fetch(at, {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie: cookies.researcher, Origin: address, Accept: 'text/html' },
		body: new URLSearchParams({ format, box: randomUUID() })
	});
	const times: number[] = [];
	let row: Row;
	do {
		times.push(await timed(house));
		await new Promise((resolve) => setTimeout(resolve, 50));
		row = ordered.get(before) as Row;
	} while (!row || row.state === 'waiting' || row.state === 'making');
	const seconds = (performance.now() - from) / 1000;
	db.close();
	const { status } = await sent;
	if (status !== 303 || row.state !== 'ready')
		throw new Error(`${format}: ${status}, ${row.state}`);
	const meanwhile = middle(times);
	return { seconds, usual, meanwhile, megabytes: (row.size ?? 0) / 1_000_000, previewed };
}

/** How long the other page takes, in milliseconds. */
async function timed({ address, cookies }: Order['house']) {
	const from = performance.now();
	const answer = await fetch(address + OTHER, { headers: { cookie: cookies.member } });
	await answer.text();
	if (answer.status !== 200) throw new Error(`${OTHER} answers ${answer.status}`);
	return performance.now() - from;
}

async function median(times: number, take: () => Promise<number>) {
	const all: number[] = [];
	for (let time = 0; time < times; time++) all.push(await take());
	return middle(all);
}

function middle(times: number[]) {
	const sorted = times.toSorted((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
