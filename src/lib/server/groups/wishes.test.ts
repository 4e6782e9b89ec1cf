import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { later } from '../../../../tests/support/later.ts';
import { makeWorld } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import * as groups from './index.ts';

describe.each(engines)('wishes that an organiser records on %s', (engine) => {
	const use = fresh(engine);
	let made: ReturnType<typeof makeWorld> | undefined;
	const world = () => (made ??= makeWorld(use()));

	const letters = (person: string, kind: string) =>
		use()
			.selectFrom('letter')
			.selectAll()
			.where('person_id', '=', person)
			.where('kind', '=', kind)
			.execute();
	const answers = { quote: 'yes', thanks: '', keep: 'no' } as const;

	it('are told to the person by their own way, each time, without the answer', async () => {
		const { organiser, group, member2 } = await world();
		const { person } = member2;
		const recorded = { how: 'phone', answers } as const;
		await groups.recordPermissions(use(), organiser, group, person, recorded);
		await later();
		await groups.recordPermissions(use(), organiser, group, person, recorded);
		expect(await accounts.permissionsOf(use(), person)).toMatchObject({ quote: 'yes', keep: 'no' });
		const told = await letters(person, 'permission.recorded');
		expect(told).toHaveLength(2);
		expect(told).toMatchObject([{ way: 'post', group_id: group.id }, {}]);

		const [first] = told;
		const site = { origin: 'https://soundings.example', name: 'Soundings' };
		const composed = first && (await groups.letters[first.kind]?.(use(), first, site));
		expect(composed?.text).toContain('what may be done with your words');
		expect(composed?.text).not.toMatch(/\byes\b|Winnie|Riverside Group/);
	});

	it('are told for names and ways to be reached too', async () => {
		const { organiser, group, member } = await world();
		await groups.rename(use(), organiser, group, member.person, 'Moss');
		const reach = { reach: 'phone', email: 'mo@example.org', phone: '0114 496 0150' } as const;
		await groups.recordReach(use(), organiser, group, member.person, reach);
		expect(await letters(member.person, 'name.recorded')).toMatchObject([{ way: 'email' }]);
		expect(await letters(member.person, 'reach.recorded')).toMatchObject([{ way: 'phone' }]);
	});

	it('are not told to who did it, nor where nothing was recorded', async () => {
		const { organiser, group, member, member2 } = await world();
		const before = (await letters(member2.person, 'permission.recorded')).length;
		const nothing = { how: 'spoken', answers: { quote: '', thanks: '', keep: '' } } as const;
		await groups.recordPermissions(use(), organiser, group, member2.person, nothing);
		expect(await letters(member2.person, 'permission.recorded')).toHaveLength(before);
		await groups.rename(use(), organiser, group, organiser.person, 'Olive O');
		expect(await letters(organiser.person, 'name.recorded')).toEqual([]);
		await groups.rename(use(), member, group, member.person, 'Mo');
		expect(await letters(member.person, 'name.recorded')).toHaveLength(1);
	});

	it('are recorded by an organiser of the group alone', async () => {
		const { group, member, member2, otherOrganiser } = await world();
		const recorded = { how: 'phone', answers } as const;
		for (const [actor, status] of [
			[member, 403],
			[otherOrganiser, 404]
		] as const)
			await expect(
				groups.recordPermissions(use(), actor, group, member2.person, recorded)
			).rejects.toMatchObject({ status });
	});
});
