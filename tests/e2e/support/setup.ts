import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Where the example's database lies, made once and copied for each server. */
export const EXAMPLE = 'test-results/example.db';

/** Builds when the sources changed, and makes the example's database once for all servers. */
export default function setup() {
	rmSync(EXAMPLE, { force: true });
	for (const words of [['scripts/serving/build.js'], ['scripts/demo-database.js', EXAMPLE]])
		execFileSync(process.execPath, words, { stdio: 'inherit', env: { ...process.env, DEMO: '1' } });
}
