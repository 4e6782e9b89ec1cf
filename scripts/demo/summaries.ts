import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import { id, type Db } from '#server/db/index.ts';
import * as groups from '#server/groups/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as meetings from '#server/meetings/index.ts';
import { at } from './clock.ts';
import { made } from './made.ts';
import { summary } from './noted.ts';

type Where = { db: Db; group: GroupRow; noor: Actor; amara: Actor };
type Meeting = Awaited<ReturnType<typeof meetings.makeMeeting>>;

/** How the summary began before it went round. */
export const firstWriting = summary
	.replace('Ten people of the group met', 'Some of the group met')
	.replace('for every link worker', 'for new link workers');

/** What came back while it went round: a word put right at once, and one that came by phone and was not taken up. */
export async function correctTogether(where: Where, meeting: Meeting) {
	const { db, noor, amara } = where;
	const seen = async () => meetings.stamp(await meetings.summaryOf(db, meeting));
	await at(-34, '19:20', async () => {
		const body = 'You could say that ten of us came. It sounds like three.';
		const asked = { body, paragraph: 1, seen: await seen(), box: id() };
		made(await meetings.suggest(db, amara, meeting, asked));
	});
	const doreen = await byPhone(where);
	await at(-34, '20:05', async () => {
		const body = 'She does not like the word holding. Could we leave it out?';
		const asked = { body, paragraph: 3, seen: await seen(), box: id() };
		const told = { person: doreen, channel: 'phone' } as const;
		made(await meetings.recordSuggestion(db, noor, meeting, { ...asked, ...told }));
	});
	await at(-33, '10:15', async () => {
		const [first, second] = await meetings.suggestionsFor(db, noor, meeting);
		const [words = ''] = meetings.paragraphsOf(summary);
		const put = { number: 1, words, seen: await seen() };
		const answers = [
			[first, { accepted: true, answer: 'Thank you. The first line now says so.', put }],
			[second, { accepted: false, answer: 'It is the team’s word, so we keep it once.' }]
		] as const;
		for (const [asked, said] of answers)
			taken(await meetings.answerSuggestion(db, noor, meeting, made(asked), said));
	});
}

/** What was put right after everyone could read it. */
export function putRight({ db, noor }: Where, meeting: Meeting) {
	return at(-18, '14:30', async () => {
		const present = made(await meetings.summaryOf(db, meeting));
		const saved = await meetings.saveSummary(db, noor, meeting, {
			title: present.title,
			body: present.body.replace('for new link workers', 'for every link worker'),
			seen: meetings.stamp(present),
			correction: 'The training would be for every link worker, not only for new ones.',
			meaning: 'same'
		});
		taken(saved);
	});
}

/** A text that stands in the way of its saving has no place in the example. */
function taken(saved: object | string) {
	if (typeof saved === 'string' || !('id' in saved)) throw new Error(JSON.stringify(saved));
}

/** Somebody of the group who is rung. */
async function byPhone({ db, group }: Where): Promise<string> {
	const people = (await groups.people(db, group.id)).map(({ person_id }) => person_id);
	const contacts = await accounts.contacts(db, people);
	const found = people.find((person) => contacts.get(person)?.reach === 'phone');
	if (!found) throw new Error('nobody of the example is rung');
	return found;
}
