import { fork, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Db } from '../db/index.ts';
import { claim, giveUp, letGo, takeUp } from './claim.ts';
import { byId, type Export } from './find.ts';
import type { Place } from './make.ts';

/** How many are made side by side: others have their turn on two cores too. */
const AT_ONCE = 2;

/** How often it looks whether something waits, in milliseconds. */
const LOOKS = 1000;

/** Of a worker's memory, in MiB, what its words and libraries may hold. */
const HEAP = 384;

/** What a worker says by how it ends: it cannot be made, however often one tries. */
export const FOR_GOOD = 3;

export type Runner = {
	/** Looks at once. Comes back when that export is done, or after so many milliseconds. */
	soon: (id: string, patience: number) => Promise<void>;
	/** Ends what is being made; it begins anew at the next start. */
	stop: () => Promise<void>;
};

type Under = { claimed: Export; child: ChildProcess; ended: Promise<void> };

/**
 * Makes what waits, each in a process of its own and behind everything else on the machine. `script`: the
 * file of the worker; it is told the export's id, how often it was begun, and the place.
 */
export async function runExports(
	db: Db,
	{ database, folder, demo }: Place & { database: string },
	script: string
): Promise<Runner> {
	await takeUp(db);
	const under = new Map<string, Under>();
	let ending = false;
	let looking: Promise<void> | null = null;
	const timer = setInterval(() => void look(), LOOKS);

	function look(): Promise<void> {
		looking ??= fill().finally(() => (looking = null));
		return looking;
	}

	async function fill() {
		try {
			while (!ending && under.size < AT_ONCE) {
				const claimed = await claim(db);
				if (!claimed) return;
				begin(claimed);
			}
		} catch (error) {
			console.error('exports wait:', error instanceof Error ? error.name : 'unknown');
		}
	}

	function begin(claimed: Export) {
		const { id, tries } = claimed;
		const child = fork(script, [id, String(tries)], {
			execArgv: [`--max-old-space-size=${HEAP}`],
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
			env: {
				// a connection to a database server may hang on more settings than its address; letters do not
				...{ ...process.env, SMTP_URL: undefined },
				...{ DATABASE_URL: database, EXPORTS_FOLDER: folder, DEMO: demo ? '1' : '0' }
			}
		});
		if (child.pid !== undefined) lower(child.pid);
		const ended = new Promise<void>((resolve) => {
			child.once('error', () => resolve(settle(claimed, 1)));
			child.once('exit', (code) => resolve(settle(claimed, code)));
		});
		under.set(id, { claimed, child, ended });
	}

	async function settle(claimed: Export, code: number | null) {
		try {
			if (code !== 0 && !ending) await giveUp(db, claimed, code === FOR_GOOD);
		} catch (error) {
			console.error('an export was cut short:', error instanceof Error ? error.name : 'unknown');
		}
		under.delete(claimed.id);
		if (!ending) void look();
	}

	return {
		async soon(id, patience) {
			await look();
			const over = AbortSignal.timeout(patience);
			while (!over.aborted) {
				const at = await byId(db, id);
				if (at?.state !== 'waiting' && at?.state !== 'making') return;
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
		},
		async stop() {
			ending = true;
			clearInterval(timer);
			await looking;
			const all = [...under.values()];
			for (const { child } of all) child.kill('SIGKILL');
			await Promise.all(all.map(({ ended }) => ended));
			await letGo(
				db,
				all.map(({ claimed }) => claimed)
			);
		}
	};
}

/** Everybody else on the machine goes first; where that may not be said, it goes on as it is. */
function lower(pid: number) {
	try {
		setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
	} catch {
		// it has ended already, or the system does not let us
	}
}
