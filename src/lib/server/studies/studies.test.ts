import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld } from '../../../../tests/support/world.ts';
import * as studies from './index.ts';

describe.each(engines)('studies on %s', (engine) => {
	const use = fresh(engine);
	let made: ReturnType<typeof makeWorld> | undefined;
	const world = () => (made ??= makeWorld(use()));

	function letters(kind: string) {
		return use()
			.selectFrom('letter')
			.select(['person_id', 'way'])
			.where('kind', '=', kind)
			.execute();
	}

	it('are made by an administrator alone, and changed by a lead alone', async () => {
		const { study, lead, researcher, administrator } = await world();
		const { slug, title, funder, award_number, controller } = study;
		const beginning = { slug, title, funder, award_number, controller };
		await expect(studies.makeStudy(use(), lead, beginning)).rejects.toMatchObject({ status: 404 });
		expect(await studies.makeStudy(use(), administrator, beginning)).toBe('taken');

		const { id: _, slug: __, created_at: ___, created_by: ____, ...details } = study;
		await expect(studies.changeStudy(use(), researcher, study, details)).rejects.toMatchObject({
			status: 403
		});
		await studies.changeStudy(use(), lead, study, { ...details, stage: 'write-up' });
		expect((await studies.find(use(), study.id)).stage).toBe('write-up');
	});

	it('list the lead first, and keep the names of those who went', async () => {
		const { study, lead, researcher } = await world();
		expect((await studies.team(use(), study.id)).map((each) => each.shown_name)).toEqual([
			'Lea',
			'Rosa'
		]);
		expect(await studies.removeFromTeam(use(), lead, study, researcher.person)).toBeNull();
		expect(await studies.team(use(), study.id)).toHaveLength(1);
		expect((await studies.teamNames(use(), study.id)).get(researcher.person)).toBe('Rosa');
		await studies.addToTeam(use(), lead, study, researcher.person, 'researcher', 'Rosa');
	});

	it('never lose the last lead, and let no researcher change the team', async () => {
		const { study, lead, researcher } = await world();
		expect(await studies.removeFromTeam(use(), lead, study, lead.person)).toBe('last lead');
		await expect(
			studies.removeFromTeam(use(), researcher, study, lead.person)
		).rejects.toMatchObject({ status: 403 });
	});

	it('take no name that only a badge may carry', async () => {
		const { study, lead, researcher } = await world();
		expect(
			await studies.addToTeam(use(), lead, study, researcher.person, 'researcher', 'Organiser')
		).toBe('reserved');
	});

	it('tell the partner groups of a new lead', async () => {
		const { study, lead, researcher, member, member2, otherMember } = await world();
		await studies.addToTeam(use(), lead, study, researcher.person, 'lead', 'Rosa');
		const told = await letters('role.lead');
		expect(told).toContainEqual({ person_id: member.person, way: 'email' });
		expect(told).toContainEqual({ person_id: member2.person, way: 'post' });
		expect(told.map((each) => each.person_id)).not.toContain(otherMember.person);
	});

	it('ask a group once; its organiser says no; then they may ask again', async () => {
		const { otherStudy, otherGroup, otherResearcher, otherOrganiser, otherMember } = await world();
		const ask = () => studies.ask(use(), otherResearcher, otherStudy, otherGroup.id, 'May we?');
		const asked = await ask();
		if (asked === 'open') throw new Error('asked before');
		expect(await ask()).toBe('open');
		expect(await letters('partnership.asked')).toContainEqual({
			person_id: otherOrganiser.person,
			way: 'email'
		});

		await expect(studies.acceptPartnership(use(), otherMember, asked)).rejects.toMatchObject({
			status: 403
		});
		const declined = await studies.declinePartnership(use(), otherOrganiser, asked);
		expect(declined && studies.stateOf(declined)).toBe('declined');
		expect(await studies.acceptPartnership(use(), otherOrganiser, asked)).toBeNull();
		expect(await studies.isPartner(use(), otherGroup.id, otherStudy.id)).toBe(false);
		expect(await studies.wasPartner(use(), otherGroup.id, otherStudy.id)).toBe(false);
		expect(await letters('partnership.answered')).toContainEqual({
			person_id: otherResearcher.person,
			way: 'email'
		});
		expect(await ask()).toMatchObject({ accepted_at: null });
	});

	it('work with a group until either side ends it', async () => {
		const { study, group, partnership, organiser, lead, member, otherResearcher } = await world();
		expect((await studies.partners(use(), study.id)).map((each) => each.group.slug)).toEqual([
			group.slug
		]);
		await expect(studies.endPartnership(use(), member, partnership)).rejects.toMatchObject({
			status: 403
		});
		await expect(studies.endPartnership(use(), otherResearcher, partnership)).rejects.toMatchObject(
			{ status: 404 }
		);

		expect(await studies.endPartnership(use(), organiser, partnership)).toMatchObject({
			ended_by: organiser.person
		});
		expect(await studies.endPartnership(use(), lead, partnership)).toBeNull();
		expect(await studies.partners(use(), study.id)).toEqual([]);
		expect(await studies.wasPartner(use(), group.id, study.id)).toBe(true);

		const again = await studies.ask(use(), lead, study, group.id, 'Again?');
		if (again === 'open') throw new Error('still open');
		expect(await studies.endPartnership(use(), lead, again)).toMatchObject({
			ended_by: lead.person,
			accepted_at: null
		});
	});
});
