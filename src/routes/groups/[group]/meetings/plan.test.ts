import type { Finding } from '$lib/server/prompts';
import { describe, expect, it } from 'vitest';
import { readPlan } from './plan';

const finding = {
	study: { slug: 'holding' },
	prompt: { number: 1 },
	thread: { id: 'thread' }
} as Finding;

const whole = {
	title: 'A meeting',
	'on_day-day': '4',
	'on_day-month': '3',
	'on_day-year': '2027',
	starts: '2pm',
	ends: '16.30',
	place: 'The library'
};

function send(boxes: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...whole, ...boxes })) form.set(name, value);
	const request = new Request('http://localhost', { method: 'POST', body: form });
	return readPlan(request, [finding]);
}

async function titles(boxes: Record<string, string>) {
	return (await send(boxes)).plan?.items.map((item) => item.title);
}

async function wrong(boxes: Record<string, string>) {
	return (await send(boxes)).refused?.data.errors.map((error) => error.field);
}

describe('the form of a meeting', () => {
	it('reads day, times and items', async () => {
		const { plan } = await send({ 'title-1': 'One', 'minutes-1': '20', 'finding-1': 'holding-1' });
		expect(plan).toMatchObject({
			on_day: '2027-03-04',
			starts: '14:00',
			ends: '16:30',
			items: [{ id: null, title: 'One', minutes: 20, thread: 'thread' }]
		});
	});

	it('moves an item to the place whose number was typed, up and down', async () => {
		const rows = { 'title-1': 'A', 'title-2': 'B', 'title-3': 'C', 'title-5': 'D' };
		expect(await titles(rows)).toEqual(['A', 'B', 'C', 'D']);
		expect(await titles({ ...rows, 'place-3': '1' })).toEqual(['C', 'A', 'B', 'D']);
		expect(await titles({ ...rows, 'place-1': '3' })).toEqual(['B', 'C', 'A', 'D']);
	});

	it('gives everything back with one row more when another is asked for', async () => {
		const { more } = await send({ more: '1', rows: '3', 'title-1': 'A', ends: 'later' });
		expect(more).toMatchObject({
			values: { rows: '4', 'title-1': 'A', ends: 'later' },
			errors: []
		});
		expect((await send({ more: '1', rows: '12' })).more?.values.rows).toBe('12');
	});

	it('says beside each box what is wrong', async () => {
		expect(await wrong({ 'minutes-2': 'ten' })).toEqual(['title-2', 'minutes-2']);
		expect(await wrong({ 'title-1': 'A', 'finding-1': 'holding-2' })).toEqual(['finding-1']);
		expect(await wrong({ ends: '2pm' })).toEqual(['ends']);
		expect(await wrong({ place: '', link: 'javascript:alert(1)' })).toEqual(['link']);
		expect(await wrong({ place: '' })).toEqual(['place']);
		expect(await wrong({ title: 'x'.repeat(200), 'title-1': 'x'.repeat(200) })).toEqual([
			'title',
			'title-1'
		]);
	});
});
