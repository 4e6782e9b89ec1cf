import { setTimeout as wait } from 'node:timers/promises';
import { now, type Db, type Instant } from '../db/index.ts';
import type { Settings } from '../settings.ts';
import { claim } from './claim.ts';
import type { Compose, Composed, Fate, Gate } from './letter.ts';
import { failed, gaveUp, held, sent } from './mark.ts';
import { isQuiet } from './quiet.ts';
import { mailer } from './send.ts';
import type { LetterRow } from './tables.ts';

type Wanted = Pick<Settings, 'smtp' | 'mailFrom' | 'name' | 'address' | 'demo'> &
	Partial<Pick<Settings, 'quietHours' | 'lettersAMinute'>>;
type Addresses = (db: Db, ids: string[]) => Promise<Map<string, { email: string | null }>>;
type More = {
	/** who may be written to now; everybody where it is left out */
	gate?: Gate;
	/** ends the turn after the letter in hand */
	signal?: AbortSignal;
	/** what time it is */
	clock?: () => Instant;
};

/**
 * One turn of the outbox: takes letters one by one, writes them, sends them, marks them, no more than
 * so many a minute. Without a mail server they wait. The demo sends nothing: there a letter counts as
 * sent, and can be read by the administrator.
 *
 * @param composers who writes each kind
 * @param addresses where people are reached now
 */
export async function deliver(
	db: Db,
	settings: Wanted,
	composers: Record<string, Compose>,
	addresses: Addresses,
	{ gate, signal, clock = now }: More = {}
): Promise<void> {
	if (!settings.smtp && !settings.demo) return;
	const way = settings.demo ? null : mailer(settings);
	const next = () => claim(db, { at: clock(), quiet: isQuiet(clock(), settings.quietHours) });
	const pause = way && settings.lettersAMinute ? 60_000 / settings.lettersAMinute : 0;
	try {
		while (!signal?.aborted) {
			const letter = await next();
			if (!letter) return;
			const work = { letter, composers, addresses, way, gate, at: clock() };
			const begun = performance.now();
			const became = await dispatch(db, settings, work);
			if (became === 'stop') return;
			if (became === 'sent') await rest(pause - (performance.now() - begun), signal);
		}
	} finally {
		way?.close();
	}
}

type Work = {
	letter: LetterRow;
	composers: Record<string, Compose>;
	addresses: Addresses;
	way: ReturnType<typeof mailer> | null;
	gate: Gate | undefined;
	at: Instant;
};

/** `stop`: while the mail server cannot be reached, the other letters wait untried. */
async function dispatch(db: Db, settings: Wanted, work: Work): Promise<'sent' | 'next' | 'stop'> {
	const { letter, composers, addresses, way, gate, at } = work;
	const fate: Fate = gate ? await gate(db, letter, at) : 'go';
	if (fate !== 'go') {
		await ('until' in fate ? held(db, letter, fate.until) : gaveUp(db, letter, fate.never));
		return 'next';
	}
	const to = await addressOf(db, letter, addresses);
	if (!to) return next(gaveUp(db, letter, 'We have no email address for this person'));

	const composed = await write(db, settings, letter, composers);
	if (composed === undefined) return next(failed(db, letter, 'The letter could not be written'));
	if (!composed) return next(gaveUp(db, letter, 'No longer needed'));

	const outcome = way ? await way.send(letter.id, to, composed) : ({ went: true } as const);
	if (outcome.went) {
		await sent(db, letter, composed, settings.demo);
		return 'sent';
	}
	const { forGood, trouble, unreachable } = outcome;
	await (forGood ? gaveUp : failed)(db, letter, trouble);
	return unreachable ? 'stop' : 'sent'; // a refusal cost the mail server as much as a letter
}

async function next(mark: Promise<void>) {
	await mark;
	return 'next' as const;
}

async function rest(milliseconds: number, signal: AbortSignal | undefined) {
	if (milliseconds > 0) await wait(milliseconds, undefined, { signal }).catch(() => undefined);
}

async function addressOf(db: Db, letter: LetterRow, addresses: Addresses) {
	if (letter.email || !letter.person_id) return letter.email;
	return (await addresses(db, [letter.person_id])).get(letter.person_id)?.email ?? null;
}

/** The letter in words; null when it is not needed any more, undefined when writing it went wrong. */
async function write(
	db: Db,
	{ address, name, mailFrom }: Wanted,
	letter: LetterRow,
	composers: Record<string, Compose>
): Promise<Composed | null | undefined> {
	const compose = composers[letter.kind];
	if (!compose) return undefined;
	try {
		return await compose(db, letter, { origin: address, name, sender: mailFrom });
	} catch (error) {
		// only what kind of surprise it was: its message may hold what the letter says
		const what = error instanceof Error ? error.name : 'unknown';
		console.error(`a letter of the kind "${letter.kind}" could not be written:`, what);
		return undefined;
	}
}
