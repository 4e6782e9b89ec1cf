import { describe, expect, it, vi } from 'vitest';
import type { Day, Instant } from '../db/index.ts';
import { isOpen, lastDay, latest, offered, state, takesLatePost } from './state.ts';

const at = (text: string) => text as Instant;
const day = (text: string) => text as Day;
const prompt = {
	published_at: at('2026-06-01T09:00:00.000Z'),
	closes_on: day('2026-07-10'),
	feedback_due: day('2026-08-21'),
	closed_at: null,
	answered_at: null
};
const thread = { let_in_at: at('2026-06-02T09:00:00.000Z'), closed_at: null };

function when<T>(moment: string, look: () => T): T {
	vi.useFakeTimers({ now: new Date(moment) });
	try {
		return look();
	} finally {
		vi.useRealTimers();
	}
}

describe('whether a finding is open', () => {
	const open = (moment: string, other = {}, there = {}) =>
		when(moment, () =>
			isOpen({ prompt: { ...prompt, ...other }, thread: { ...thread, ...there } })
		);

	it('lasts to the end of its day in London, where summer is an hour ahead', () => {
		expect(open('2026-07-10T22:59:59.000Z')).toBe(true);
		expect(open('2026-07-10T23:00:00.000Z')).toBe(false);
	});

	it('needs publishing and letting in', () => {
		expect(open('2026-07-01T12:00:00.000Z', { published_at: null })).toBe(false);
		expect(open('2026-07-01T12:00:00.000Z', {}, { let_in_at: null })).toBe(false);
	});

	it('ends where the team or the organiser closed it', () => {
		const closed_at = at('2026-06-20T12:00:00.000Z');
		expect(open('2026-07-01T12:00:00.000Z', { closed_at })).toBe(false);
		expect(open('2026-07-01T12:00:00.000Z', {}, { closed_at })).toBe(false);
	});
});

describe('what came by post', () => {
	const takes = (moment: string, there = {}) =>
		when(moment, () => takesLatePost({ prompt, thread: { ...thread, ...there } }));

	it('is taken for 14 days more, to the end of the last', () => {
		expect(takes('2026-07-24T22:59:59.000Z')).toBe(true);
		expect(takes('2026-07-24T23:00:00.000Z')).toBe(false);
	});

	it('counts from the day on which the group closed it', () => {
		const closed_at = at('2026-06-20T12:00:00.000Z');
		expect(takes('2026-07-04T22:00:00.000Z', { closed_at })).toBe(true);
		expect(takes('2026-07-05T12:00:00.000Z', { closed_at })).toBe(false);
	});
});

describe('where a prompt stands', () => {
	const stands = (moment: string, other = {}, there = thread as Parameters<typeof state>[1]) =>
		when(moment, () => state({ ...prompt, ...other }, there));

	it('goes from draft over open to closed, owed and answered', () => {
		expect(stands('2026-07-01T12:00:00.000Z', { published_at: null })).toBe('draft');
		expect(stands('2026-07-01T12:00:00.000Z', {}, { let_in_at: null, closed_at: null })).toBe(
			'waiting'
		);
		expect(stands('2026-07-10T12:00:00.000Z')).toBe('open');
		expect(stands('2026-07-11T12:00:00.000Z')).toBe('closed');
		expect(stands('2026-08-21T12:00:00.000Z')).toBe('closed');
		expect(stands('2026-08-22T12:00:00.000Z')).toBe('owed');
		expect(
			stands('2026-08-22T12:00:00.000Z', { answered_at: at('2026-08-22T10:00:00.000Z') })
		).toBe('answered');
	});
});

describe('the days', () => {
	it('are eight weeks at most, and six offered', () => {
		expect(latest(day('2026-07-10'))).toBe('2026-09-04');
		expect(offered(day('2026-07-10'))).toBe('2026-08-21');
	});

	it('count from an early closing, as it was in London', () => {
		expect(
			lastDay({ closes_on: day('2026-07-10'), closed_at: at('2026-07-01T23:30:00.000Z') })
		).toBe('2026-07-02');
		expect(
			lastDay({ closes_on: day('2026-07-10'), closed_at: at('2026-07-20T12:00:00.000Z') })
		).toBe('2026-07-10');
	});
});
