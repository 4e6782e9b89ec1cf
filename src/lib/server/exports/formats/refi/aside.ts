import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { createReadStream } from 'node:fs';

/** As much as is gathered before it is written, in units of text. */
const ENOUGH = 65_536;

/** Words that are laid aside in a file until their place comes: memory does not grow with them. */
export class Aside {
	#path: string;
	#file: number;
	#waiting = '';
	/** whether anything was laid aside */
	any = false;

	constructor(path: string) {
		this.#path = path;
		this.#file = openSync(path, 'w', 0o600);
	}

	put(words: string) {
		this.any ||= words !== '';
		this.#waiting += words;
		if (this.#waiting.length >= ENOUGH) this.#write();
	}

	/** All of it, in pieces. */
	async *read(): AsyncGenerator<string> {
		this.#write();
		for await (const piece of createReadStream(this.#path, 'utf8')) yield String(piece);
	}

	end() {
		closeSync(this.#file);
		rmSync(this.#path, { force: true });
	}

	#write() {
		if (this.#waiting) writeSync(this.#file, this.#waiting);
		this.#waiting = '';
	}
}
