import { expect, test } from './support/server.ts';
import { House } from './support/house.ts';
import { kinds, type Kind } from './walk/people.ts';
import { unpacked } from '../support/unpacked.ts';
import { makeWorld, type World } from './leaks/world.ts';

// Planted sentences (rules.md section 7): looked for at every address, as every kind of person, in what
// a browser is sent and in its headers, by a server that is nobody's example.
test.describe('a planted sentence', { tag: '@with-javascript' }, () => {
	const house = new House(`leaks-${process.pid}`, { DEMO: '' });
	let world: World;

	test.beforeAll(async () => {
		await house.fresh();
		world = await makeWorld(house.databasePath);
	});
	test.afterAll(() => house.stop());

	test('is read by those it is for, and by nobody else anywhere', async () => {
		test.setTimeout(180_000);
		const leaks: string[] = [];
		const found = new Set<string>();
		for (const kind of kinds)
			for (const address of world.addresses) {
				const sent = await get(address, kind);
				for (const { words, readers, where } of world.plants) {
					if (!holds(sent, words)) continue;
					found.add(`${kind} finds ${words}`);
					const here = kind === 'organiser' || !where || where.test(address);
					if (!readers.includes(kind) || !here) leaks.push(`${kind} finds ${words} at ${address}`);
				}
			}
		expect(leaks).toEqual([]);
		// a sentence that its own readers never meet was not planted at all
		const meant = world.plants.flatMap(({ words, readers }) =>
			readers.map((kind) => `${kind} finds ${words}`)
		);
		expect(meant.filter((one) => !found.has(one))).toEqual([]);
	});

	test('leaves in no file for others, and in the team’s own as private or not at all', async () => {
		const others = (await all(world.files.others)).join('\n');
		const own = (await all(world.files.own)).join('\n');
		const inside = (file: string) =>
			world.plants.map(({ words }) => words).filter((words) => holds(file, words));
		// a theme's name is the team's own word, and stands beside the words it was applied to
		// its giver lets us quote; what was told of it is in the team's own words
		expect(inside(others).toSorted()).toEqual(['Numbat four', 'Numbat one', 'Wombat three']);
		expect(inside(own).toSorted()).toEqual([
			...['Numbat four', 'Numbat one', 'Numbat two'],
			...['Quoll five', 'Quoll nine', 'Quoll one', 'Quoll seven', 'Quoll six'],
			// the team's own: the note on a theme, a memo, the theme
			...['Wombat five', 'Wombat four', 'Wombat three']
		]);
		expect(own).toMatch(/private.*Quoll one|Quoll one.*private/);
	});

	const all = (addresses: string[]) => Promise.all(addresses.map((each) => get(each, 'lead')));

	async function get(address: string, kind: Kind) {
		const headers = { Accept: 'text/html', Cookie: world.cookies[kind] };
		const answer = await fetch(house.origin + address, { headers, redirect: 'manual' });
		const bytes = new Uint8Array(await answer.arrayBuffer());
		const sent = [...answer.headers.values(), unpacked(bytes)].join('\n');
		// a search marks words in the midst of a sentence; cookies and addresses write spaces in their own way
		return sent.replace(/<\/?mark>/g, '').replace(/%20|\+/g, ' ');
	}
});

/** Whether it holds those words, and not only the beginning of others, as "four" of "fourteen". */
function holds(text: string, words: string) {
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
		if (!/\w/.test(/\w$/.test(words) ? text.charAt(at + words.length) : '')) return true;
	return false;
}
