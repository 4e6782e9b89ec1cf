import { agreement } from '#lib/text/numbers.ts';
import { kindWords } from '#lib/text/outcomes.ts';
import { ways } from '#lib/text/ways.ts';
import type { Actor } from '../../access/index.ts';
import * as challenges from '../../challenges/index.ts';
import * as contributions from '../../contributions/index.ts';
import type { Db } from '../../db/index.ts';
import * as exports from '../../exports/index.ts';
import * as outcomes from '../../outcomes/index.ts';
import * as publications from '../../publications/index.ts';
import * as themes from '../../themes/index.ts';
import { entry, when, type Entry, type Section } from './section.ts';

const AT_ONCE = 1000;

/** Everything the person said, newest first, with every wording and what became of it. */
export async function said(db: Db, actor: Actor): Promise<Section> {
	const given = await contributions.ofPerson(db, actor.person);
	const wordings = await contributions.wordingsOfPerson(db, actor.person);
	const entries: Entry[] = [];
	for (let from = 0; from < given.length; from += AT_ONCE) {
		const some = given.slice(from, from + AT_ONCE);
		const codings = await themes.codingsOf(
			db,
			some.map(({ id }) => id)
		);
		const marked = await challenges.ofContributions(
			db,
			some.map(({ id }) => id)
		);
		const memos = await themes.memosAbout(
			db,
			some.map(({ id }) => id)
		);
		const all = await outcomes.mine(db, actor, some, exports.taken);
		const told = all.flatMap(({ state }) => state?.outcomes ?? []);
		const printed = await publications.ofOutcomes(db, [...new Set(told.map(({ id }) => id))]);
		for (const mine of all)
			entries.push([
				...words(mine, wordings.get(mine.said.id) ?? []),
				...became(mine),
				...inPrint(mine, printed),
				...disagreeing(mine, marked.get(mine.said.id)),
				// the team is told, where it writes them, that this person may read them
				...entry(notes(codings.get(mine.said.id) ?? [], memos.get(mine.said.id) ?? []))
			]);
	}
	return { title: 'What you said', empty: 'You have not said anything yet.', entries };
}

function disagreeing({ challenge }: outcomes.Mine, mark?: challenges.ChallengeRow): Entry {
	if (!challenge || !mark) return [];
	return entry([
		['The team marked it as disagreeing with the finding', when(mark.marked_at)],
		['The team’s note on that', mark.note]
	]);
}

/** Each note once: one that was written with several themes stands on all of them. */
function notes(codings: { memo: string }[], memos: { words: string }[]): [string, string][] {
	const all = new Set([...codings.map(({ memo }) => memo), ...memos.map(({ words }) => words)]);
	return [...all].map((words) => ['A note of the research team', words]);
}

function words(
	{ said: c, sight, group, finding, question }: outcomes.Mine,
	earlier: { body: string; replaced_at: string }[]
): Entry {
	return entry([
		['When', when(c.given_at)],
		['Dated', when(c.given_on)],
		['Group', group.name],
		['Finding', finding?.title ?? 'Said in a meeting'],
		['Question', question],
		['Number', c.number],
		['How it came', ways[c.channel]],
		['Who may read it', contributions.isPrivate(c) ? 'Private' : 'The group'],
		['What you said', sight === 'words' ? c.body : 'You removed this'],
		['How many agreed', agreement(c.agreed, c.agreed_of)],
		['You said “this was me”', when(c.claimed_at)],
		['Written down', c.wording === 'noted' ? 'in other words, by somebody for you' : null],
		['Read back to you', when(c.read_back_at)],
		['Changed', when(c.edited_at)],
		...(sight === 'words' ? earlier : []).map(
			({ body, replaced_at }) =>
				[`What stood there until ${when(replaced_at)}`, body] as [string, string]
		),
		['Quoting', c.do_not_quote_at ? 'Nobody may quote this' : null],
		['Hidden by the organiser', when(c.hidden_at)],
		['Why it is hidden', sight === 'words' ? c.hidden_reason : null],
		['Removed', when(c.withdrawn_at)],
		['Erased', when(c.erased_at)]
	]);
}

function became({ state, meanings, doubts }: outcomes.Mine): Entry {
	return entry([
		['Read by the research team', when(state?.read)],
		['In the team’s work', when(state?.work)],
		...meanings.map(({ meaning }) => ['What the team heard in it', meaning] as [string, string]),
		...doubts.flatMap(({ note, meaning, raised, answer }): [string, string | null][] => [
			['You said that is not what you meant', `${when(raised)}, of “${meaning}”`],
			['What you added', note],
			['What the team answered', answer]
		]),
		...(state?.outcomes ?? []).flatMap(
			({ kind, you_said, we_did, reason, told_at }): [string, string | null][] => [
				['The team said what it did', when(told_at)],
				['You said', you_said],
				['We did', `${kindWords(kind)}. ${we_did}`],
				['Why', reason]
			]
		)
	]);
}

function inPrint({ state }: outcomes.Mine, printed: Map<string, publications.Printed[]>): Entry {
	const ids = (state?.outcomes ?? []).map(({ id }) => id);
	return entry(
		publications.together(printed, ids).flatMap((each): [string, string | null][] => [
			['In print', `${each.title}, ${each.published_in}`],
			['It came out', when(each.on_day)],
			['Where to read it', each.link],
			['Before, it said', each.sentence_before],
			['Now it says', each.sentence_now]
		])
	);
}
