import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

let found: string | null | undefined;

/** LibreOffice on this machine, or null: what only it can say counts as skipped then. */
export function office(): string | null {
	found ??= ['soffice', 'libreoffice'].find(starts) ?? null;
	return found;
}

/**
 * A file as LibreOffice opens it and writes it in another kind: every file that comes of it, by name.
 * `to` as its option `--convert-to` has it, `from` as `--infilter`.
 */
export async function opened(bytes: Uint8Array, name: string, to: string, from?: string) {
	const folder = mkdtempSync(join(tmpdir(), 'office-'));
	try {
		writeFileSync(join(folder, name), bytes);
		const own = `-env:UserInstallation=file://${folder}/profile`;
		const words = [own, '--headless', '--convert-to', to, '--outdir', join(folder, 'out')];
		if (from !== undefined) words.push(`--infilter=${from}`);
		words.push(name);
		await promisify(execFile)(office() ?? '', words, { cwd: folder });
		const out = join(folder, 'out');
		return new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file), 'utf8')]));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function starts(program: string) {
	try {
		execFileSync(program, ['--version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
