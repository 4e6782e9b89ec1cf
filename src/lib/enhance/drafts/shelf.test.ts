import { expect, test } from 'vitest';
import { clear, memory, shelfIn, type Item } from './shelf.ts';

const item = (box: string, more: Partial<Item> = {}): Item => ({
	path: '/groups/x/prompts/y-1/answer?question=1',
	box,
	fields: [['body', `Words of ${box}`]],
	state: 'waiting',
	at: 1,
	...more
});

test('what waits comes in its order, apart from what is being typed', () => {
	const shelf = shelfIn(memory(), 'amara');
	shelf.put(item('second', { at: 2 }));
	shelf.put(item('first'));
	shelf.put(item('typed', { state: 'typing' }));
	expect(shelf.list('waiting').map(({ box }) => box)).toEqual(['first', 'second']);
	expect(shelf.list('typing').map(({ box }) => box)).toEqual(['typed']);
	shelf.remove(item('first'));
	expect(shelf.again(item('first'))).toBeNull();
	expect(shelf.again(item('second'))).toEqual(item('second', { at: 2 }));
});

test('the same box is there once, as it was last', () => {
	const shelf = shelfIn(memory(), 'amara');
	shelf.put(item('one', { state: 'typing' }));
	shelf.put(item('one', { fields: [['body', 'More']] }));
	expect(shelf.list('typing')).toEqual([]);
	expect(shelf.list('waiting')).toMatchObject([{ fields: [['body', 'More']] }]);
});

test('nobody sees what another left on the device', () => {
	const place = memory();
	shelfIn(place, 'amara').put(item('one'));
	expect(shelfIn(place, 'noor').list('waiting')).toEqual([]);
	expect(shelfIn(place, 'ama').list('waiting')).toEqual([]);
	expect(shelfIn(place, 'amara').list('waiting')).toHaveLength(1);
});

test('everything of everybody goes, and nothing that is not ours', () => {
	const place = memory();
	place.setItem('other', 'kept');
	shelfIn(place, 'amara').put(item('one'));
	shelfIn(place, 'noor').put(item('two', { state: 'typing' }));
	clear(place);
	expect([place.length, place.key(0)]).toEqual([1, 'other']);
});

test('a full device says so; what is broken on it is passed over', () => {
	const place = memory();
	place.setItem('soundings/amara/x y', '{broken');
	place.setItem('soundings/amara/x z', '{"box":"z"}');
	expect(shelfIn(place, 'amara').list('waiting')).toEqual([]);
	const full = {
		...memory(),
		setItem: () => {
			throw new Error('full');
		}
	};
	expect(shelfIn(full, 'amara').put(item('one'))).toBe(false);
});
