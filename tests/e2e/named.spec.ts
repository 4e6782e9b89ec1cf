import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import * as contributions from '#server/contributions/index.ts';
import { id, now } from '#server/db/index.ts';
import { open, type Db } from '#server/db/open.ts';
import { takeFile } from '../support/taken.ts';
import { unpacked } from '../support/unpacked.ts';
import * as groups from '#server/groups/index.ts';
import * as meetings from '#server/meetings/index.ts';
import * as studies from '#server/studies/index.ts';
import { demo } from '../../scripts/demo-data.ts';
import { openPostbox } from '../support/postbox.ts';
import { names, takePart } from './leaks/plant-name.ts';
import { signedIn } from './leaks/plant.ts';
import { House } from './support/house.ts';
import { expect, test } from './support/server.ts';
import { signInAll } from './walk/people.ts';

const all = Object.values(names).flatMap(({ known, shown }) => [known, shown]);
const inside = (text: string) => all.filter((name) => new RegExp(name, 'i').test(text));

// Somebody who gave no permission to be named, once everything has been said and done: what leaves the
// house. What its pages show to whom is looked for in leaks.spec.ts.
test.describe('a name that nobody may use', { tag: '@with-javascript' }, () => {
	let house: House;
	let postbox: Awaited<ReturnType<typeof openPostbox>>;
	let db: Db;
	let people: Awaited<ReturnType<typeof takePart>>;
	let cookies: Awaited<ReturnType<typeof signInAll>>;

	test.beforeAll(async () => {
		postbox = await openPostbox();
		const origin = await freeOrigin();
		house = new House(`named-${process.pid}`, {
			...{ DEMO: '', SMTP_URL: postbox.url, MAIL_FROM: 'post@example.org' },
			...{ ORIGIN: origin, HOST: '127.0.0.1', LETTERS_PER_MINUTE: '6000' }
		});
		house.origin = origin;
		await house.fresh();
		db = open(house.databasePath);
		people = await takePart(db);
		const group = await groups.bySlug(db, demo.group);
		const study = await studies.bySlug(db, demo.study);
		cookies = await signInAll(db, {
			...{ group: group.id, study: study.id, giver: people.quiet.person }
		});
	});
	test.afterAll(async () => {
		await db.destroy();
		await house.stop();
		await postbox.close();
	});

	test('stands in no letter to others, and in no date that comes along with one', async () => {
		test.setTimeout(120_000);
		await giveNews();
		const letters = await arrived();
		const kept = letters.map(({ to, ...letter }) => {
			const own = to?.some(({ address = '' }) => inside(address).length);
			const parts = letter.attachments.map(({ content }) => asText(content));
			const said = [letter.subject, letter.text, letter.html, letter.from?.name, ...parts];
			return { own, names: inside(said.join('\n')), subject: letter.subject, parts };
		});
		expect(kept.filter(({ own, names }) => !own && names.length)).toEqual([]);
		expect(kept.filter(({ own }) => own).length).toBeGreaterThan(3); // they do get letters
		expect(kept.filter(({ own }) => !own).length).toBeGreaterThan(20);
		const dates = kept.filter(({ own, parts }) => !own && parts.join().includes('VEVENT'));
		expect(dates.length).toBeGreaterThan(3);
	});

	test('stands in no calendar of others, and in no file', async () => {
		const marian = await signedIn(db, 'researcher');
		const study = await studies.bySlug(db, demo.study);
		const group = await groups.bySlug(db, demo.group);
		const found: string[] = [];
		const look = async (address: string, cookie = '', least = 100) => {
			const said = await text(address, cookie);
			expect(said.length, address).toBeGreaterThan(least);
			found.push(...inside(said).map((name) => `${name} at ${address}`));
		};

		const others = (await groups.people(db, group.id)).filter(
			({ person_id }) => !Object.values(people).some(({ person }) => person === person_id)
		);
		for (const { person_id } of others) {
			const actor = await contributions.actorOf(db, person_id);
			if (actor) await look(`/calendar/${await meetings.makeCalendar(db, actor)}.ics`);
		}
		for (const kind of ['other member', 'organiser'] as const) {
			await look('/groups/deep-end/meetings/3/date.ics', cookies[kind]);
			for (const file of ['html', 'json']) await look(`/me/data/my-data.${file}`, cookies[kind]);
		}
		await slip();
		for (const audience of ['team', 'others'] as const)
			for (const format of ['csv', 'csv for excel'] as const) {
				const { number } = await takeFile(db, marian, study, audience, format);
				for (const part of ['', '/about.txt', '/file'])
					await look(`/studies/link-workers/exports/${number}${part}`, cookies.lead);
			}
		expect(found).toEqual([]);
	});

	test('stands on no page that everyone can open, and in no line of the server’s own log', async () => {
		for (const address of await everyone())
			expect(inside(await text(address)), address).toEqual([]);
		expect(inside(readFileSync(house.log, 'utf8'))).toEqual([]);
	});

	test('stands in the thanks of the page, the feed and the files with a yes, and is gone with a no', async () => {
		const [address = ''] = /\/summaries\/[\w-]+(?=<)/.exec(await text('/sitemap.xml')) ?? [];
		const places = ['', '/summary.html', '/summary.docx', '/summary.md'].map(
			(end) => address + end
		);
		const { known, shown } = names.quiet;
		for (const answer of ['yes', 'no'] as const) {
			await permit(answer);
			for (const place of [...places, '/summaries/feed.xml']) {
				const said = (await text(place)).replaceAll('\\', '');
				const thanked = /We thank [^.]*\./.exec(said)?.[0] ?? '';
				expect(thanked, place).toContain('We thank');
				expect(thanked.includes(shown), `${place} after ${answer}`).toBe(answer === 'yes');
				// once, in that line, and the name that organisers know it by nowhere; a file for Word is read
				// with the marks of XML and without
				const once = place.endsWith('.docx') ? 2 : 1;
				expect(said.split(shown).length - 1, place).toBe(answer === 'yes' ? once : 0);
				expect(said).not.toContain(known);
			}
			const rest = (await everyone()).filter(
				(each) => !places.includes(each) && each !== '/summaries/feed.xml'
			);
			for (const each of rest) expect(inside(await text(each)), each).toEqual([]);
		}
	});

	/** Who took the notes named somebody, though notes name nobody. */
	async function slip() {
		const noor = await signedIn(db, 'organiser');
		const group = await groups.bySlug(db, demo.group);
		const met = await meetings.byNumber(db, group, '2');
		const { known, shown } = names.quiet;
		const noted = await meetings.notePoint(db, noor, group, await meetings.itemAt(db, met, '2'), {
			...{ body: `Then ${known}, whom we call ${shown}, said so.`, kind: 'view', question: null },
			...{ wording: 'noted', box: id() }
		});
		expect(noted).toBeInstanceOf(Object);
		await meetings.shareNotes(db, noor, met);
	}

	/** What people are written to about, so that every kind of letter of a meeting goes out. */
	async function giveNews() {
		const noor = await signedIn(db, 'organiser');
		const group = await groups.bySlug(db, demo.group);
		const next = await meetings.byNumber(db, group, '3');
		const { items, ...rest } = await planOf(next);
		await meetings.changeMeeting(db, noor, next, { ...rest, items, place: 'The other hall' });
		await meetings.papersOut(db, noor, await meetings.byNumber(db, group, '3'));
		const evening = await meetings.byNumber(db, group, '5');
		const summary = await meetings.summaryOf(db, evening);
		if (!summary) throw new Error('the example has no summary that goes round');
		await meetings.saveSummary(db, noor, evening, {
			...{ title: summary.title, body: `${summary.body}\n\nAnd more.` },
			seen: meetings.stamp(summary)
		});
		await meetings.sendRound(db, noor, evening, '2031-01-01' as never);
		await due();
		await meetings.cancelMeeting(db, noor, await meetings.byNumber(db, group, '3'), 'It snows.');
		await due();
	}

	async function planOf(meeting: Awaited<ReturnType<typeof meetings.byNumber>>) {
		const { title, on_day, starts, ends, place, travel, access, link } = meeting;
		const agenda = (await meetings.agenda(db, meeting)).filter(({ kind }) => kind === 'item');
		const items = agenda.map((item) => {
			const { id, title, minutes, finding } = item;
			return { id, title, minutes, thread: finding?.thread.id ?? null };
		});
		return { title, on_day, starts, ends, place, travel, access, link, items };
	}

	/** The moment of every letter that waits has come; and they have gone. */
	async function due() {
		const waiting = () =>
			db
				.selectFrom('letter')
				.select('id')
				.where('way', '=', 'email')
				.where('sent_at', 'is', null)
				.where('gave_up_at', 'is', null)
				.where('held_until', 'is', null);
		await db
			.updateTable('letter')
			.set({ send_after: now() })
			.where('sent_at', 'is', null)
			.execute();
		for (let tries = 0; tries < 60 && (await waiting().execute()).length; tries++) await wait(500);
		expect(await waiting().execute()).toEqual([]);
	}

	const arrived = () => postbox.read();

	/** Every address that needs no signing in. */
	async function everyone() {
		const map = await text('/sitemap.xml');
		const summaries = [...map.matchAll(/\/summaries\/[\w-]+(?=<)/g)].map(([address]) => address);
		expect(summaries.length).toBeGreaterThan(0);
		return [
			...['/', '/summaries', '/summaries/feed.xml', '/sitemap.xml', '/robots.txt', '/contact'],
			...['/help', '/privacy', '/how-we-work', '/who-can-read', '/accessibility', '/sign-in'],
			...summaries.flatMap((each) =>
				['', '/summary.html', '/summary.docx', '/summary.md', '/share.png'].map((end) => each + end)
			)
		];
	}

	async function permit(thanks: 'yes' | 'no') {
		const sent = await fetch(`${house.origin}/me/permissions`, {
			method: 'POST',
			headers: { Cookie: cookies.member, Origin: house.origin, Accept: 'text/html' },
			body: new URLSearchParams({ thanks }),
			redirect: 'manual'
		});
		expect(sent.status).toBe(303);
	}

	async function text(address: string, cookie = '') {
		const headers = { Accept: 'text/html', Cookie: cookie };
		const answer = await fetch(house.origin + address, { headers, redirect: 'manual' });
		expect(answer.status, address).toBe(200);
		const words = unpacked(new Uint8Array(await answer.arrayBuffer()));
		return [...answer.headers.values(), words].join('\n');
	}
});

/** Letters carry links, so that the server must know its own address before it starts. */
async function freeOrigin() {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const at = probe.address();
	probe.close();
	return `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`;
}

function asText(content: ArrayBuffer | Uint8Array | string) {
	return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
