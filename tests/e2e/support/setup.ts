import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = 'SOUNDINGS_TRIAL';

/** A path in the folder that one run of these tests has to itself; the workers learn of it from their environment. */
export function trial(...parts: string[]) {
	const folder = process.env[NAME];
	if (!folder) throw new Error('the set-up has not run');
	return join(folder, ...parts);
}

/** The example's database, made once and copied for each server. */
export const example = () => trial('example.db');

/** Builds when the sources changed, makes the example's database, and clears up afterwards. */
export default function setup() {
	const folder = (process.env[NAME] = mkdtempSync(join(tmpdir(), 'soundings-trial-')));
	for (const words of [['scripts/serving/build.js'], ['scripts/demo-database.js', example()]])
		execFileSync(process.execPath, words, { stdio: 'inherit' });
	return () => rmSync(folder, { recursive: true, force: true });
}
