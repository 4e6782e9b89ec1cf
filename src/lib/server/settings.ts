import type { QuietHours } from './mail/index.ts';

/** What an installation can be told through its environment. `.env.example` describes each. */
export type Settings = {
	name: string;
	database: string;
	origin: string | null;
	/** Where links in letters lead: the origin, or this machine where none is set. */
	address: string;
	smtp: string | null;
	mailFrom: string;
	/** When letters wait that can wait; null for never. */
	quietHours: QuietHours | null;
	/** No more letters than this in a minute. */
	lettersAMinute: number;
	contact: { name: string; phone: string; email: string };
	controller: string;
	colour: string | null;
	demo: boolean;
};

/** A setting that is wrong, in words for the person who runs the installation. */
export class SettingsError extends Error {}

/** Reads and checks all settings. Throws SettingsError naming every wrong one, so that nothing starts half right. */
export function readSettings(env: Record<string, string | undefined>): Settings {
	const wrong: string[] = [];
	const origin = env.ORIGIN?.trim().replace(/\/$/, '') || null;
	const smtp = env.SMTP_URL?.trim() || null;
	const colour = env.THEME_COLOUR?.trim() || null;
	const database = env.DATABASE_URL?.trim() || 'data/soundings.db';

	if (!isDatabase(database))
		wrong.push(
			'DATABASE_URL must be the path of a file, such as data/soundings.db, or begin with postgres://'
		);
	if (origin && !isAddress(origin, ['http:', 'https:']))
		wrong.push(
			'ORIGIN must be the full address people type, such as https://soundings.example.org'
		);
	if (smtp && !isAddress(smtp, ['smtp:', 'smtps:']))
		wrong.push('SMTP_URL must look like smtp://name:password@mail.example.org:587');
	if (smtp && !env.MAIL_FROM) wrong.push('MAIL_FROM is needed when SMTP_URL is set');
	if (smtp && !origin) wrong.push('ORIGIN is needed when SMTP_URL is set: letters carry links');
	const quietHours = readHours(env.QUIET_HOURS ?? '21-8');
	const lettersAMinute = Number(env.LETTERS_PER_MINUTE?.trim() || 120);
	if (quietHours === undefined)
		wrong.push('QUIET_HOURS must be two hours from 0 to 23, such as 21-8, or nothing for none');
	if (!Number.isInteger(lettersAMinute) || lettersAMinute < 1)
		wrong.push('LETTERS_PER_MINUTE must be a whole number, 1 or more');
	if (colour && contrastOnWhite(colour) < 4.5)
		wrong.push('THEME_COLOUR must be like #0b5351 and dark enough to read on white (4.5 to 1)');
	if (wrong.length) throw new SettingsError(wrong.join('\n'));

	return {
		name: env.INSTALLATION_NAME?.trim() || 'Soundings',
		database,
		origin,
		address: origin ?? `http://localhost:${env.PORT?.trim() || 3000}`,
		smtp,
		mailFrom: env.MAIL_FROM?.trim() || 'soundings@localhost',
		quietHours: quietHours ?? null,
		lettersAMinute,
		contact: {
			name: env.CONTACT_NAME?.trim() || 'the people who run this website',
			phone: env.CONTACT_PHONE?.trim() || '',
			email: env.CONTACT_EMAIL?.trim() || ''
		},
		controller: env.CONTROLLER?.trim() || 'the organisation that runs this website',
		colour,
		demo: env.DEMO === '1'
	};
}

/** `21-8` as hours; null for none, undefined for what is no such thing. */
function readHours(text: string): QuietHours | null | undefined {
	if (!text.trim()) return null;
	const [, from, to] = /^\s*(\d{1,2})\s*-\s*(\d{1,2})\s*$/.exec(text) ?? [];
	const hours = { from: Number(from), to: Number(to) };
	return hours.from < 24 && hours.to < 24 && hours.from !== hours.to ? hours : undefined;
}

/** The path of a file or a PostgreSQL server. Another kind of address would become a file of that name. */
function isDatabase(text: string) {
	return /^postgres(ql)?:\/\/\S+$/.test(text) || !/^[a-z][a-z\d+.-]+:/i.test(text);
}

function isAddress(text: string, protocols: string[]) {
	return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

/** WCAG 2.2 contrast ratio of `#rrggbb` on white, 1 to 21; 0 when it is no such colour. */
function contrastOnWhite(colour: string): number {
	if (!/^#[0-9a-f]{6}$/i.test(colour)) return 0;
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
