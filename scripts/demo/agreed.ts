import type { Actor } from '#server/access/index.ts';
import * as arrivals from '#server/arrivals/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { id, type Db } from '#server/db/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as meetings from '#server/meetings/index.ts';
import { at, on } from './clock.ts';
import { made } from './made.ts';

type Where = { db: Db; group: GroupRow; noor: Actor; tom: Actor };
type Meeting = Awaited<ReturnType<typeof meetings.makeMeeting>>;

/** What the second meeting agreed: one thing for the team, one for the organiser, which is late. */
export async function agree({ db, group, noor }: Omit<Where, 'tom'>, meeting: Meeting) {
	const words = { kind: 'action', wording: 'noted' } as const;
	const agreed = [
		[2, 'Write half a page on what link workers do, for the group to read.', 'team', 10],
		[4, 'Ask the hall whether its hearing loop works.', 'organiser', -3]
	] as const;
	await at(-40, '12:58', async () => {
		for (const [place, body, doer, days] of agreed) {
			const item = await meetings.itemAt(db, meeting, String(place));
			const doing = { doer, person: null, due_on: on(days) };
			// under a question, whose outcome it takes: else the finding would wait for one about the whole
			const question = item.finding?.questions[0]?.id ?? null;
			const point = { ...words, body, doing, question, box: id() };
			made(await meetings.notePoint(db, noor, group, item, point));
		}
	});
}

/** The team answers what the room asked it, where everybody can read it. */
export async function answerTheRoom({ db, tom }: Where, meeting: Meeting) {
	for (const item of await meetings.agenda(db, meeting)) {
		const asked = (await contributions.ofAgendaItems(db, [item.id])).filter(
			({ answer_due }) => answer_due
		);
		for (const question of asked) {
			const { finding } = item;
			if (!finding) continue;
			await at(-36, '16:40', () =>
				contributions.reply(db, tom, finding, question, {
					body: 'We do not know yet, and we would like to. We have written it down as a question for the next study.',
					audience: 'group',
					box: id()
				})
			);
		}
	}
}

/** A letter that came yesterday and that nobody has typed in yet. */
export function letterCame({ db, group, noor }: Omit<Where, 'tom'>, from: Actor) {
	return at(-1, '09:20', () =>
		arrivals.note(db, noor, group, {
			...{ person_id: from.person, channel: 'post', came_on: on(-1), box: id() }
		})
	);
}
