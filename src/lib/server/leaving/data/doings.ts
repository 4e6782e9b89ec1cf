import { comingWords } from '#lib/text/coming.ts';
import { topicWords } from '#lib/text/letters.ts';
import type { Actor } from '../../access/index.ts';
import * as calls from '../../calls/index.ts';
import * as contributions from '../../contributions/index.ts';
import type { Db } from '../../db/index.ts';
import * as drafts from '../../drafts/index.ts';
import * as groups from '../../groups/index.ts';
import * as mail from '../../mail/index.ts';
import * as meetings from '../../meetings/index.ts';
import * as prompts from '../../prompts/index.ts';
import { entry, when, type Section } from './section.ts';

/** What the person began to write and has not sent. */
export async function begun(db: Db, actor: Actor): Promise<Section> {
	const all = await drafts.list(db, actor);
	return {
		title: 'What you began to write',
		empty: 'Nothing waits to be sent.',
		entries: all.map(({ what, saved_at, words }) =>
			entry([
				['What', what],
				['Kept', when(saved_at)],
				...words.map((each) => ['What you wrote', each] as [string, string])
			])
		)
	};
}

/** Calls, which letters are wanted, and coming to meetings. */
export async function asked(db: Db, actor: Actor): Promise<Section[]> {
	const called = await calls.askedByMe(db, actor);
	const coming = await meetings.answersBy(db, actor);
	const calendar = await meetings.calendarSince(db, actor);
	const mine = await groups.list(db, Object.keys(actor.groups));
	const wanted = await Promise.all(
		mine.map(async ({ id, name }) => {
			const topics = await mail.wantedTopics(db, { person: actor.person, group: id });
			return entry([
				['Group', name],
				['You want letters about', topics.map((topic) => topicWords[topic].label).join('; ')]
			]);
		})
	);
	return [
		{
			title: 'When you asked to be rung',
			empty: 'You have not asked to be rung.',
			entries: called.map(({ asked_at, number, page, rung_at }) =>
				entry([
					['When', when(asked_at)],
					['Number', number],
					['You pressed it at', page],
					['Rung', when(rung_at)]
				])
			)
		},
		{ title: 'Which letters you want', empty: 'You are in no group.', entries: wanted },
		{
			title: 'Whether you come to meetings',
			empty: 'You have not said of any meeting whether you come.',
			entries: coming.map(({ on_day, answer, answered_at, recorded_by }) =>
				entry([
					['Meeting on', when(on_day)],
					['You said', comingWords[answer]],
					['When', when(answered_at)],
					['Written down by', recorded_by === actor.person ? 'you' : 'an organiser, for you']
				])
			)
		},
		{
			title: 'Your calendar address',
			empty: 'You have none.',
			entries: calendar ? [entry([['Made', when(calendar)]])] : []
		}
	];
}

/** When the person was where, and thanked. Whom they thanked is not theirs to take along. */
export async function traces(db: Db, actor: Actor): Promise<Section[]> {
	const { visits, thanks, secondLooks } = await contributions.tracesOf(db, actor);
	const found = await Promise.all(visits.map(({ thread }) => prompts.findingOf(db, thread)));
	return [
		{
			title: 'When you last opened a finding',
			empty: 'You have not opened one.',
			entries: visits.map(({ at }, index) =>
				entry([
					['Finding', found[index]?.version.title],
					['When', when(at)]
				])
			)
		},
		{
			title: 'When you thanked somebody, or asked for a second look',
			empty: 'You have not.',
			entries: [
				...thanks.map((at) => entry([['You thanked somebody', when(at)]])),
				...secondLooks.map((at) => entry([['You asked for a second look', when(at)]]))
			]
		}
	];
}
