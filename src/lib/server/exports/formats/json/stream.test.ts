import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Given } from '../../given.ts';
import type { Making } from '../../making.ts';
import { write } from '../json.ts';

const given = (text: string): Given => ({
	...{
		id: 'i',
		ref: 'r',
		case: 'P1',
		role: 'member',
		kind: 'response',
		point_kind: null,
		number: 1
	},
	...{ thread: 't', group: 'g', question: null, item: null, version: 1, meeting: '', text },
	...{ audience: 'group', way: 'online', wording: 'verbatim', date: '2026-03-04', in_reply_to: '' },
	...{ agreed: null, agreed_of: null, themes: [], outcomes: [], came: 'read', may_quote: 'retell' },
	codings: []
});

function making(all: () => Iterable<Given>, out: Writable): Making {
	const empty = { prompts: [], threads: new Map(), groups: new Map(), themes: [], outcomes: [] };
	const taken = { counts: {}, wish: { filter: {} } };
	return {
		frame: { ...empty, study: {}, forTeam: true, taken, questions: new Map() },
		stage: { count: 0, all },
		about: { plain: {} },
		...{ demo: false, out, wrote: () => undefined }
	} as unknown as Making;
}

describe('JSON, piece by piece', () => {
	it('is Unicode throughout, even where half a sign came in', async () => {
		const chunks: Buffer[] = [];
		const out = new Writable({
			write: (chunk: Buffer, _, done) => void (chunks.push(chunk), done())
		});
		await write(making(() => [given('one \ud83d half, one \udc69 half, 👩🏽‍🔬')], out));
		const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
		expect(text).not.toMatch(/\\ud[89a-f]/i);
		const { contributions } = JSON.parse(text) as { contributions: { text: string }[] };
		expect(contributions[0]?.text).toBe('one \ufffd half, one \ufffd half, 👩🏽‍🔬');
	});

	it('is made no faster than it is written', async () => {
		const MANY = 3000;
		let made = 0;
		let written = 0;
		let ahead = 0;
		function* all() {
			for (; made < MANY; made++) yield given(`Number ${made}. ${'Words. '.repeat(50)}`);
		}
		const out = new Writable({
			write(chunk: Buffer, _, done) {
				written += chunk.toString().split('"contribution_id"').length - 1;
				ahead = Math.max(ahead, made - written);
				setImmediate(done);
			}
		});
		await write(making(all, out));
		expect(written).toBe(MANY);
		expect(ahead).toBeLessThan(200);
	});
});
