import { sentences } from '#lib/text/sentences.ts';
import * as challenges from '#server/challenges/index.ts';
import type { Contribution } from '#server/contributions/index.ts';
import { id, together, type Db } from '#server/db/index.ts';
import * as outcomes from '#server/outcomes/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as publications from '#server/publications/index.ts';
import * as quotations from '#server/quotations/index.ts';
import * as reflections from '#server/reflections/index.ts';
import * as themes from '#server/themes/index.ts';
import { at, on } from '../../demo/clock.ts';
import { made } from '../../demo/made.ts';
import { words } from '../words.js';
import type { Chance } from './chance.ts';
import type { Ground } from './study.ts';

/** What the team made of it, in a measure with how much was said. */
export async function answer(db: Db, ground: Ground, chance: Chance, given: Contribution[]) {
	const { study, team } = ground;
	const lead = made(team[0]);
	const open = given.filter(({ shared_at, hidden_at, withdrawn_at }) => {
		return shared_at && !hidden_at && !withdrawn_at;
	});
	const spoken = open.filter(({ kind }) => kind !== 'point');
	const one = (every: number) => spoken.filter((_, index) => index % every === 0);
	await at(-4, '10:00', () =>
		together(db, async (db) => {
			for (const said of one(20)) {
				const mark = { passage: null, wordingFrom: said.edited_at, note: words(1, 8) };
				made(await challenges.mark(db, lead, study, said, mark));
				const about = { contribution: said.id };
				const memo = { words: words(2, 15), box: id() };
				await themes.writeMemo(db, chance.of(team), study, about, memo);
			}
			for (const said of one(25)) {
				const [first] = sentences(said.body);
				const { starts, ends } = made(first);
				const place = { place: 'our report', before: words(3, 10), after: words(4, 6) };
				await quotations.ask(db, lead, study, said, {
					starts,
					ends,
					...place,
					own: false,
					box: id()
				});
			}
		})
	);
	for (const all of ground.findings) await nextVersions(db, ground, made(all[0]));
	await at(-3, '10:00', () => together(db, (db) => outcomesOf(db, ground, chance, open)));
	await at(-2, '10:00', () => together(db, (db) => reflect(db, ground)));
}

/** Each finding has three versions by now. */
async function nextVersions(db: Db, { team }: Ground, { prompt }: prompts.Finding) {
	const lead = made(team[0]);
	for (const number of [2, 3])
		await at(-4, `1${number}:00`, async () => {
			const draft = made(await prompts.draftVersion(db, lead, prompt));
			const changed = {
				...prompts.wordsOf(draft),
				...{
					found: `In version ${number}: ${words(number, 80)}`,
					what_changed: words(1, 10),
					why_changed: words(2, 10)
				}
			};
			const seen = prompts.stamp(prompts.wordsOf(draft));
			made(await prompts.changeVersion(db, lead, prompt, draft, changed, seen));
			made(await prompts.publishVersion(db, lead, prompt, draft, prompts.stamp(changed)));
		});
}

/** An outcome for every fifty, of which two in three are told; every eighth of those is in print. */
async function outcomesOf(db: Db, ground: Ground, chance: Chance, open: Contribution[]) {
	const { study, team, findings } = ground;
	const lead = made(team[0]);
	const told: string[] = [];
	const many = Math.max(6, Math.round(open.length / 50));
	for (let index = 0; index < many; index++) {
		const of = made(findings[index % findings.length]);
		const threads = new Set(of.map(({ thread }) => thread.id));
		const said = open.filter(({ thread_id }) => threads.has(thread_id ?? ''));
		const from = chance.below(Math.max(1, said.length - 10));
		const finding = made(of[0]);
		const drafted = made(
			await outcomes.draft(db, lead, finding.prompt, {
				question_id: index % 4 ? (finding.questions[index % 3]?.id ?? null) : null,
				...{ kind: index % 2 ? 'changed wording' : 'no change', standard: 'impact' },
				...{ you_said: words(index, 25), we_did: words(index + 1, 25), reason: words(index, 12) },
				contributions: said.slice(from, from + 10).map(({ id }) => id)
			})
		);
		if (index % 3 === 2) continue;
		await outcomes.tell(db, lead, await outcomes.byNumber(db, study, String(drafted.number)));
		told.push(drafted.id);
	}
	for (const [index, outcome] of told.entries())
		if (index % 8 === 0) {
			const report = {
				...{ kind: 'report' as const, title: `Report ${index}`, published_in: 'reports', link: '' },
				...{ on_day: on(-4), sentence_before: words(1, 10), sentence_now: words(2, 10) }
			};
			const drafted = made(
				await publications.draft(db, lead, study, { ...report, outcomes: [outcome] }, id())
			);
			const found = await publications.byNumber(db, study, String(drafted.number));
			const refused = index ? null : await publications.tell(db, lead, found);
			if (refused) throw new Error(refused);
		}
}

/** Six of each group say how each meeting went. */
async function reflect(db: Db, { met }: Ground) {
	for (const { meeting, party } of met)
		for (const [index, member] of party.members.slice(0, 6).entries()) {
			const place = [party.group, 'meeting', String(meeting.number)] as const;
			const subject = await reflections.subjectAt(db, member, ...place);
			const answers = { done: words(index, 8), hoped: '', changed: '', well: '', not_well: '' };
			const refused = await reflections.give(db, member, subject, answers, id());
			if (refused) throw new Error(refused);
		}
}
