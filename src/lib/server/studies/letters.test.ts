import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld } from '../../../../tests/support/world.ts';
import * as groups from '../groups/index.ts';
import * as studies from './index.ts';

const composers = { ...groups.letters, ...studies.letters };

describe.each(engines)('letters about roles and partnerships on %s', (engine) => {
	const use = fresh(engine);
	let made: ReturnType<typeof makeWorld> | undefined;
	const world = () => (made ??= makeWorld(use()));

	async function composed(kind: string, person: string) {
		const letter = await use()
			.selectFrom('letter')
			.selectAll()
			.where('kind', '=', kind)
			.where('person_id', '=', person)
			.orderBy('created_at', 'desc')
			.executeTakeFirstOrThrow();
		return composers[kind]?.(use(), letter, {
			origin: 'https://soundings.example',
			name: 'Soundings'
		});
	}

	it('name the new organiser, under the discreet name', async () => {
		const { group, organiser, member, member2 } = await world();
		await groups.setRole(use(), organiser, group, member.person, 'organiser');
		const letter = await composed('role.organiser', member2.person);
		expect(letter?.from).toBe(group.discreet_name);
		expect(letter?.text).toContain('Mo now helps');
		expect(`${letter?.subject} ${letter?.from}`).not.toContain(group.name);

		await groups.setRole(use(), organiser, group, member.person, 'member');
		expect(await composed('role.organiser', member2.person)).toBeNull();
	});

	it('name the new lead to those whose group works with the study', async () => {
		const { group, study, lead, researcher, member } = await world();
		await studies.addToTeam(use(), lead, study, researcher.person, 'lead', 'Rosa');
		const letter = await composed('role.lead', member.person);
		expect(letter?.text).toContain('Rosa now leads');
		expect(letter?.text).toContain(`/groups/${group.slug}/studies/${study.slug}`);
	});

	it('ask the organiser and answer the team, while that still holds', async () => {
		const { otherGroup, study, lead, otherOrganiser } = await world();
		const asked = await studies.ask(use(), lead, study, otherGroup.id, 'May we?');
		if (asked === 'open') throw new Error('asked before');
		const question = await composed('partnership.asked', otherOrganiser.person);
		expect(question?.text).toContain(`/groups/${otherGroup.slug}/partnerships`);

		await studies.acceptPartnership(use(), otherOrganiser, asked);
		expect(await composed('partnership.asked', otherOrganiser.person)).toBeNull();
		const answer = await composed('partnership.answered', lead.person);
		expect(answer?.text).toContain('agreed to work');
		expect(`${answer?.subject} ${answer?.text}`).not.toContain(otherGroup.name);
	});
});
