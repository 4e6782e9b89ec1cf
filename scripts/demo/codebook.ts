import type { Actor } from '#server/access/index.ts';
import type { Contribution } from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import * as themes from '#server/themes/index.ts';
import { at } from './clock.ts';
import { made } from './made.ts';

type Where = { db: Db; study: StudyRow; marian: Actor; tom: Actor };

/** How each theme looks: its place among the colours, and a letter or a shape. */
const looks: [name: string, colour: number, sign: string][] = [
	['Holding', 1, '●'],
	['Presence over time', 1, 'P'],
	['Safe to speak', 1, 'S'],
	['How it ends', 1, 'E'],
	['Honest limits', 5, '■'],
	['Wants a solution', 6, '▲'],
	['Unseen work', 8, 'U'],
	['Understanding cultures', 3, '◆'],
	['Training', 3, 'T'],
	['For later studies', 2, '★']
];

/** The book grows and is put in order: renamed, split, merged, moved, retired, each by somebody at a time. */
export async function growBook(where: Where, given: Map<string, Contribution>) {
	const { db, study, marian, tom } = where;
	await at(-44, '11:00', async () => {
		await make(where, 'Staying power', 'Somebody who does not give up on you');
		await make(where, 'Good intentions', 'When people mean well');
		const said = made(given.get('lunch'));
		made(
			await themes.apply(db, tom, said, await named(where, 'Staying power'), 'Or is it presence?')
		);
		const kind = await named(where, 'Good intentions');
		made(await themes.apply(db, tom, made(given.get('house')), kind, ''));
	});
	await at(-40, '16:20', async () => {
		await change(where, 'Invisible work', { name: 'Unseen work' });
		await change(where, 'Holding', {
			note: 'Use it when somebody speaks of holding as a whole. Look below it first: most of it has a place there.'
		});
		for (const [name, colour, sign] of looks) await change(where, name, { colour, sign });
	});
	await at(-39, '10:10', async () => {
		const into = await named(where, 'Presence over time');
		done(await themes.merge(db, marian, await named(where, 'Staying power'), into), 'merged');
		const { codings } = await themes.under(db, marian, into, { limit: 100 });
		const slow = codings.filter(({ words }) => words?.includes('It took months'));
		const to = {
			name: 'The slow weeks',
			plain_meaning: 'The time it takes before anything changes'
		};
		made(
			await themes.split(
				db,
				marian,
				into,
				slow.map(({ id }) => id),
				to
			)
		);
		await change(where, to.name, { parent: into.id, colour: 1, sign: 'W' });
	});
	await at(-38, '09:45', async () => {
		const training = await named(where, 'Training');
		const below = await named(where, 'Understanding cultures');
		done(await themes.move(db, tom, training, { how: 'below', other: below.id }), 'moved');
		const last = await named(where, 'For later studies');
		const after = await named(where, 'Unseen work');
		done(await themes.move(db, tom, last, { how: 'after', other: after.id }), 'moved');
	});
	await at(-37, '14:30', async () => {
		const reason = 'These were our words. Nobody said it like this.';
		await themes.retire(db, marian, await named(where, 'Good intentions'), { reason, below: 'up' });
		const plain_meaning = 'When somebody would rather have a thing sorted than talk about it';
		await change(where, 'Wants a solution', { plain_meaning });
	});

	async function change(where: Where, name: string, more: Partial<themes.ThemeInput>) {
		const theme = await named(where, name);
		const input = { name, plain_meaning: theme.plain_meaning, note: theme.note };
		made(await themes.change(db, marian, theme, { ...input, parent: theme.parent_id, ...more }));
	}
	function make({ db, marian }: Where, name: string, plain_meaning: string) {
		return themes.make(db, marian, study, { name, plain_meaning, note: '', parent: null });
	}
}

async function named({ db, study }: Where, name: string) {
	return made((await themes.list(db, study)).find((theme) => theme.name === name));
}

function done(said: string, wanted: string) {
	if (said !== wanted) throw new Error(`the example's book: ${said}`);
}
