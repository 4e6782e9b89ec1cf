import { parse } from 'csv-parse/sync';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import * as contributions from '#server/contributions/index.ts';
import { open } from '#server/db/open.ts';
import * as exports from '#server/exports/index.ts';
import { unpacked } from '../support/unpacked.ts';
import { ask, choose, fill, fillDay, follow, press, refused } from './loop/hands.ts';
import { expect, test } from './support/server.ts';
import { axe } from './tour/axe.ts';
import type { House } from './support/house.ts';

const AT = '/studies/link-workers/exports';

test('a researcher sees what goes in, takes the file, and it goes when its words do', async ({
	server,
	as
}) => {
	const team = await (await as('researcher')).newPage();
	await team.goto(AT);
	await ask(team, 'See what goes in');
	await expect(team).toHaveTitle(/^Error: /);
	await expect(team.getByRole('alert')).toContainText('Choose who will see this file');
	await choose(team, 'Who will see this file?', 'Our team, for analysis');
	await team.getByText('Take only a part').click();
	await team.getByLabel('What it is').selectOption('Answers');
	await ask(team, 'See what goes in');
	await expect(team.getByRole('main')).toContainText('Only: answers.');
	await expect(team.getByRole('main')).toContainText('hidden by the organiser');
	const [goes] = /[\d,]+ contributions go/.exec(await team.getByRole('main').innerText()) ?? [];
	await refused(team, 'Make this file', 'Choose what kind of file you want');
	await choose(team, 'What kind of file?', 'One table (CSV)');
	await press(team, 'Make this file');
	await expect(team.getByRole('main')).toContainText('ready');

	const rows = parse<Record<string, string>>(await fetched(team, 'Download the file'), {
		columns: true
	});
	expect(`${rows.length} contributions go`).toBe(goes);
	expect(rows.every(({ kind }) => kind === 'response')).toBe(true);
	expect(await fetched(team, 'Download what it is')).toContain('Narrowed to: answers');

	const db = open(server.databasePath);
	const [said] = await contributions.ofRefs(db, await studyId(server), [
		rows.find(({ case_id, audience }) => case_id?.startsWith('P') && audience === 'group')
			?.contribution_id ?? ''
	]);
	const giver = said?.person_id && (await contributions.actorOf(db, said.person_id));
	if (!said || !giver) throw new Error('nobody gave it');
	await contributions.withdraw(db, giver, said);
	await db.destroy();
	await team.reload();
	await expect(team.getByRole('main')).toContainText('The file is no longer here');
	await expect(team.getByRole('main')).toContainText('Take these out of this file');
	await expect(team.getByRole('link', { name: said.ref })).toBeVisible();
	expect(filesOf(server)).toEqual([]);
});

test(
	'a file that takes long says how far it is, and renews its page until one stops that',
	{ tag: '@with-javascript' },
	async ({ server, as }) => {
		const db = open(server.databasePath);
		const lead = await whoLeads(server);
		const wish = { audience: 'team', format: 'zip', filter: {}, filterWords: null } as const;
		const study = { id: await studyId(server) };
		const making = await exports.order(db, lead, study, wish, { mine: true });
		if (typeof making === 'string') throw new Error(making);
		const at = (change: object) =>
			db.updateTable('export').set(change).where('id', '=', making.id).execute();
		const team = await (await as('researcher')).newPage();

		const first = await team.goto(`${AT}/${making.number}`);
		expect(first?.headers().refresh).toBe('10');
		await expect(team.getByRole('main')).toContainText('We gather what goes in.');
		await at({ total: 400, done: 100 });
		await team.reload();
		await expect(team.getByRole('progressbar')).toHaveAttribute('value', '100');
		await expect(team.getByRole('main')).toContainText('100 of 400 contributions are done.');
		await faultless(team);
		await follow(team, 'Stop that');
		expect((await team.reload())?.headers().refresh).toBeUndefined();
		await at({ state: 'failed', beat_at: null });
		await follow(team, 'Look again');
		await expect(team.getByRole('main')).toContainText('The file could not be made');
		await faultless(team);
		await db.destroy();

		const wrong = 'asked=yes&audience=team&from-day=99&from-month=1&from-year=2027';
		for (const choice of ['asked=yes', wrong]) {
			await team.goto(`${AT}/new?${choice}`);
			await expect(team).toHaveTitle(/^Error: /);
			await faultless(team);
		}
		await expect(team.getByLabel('Day').first()).toHaveValue('99');
	}
);

test(
	'whatever a killed server was making is made whole by the next, and no half is offered',
	{ tag: '@with-javascript' },
	async ({ server, as }) => {
		const context = await as('researcher');
		const lead = await whoLeads(server);
		const study = { id: await studyId(server) };
		const db = open(server.databasePath);
		const order = async (mine?: true) => {
			const wish = { audience: 'team', format: 'zip', filter: {}, filterWords: null } as const;
			const ordered = await exports.order(db, lead, study, wish, mine ? { mine } : {});
			if (typeof ordered === 'string') throw new Error(ordered);
			return ordered;
		};
		await server.kill9();
		const [begun, waiting] = [await order(true), await order()];
		const half = join(exports.folderOf(server.databasePath), `${begun.id}.1.part`);
		writeFileSync(half, 'PK half a fi');
		await server.start();
		for (const { id, number } of [begun, waiting]) {
			await expect
				.poll(async () => (await exports.byId(db, id))?.state, { timeout: 20_000 })
				.toBe('ready');
			const answer = await context.request.get(`${AT}/${number}/file`);
			expect(unpacked(new Uint8Array(await answer.body()))).toContain('responses_wide.csv');
		}
		await db.destroy();
		await expect.poll(() => existsSync(half), { timeout: 20_000 }).toBe(false);
	}
);

test('the lead takes the key with a reason, and the organiser reads it', async ({ as }) => {
	const team = await (await as('researcher')).newPage();
	await team.goto(AT);
	await follow(team, 'take the key to the codes');
	await refused(team, 'Take the key', 'Say why you need the key');
	await fill(team, { 'Why do you need the key?': 'To thank two people by name in our paper.' });
	await press(team, 'Take the key');
	const key = parse<Record<string, string>>(await fetched(team, 'Download the key (CSV)'), {
		columns: true
	});
	expect(key.map(({ shown_name }) => shown_name)).toContain('Amara');
	const organiser = await (await as('organiser')).newPage();
	await organiser.goto('/groups/deep-end/studies/link-workers');
	await expect(organiser.getByRole('main')).toContainText(
		'To thank two people by name in our paper.'
	);
	const member = await (await as('member')).newPage();
	await member.goto('/groups/deep-end/studies/link-workers');
	await expect(member.getByRole('main')).not.toContainText('To thank two people');
});

test(
	'a token lets the command take a file until the lead ends it',
	{ tag: '@with-javascript' },
	async ({ server, as }) => {
		const team = await (await as('researcher')).newPage();
		await team.goto(`${AT}/tokens`);
		await fill(team, { 'What is it for?': 'nightly copy' });
		await fillDay(team, 'Last day on which it works', '2020-01-01');
		await refused(team, 'Make the token', 'The last day must be today or later');
		await fillDay(team, 'Last day on which it works', inDays(30));
		await press(team, 'Make the token');
		const secret = await team.locator('code.token').innerText();
		await team.reload();
		await expect(team.getByRole('main')).not.toContainText(secret);

		const out = join(dirname(server.databasePath), 'nightly.csv');
		const command = (token: string) =>
			promisify(execFile)(
				process.execPath,
				[
					...['scripts/export.js', '--study', 'link-workers', '--for', 'others'],
					...['--format', 'csv', '--out', out]
				],
				{ env: { ...process.env, DATABASE_URL: server.databasePath, SOUNDINGS_TOKEN: token } }
			);
		await command(secret);
		const rows = parse<Record<string, string>>(readFileSync(out), { columns: true });
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.every(({ audience, way }) => audience === 'group' && way === '')).toBe(true);
		expect(readFileSync(`${out}.about.txt`, 'utf8')).toContain('For others, to share or publish.');
		await team.goto(AT);
		await expect(team.getByRole('main')).toContainText('by a script');

		await team.goto(`${AT}/tokens`);
		await follow(team, /^End it/);
		await press(team, 'End this token');
		await expect(command(secret)).rejects.toThrow(/holds no token that works/);
		await expect(command('')).rejects.toThrow(/holds no token that works/);
	}
);

/** Nothing that axe finds, narrow and wide, and nothing that has to be scrolled sideways. */
async function faultless(page: Page) {
	for (const width of [320, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await axe(page)).toEqual([]);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
		expect(wide, `at ${width}`).toBe(false);
	}
}

/** What a link to a file leads to. */
async function fetched(page: Page, name: string) {
	const link = page.getByRole('main').getByRole('link', { name });
	const answer = await page.request.get((await link.first().getAttribute('href')) ?? '');
	expect(answer.status()).toBe(200);
	expect(answer.headers()['content-disposition']).toContain('attachment');
	return answer.text();
}

function filesOf({ databasePath }: House) {
	return readdirSync(exports.folderOf(databasePath));
}

async function studyId({ databasePath }: House) {
	const db = open(databasePath);
	const study = db.selectFrom('study').select('id').where('slug', '=', 'link-workers');
	const { id } = await study.executeTakeFirstOrThrow();
	await db.destroy();
	return id;
}

async function whoLeads(server: House) {
	const db = open(server.databasePath);
	const { person_id } = await db
		.selectFrom('team_member')
		.select('person_id')
		.where('study_id', '=', await studyId(server))
		.where('role', '=', 'lead')
		.executeTakeFirstOrThrow();
	const actor = await contributions.actorOf(db, person_id);
	await db.destroy();
	if (!actor) throw new Error('nobody leads it');
	return actor;
}

function inDays(days: number) {
	return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
