import { runs } from '#lib/text/passages.ts';
import { spacedSentences } from '#lib/text/sentences.ts';
import type { Contribution } from '#server/contributions/index.ts';
import { together, type Db } from '#server/db/index.ts';
import * as themes from '#server/themes/index.ts';
import { at } from '../../demo/clock.ts';
import { made } from '../../demo/made.ts';
import { words } from '../words.js';
import type { Chance } from './chance.ts';
import type { Ground } from './study.ts';

const THEMES = 40;

/** Forty themes: eight at the top, two below each of these, one below each of those. */
export async function book(db: Db, { study, team }: Ground): Promise<themes.ThemeRow[]> {
	const lead = made(team[0]);
	const all: themes.ThemeRow[] = [];
	await at(-100, '10:00', () =>
		together(db, async (db) => {
			for (let index = 0; index < THEMES; index++) {
				const above = index < 8 ? null : made(all[index < 24 ? (index - 8) >> 1 : index - 16]);
				const input = {
					...{ name: `Theme ${index + 1}`, plain_meaning: words(index, 10), note: '' },
					parent: above && above.id
				};
				all.push(made(await themes.make(db, lead, study, input)));
			}
		})
	);
	return all;
}

/** So many codings by three people, a third of them on all of what was said; to some a memo. */
export async function sort(
	db: Db,
	{ study, team }: Ground,
	chance: Chance,
	all: themes.ThemeRow[],
	given: Contribution[],
	many: number
) {
	const said = given.filter(({ hidden_at, withdrawn_at }) => !hidden_at && !withdrawn_at);
	await at(-5, '10:00', () =>
		together(db, async (db) => {
			for (let made = 0; made < many;) {
				const c = chance.of(said);
				// some themes are on everybody's lips: the lower its number, the more often
				const theme = all[Math.min(chance.below(all.length), chance.below(all.length))];
				if (!theme) throw new Error('no theme');
				const memo = chance.in100(10) ? words(chance.below(9), 12) : '';
				const of = spacedSentences(c.body);
				const passages = chance.in100(33)
					? ('whole' as const)
					: runs(of, [chance.below(of.length), chance.below(of.length)]).slice(0, 1);
				const marked = { passages, wordingFrom: c.edited_at, memo };
				const done = await themes.mark(db, chance.of(team), study, c, [theme], marked);
				if (typeof done === 'number') made += done;
				else if (done !== 'outside') throw new Error(done);
			}
		})
	);
}
