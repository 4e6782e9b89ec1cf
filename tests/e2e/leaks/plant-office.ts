import * as accounts from '#server/accounts/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/open.ts';
import * as exports from '#server/exports/index.ts';
import { takeFile } from '../../support/taken.ts';
import { composers } from '#server/letters/index.ts';
import { deliver } from '#server/mail/index.ts';
import * as outcomes from '#server/outcomes/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as studies from '#server/studies/index.ts';
import * as themes from '#server/themes/index.ts';
import { made } from '../../../scripts/demo/made.ts';
import { on } from '../../../scripts/demo/clock.ts';
import { demo } from '../../../scripts/demo-data.ts';
import type { Kind } from '../walk/people.ts';
import { signedIn, type Plant } from './plant.ts';

const team: Kind[] = ['researcher', 'lead'];

/** What only a team sees of its own work: drafts, its names for things, its memos on those words of the group. */
export async function plantWork(db: Db, group: string, ref: string): Promise<Plant[]> {
	const study = await studies.bySlug(db, demo.study);
	const marian = await signedIn(db, 'researcher');
	const draft = {
		...{ title: 'Wombat one is a draft', found: 'Wombat two was found.', why: '', questions: [] },
		...{ can_change: '', cannot_change: '', minutes: 5, closes_on: on(9), feedback_due: on(20) }
	};
	made(await prompts.draftPrompt(db, marian, study, draft));

	const theme = made(
		await themes.make(db, marian, study, {
			...{ name: 'Wombat three', plain_meaning: 'Plain words', note: 'Wombat four.', parent: null }
		})
	);
	const said = await contributions.byRef(db, group, ref);
	await themes.apply(db, marian, said, theme, 'Wombat five is a memo.');
	const finding = await prompts.findingOf(db, said.thread_id ?? '');
	made(
		await outcomes.draft(db, marian, finding.prompt, {
			...{ question_id: said.question_id, kind: 'confirmed', you_said: 'Wombat six.' },
			...{ we_did: 'Wombat seven.', reason: 'Wombat eight.', standard: 'impact' },
			contributions: [said.id]
		})
	);
	return ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((number) => ({
		words: `Wombat ${number}`,
		// who asks for their data reads the memos on their own words; the box for memos says so
		readers: number === 'five' ? [...team, 'member' as const] : team
	}));
}

/** The numbers of files of everything, one of each kind: for the team, and for others. */
export async function takeFiles(db: Db) {
	const study = await studies.bySlug(db, demo.study);
	const marian = await signedIn(db, 'researcher');
	const own: number[] = [];
	const others: number[] = [];
	for (const format of Object.keys(exports.formats).filter(exports.isFormat)) {
		own.push((await takeFile(db, marian, study, 'team', format)).number);
		others.push((await takeFile(db, marian, study, 'others', format)).number);
	}
	return { own, others };
}

/** The secret of a letter to sign in with, written and lying in the outbox with all its words. */
export async function plantLetter(db: Db, email: string): Promise<Plant> {
	const asked = await accounts.askSignIn(db, email, null);
	const world = { smtp: null, mailFrom: 'a@example.org', name: 'Soundings', demo: true };
	await deliver(db, { ...world, address: 'http://localhost' }, composers, accounts.contacts);
	const { body } = await db
		.selectFrom('letter')
		.select('body')
		.where('about_id', '=', asked)
		.executeTakeFirstOrThrow();
	const [, words] = /\/sign-in\/([\w-]{20,})/.exec(body ?? '') ?? [];
	if (!words) throw new Error('the letter holds no link');
	return { words, readers: [] };
}
