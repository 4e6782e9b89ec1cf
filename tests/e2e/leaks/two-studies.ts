import { daysAfter, today } from '#lib/text/dates.ts';
import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { id } from '#server/db/index.ts';
import type { Db } from '#server/db/open.ts';
import { takeFile } from '../../support/taken.ts';
import * as groups from '#server/groups/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as meetings from '#server/meetings/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as studies from '#server/studies/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import { made } from '../../../scripts/demo/made.ts';
import { demo } from '../../../scripts/demo-data.ts';
import { signedIn } from './plant.ts';

/** The three parts of one agenda, each with words that stand nowhere else. */
export const words = {
	/** of the organiser alone: the meeting itself, and an item that carries no finding */
	own: 'Gecko',
	/** of the one study, and of the other */
	one: 'Ibex',
	other: 'Jackal'
} as const;

type Where = { db: Db; noor: Actor; group: GroupRow };

/**
 * One meeting of two studies, with everything under each of its items that an item can have: a paper in
 * words, as an address and as a file, points of every kind, a count, something to do. Its notes are
 * shared, its summary is being written.
 */
export async function meetTwo(db: Db) {
	const group = await groups.bySlug(db, demo.group);
	const noor = await signedIn(db, 'organiser');
	const one = await studies.bySlug(db, demo.study);
	const other = await studies.bySlug(db, 'video-visits');
	const leads = [await signedIn(db, 'researcher'), await leadOf(db, other)] as const;
	const where = { db, noor, group };

	const asked = made(await studies.ask(db, leads[1], other, group.id, 'May we come too?'));
	made(await studies.acceptPartnership(db, noor, asked));
	const first = await bring(where, leads[0], one, words.one);
	const second = await bring(where, leads[1], other, words.other);

	const item = (word: string, thread: string | null) => ({
		...{ id: null, title: `${word} item`, minutes: 20, thread }
	});
	const meeting = await meetings.makeMeeting(db, noor, group, {
		...{ title: `${words.own} meeting`, on_day: today(), starts: '00:01', ends: '23:59' },
		...{ place: `${words.own} house`, travel: `${words.own} bus`, access: `${words.own} ramp` },
		link: `https://example.org/${words.own}`,
		items: [
			item(words.own, null),
			item(words.one, first.thread.id),
			item(words.other, second.thread.id)
		]
	});
	const noted = {
		own: await fill(where, meeting, '1', words.own),
		one: await fill(where, meeting, '2', words.one),
		other: await fill(where, meeting, '3', words.other)
	};
	await meetings.shareNotes(db, noor, meeting);
	const came = { members_came: 89, researchers_came: 2, others_came: null, apologies: 87 };
	await meetings.recordAttendance(db, noor, meeting, came);
	made(await meetings.saveSummary(db, noor, meeting, await begun(db, noor, meeting)));
	return {
		...{ group: group.id, study: one.id, number: meeting.number, noted },
		files: [...(await files(db, leads[0], one)), ...(await files(db, leads[1], other))],
		prompts: {
			one: prompts.address(one, first.prompt),
			other: prompts.address(other, second.prompt)
		}
	};
}

/** Where each team takes its own files of everything. */
async function files(db: Db, lead: Actor, study: StudyRow) {
	const own = await takeFile(db, lead, study, 'team');
	const others = await takeFile(db, lead, study, 'others');
	return [own, others].flatMap(({ number }) =>
		['', '/about.txt', '/file'].map((end) => `/studies/${study.slug}/exports/${number}${end}`)
	);
}

async function begun(db: Db, noor: Actor, meeting: Parameters<typeof meetings.draft>[2]) {
	return { ...(await meetings.draft(db, noor, meeting)), seen: '' };
}

/** A finding of that study, let in to the group. */
async function bring({ db, noor, group }: Where, lead: Actor, study: StudyRow, word: string) {
	const drafted = made(
		await prompts.draftPrompt(db, lead, study, {
			...{ title: `${word} finding`, found: `${word} was found.`, why: `${word} is why.` },
			...{
				questions: [`${word}, is it so?`],
				can_change: `${word} can.`,
				cannot_change: `${word} cannot.`,
				minutes: 5
			},
			...{ closes_on: daysAfter(today(), 20), feedback_due: daysAfter(today(), 40) }
		})
	);
	made(await prompts.publishPrompt(db, lead, drafted.prompt, [group.id]));
	const address = prompts.address(study, drafted.prompt);
	await prompts.letIn(db, noor, await prompts.finding(db, group, address));
	return prompts.finding(db, group, address);
}

const kinds = ['view', 'suggestion', 'question', 'concern', 'wording', 'action'] as const;

/** All that stands under one item; the notes, by kind. */
async function fill(
	{ db, noor, group }: Where,
	meeting: Awaited<ReturnType<typeof meetings.makeMeeting>>,
	place: string,
	word: string
) {
	const item = await meetings.itemAt(db, meeting, place);
	const bytes = new TextEncoder().encode(`${word} in a file.`);
	await meetings.keepPaper(db, noor, meeting, item, {
		...{ words: `${word} on paper.`, link: `https://example.org/${word}-paper` },
		file: { name: `${word}.txt`, media_type: 'text/plain', bytes }
	});
	const refs: string[] = [];
	for (const kind of kinds) {
		const team = { doer: 'team', person: null, due_on: daysAfter(today(), 30) } as const;
		const point = await meetings.notePoint(db, noor, group, item, {
			...{ body: `${word} ${kind} was said.`, kind, wording: 'noted', box: id() },
			...{ question: item.finding?.questions[0]?.id ?? null, agreed: 6, agreed_of: 7 },
			doing: kind === 'action' ? team : null
		});
		refs.push(made(point).ref);
	}
	const [view = '', , , , , action = ''] = refs;
	return { all: refs, view, action, item: item.id };
}

async function leadOf(db: Db, study: StudyRow) {
	const [lead] = await studies.team(db, study.id);
	return made(await contributions.actorOf(db, lead?.person_id ?? ''));
}
