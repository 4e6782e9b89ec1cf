import { existsSync } from 'node:fs';
import { readSettings, SettingsError } from '../../src/lib/server/settings.ts';
import { root } from './root.js';
import { giveUp } from './say.js';

/** Adds what the file `.env` says to the environment. What the environment already says wins. */
export function readEnvFile() {
	const file = root('.env');
	if (existsSync(file)) process.loadEnvFile(file);
}

/** The checked settings. Where one is wrong, says which, and ends. */
export function settingsOrGiveUp() {
	try {
		return readSettings(process.env);
	} catch (error) {
		if (!(error instanceof SettingsError)) throw error;
		giveUp(`Soundings did not start, because a setting is wrong:\n\n${error.message}`);
	}
}

/** Where the database is, whatever else may be wrong: a backup must be possible on a bad day. */
export function databaseAddress() {
	try {
		return readSettings({ DATABASE_URL: process.env.DATABASE_URL }).database;
	} catch (error) {
		if (!(error instanceof SettingsError)) throw error;
		giveUp(error.message);
	}
}
