import { expect, test } from 'vitest';
import type { Instant } from '#server/db/values.ts';
import type { NotedPoint, Noting } from '../../../../../../../lib/noting.ts';
import { begin, merge, waitingEntry, type Entry } from './entries.ts';
import { announcer } from './line.ts';
import { newStep } from './queue.ts';

const typed = (key: string) =>
	newStep({
		key,
		does: 'note',
		item: 'i',
		fields: [
			['body', key],
			['kind', 'view']
		]
	});
const point = (ref: string, body = ref) =>
	({ ...waitingEntry(typed(body)).point, ref, item: 'i', question_id: null }) satisfies NotedPoint;
const told = (points: NotedPoint[], whole = false): Noting => ({
	at: '2026-03-04T14:00:00.000Z' as Instant,
	whole,
	items: [],
	points
});
const bodies = (list: Entry[]) => list.map((entry) => entry.point.body);

test('what waits stands behind what is kept', () => {
	const list = begin(told([point('a'), point('b')], true), [typed('mine')]);
	expect(bodies(list)).toEqual(['a', 'b', 'mine']);
	expect(list.map(({ state }) => state)).toEqual(['kept', 'kept', 'waiting']);
});

test('new ones stand at the end, changed ones in their place, gone ones go', () => {
	const before = begin(told([point('a'), point('b')], true), [typed('mine')]);
	const gone = { ref: 'a', item: 'i', gone: true } as const;
	const { list, fresh } = merge(before, told([point('c'), point('b', 'other'), gone]));
	expect(bodies(list)).toEqual(['other', 'mine', 'c']);
	expect(bodies(fresh)).toEqual(['c']);
	const again = merge(list, told([point('c'), gone]));
	expect(bodies(again.list)).toEqual(['other', 'mine', 'c']);
	expect(again.fresh).toEqual([]);
});

test('a whole answer takes away what it does not name, and never what waits', () => {
	const before = begin(told([point('a'), point('b')], true), [typed('mine')]);
	expect(bodies(merge(before, told([point('b')], true)).list)).toEqual(['b', 'mine']);
});

test('what is being changed here is not overwritten by how it was', () => {
	const [entry] = begin(told([point('a')], true), []);
	const changing = [{ ...entry!, state: 'waiting' as const }];
	expect(bodies(merge(changing, told([point('a', 'old')])).list)).toEqual(['a']);
});

test('news is told seldom, and none of it is left out', () => {
	const tell = announcer(10_000);
	expect(tell(2)).toBe(2);
	expect(tell(1)).toBe(0);
	const often = announcer(0);
	expect([often(0), often(3), often(1)]).toEqual([0, 3, 1]);
});
