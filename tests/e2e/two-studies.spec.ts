import { open } from '#server/db/open.ts';
import type { House } from './support/house.ts';
import { expect, test } from './support/server.ts';
import { makeWorld } from './leaks/two-studies-world.ts';
import { words } from './leaks/two-studies.ts';

type World = Awaited<ReturnType<typeof makeWorld>>;
type Side = 'one' | 'other';

// Of one meeting two research teams see each its own part, and neither the other's (rules.md A11).
test.describe('two studies in one meeting', { tag: '@with-javascript' }, () => {
	let world: World;
	test.beforeEach(async ({ server }) => {
		world ??= await makeWorld(server);
	});

	for (const [side, seen, unseen] of [
		['one', words.one, words.other],
		['other', words.other, words.one]
	] as const)
		test(`the team of the ${side} reads its own part, and nothing of the rest`, async ({
			server
		}) => {
			test.setTimeout(120_000);
			const found: string[] = [];
			let own = '';
			for (const address of world.addresses) {
				const { said } = await ask(server, address, world.cookies[side]);
				own += said;
				for (const word of [unseen, words.own])
					if (said.includes(word)) found.push(`${word} at ${address}`);
				if (address.includes('/meetings/') && /\b89\b|\b87\b/.test(said))
					found.push(`who came at ${address}`);
			}
			expect(found).toEqual([]);
			const parts = ['item', 'finding', 'on paper', 'view', 'suggestion', 'question', 'concern'];
			for (const part of [...parts, 'wording', 'action', 'in a file'])
				expect(own).toContain(`${seen} ${part}`);
			expect(own).toContain('Six of seven people agreed');
			expect(own).toMatch(new RegExp(`,"?${seen} view was said\\.`)); // in the team's file
		});

	test('neither changes anything of the other’s', async ({ server }) => {
		const before = await all(server);
		const wrong: string[] = [];
		for (const [side, rest] of [
			['one', 'other'],
			['other', 'one']
		] as [Side, Side][])
			for (const part of [rest, 'own'] as const)
				for (const [address, form] of forms(part)) {
					const { status, said } = await ask(server, address, world.cookies[side], form);
					// the list of notes names an item that is not there for them as it does one that moved
					const none = address.endsWith('/notes') || address.endsWith('/type-in') ? [422] : [];
					if (![403, 404, ...none].includes(status)) wrong.push(`${side}: ${status} at ${address}`);
					if (said.includes(words[part])) wrong.push(`${side} reads it at ${address}`);
				}
		expect(wrong).toEqual([]);
		expect(await all(server)).toEqual(before);
	});

	test('the organiser and the group read all of it', async ({ server }) => {
		const { said } = await ask(server, `${world.here}`, world.cookies.organiser);
		for (const word of Object.values(words)) expect(said).toContain(`${word} view was said.`);
	});

	/** What a researcher could send about that part of the agenda. */
	function forms(part: 'one' | 'other' | 'own'): [string, Record<string, string>][] {
		const { here, group } = world;
		const { item, all: refs, action } = world.noted[part];
		const place = { own: '1', one: '2', other: '3' }[part];
		const note = { body: 'Magpie.', kind: 'view', wording: 'noted', doer: 'team', item, box: item };
		const about = refs.flatMap((ref): [string, Record<string, string>][] => [
			[`${here}/notes/change/${ref}`, { ...note, partial: 'yes' }],
			[`${here}/notes/remove/${ref}`, {}],
			...['edit', 'withdraw', 'hide', 'report', 'thank', 'this-was-me', 'share'].map(
				(does): [string, Record<string, string>] => [
					`${group}/contributions/${ref}/${does}`,
					{ body: 'Magpie.', reason: 'other', note: 'Magpie.' }
				]
			)
		]);
		const study = part === 'own' ? [] : ['done', 'not-done'];
		return [
			[`${here}/notes`, note],
			[`${here}/notes/${place}`, note],
			[`${here}/agenda/${place}/paper`, { words: 'Magpie.', item }],
			...['done', ...study].map((does): [string, Record<string, string>] => [
				`${group}/actions/${action}/${does}`,
				{}
			]),
			...about,
			[`${here}/summary/edit`, { title: 'Magpie', body: 'Magpie.', seen: '' }],
			[`${here}/summary/suggest`, { body: 'Magpie.', box: item }],
			[`${here}/notes/share`, {}],
			[`${here}/attendance`, { members_came: '1' }]
		];
	}
});

async function ask(
	{ origin }: House,
	address: string,
	cookie: string,
	form?: Record<string, string>
) {
	const headers = { Accept: 'text/html', Origin: origin, Cookie: cookie };
	const sent = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
	const answer = await fetch(origin + address, { headers, redirect: 'manual', ...sent });
	const said = [...answer.headers.values(), await answer.text()].join('\n');
	return { status: answer.status, said };
}

/** All that could have been changed. */
async function all(server: House) {
	const db = open(server.databasePath);
	const said = await db
		.selectFrom('contribution')
		.select(['id', 'body', 'withdrawn_at', 'hidden_at', 'audience', 'person_id'])
		.orderBy('id')
		.execute();
	const texts = await db.selectFrom('summary').select(['id', 'body']).orderBy('id').execute();
	const done = await db
		.selectFrom('action')
		.select(['contribution_id', 'done_at'])
		.orderBy('contribution_id')
		.execute();
	await db.destroy();
	return { said, texts, done };
}
