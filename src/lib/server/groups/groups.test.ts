import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { actor, makeWorld } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import * as groups from './index.ts';

describe.each(engines)('groups on %s', (engine) => {
	const use = fresh(engine);
	let made: ReturnType<typeof makeWorld> | undefined;
	const world = () => (made ??= makeWorld(use()));

	async function newcomer(name: string) {
		const { organiser } = await world();
		const person = await accounts.addPerson(use(), organiser, { known_name: name, reach: 'post' });
		return person.id;
	}

	it('are made by an administrator alone, under an address of their own', async () => {
		const { group, organiser, administrator } = await world();
		const details = { ...group, slug: 'riverside' };
		await expect(groups.makeGroup(use(), organiser, details)).rejects.toMatchObject({
			status: 404
		});
		expect(await groups.makeGroup(use(), administrator, details)).toBe('taken');
	});

	it('are not found under an address that nobody has', async () => {
		await expect(groups.bySlug(use(), 'nowhere')).rejects.toMatchObject({ status: 404 });
	});

	it('give the number of the organiser who is there longest', async () => {
		const { group } = await world();
		expect(await groups.help(use(), group)).toEqual({
			name: 'Olive',
			phone: group.phone,
			runBy: 'Olive',
			group: group.slug
		});
	});

	it.each(['mo', ' MO ', 'Ｍｏ', 'M\u00ado', 'mO\u200b', 'Mо', 'Μο', 'МО'])(
		'take %j for Mo',
		async (shown_name) => {
			const { group, organiser } = await world();
			const person = await newcomer('Another');
			const joined = await groups.join(use(), organiser, {
				group,
				person,
				role: 'member',
				shown_name
			});
			expect(joined).toBe('taken');
			expect((await groups.shownNames(use(), group.id)).has(person)).toBe(false);
		}
	);

	it('fold what a capital letter folds', () => {
		expect(groups.nameKey('Strauß')).toBe(groups.nameKey('STRAUSS'));
		expect(groups.nameKey('Ann   Lee')).toBe(groups.nameKey('ann lee'));
		expect(groups.nameKey('Ann')).not.toBe(groups.nameKey('Anne'));
	});

	it.each([
		...['Organiser', 'Olive, group organizer', 'The Research-Team', 'RESEARCH  TEAM'],
		// with letters of other alphabets, marks, figures: а о е р с і ѕ, Ν Α, ṙ, 0 1 5
		...['оrganiser', 'Оrgаnіѕеr', 'ORGAΝISER', 'Reѕeаrсh teаm', 'oгgaпiser', 'Orgánıser'],
		...['0rgan1ser', 'Re5earch T3am', 'OГGANISER', 'ResearchＴeam']
	])('keep %j for badges', async (shown_name) => {
		const { group, member } = await world();
		expect(await groups.rename(use(), member, group, member.person, shown_name)).toBe('reserved');
	});

	it('leave people their own alphabet, and their figures', async () => {
		const { group, member2, organiser } = await world();
		for (const name of ['Анна', 'Νίκος', 'Zoë 2', 'Փարոս', 'Mo 2']) {
			expect(await groups.rename(use(), member2, group, member2.person, name)).toBeNull();
			expect((await groups.shownNames(use(), group.id)).get(member2.person)).toBe(name);
		}
		const person = await newcomer('Another');
		const joining = { group, person, role: 'member', shown_name: 'М\u043e 2' } as const;
		expect(await groups.join(use(), organiser, joining)).toBe('taken');
		await groups.rename(use(), member2, group, member2.person, 'Αννα');
		const inCapitals = { ...joining, shown_name: 'ΑΝΝΑ' };
		expect(await groups.join(use(), organiser, inCapitals)).toBe('taken');
		await groups.rename(use(), member2, group, member2.person, 'Winnie');
	});

	it('name nobody who chose no name', async () => {
		const { group, member2, organiser } = await world();
		for (const shown_name of [null, '  ', 'A member of the group']) {
			expect(await groups.rename(use(), member2, group, member2.person, shown_name)).toBeNull();
			const names = await groups.shownNames(use(), group.id);
			expect(names.get(member2.person)).toBe('a member of the group');
		}
		expect(await groups.rename(use(), organiser, group, organiser.person, null)).toBe('nameless');
		expect(await groups.setRole(use(), organiser, group, member2.person, 'organiser')).toBe(
			'nameless'
		);
		await groups.rename(use(), member2, group, member2.person, 'Winnie');
		// reached by post: a code on a letter would not sign in an organiser
		expect(await groups.setRole(use(), organiser, group, member2.person, 'organiser')).toBe(
			'no email'
		);
		await groups.rename(use(), member2, group, member2.person, null);
	});

	it('let nobody but the person and an organiser change a name', async () => {
		const { group, member, member2, otherOrganiser } = await world();
		await expect(
			groups.rename(use(), member, group, member2.person, 'Someone')
		).rejects.toMatchObject({ status: 403 });
		await expect(
			groups.rename(use(), otherOrganiser, group, member2.person, 'Someone')
		).rejects.toMatchObject({ status: 404 });
	});

	it('keep the words and lose the name of who leaves, who may come back', async () => {
		const { group, organiser } = await world();
		const person = await newcomer('Lee');
		const joining = { group, person, role: 'member', shown_name: 'Lee' } as const;
		await groups.join(use(), organiser, joining);
		await groups.leave(use(), await actor(use(), person), group);

		expect((await groups.people(use(), group.id)).map((each) => each.person_id)).not.toContain(
			person
		);
		expect((await groups.shownNames(use(), group.id)).get(person)).toBe('a member of the group');
		expect((await actor(use(), person)).groups).toEqual({});

		await groups.join(use(), organiser, joining);
		expect((await groups.shownNames(use(), group.id)).get(person)).toBe('Lee');
	});

	it('never lose the last organiser', async () => {
		const { otherGroup: group, otherOrganiser } = await world();
		const { person } = otherOrganiser;
		expect(await groups.leave(use(), otherOrganiser, group)).toBe('last organiser');
		expect(await groups.remove(use(), otherOrganiser, group, person)).toBe('last organiser');
		expect(await groups.setRole(use(), otherOrganiser, group, person, 'member')).toBe(
			'last organiser'
		);
		expect(await groups.organisers(use(), group.id)).toHaveLength(1);
	});

	it('keep one organiser when two leave at once', async () => {
		const { otherGroup: group, otherOrganiser, otherMember } = await world();
		await groups.setRole(use(), otherOrganiser, group, otherMember.person, 'organiser');
		const answers = await Promise.all([
			groups.leave(use(), otherOrganiser, group),
			groups.leave(use(), await actor(use(), otherMember.person), group)
		]);
		expect(answers.sort()).toEqual(['last organiser', null].sort());
		expect(await groups.organisers(use(), group.id)).toHaveLength(1);
	});

	it('give one name to one of two who ask at once', async () => {
		const { group, organiser } = await world();
		const [one, two] = [await newcomer('One'), await newcomer('Two')];
		const joined = await Promise.all(
			[one, two].map((person) =>
				groups.join(use(), organiser, { group, person, role: 'member', shown_name: 'Sam' })
			)
		);
		expect(joined.filter((each) => each === 'taken')).toHaveLength(1);
	});

	it('are told by letter of a new organiser, each person by their own way', async () => {
		const { group, organiser, member, member2 } = await world();
		const letters = () =>
			use()
				.selectFrom('letter')
				.select(['person_id', 'way'])
				.where('kind', '=', 'role.organiser')
				.where('about_id', 'like', `${group.id} ${member.person} %`)
				.execute();
		expect(await letters()).toEqual([]);
		await groups.setRole(use(), organiser, group, member.person, 'organiser');
		const told = await letters();
		expect(told).toContainEqual({ person_id: organiser.person, way: 'email' });
		expect(told).toContainEqual({ person_id: member2.person, way: 'post' });
		expect(told.map((each) => each.person_id)).not.toContain(member.person);
		await groups.setRole(use(), organiser, group, member.person, 'member');
	});

	it('let only an organiser remove somebody or set a role', async () => {
		const { group, member, member2, administrator } = await world();
		await expect(groups.remove(use(), member, group, member2.person)).rejects.toMatchObject({
			status: 403
		});
		await expect(
			groups.setRole(use(), administrator, group, member2.person, 'organiser')
		).rejects.toMatchObject({ status: 404 });
	});

	it('make an address of a name', () => {
		expect(groups.slugOf('Deep End, Sheffield')).toBe('deep-end-sheffield');
		expect(groups.slugOf('Café d’Été')).toBe('cafe-dete');
		expect(groups.slugOf('…')).toBe('');
		expect(groups.isSlug('deep-end')).toBe(true);
		for (const wrong of ['', 'new', 'Deep', 'a--b', '-a', 'a/b'])
			expect(groups.isSlug(wrong)).toBe(false);
	});
});
