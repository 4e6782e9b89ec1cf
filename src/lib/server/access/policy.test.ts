import { describe, expect, it } from 'vitest';
import { allow, may, table, type Actor } from './index.ts';

const nobody: Actor = { person: 'p', administrator: false, groups: {}, studies: {}, locked: [] };
const member: Actor = { ...nobody, groups: { g: 'member' } };
const organiser: Actor = { ...nobody, groups: { g: 'organiser' } };
const researcher: Actor = { ...nobody, studies: { s: 'researcher' } };
const lead: Actor = { ...nobody, studies: { s: 'lead' } };
const administrator: Actor = { ...nobody, administrator: true };
const here = { group: 'g', study: 's' };

describe('the policy', () => {
	it('names every action once', () => {
		const actions = table.flatMap((row) => row.actions);
		expect(new Set(actions).size).toBe(actions.length);
	});

	it('gives an administrator nothing to read of what groups say', () => {
		for (const action of ['thread.read', 'private.read', 'meeting.read', 'inbox.read'] as const)
			expect(may(administrator, action, here)).toBe(false);
	});

	it('keeps roles to their own place', () => {
		expect(may(member, 'contribution.respond', here)).toBe(true);
		expect(may(member, 'contribution.respond', { group: 'other', study: 's' })).toBe(false);
		expect(may(organiser, 'contribution.hide', { group: 'other' })).toBe(false);
		expect(may(researcher, 'thread.read', { group: 'g', study: 'other' })).toBe(false);
	});

	it('lets only the lead change the team', () => {
		expect(may(lead, 'study.team', here)).toBe(true);
		expect(may(researcher, 'study.team', here)).toBe(false);
	});

	it('lets people change what they gave and nothing else', () => {
		expect(may(member, 'contribution.edit', { ...here, giver: 'p' })).toBe(true);
		expect(may(member, 'contribution.edit', { ...here, giver: 'q' })).toBe(false);
		expect(may(member, 'contribution.edit', { ...here, giver: null })).toBe(false);
	});

	it('answers 404 for the unseen and 403 for the forbidden', () => {
		expect(() => allow(nobody, 'group.read', here)).toThrow(
			expect.objectContaining({ status: 404 })
		);
		expect(() => allow(administrator, 'group.read', here)).toThrow(
			expect.objectContaining({ status: 404 })
		);
		expect(() => allow(member, 'contribution.hide', here)).toThrow(
			expect.objectContaining({ status: 403 })
		);
		expect(() => allow(null, 'group.read', here)).toThrow(expect.objectContaining({ status: 404 }));
	});
});
