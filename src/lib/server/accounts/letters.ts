import { after, HOUR, now } from '../db/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import { hashCode, hashToken, newDigits, newToken } from './secrets.ts';

/**
 * Link and digits are made here, at the moment of sending, and only their hashes stay: before, there
 * is nothing to find. Sent a second time after a failure, the letter carries new ones and the old end.
 */
const signIn: Compose = async (db, letter, { origin, name }) => {
	const token = newToken();
	const digits = newDigits();
	const code_hash = await hashCode(digits, letter.about_id);
	const at = now();
	const ready = await db
		.updateTable('sign_in')
		.set({ token_hash: hashToken(token), code_hash, expires_at: after(at, HOUR) })
		.where('id', '=', letter.about_id)
		.where('used_at', 'is', null)
		.where('expires_at', '>', at)
		.returning('id')
		.executeTakeFirst();
	if (!ready) return null;

	const parts = simple({
		greeting: 'Hello,',
		paragraphs: [
			`You asked to sign in to ${name}.`,
			`Are you still on the page where you asked? Type these six digits there: ${digits}`,
			'Or open this address and press the button you find there.'
		],
		link: { words: `Sign in to ${name}`, href: `${origin}/sign-in/${token}` },
		closing: [
			'The digits and the address work once, and for one hour.',
			'Did you not ask for this? Then you need to do nothing. Nobody can sign in without this letter.'
		]
	});
	return { from: name, subject: `Sign in to ${name}`, ...parts };
};

export const letters: Record<string, Compose> = { 'sign-in': signIn };
