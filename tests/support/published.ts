import sharp from 'sharp';
import { daysAfter, today } from '#lib/text/dates.ts';
import type { Db } from '#server/db/index.ts';
import { makePicture } from '#server/files/index.ts';
import * as meetings from '#server/meetings/index.ts';
import type { MeetingRow } from '#server/meetings/tables.ts';
import { around, written } from './summaries.ts';
import type { World } from './world.ts';

/** A picture as an organiser brings it, made ready. */
export async function aPicture(background = '#0b5563') {
	const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background } });
	const made = await makePicture(await drawn.jpeg().toBuffer());
	if (!made) throw new Error('no picture');
	return { ...made, name: 'picture.jpg' };
}

/** What an organiser says of it. */
export const shows = (alt: string, checked: string[] = []) => ({
	...{ alt, checked, decoration: alt === '' }
});

/**
 * Writes the summary of a meeting, sends it round and publishes it to everyone when the day has come:
 * `travel` sets the clock.
 */
export async function publishAll(
	db: Db,
	world: World,
	meeting: MeetingRow,
	words: { title?: string; body?: string },
	travel: (to: string) => void
) {
	if (words.title ?? words.body ?? !(await meetings.summaryOf(db, meeting)))
		await written(db, world.organiser, meeting, words);
	const by = daysAfter(today(), 14);
	await around(db, world.organiser, meeting, by);
	travel(`${daysAfter(by, 1)}T08:00:00Z`);
	const checked = await meetings.namesIn(db, world.organiser, meeting);
	const published = await meetings.publishToAll(db, world.organiser, meeting, checked);
	if (Array.isArray(published)) throw new Error(JSON.stringify(published));
	return published;
}
