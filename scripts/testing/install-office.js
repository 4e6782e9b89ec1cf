import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.js';

/**
 * LibreOffice, which opens what is exported: installed where Debian's packages can be had and nobody has
 * to be asked. Without it the tests that need it count as skipped.
 */
export async function haveOffice() {
	if (starts() || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	console.log('Installing LibreOffice for the tests of exported files …');
	const install =
		'DEBIAN_FRONTEND=noninteractive timeout 120 apt-get install -y --no-install-recommends libreoffice-calc-nogui libreoffice-writer-nogui';
	const log = 'test-results/office.log';
	const { status } = await run(`${install} || (timeout 60 apt-get update && ${install})`, { log });
	if (status !== 0) console.log(`That did not work; ${log} says why.`);
}

function starts() {
	try {
		execFileSync('soffice', ['--version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
