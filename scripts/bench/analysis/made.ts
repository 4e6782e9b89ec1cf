import { open } from '#server/db/open.ts';
import { demo } from '../../demo-data.ts';
import { makeDemoDatabase } from '../../demo-database.js';
import { who } from '../people.js';
import { answer } from './answered.ts';
import { chanceOf } from './chance.ts';
import { addresses } from './pages.ts';
import { speak } from './said.ts';
import { book, sort } from './sorted.ts';
import { ground } from './study.ts';

/** How many codings there are for each contribution: 5,000 for 2,000. */
const CODINGS = 2.5;

/**
 * Makes a study of three groups, six findings, forty themes and so many contributions, alike in every
 * run, beside the example at `path`. Returns the addresses of its pages.
 */
export async function sortedStudy(path: string, many: number) {
	await makeDemoDatabase(path);
	const db = open(path);
	const root = await who(db, 'administrator');
	const { person: researcher } = await who(db, 'researcher');
	const { person: member } = await who(db, 'member');
	const chance = chanceOf(2026);
	const on = await ground(db, root, { researcher, member }, demo);
	const given = await speak(db, on, chance, many);
	const themes = await book(db, on);
	await sort(db, on, chance, themes, given, Math.round(many * CODINGS));
	await answer(db, on, chance, given);
	const pages = await addresses(db, on, given);
	await db.destroy();
	return pages;
}
