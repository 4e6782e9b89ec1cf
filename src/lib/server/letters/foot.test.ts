import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { post, type LetterRow } from '../mail/index.ts';
import { composers, letterOf, tokenOf } from './index.ts';

const where = { origin: 'https://soundings.example', name: 'Soundings' };

describe.each(engines)('what stands under a letter, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	beforeAll(async () => {
		world = await makeWorld(use());
		await openFinding(use(), world);
	});

	const find = (person: string, kind = 'prompt.new') =>
		use()
			.selectFrom('letter')
			.selectAll()
			.where('person_id', '=', person)
			.where('kind', '=', kind)
			.executeTakeFirstOrThrow();
	const written = async (letter: LetterRow) => {
		const composed = await composers[letter.kind]?.(use(), letter, where);
		if (!composed) throw new Error('not written');
		return composed;
	};

	it('leads to being rung, to the choice, and to the end of letters like it', async () => {
		const letter = await find(world.member.person);
		const at = `https://soundings.example/letters/${await tokenOf(use(), letter.id)}`;
		const { text, html, stop } = await written(letter);
		expect(stop).toBe(`${at}/stop`);
		for (const way of [text, html])
			for (const words of [`${at}/ring-me`, `${at}/stop`, '/me/letters', 'Ring me, please'])
				expect(way).toContain(words);
		expect(html.match(/<\/body>/g)).toHaveLength(1);
		expect(html).not.toMatch(/<(img|script|link|style)\b/);
	});

	it('cannot be stopped where it is necessary', async () => {
		const about = { kind: 'wish', id: `${world.group.id} 1` };
		const { person } = world.member;
		const kind = 'reach.recorded';
		await post(use(), { kind, person, way: 'email', group: world.group.id, about });
		const { text, stop } = await written(await find(person, kind));
		expect(stop).toBeUndefined();
		expect(text).toContain('/ring-me');
		expect(text).not.toContain('/stop');
	});

	it('is nothing under a necessary letter that travels by hand', async () => {
		const { person } = world.member2;
		const letter = await find(person);
		const about = { about_kind: 'wish', about_id: `${world.group.id} 1` };
		const { text } = await written({ ...letter, kind: 'name.recorded', ...about });
		expect(text).not.toContain('Would you rather not hear');
	});

	it('names whom to tell, where the letter travels by hand', async () => {
		const { text, stop } = await written(await find(world.member2.person));
		expect(stop).toBeUndefined();
		expect(text).not.toContain('/letters/');
		expect(text).toContain('Would you rather not hear about new findings? Tell Olive');
	});

	it('has tokens that name one letter, and that nobody can make up', async () => {
		const letter = await find(world.member.person);
		const token = await tokenOf(use(), letter.id);
		expect(token).toMatch(/^[\w-]{43}$/);
		expect(await letterOf(use(), token)).toMatchObject({ id: letter.id });
		expect(await tokenOf(use(), letter.id)).toBe(token);
		const another = await find(world.member2.person);
		const other = await tokenOf(use(), another.id);
		const swapped = token.slice(0, 21) + other.slice(21);
		const first = token.startsWith('A') ? 'B' : 'A';
		const seal = token[30] === 'A' ? 'B' : 'A'; // of a letter that is there, under another seal
		const forged = token.slice(0, 30) + seal + token.slice(31);
		for (const wrong of [
			'',
			'x',
			`${token}A`,
			first + token.slice(1),
			swapped,
			forged,
			`${token}=`
		])
			expect(await letterOf(use(), wrong)).toBeUndefined();
	});
});
