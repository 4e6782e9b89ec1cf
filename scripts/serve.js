// Serves what was built. `npm start`, `npm run demo` and the tests all use this one server.
import { createServer } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { limitBodies } from './serving/bodies.js';
import { endInOrder } from './serving/end.js';
import { needNode } from './serving/node.js';
import { namesThisMachine, place } from './serving/place.js';
import { root } from './serving/root.js';
import { giveUp, wordsOf } from './serving/say.js';

/** Listens and returns the address. Ends with plain words when the port or the database cannot be had. */
export async function serve() {
	const { host, port, open } = place(process.env);
	const limit = limitBodies(process.env);
	const handler = await load(open);
	const { default: compression } = await import('compression');
	const compress = /** @type {(...all: unknown[]) => void} */ (
		/** @type {unknown} */ (compression())
	);

	const server = createServer((request, response) => {
		if (!open && !namesThisMachine(request.headers.host))
			return response
				.writeHead(403)
				.end('Set ORIGIN to be asked by another name than localhost.\n');
		// both names of this machine work so, and a form of another website is still refused
		if (!open) request.headers['x-forwarded-proto'] = 'http';
		letStop(request);
		limit(request);
		compress(request, response, () =>
			handler(request, response, () => response.writeHead(404).end('Not found\n'))
		);
	});
	// longer than a proxy keeps a line open: else it sends into one that was just closed
	server.keepAliveTimeout = 65_000;
	endInOrder(server);
	const address = await listen(server, port, host);
	process.send?.({ address });
	return address;
}

/**
 * One press in a mail program stops letters (RFC 8058). It comes from that program's own server, with
 * no Origin, and the framework refuses such a form as one of another website. Only a browser could be
 * misled by another website, and a browser always says its Origin with a form.
 *
 * @param {import('node:http').IncomingMessage} request
 */
function letStop({ method, url, headers }) {
	// one that is there and empty says not whence it comes, and stays refused as `null` does
	if (method !== 'POST' || headers.origin !== undefined) return;
	if (!/^\/letters\/[\w-]+\/stop$/.test(url ?? '')) return;
	const here = process.env.ORIGIN || `http://${headers.host}`;
	if (URL.canParse(here)) headers.origin = new URL(here).origin;
}

/**
 * The website. Its start-up opens and migrates the database.
 *
 * @param {boolean} open
 */
async function load(open) {
	if (!open) {
		delete process.env.ORIGIN; // may be there and blank
		process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	}
	try {
		const { handler } = await import(pathToFileURL(root('build', 'handler.js')).href);
		return handler;
	} catch (error) {
		// a system or a database that refuses says so with a code; anything else is for who mends it
		if (!(error instanceof Error && 'code' in error)) console.error(error);
		giveUp(
			`Soundings did not start: ${wordsOf(error)}\n` +
				'If this is about the database, check DATABASE_URL and that the database runs.'
		);
	}
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string>}
 */
function listen(server, port, host) {
	return new Promise((resolve) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
			giveUp(
				error.code === 'EADDRINUSE'
					? `Port ${port} is taken by another program. Choose another: PORT=${port + 1} and the same command.`
					: `Cannot listen on ${host}, port ${port}: ${error.message}`
			)
		);
		server.listen(port, host, () => {
			const taken = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
			const shown = host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
			resolve(process.env.ORIGIN || `http://${shown}:${taken}`);
		});
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	needNode();
	await serve();
}
