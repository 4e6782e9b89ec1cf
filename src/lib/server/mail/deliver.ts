import type { Db } from '../db/index.ts';
import type { Settings } from '../settings.ts';
import { claim } from './claim.ts';
import type { Compose, Composed } from './letter.ts';
import { failed, gaveUp, sent } from './mark.ts';
import { mailer } from './send.ts';
import type { LetterRow } from './tables.ts';

type Wanted = Pick<Settings, 'smtp' | 'mailFrom' | 'name' | 'address' | 'demo'>;
type Addresses = (db: Db, ids: string[]) => Promise<Map<string, { email: string | null }>>;
type Mailer = ReturnType<typeof mailer>;

/**
 * One turn of the outbox: takes letters one by one, writes them, sends them, marks them. Without a
 * mail server they wait. The demo sends nothing: there a letter counts as sent, and can be read by
 * the administrator.
 *
 * @param composers who writes each kind
 * @param addresses where people are reached now
 */
export async function deliver(
	db: Db,
	settings: Wanted,
	composers: Record<string, Compose>,
	addresses: Addresses
): Promise<void> {
	if (!settings.smtp && !settings.demo) return;
	const way = settings.demo ? null : mailer(settings);
	try {
		for (let letter = await claim(db); letter; letter = await claim(db)) {
			const more = await dispatch(db, settings, { letter, composers, addresses, way });
			if (!more) return;
		}
	} finally {
		way?.close();
	}
}

type Work = {
	letter: LetterRow;
	composers: Record<string, Compose>;
	addresses: Addresses;
	way: Mailer | null;
};

/** Whether the turn goes on: while the mail server cannot be reached, the other letters wait untried. */
async function dispatch(db: Db, settings: Wanted, { letter, composers, addresses, way }: Work) {
	const to = await addressOf(db, letter, addresses);
	if (!to) return marked(gaveUp(db, letter, 'We have no email address for this person'));

	const composed = await write(db, settings, letter, composers);
	if (composed === undefined) return marked(failed(db, letter, 'The letter could not be written'));
	if (!composed) return marked(gaveUp(db, letter, 'No longer needed'));

	const outcome = way ? await way.send(letter.id, to, composed) : ({ went: true } as const);
	if (outcome.went) return marked(sent(db, letter, composed, settings.demo));
	const { forGood, trouble, unreachable } = outcome;
	await (forGood ? gaveUp : failed)(db, letter, trouble);
	return !unreachable;
}

async function marked(mark: Promise<void>) {
	await mark;
	return true;
}

async function addressOf(db: Db, letter: LetterRow, addresses: Addresses) {
	if (letter.email || !letter.person_id) return letter.email;
	return (await addresses(db, [letter.person_id])).get(letter.person_id)?.email ?? null;
}

/** The letter in words; null when it is not needed any more, undefined when writing it went wrong. */
async function write(
	db: Db,
	{ address, name }: Wanted,
	letter: LetterRow,
	composers: Record<string, Compose>
): Promise<Composed | null | undefined> {
	const compose = composers[letter.kind];
	if (!compose) return undefined;
	try {
		return await compose(db, letter, { origin: address, name });
	} catch (error) {
		// only what kind of surprise it was: its message may hold what the letter says
		const what = error instanceof Error ? error.name : 'unknown';
		console.error(`a letter of the kind "${letter.kind}" could not be written:`, what);
		return undefined;
	}
}
