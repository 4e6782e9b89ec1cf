import { open } from '#server/db/open.ts';
import { after, id, now } from '#server/db/index.ts';
import { openPostbox } from '../support/postbox.ts';
import { House } from './support/house.ts';
import { expect, test } from './support/server.ts';

const MANY = 40;

// the real server and a real mail server, and one of them is killed in the middle of its work
test.describe('a queue of letters', { tag: '@with-javascript' }, () => {
	test('arrives whole when the server is killed between sending and marking: one at most comes twice', async () => {
		test.setTimeout(120_000);
		const postbox = await openPostbox();
		const house = new House(`posting-${process.pid}`, {
			...{ DEMO: '', SMTP_URL: postbox.url, MAIL_FROM: 'post@example.org' },
			...{ ORIGIN: 'http://localhost', HOST: '127.0.0.1', LETTERS_PER_MINUTE: '6000' }
		});
		await house.fresh();
		await house.stop();
		await postbox.read();
		const db = open(house.databasePath);
		await db.deleteFrom('letter').execute();
		const about = { kind: 'sign-in', way: 'email', about_kind: 'sign_in' } as const;
		for (let n = 0; n < MANY; n++) {
			const ask = id();
			const times = { created_at: now(), expires_at: after(now(), 3_600_000) };
			await db
				.insertInto('sign_in')
				.values({ id: ask, email: `person${n}@example.org`, tries: 0, ...times })
				.execute();
			await db
				.insertInto('letter')
				.values({
					...{ ...about, id: id(), email: `person${n}@example.org`, about_id: ask, attempts: 0 },
					...{ created_at: now(), send_after: now() }
				})
				.execute();
		}

		// killed at the moment when a letter is taken, and its sender has not heard so
		let killed: Promise<void> | undefined;
		const dead = new Promise<void>((resolve) => {
			postbox.onLetter(() => {
				if (postbox.count() !== 12 || killed) return;
				killed = house.kill9().then(resolve);
			});
		});
		await house.start();
		await dead;
		const waiting = () =>
			db.selectFrom('letter').select('id').where('sent_at', 'is', null).execute();
		expect((await waiting()).length).toBeGreaterThan(MANY - 13);

		// what the dead server had in hand is free again after ten minutes
		const ago = after(now(), -11 * 60_000);
		await db
			.updateTable('letter')
			.set({ claimed_at: ago })
			.where('claimed_at', 'is not', null)
			.execute();
		await house.start();
		await expect.poll(async () => (await waiting()).length, { timeout: 60_000 }).toBe(0);
		await house.stop();
		await db.destroy();

		// reminders that fell due meanwhile are not counted
		const queued = /^person\d+@/;
		const came = await postbox.read();
		await postbox.close();
		const mails = came.filter((mail) => queued.test(mail.to?.[0]?.address ?? ''));
		const to = mails.map((mail) => mail.to?.[0]?.address);
		expect(new Set(to).size).toBe(MANY);
		expect(mails.length).toBeLessThanOrEqual(MANY + 1);
		// a reader's program can tell that it is the same letter
		expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(MANY);
	});
});
