const PATIENCE = 10_000;

/**
 * Ends the server in order when it is told to: takes no new request, lets those under way finish, then
 * lets the website close its database. Asked twice (npm passes Ctrl-C on once more), it ends once.
 *
 * @param {import('node:http').Server} server
 */
export function endInOrder(server) {
	let ending = false;
	const end = () => {
		if (ending) return;
		ending = true;
		server.close(() => finish());
		setInterval(() => server.closeIdleConnections(), 100).unref();
		setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
	};
	process.on('SIGINT', end);
	process.on('SIGTERM', end);
	// who started this server over a channel is gone: nobody is left to end it later
	process.on('disconnect', end);
	return end;
}

function finish() {
	if (process.connected) process.disconnect?.();
	/** @type {import('node:events').EventEmitter} */ (process).emit('sveltekit:shutdown', 'end');
	// the process ends by itself once the database is closed; a forgotten timer must not keep it
	setTimeout(() => process.exit(), PATIENCE).unref();
}
