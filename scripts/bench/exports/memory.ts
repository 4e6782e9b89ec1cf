import { readdirSync, readFileSync } from 'node:fs';

/** The most memory that a process held so far, in MiB, as the system counts it (VmHWM); 0 when it is gone. */
export function peak(pid: number): number {
	try {
		const [, kib = '0'] =
			/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
		return Math.round(Number(kib) / 1024);
	} catch {
		return 0;
	}
}

/** Watches the processes that this one starts. `end` returns the most that one of them held, in MiB. */
export function memory(pid: number) {
	let most = 0;
	const timer = setInterval(() => {
		for (const child of children(pid)) most = Math.max(most, peak(child));
	}, 200);
	return {
		end() {
			clearInterval(timer);
			return most;
		}
	};
}

function children(pid: number): number[] {
	return readdirSync('/proc')
		.map(Number)
		.filter((other) => other && parentOf(other) === pid);
}

function parentOf(pid: number) {
	try {
		const told = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return Number(told.slice(told.lastIndexOf(')') + 2).split(' ')[1]);
	} catch {
		return 0;
	}
}
