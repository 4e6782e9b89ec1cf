import { describe, expect, it } from 'vitest';
import { limited, networkOf, within } from './limits.ts';
import { localPath } from './path.ts';

const from = (address: string) => ({ getClientAddress: () => address });

describe('limits', () => {
	it('let a few askings by one address of email through, then say when to try again', async () => {
		const answers = [];
		for (let n = 0; n < 6; n++)
			answers.push(await limited(from('192.0.2.1'), 'sign-in', { email: 'a' }, 'a@example.org'));
		expect(answers.slice(0, 5)).toEqual([null, null, null, null, null]);
		expect(answers[5]).toMatchObject({ status: 429, data: { values: { email: 'a' } } });
		expect(answers[5]?.data.errors[0]?.message).toMatch(
			/try again at (12 noon|12 midnight|\d{1,2}(:\d\d)? (at night|after midnight|in the (morning|afternoon|evening)))\.$/
		);
		expect(await limited(from('192.0.2.1'), 'sign-in', {}, 'b@example.org')).toBeNull();
	});

	it('let thirty people in one room ask four times each, and no more', async () => {
		for (let n = 0; n < 120; n++)
			expect(await limited(from('192.0.2.9'), 'sign-in', {}, `${n}@example.org`)).toBeNull();
		expect(await limited(from('192.0.2.9'), 'sign-in', {}, 'z@example.org')).not.toBeNull();
		expect(await limited(from('192.0.2.10'), 'sign-in', {}, 'z@example.org')).toBeNull();
		expect(await limited(from('192.0.2.9'), 'code', {})).toBeNull();
	});

	it('keep no more than thirty forms an hour for strangers from one network', async () => {
		for (let n = 0; n < 30; n++) expect(await within(from('192.0.2.30'), 'kept')).toBe(true);
		expect(await within(from('192.0.2.30'), 'kept')).toBe(false);
		expect(await within(from('192.0.2.31'), 'kept')).toBe(true);
	});

	it('take a household with version 6 for one network', () => {
		expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
		expect(networkOf('2001:0DB8:1:2::1')).toBe('2001:db8:1:2');
		expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
		expect(networkOf('::1')).toBe('0:0:0:0');
		expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
		expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
	});
});

describe('an address to go back to', () => {
	it.each(['/', '/me', '/groups/a/prompts/b-1?page=2#c7', '/me?to=//x', '/a%5Cb'])(
		'may be %s',
		(path) => expect(localPath(path)).toBe(path)
	);
	it.each([
		'',
		'me',
		'//other.example',
		'https://other.example',
		'/\\other.example',
		'\\other.example',
		'/\t/other.example',
		'/.//other.example',
		'/a/..//other.example',
		'javascript:alert(1)',
		`/${'a'.repeat(1000)}`
	])('may not be %j', (path) => expect(localPath(path)).toBeNull());
});
