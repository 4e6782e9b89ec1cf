import type { Actor } from '#server/access/index.ts';
import * as challenges from '#server/challenges/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/open.ts';
import * as inbox from '#server/inbox/index.ts';
import * as outcomes from '#server/outcomes/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as publications from '#server/publications/index.ts';
import * as quotations from '#server/quotations/index.ts';
import * as reflections from '#server/reflections/index.ts';
import * as studies from '#server/studies/index.ts';
import * as themes from '#server/themes/index.ts';
import { made } from '../../../scripts/demo/made.ts';
import { demo } from '../../../scripts/demo-data.ts';
import type { Kind } from '../walk/people.ts';
import { signedIn, type Plant } from './plant.ts';

const team: Kind[] = ['researcher', 'lead'];
const giverToo: Kind[] = ['member', ...team];

/**
 * What a team thinks while it works on those words: notes on them and on themes, names that themes had,
 * marks, questions to their giver, versions and papers that are not out, filters; and what somebody said
 * about how it went before five had.
 */
export async function plantAnalysis(
	db: Db,
	giver: Actor,
	{ group, ref }: { group: string; ref: string }
): Promise<Plant[]> {
	const study = await studies.bySlug(db, demo.study);
	const marian = await signedIn(db, 'researcher');
	const said = await contributions.byRef(db, group, ref);
	const plants: Plant[] = [];
	const plan = (words: string, readers: Kind[], at?: string[]) =>
		plants.push({ words, readers, at });

	const note = { words: 'Dunnart one is a note on words.', box: 'dunnart-1' };
	await themes.writeMemo(db, marian, study, { contribution: said.id }, note);
	plan('Dunnart one', giverToo); // who asks for their data reads the notes on their own words
	plants.push(...(await ofThemes(db, marian, study)));

	const mark = { passage: null, wordingFrom: said.edited_at, note: 'Dunnart five disagrees.' };
	made(await challenges.mark(db, marian, study, said, mark));
	plan('Dunnart five', giverToo);

	made(
		await quotations.ask(db, marian, study, said, {
			...{ starts: 0, ends: 9, place: 'Dunnart six, a journal', before: 'Dunnart seven:' },
			...{ after: '', own: false, box: 'dunnart-6' }
		})
	);
	plan('Dunnart six', giverToo);
	plan('Dunnart seven', giverToo);

	plants.push(...(await notOutYet(db, marian, study)));
	await reflect(db, giver, group);
	plan('Dunnart ten', ['member']);

	made(await inbox.keep(db, marian, study, { name: 'Dunnart eleven', query: 'private=yes' }));
	plan('Dunnart eleven', ['lead']);
	return plants;
}

type Study = Awaited<ReturnType<typeof studies.bySlug>>;

/** A theme that had another name, with a note, and one that is retired. */
async function ofThemes(db: Db, marian: Actor, study: Study): Promise<Plant[]> {
	const words = { plain_meaning: 'Plain words', note: '', parent: null };
	const row = made(await themes.make(db, marian, study, { name: 'Dunnart two', ...words }));
	const theme = await themes.byNumber(db, study, String(row.number));
	made(await themes.change(db, marian, theme, { name: 'A name', ...words }));
	const note = { words: 'Dunnart three is a note.', box: 'dunnart-3' };
	await themes.writeMemo(db, marian, study, { theme: theme.id }, note);
	const gone = made(await themes.make(db, marian, study, { name: 'Dunnart four', ...words }));
	await themes.retire(db, marian, await themes.byNumber(db, study, String(gone.number)), {
		...{ reason: '', below: 'up' as const }
	});
	const at = [`/studies/${study.slug}/themes/${row.number}/memos`];
	return [
		{ words: 'Dunnart two', readers: team },
		{
			words: 'Dunnart three',
			readers: team,
			at: [`/studies/${study.slug}/themes/${row.number}`, ...at]
		},
		{ words: 'Dunnart four', readers: team }
	];
}

/** A next version and a paper that nobody was told of. */
async function notOutYet(db: Db, marian: Actor, study: Study): Promise<Plant[]> {
	const written = made(
		(await prompts.list(db, study.id)).find(({ prompt }) => prompt.published_at)
	);
	const { prompt } = written;
	const draft = made(await prompts.draftVersion(db, marian, prompt));
	const before = prompts.wordsOf(draft);
	const words = { ...before, found: 'Dunnart eight is what we think now.' };
	made(await prompts.changeVersion(db, marian, prompt, draft, words, prompts.stamp(before)));
	const told = made((await outcomes.list(db, study)).find(({ told_at }) => told_at));
	made(
		await publications.draft(
			db,
			marian,
			study,
			{
				...{ kind: 'paper', title: 'Dunnart nine', published_in: 'A journal', link: '' },
				...{ on_day: '2026-03-04', sentence_before: 'It was so.', sentence_now: 'It is so.' },
				outcomes: [told.id]
			} as publications.PublicationInput,
			'dunnart'
		)
	);
	const at = [`/studies/${study.slug}/prompts/${prompt.number}/versions/draft`];
	return [
		{ words: 'Dunnart eight', readers: team, at },
		{ words: 'Dunnart nine', readers: team }
	];
}

/** How it went, said by one alone. */
async function reflect(db: Db, giver: Actor, group: string) {
	const findings = await prompts.findings(db, group);
	// the later one, of which nobody has said how it went
	const over = made(
		findings.findLast(
			({ thread, prompt }) => thread.let_in_at && prompts.state(prompt, thread) === 'owed'
		)
	);
	const address = prompts.address(over.study, over.prompt);
	const subject = await reflections.subjectAt(db, giver, over.group, 'finding', address);
	const answers = { done: 'Dunnart ten.', hoped: '', changed: '', well: '', not_well: '' };
	if (await reflections.give(db, giver, subject, answers, 'dunnart'))
		throw new Error('the reflection was not taken');
}
