import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import * as groups from '#server/groups/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as prompts from '#server/prompts/index.ts';
import * as studies from '#server/studies/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import * as begun from './demo/begun.ts';
import * as analysis from './demo/analysis.ts';
import { letterCame } from './demo/agreed.ts';
import { answerFirst, visits } from './demo/answer-first.ts';
import { aside } from './demo/aside.ts';
import { asked as askedFor } from './demo/asked.ts';
import { at, on } from './demo/clock.ts';
import { desks } from './demo/desks.ts';
import { evening } from './demo/going-round.ts';
import { growBook } from './demo/codebook.ts';
import { chooseLetters } from './demo/letters.ts';
import * as findings from './demo/findings.ts';
import { askAbout, explain } from './demo/glossary.ts';
import { passOn, passTime } from './demo/jobs.ts';
import { answerInvitation } from './demo/inviting.ts';
import { inPrint } from './demo/in-print.ts';
import { lookIn } from './demo/inbox.ts';
import { itWasMe } from './demo/in-the-room.ts';
import { lookAfter, withPat } from './demo/looking-after.ts';
import { made } from './demo/made.ts';
import { firstMeeting, nextMeeting, secondMeeting } from './demo/meetings.ts';
import { calledOff, papersSoFar } from './demo/papers.ts';
import * as ownPage from './demo/own-page.ts';
import { markPassages } from './demo/passages.ts';
import { mayWeQuote } from './demo/quoted.ts';
import { administrator, belong, members, research, type Invented } from './demo/people.ts';
import { deepEnd, linkWorkers } from './demo/places.ts';
import { howItWent } from './demo/reflected.ts';
import { reportOnIt } from './demo/reported.ts';
import { disagree } from './demo/challenged.ts';
import { sayOtherwise } from './demo/changed-mind.ts';
import { aboutHolding } from './demo/said.ts';
import * as later from './demo/said-later.ts';
import { one, speak } from './demo/speak.ts';
import { nameWhoCame, payForTime } from './demo/time.ts';
import { toCheck } from './demo/to-check.ts';
import { beginAgain, thinkAgain } from './demo/versions.ts';

/** Where the example's own group and study are found. */
export const demo = { group: 'deep-end', study: 'link-workers' };

/**
 * Fills an empty database with the example: a group in Sheffield, a study of link workers, and a year
 * of taking findings there and back. Made by the same functions as anybody's installation, each at
 * its time; all days count from today. People and words are invented.
 */
export async function fill(db: Db) {
	const robin = await at(-460, '09:00', () => administrator(db));
	const { group, study, people } = await begin(db, robin);
	people.pat = await withPat(db, one(people, 'noor'), group);
	const [marian, tom, noor] = [one(people, 'marian'), one(people, 'tom'), one(people, 'noor')];
	const where = { db, group, study, noor, tom, marian, amara: one(people, 'amara') };
	const put = (words: Parameters<typeof publish>[1], days: Days) => publish(where, words, days);

	await firstMeeting(where);
	const holding = await put(findings.holding, { drafted: -76, closes: -33, due: 9 });
	const culture = await put(findings.culture, { drafted: -76, closes: -37, due: -9 });
	await explain(where, holding);
	const given = new Map([
		...(await speak(db, people, holding.thread.id, aboutHolding)),
		...(await speak(db, people, culture.thread.id, later.aboutCulture))
	]);
	await takeBack(db, one(people, 'joseph'), given.get('removed'));
	await toCheck(db, noor, where.amara, holding);

	const quote = made(given.get('ladder')).id;
	await secondMeeting(where, holding.thread.id, culture.thread.id, quote);
	await itWasMe(where, one(people, 'gwen'), culture);
	await analysis.sort(where, given, await allSaid(db, study, holding));
	await markPassages(where, given);
	await growBook(where, given);
	await disagree(where, given);
	await sayOtherwise(db, one(people, 'hamid'), given);

	await ownPage.needs(where, people);
	await ownPage.doubts(where, people, given);
	await at(-15, '16:00', async () => {
		const reason = 'Two of us were ill. We want to read everything again before we answer.';
		made(await prompts.moveFeedbackDate(db, marian, culture.prompt, on(-2), reason));
	});
	await thinkAgain(db, marian, holding);
	await at(-12, '11:00', async () => {
		for (const did of analysis.aboutHolding) await analysis.say(where, holding, given, did, true);
		await passTime(db);
		await passOn(db, noor, group.id);
	});
	await at(-11, '15:00', async () => {
		for (const did of analysis.aboutCulture) await analysis.say(where, culture, given, did, true);
		await analysis.say(where, culture, given, analysis.drafted, false);
		await analysis.say(where, culture, given, analysis.toLookOver, false);
	});

	await mayWeQuote(where, given, one(people, 'bashir'));
	await inPrint(where);
	await reportOnIt(where);
	await lookIn(where);
	await askedFor(db, people, { holding, culture, thanked: made(given.get('own')) });
	const limits = await put(findings.limits, { drafted: -8, closes: 20, due: 62 });
	const next = await nextMeeting(where, limits.thread.id);
	await papersSoFar(where, next);
	await calledOff(where);
	await answerInvitation(db, people, group, next);
	const newest = await speak(db, people, limits.thread.id, later.aboutLimits);
	const reported = made(newest.get('second'));
	await desks(
		db,
		{ noor, marian, iris: one(people, 'iris') },
		{ holding, open: limits, said: reported }
	);
	await askAbout(where, limits);
	const [pat, gwen] = [one(people, 'pat'), one(people, 'gwen')];
	const [elspeth, farah] = [one(people, 'elspeth'), one(people, 'farah')];
	await lookAfter(db, { pat, gwen, elspeth, farah }, limits);
	await at(-1, '17:00', async () => {
		const days = { closes_on: on(34), feedback_due: on(76) };
		made(await prompts.draftPrompt(db, tom, study, { ...findings.training, ...days }));
	});

	await beginAgain(db, tom, limits);

	const asked = await put(visits, { drafted: -14, closes: 16, due: 58 });
	await answerFirst(db, people, where, { asked, other: limits });
	await begun.begin(db, where.amara, asked);

	const [joseph, clive] = [one(people, 'joseph'), one(people, 'clive')];
	await letterCame(where, joseph);
	await chooseLetters(db, { noor, gwen, joseph, clive }, group);

	await nameWhoCame(where, people);
	await evening(
		where,
		['amara', 'bashir', 'gwen', 'iris'].map((name) => one(people, name)),
		gwen
	);
	await payForTime(where, people, { holding, limits });
	await howItWent(where, people, holding);
	const other = await aside(db, robin);
	await at(-5, '12:00', async () => {
		const message = 'Would you look at our findings too? We can come to you.';
		made(await studies.ask(db, marian, study, other.id, message));
	});
	await passTime(db);
	const keys = { member: where.amara, organiser: noor, researcher: marian, administrator: robin };
	for (const [as, { person }] of Object.entries(keys))
		await accounts.setSetting(db, `demo.${as}`, person);
}

/** The group with its people, the study with its team, and their agreement to work together. */
async function begin(db: Db, robin: Actor) {
	const { group, study, team, noor } = await at(-450, '09:30', async () => {
		const group = made(await groups.makeGroup(db, robin, deepEnd));
		const study = made(await studies.makeStudy(db, robin, { ...linkWorkers, ends_on: on(300) }));
		const noor = await belong(db, robin, group, 'organiser', { name: 'Noor' });
		const marian = await research(db, robin, study, 'lead', { name: 'Marian' });
		const tom = await research(db, marian, study, 'researcher', { name: 'Tom' });
		return { group, study, noor, team: { marian, tom } };
	});
	const people: Record<string, Actor> = { noor, ...team };
	for (const [index, [key, invented]] of Object.entries<Invented>(members).entries())
		people[key] = await at(-445 + index * 3, '14:00', () =>
			belong(db, noor, group, 'member', invented)
		);
	await at(-430, '10:00', async () => {
		const message =
			'We would like to bring you our first ideas, hear what you think, and tell you what we did with it.';
		const asked = made(await studies.ask(db, team.marian, study, group.id, message));
		made(await studies.acceptPartnership(db, noor, asked));
		await passTime(db);
	});
	return { group, study, people };
}

type Days = { drafted: number; closes: number; due: number };
type Where = { db: Db; group: GroupRow; study: StudyRow; noor: Actor; marian: Actor };

/** A finding is written, published two days later, and let in the day after that. */
async function publish(
	{ db, group, study, noor, marian }: Where,
	words: typeof findings.holding,
	{ drafted, closes, due }: Days
): Promise<prompts.Finding> {
	const days = { closes_on: on(closes), feedback_due: on(due) };
	const { prompt } = await at(drafted, '14:00', async () =>
		made(await prompts.draftPrompt(db, marian, study, { ...words, ...days }))
	);
	const address = prompts.address(study, prompt);
	await at(drafted + 2, '10:00', async () =>
		made(await prompts.publishPrompt(db, marian, prompt, [group.id]))
	);
	return at(drafted + 3, '09:30', async () => {
		await prompts.letIn(db, noor, await prompts.finding(db, group, address));
		await passTime(db);
		if (closes < 0) await passOn(db, noor, group.id);
		return prompts.finding(db, group, address);
	});
}

/** Somebody thought better of it; a day later the words are gone, and their place says so. */
async function takeBack(db: Db, who: Actor, said: contributions.Contribution | undefined) {
	await at(-59, '08:00', () => contributions.withdraw(db, who, made(said)));
	await at(-57, '08:00', () => passTime(db));
}

/** All that was said about that finding, at home and in the room. */
async function allSaid(db: Db, study: StudyRow, { prompt }: prompts.Finding) {
	const all = await contributions.ofStudy(db, study.id, { prompt: prompt.id });
	return all.map((each) => each.id);
}
