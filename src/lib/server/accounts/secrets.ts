import { createHash, randomBytes, randomInt, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

/** A secret for an address that is sent to somebody: 256 bits, letters that survive in links. */
export function newToken(): string {
	return randomBytes(32).toString('base64url');
}

/** How a long random secret is kept: SHA-256, so that the database never holds one that works. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** Six digits to copy from a letter by hand. Safe only with few tries and an early end. */
export function newDigits(): string {
	return String(randomInt(1_000_000)).padStart(6, '0');
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'; // none that look alike: 0 O 1 I L

/** The code on a printed letter: 12 letters and figures, about 59 bits. */
export function newCode(): string {
	return Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** How a code is read aloud and printed: `ABCD EFGH JKMN`. */
export function spaced(code: string): string {
	return code.match(/.{1,4}/g)?.join(' ') ?? code;
}

/** A code as typed, without spaces, dashes and small letters; null when it cannot be one. */
export function readCode(typed: string): string | null {
	const code = typed.toUpperCase().replace(/[\s-]/g, '');
	return code.length === 12 && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

/**
 * How a code or a few digits are kept: scrypt (RFC 7914), since they are short enough to be guessed
 * offline otherwise. `salt` is the row's id for digits; codes are looked up by their hash and so
 * share one salt. Slow on purpose: never inside a transaction.
 */
export async function hashCode(code: string, salt = 'soundings printed code'): Promise<string> {
	const key = await promisify<string, string, number, Buffer>(scrypt)(code, salt, 32);
	return key.toString('hex');
}
