import { giveUp } from './say.js';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/**
 * Where to listen. Without ORIGIN only this machine may ask: the server could not tell its own
 * pages from another website's, and cookies would travel unencrypted.
 *
 * @param {Record<string, string | undefined>} env
 */
export function place(env) {
	const origin = env.ORIGIN?.trim();
	const host = env.HOST?.trim() || (origin ? '0.0.0.0' : '127.0.0.1');
	const port = Number(env.PORT?.trim() || 3000);

	if (!Number.isInteger(port) || port < 0 || port > 65535)
		giveUp(`PORT must be a whole number from 0 to 65535, and is "${env.PORT}".`);
	if (!origin && !LOOPBACK.includes(host))
		giveUp(
			`HOST is "${host}", so other machines could ask, but ORIGIN is missing.\n` +
				'Set ORIGIN to the full address people type, such as https://soundings.example.org'
		);
	return { host, port, open: !!origin };
}

/**
 * Whether a request that names `host` is meant for this machine itself.
 *
 * @param {string | undefined} host
 */
export const namesThisMachine = (host) =>
	/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
