import { existsSync, readFileSync } from 'node:fs';

/**
 * Ends this process when the `npm` that started it is gone. npm passes a signal on to the shell between
 * it and us, and no further: without this, ending `npm run demo` from outside would leave the server behind.
 */
export function endWithParent() {
	const line = ancestors();
	setInterval(() => {
		const whole = line.every((pid, at) => at === 0 || parentOf(line[at - 1] ?? 0) === pid);
		if (!whole) process.kill(process.pid, 'SIGTERM');
	}, 500).unref();
}

/** This process, what started it, and so on up to the first npm of them all. */
function ancestors() {
	const line = [process.pid, process.ppid];
	let known = existsSync('/proc/self/stat') ? 2 : 0;
	for (let pid = process.ppid; known && pid > 1 && line.length < 8;) {
		if (/^npm\b/.test(words(pid))) known = line.length;
		pid = parentOf(pid);
		line.push(pid);
	}
	return line.slice(0, known || 2);
}

/** @param {number} pid */
function parentOf(pid) {
	if (pid === process.pid) return process.ppid;
	// the name in brackets may hold anything, so the count begins behind it: state, parent
	const told = read(`/proc/${pid}/stat`);
	return Number(told.slice(told.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

/** @param {number} pid */
const words = (pid) => read(`/proc/${pid}/cmdline`);

/** @param {string} file what the system tells of a process; nothing when that is gone */
function read(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
