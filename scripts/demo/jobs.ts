import { contacts } from '#server/accounts/index.ts';
import type { Actor } from '#server/access/index.ts';
import { eraseWithdrawn } from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import { gate } from '#server/groups/index.ts';
import { composers, postDigests } from '#server/letters/index.ts';
import { deliver, forgetLetters, passedOn, toPassOn } from '#server/mail/index.ts';
import { settleAll } from '#server/outcomes/index.ts';

const world = {
	smtp: null,
	mailFrom: 'soundings@example.org',
	name: 'Soundings',
	address: 'http://localhost:3000',
	demo: true
};

/** What the server would have done meanwhile: letters sent and forgotten, removed words erased. */
export async function passTime(db: Db) {
	await postDigests(db);
	await deliver(db, world, composers, contacts, { gate });
	await forgetLetters(db);
	await eraseWithdrawn(db);
	await settleAll(db);
}

/** The organiser rings or writes to everybody for whom a letter waits. */
export async function passOn(db: Db, organiser: Actor, group: string) {
	for (const letter of await toPassOn(db, group)) await passedOn(db, organiser, group, letter.id);
}
