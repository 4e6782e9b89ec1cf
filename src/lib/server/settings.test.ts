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
});
