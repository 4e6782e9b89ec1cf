import { describe, expect, it } from 'vitest';
import { personal } from './personal.ts';

describe('what names somebody', () => {
	it.each([
		['My number is 943 476 5919.', ['NHS number']],
		['9434765919', ['NHS number']],
		['943 476 5918 has the wrong check digit', []],
		['Ring me on 0114 496 0100', ['phone number']],
		['(0114) 496 0100 or +44 7700 900123', ['phone number']],
		['Write to mo@example.org, please', ['email address']],
		['mo@example.org 07700900123', ['phone number', 'email address']],
		['In 2019 there were 1,000,000 of 3 in 10, on 01/02/2026 at 10:30', []],
		['Sort code 12-34-56, account 1234 5678', ['bank details']],
		['It goes to 12 34 56 12345678', ['bank details']],
		['My account number is 12345678', ['bank details']],
		['GB29 NWBK 6016 1331 9268 19', ['bank details']],
		['We met on 12-03-26 at 10', []],
		['twelve people @ the library', []],
		['award NIHR 2000000000', []]
	])('%s', (text, found) => {
		expect(personal(text)).toEqual(found);
	});

	it('takes no long time over a long text', () => {
		const started = performance.now();
		personal('a@'.repeat(5000) + '0 '.repeat(5000));
		expect(performance.now() - started).toBeLessThan(500);
	});
});
