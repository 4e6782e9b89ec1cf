import { expect, test } from 'vitest';
import { memory } from '../../../../../../../lib/enhance/drafts/shelf.ts';
import { fieldsWith, newStep, queueIn } from './queue.ts';

const path = '/groups/x/meetings/3/notes';
const note = (key: string, body = key) =>
	newStep({ key: `note ${key}`, does: 'note', item: 'i', fields: [['body', body]] });
const bodies = (queue: ReturnType<typeof queueIn>) =>
	queue.list().map(({ fields }) => fields.find(([name]) => name === 'body')?.[1]);

test('keeps what is typed in one millisecond in its order, over windows that come and go', () => {
	const place = memory();
	const one = queueIn(place, 'anna', path);
	for (const key of ['a', 'b', 'c']) one.put(note(key));
	const two = queueIn(place, 'anna', path);
	two.put(note('d'));
	expect(bodies(one)).toEqual(['a', 'b', 'c', 'd']);
});

test('changes a step in its place', () => {
	const queue = queueIn(memory(), 'anna', path);
	for (const key of ['a', 'b']) queue.put(note(key));
	const first = queue.again({ key: 'note a' });
	if (first) queue.put({ ...first, fields: fieldsWith(first.fields, [['body', 'other']]) });
	expect(bodies(queue)).toEqual(['other', 'b']);
	queue.remove({ key: 'note b' });
	expect(queue.again({ key: 'note b' })).toBeNull();
	expect([...queue.keys()]).toEqual(['note a']);
});

test('is nobody else’s, and of no other meeting', () => {
	const place = memory();
	queueIn(place, 'anna', path).put(note('a'));
	expect(queueIn(place, 'bert', path).list()).toEqual([]);
	expect(queueIn(place, 'anna', '/groups/x/meetings/4/notes').list()).toEqual([]);
});

test('goes on in the page where the device has no room', () => {
	const full = memory();
	full.setItem = () => {
		throw new Error('full');
	};
	const queue = queueIn(full, 'anna', path);
	queue.put(note('a'));
	expect(bodies(queue)).toEqual(['a']);
	queue.remove({ key: 'note a' });
	expect(queue.list()).toEqual([]);
});

test('keeps by itself what is said of a step, and gives back the fields of its form alone', () => {
	const queue = queueIn(memory(), 'anna', path);
	const then = { does: 'remove', fields: [] } as const;
	queue.put({ ...note('a'), tried: true, problem: 'Too long', then: { ...then, fields: [] } });
	const [step] = queue.list();
	expect(step).toMatchObject({ tried: true, problem: 'Too long', then: { does: 'remove' } });
	expect(step?.fields).toEqual([['body', 'a']]);
});
