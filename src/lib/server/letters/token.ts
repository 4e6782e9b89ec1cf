import { createHmac, timingSafeEqual } from 'node:crypto';
import { newToken, settingOnce } from '../accounts/index.ts';
import type { Db } from '../db/index.ts';
import { find, type LetterRow } from '../mail/index.ts';

/** What a letter's own addresses end with: its id and a seal (HMAC, RFC 2104), so that nobody can make one up. */
export async function tokenOf(db: Db, letter: string): Promise<string> {
	const name = Buffer.from(letter.replaceAll('-', ''), 'hex');
	return Buffer.concat([name, seal(await key(db), name)]).toString('base64url');
}

/** The letter whose token that is, even when its words are erased; undefined for anything else. */
export async function letterOf(db: Db, token: string): Promise<LetterRow | undefined> {
	const bytes = Buffer.from(token, 'base64url');
	if (bytes.length !== 32 || bytes.toString('base64url') !== token) return undefined;
	const name = bytes.subarray(0, 16);
	if (!timingSafeEqual(bytes.subarray(16), seal(await key(db), name))) return undefined;
	return find(db, idOf(name));
}

/** 128 bits: far more than can be guessed over a network, and the address stays short enough to copy. */
function seal(key: string, name: Buffer) {
	return createHmac('sha256', key).update(name).digest().subarray(0, 16);
}

/** Drawn once for an installation. It lies in the database, as the letters do: a backup holds both. */
function key(db: Db) {
	return settingOnce(db, 'letters.key', newToken);
}

function idOf(name: Buffer) {
	return name.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
