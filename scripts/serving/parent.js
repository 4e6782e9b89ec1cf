/**
 * Ends this process when the one that started it is gone. npm passes a signal on to the shell between
 * it and us, and no further: without this, ending `npm run demo` from outside would leave the server behind.
 */
export function endWithParent() {
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
	}, 500).unref();
}
