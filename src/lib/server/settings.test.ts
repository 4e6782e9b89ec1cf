import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

describe('the settings', () => {
	it.each([
		'data/soundings.db',
		'/var/lib/soundings/soundings.db',
		'C:\\soundings\\soundings.db',
		'postgres://name:secret@server/soundings',
		'postgresql://server/soundings'
	])('take %s for a database', (DATABASE_URL) => {
		expect(readSettings({ DATABASE_URL }).database).toBe(DATABASE_URL);
	});

	it.each(['mysql://server/soundings', 'sqlite:soundings.db', 'file:a.db', 'POSTGRES://server/x'])(
		'refuse %s in words, and do not make a file of that name',
		(DATABASE_URL) => {
			expect(() => readSettings({ DATABASE_URL })).toThrow(SettingsError);
			expect(() => readSettings({ DATABASE_URL })).toThrow('DATABASE_URL must be the path');
		}
	);

	it('name every wrong one at once', () => {
		const wrong = { DATABASE_URL: 'mysql://x', ORIGIN: 'soundings', THEME_COLOUR: '#ffffff' };
		for (const name of Object.keys(wrong)) expect(() => readSettings(wrong)).toThrow(name);
	});

	it.each([
		[undefined, { from: 21, to: 8 }],
		['', null],
		['22-7', { from: 22, to: 7 }],
		['0 - 6', { from: 0, to: 6 }]
	])('read the quiet hours %j', (QUIET_HOURS, hours) => {
		expect(readSettings({ QUIET_HOURS }).quietHours).toEqual(hours);
	});

	it.each(['9', '9-9', '22-24', 'night', '22-7-8'])('refuse the quiet hours %s', (QUIET_HOURS) => {
		expect(() => readSettings({ QUIET_HOURS })).toThrow('QUIET_HOURS must be two hours');
	});

	it.each(['0', '-3', '1.5', 'many'])('refuse %s letters a minute', (LETTERS_PER_MINUTE) => {
		expect(() => readSettings({ LETTERS_PER_MINUTE })).toThrow('LETTERS_PER_MINUTE must be');
	});
});
