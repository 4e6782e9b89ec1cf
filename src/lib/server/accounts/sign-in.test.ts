import { beforeEach, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { after, DAY, HOUR, now, type Db } from '../db/index.ts';
import { deliver } from '../mail/index.ts';
import {
	addPerson,
	askSignIn,
	contacts,
	forgetSignIns,
	letters,
	openLink,
	redeemDigits,
	redeemLink
} from './index.ts';

// the demo keeps what it would have sent: the way to read a letter here
const settings = {
	...{ smtp: null, mailFrom: 'a@b.example', name: 'Soundings', demo: true },
	address: 'https://soundings.example'
};

// hashing digits is slow on purpose, and slower on a busy machine
describe.each(engines)('signing in on %s', { timeout: 30_000 }, (engine) => {
	const use = fresh(engine);
	beforeEach(async () => {
		await use().deleteFrom('letter').execute();
		await use().deleteFrom('sign_in').execute();
	});

	let count = 0;
	const person = async (email = `person${++count}@example.org`) => {
		const row = await addPerson(use(), null, { known_name: `P${++count}`, email, reach: 'email' });
		return { id: row.id, email };
	};
	const turn = (db: Db) => deliver(db, settings, letters, contacts);

	/** What the letter for an asking says; undefined when none went out. */
	async function read(db: Db, asked: string) {
		await turn(db);
		const row = await db
			.selectFrom('letter')
			.selectAll()
			.where('about_id', '=', asked)
			.executeTakeFirst();
		const body = row?.body ?? '';
		const token = /sign-in\/([\w-]{43})/.exec(body)?.[1] ?? '';
		const digits = /\b(\d{6})\b/.exec(body)?.[1] ?? '';
		return row && { token, digits };
	}
	const not = (digits: string) => String((Number(digits) + 1) % 1_000_000).padStart(6, '0');

	it('works once by the link, which shows who it is without being used up', async () => {
		const db = use();
		const ann = await person();
		const asked = await askSignIn(db, ann.email, '/groups/a');
		const letter = await read(db, asked);
		const { token } = letter!;
		for (let n = 0; n < 2; n++)
			expect((await openLink(db, token))?.persons.map(({ id }) => id)).toEqual([ann.id]);
		expect(await redeemLink(db, token, ann.id)).toEqual({
			person: ann.id,
			returnTo: '/groups/a'
		});
		expect(await redeemLink(db, token, ann.id)).toBeNull();
		expect(await openLink(db, token)).toBeNull();
		expect(await redeemDigits(db, asked, letter!.digits)).toBe('ended');
	});

	it('works once by the digits, in the browser that asked', async () => {
		const db = use();
		const ann = await person();
		const asked = await askSignIn(db, ann.email, null);
		const elsewhere = await askSignIn(db, 'nobody@example.org', null);
		const { digits, token } = (await read(db, asked))!;
		expect(await redeemDigits(db, elsewhere, digits)).toEqual({ wrong: 4 });
		expect(await redeemDigits(db, asked, digits)).toEqual({ person: ann.id, returnTo: null });
		expect(await redeemDigits(db, asked, digits)).toBe('ended');
		expect(await redeemLink(db, token, ann.id)).toBeNull();
	});

	it('lets one in of two who press at the same moment', async () => {
		const db = use();
		const ann = await person();
		// several rounds: in the first, connections are still being opened one after the other
		for (let round = 0; round < 8; round++) {
			const { token } = (await read(db, await askSignIn(db, ann.email, null)))!;
			const all = await Promise.all([1, 2, 3, 4].map(() => redeemLink(db, token, ann.id)));
			expect(all.filter(Boolean)).toHaveLength(1);
		}

		const asked = await askSignIn(db, ann.email, null);
		const { digits } = (await read(db, asked))!;
		const three = await Promise.all([1, 2, 3].map(() => redeemDigits(db, asked, digits)));
		expect(three.filter((each) => typeof each === 'object' && 'person' in each)).toHaveLength(1);
	});

	it('keeps hashes only', async () => {
		const db = use();
		const ann = await person();
		const asked = await askSignIn(db, ann.email, null);
		const before = await db.selectFrom('sign_in').selectAll().execute();
		expect(before).toMatchObject([{ token_hash: null, code_hash: null }]);
		const { token, digits } = (await read(db, asked))!;
		const kept = JSON.stringify(await db.selectFrom('sign_in').selectAll().execute());
		expect(token).toHaveLength(43);
		expect(kept).not.toContain(token);
		expect(kept).not.toContain(`"${digits}"`);
	});

	it('writes and answers the same for an address that nobody has, and sends nothing', async () => {
		const db = use();
		const ann = await person();
		const known = await askSignIn(db, ann.email, null);
		const unknown = await askSignIn(db, 'nobody@example.org', null);
		expect(unknown).toHaveLength(known.length);
		const rows = await db.selectFrom('sign_in').selectAll().orderBy('created_at').execute();
		for (const row of rows)
			expect(row).toMatchObject({
				...{ token_hash: null, code_hash: null, tries: 0, return_to: null, used_at: null }
			});
		expect(rows).toHaveLength(2);
		expect(await read(db, unknown)).toBeUndefined();
		await read(db, known);
		const answers = { known: [] as unknown[], unknown: [] as unknown[] };
		const { digits } = (await read(db, known))!;
		for (let n = 0; n < 6; n++) {
			answers.known.push(await redeemDigits(db, known, not(digits)));
			answers.unknown.push(await redeemDigits(db, unknown, not(digits)));
		}
		expect(answers.known).toEqual(answers.unknown);
	});

	it('ends after five wrong tries, link included', async () => {
		const db = use();
		const ann = await person();
		const asked = await askSignIn(db, ann.email, null);
		const { digits, token } = (await read(db, asked))!;
		for (const left of [4, 3, 2, 1])
			expect(await redeemDigits(db, asked, not(digits))).toEqual({ wrong: left });
		expect(await redeemDigits(db, asked, not(digits))).toBe('ended');
		expect(await redeemDigits(db, asked, digits)).toBe('ended');
		expect(await redeemLink(db, token, ann.id)).toBeNull();
	});

	it('counts tries that come all at once', async () => {
		const db = use();
		const ann = await person();
		const asked = await askSignIn(db, ann.email, null);
		const { digits } = (await read(db, asked))!;
		const tries = Array.from({ length: 7 }, () => redeemDigits(db, asked, not(digits)));
		const answers = await Promise.all(tries);
		expect(answers.filter((each) => each !== 'ended')).toHaveLength(4);
		expect(await redeemDigits(db, asked, digits)).toBe('ended');

		const again = await askSignIn(db, ann.email, null);
		const right = (await read(db, again))!.digits;
		await db.updateTable('sign_in').set({ tries: 5 }).where('id', '=', again).execute();
		expect(await redeemDigits(db, again, right)).toBe('ended');
	});

	it('ends after an hour', async () => {
		const db = use();
		const ann = await person();
		const asked = await askSignIn(db, ann.email, null);
		const { token, digits } = (await read(db, asked))!;
		await db
			.updateTable('sign_in')
			.set({ expires_at: after(now(), -1) })
			.execute();
		expect(await openLink(db, token)).toBeNull();
		expect(await redeemLink(db, token, ann.id)).toBeNull();
		expect(await redeemDigits(db, asked, digits)).toBe('ended');
		await forgetSignIns(db, after(now(), DAY + HOUR));
		expect(await db.selectFrom('sign_in').selectAll().execute()).toEqual([]);
	});

	it('sends no letter an hour late', async () => {
		const db = use();
		const ann = await person();
		const asked = await askSignIn(db, ann.email, null);
		await db
			.updateTable('sign_in')
			.set({ expires_at: after(now(), -1) })
			.execute();
		expect(await read(db, asked)).toEqual({ token: '', digits: '' });
		expect(await db.selectFrom('letter').selectAll().execute()).toMatchObject([
			{ sent_at: null, trouble: 'No longer needed' }
		]);
	});

	it('keeps out whoever has left', async () => {
		const db = use();
		const ann = await person();
		const asked = await askSignIn(db, ann.email, null);
		const { token, digits } = (await read(db, asked))!;
		await db.updateTable('person').set({ left_at: now() }).where('id', '=', ann.id).execute();
		expect(await redeemLink(db, token, ann.id)).toBeNull();
		expect(await redeemDigits(db, asked, digits)).toBe('ended');
		expect(await read(db, await askSignIn(db, ann.email, null))).toBeUndefined();
	});

	describe('where two people share an address', () => {
		it('signs each in as themselves, by link and by digits, and nobody else', async () => {
			const db = use();
			const ann = await person('shared@example.org');
			const ben = await person('shared@example.org');
			const eve = await person();

			for (const each of [ann, ben]) {
				const { token } = (await read(db, await askSignIn(db, each.email, '/me')))!;
				const shown = (await openLink(db, token))?.persons.map(({ id }) => id);
				expect(shown?.toSorted()).toEqual([ann.id, ben.id].toSorted());
				expect(await redeemLink(db, token, eve.id)).toBeNull();
				expect(await redeemLink(db, token, each.id)).toMatchObject({ person: each.id });
			}
			for (const each of [ann, ben]) {
				const asked = await askSignIn(db, each.email, '/me');
				const { digits, token } = (await read(db, asked))!;
				const exchanged = await redeemDigits(db, asked, digits);
				const { link } = exchanged as { link: string };
				expect(await redeemLink(db, token, each.id)).toBeNull();
				expect(await redeemLink(db, link, each.id)).toEqual({ person: each.id, returnTo: '/me' });
			}
		});
	});
});
