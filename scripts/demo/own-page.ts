import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import type { Contribution } from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import * as groups from '#server/groups/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import * as themes from '#server/themes/index.ts';
import { at } from './clock.ts';
import { made } from './made.ts';
import { one } from './speak.ts';

type Where = { db: Db; group: GroupRow; study: StudyRow; noor: Actor; tom: Actor };
type Given = Map<string, Contribution>;

/** What people need to take part: some said it themselves, some told Noor. */
export async function needs({ db, group, noor }: Where, people: Record<string, Actor>) {
	await at(-60, '16:00', async () => {
		const bashir = one(people, 'bashir').person;
		await accounts.changeNeeds(db, { person: bashir }, bashir, 'A hearing loop, or a quiet room.');
		const told = {
			clive: 'Large print, 18 point. He comes with his daughter.',
			doreen: 'No stairs. A break after an hour.'
		};
		for (const [who, words] of Object.entries(told))
			await groups.recordNeeds(db, noor, group, one(people, who).person, words);
	});
}

/** "That is not what I meant": one that the team has answered, and one that waits on its desk. */
export async function doubts(
	{ db, study, tom }: Where,
	people: Record<string, Actor>,
	given: Given
) {
	const all = await themes.list(db, study);
	const raise = (who: string, said: string, name: string, note: string) =>
		themes.raiseDoubt(db, one(people, who), made(given.get(said)), {
			theme: made(all.find((each) => each.name === name)).number,
			note
		});
	await at(-20, '19:30', () =>
		raise(
			...(['amara', 'own', 'Understanding cultures'] as const),
			'I did not mean that nobody can know how we live. I meant that I want it kept to myself.'
		)
	);
	await at(-18, '10:15', async () => {
		const [doubt] = await themes.openDoubts(db, tom, study);
		const answer =
			'Thank you. We read it again, and you are right: it is about keeping things private. We will look at it with the other words about that.';
		await themes.answerDoubt(db, tom, study, made(doubt), answer);
	});
	await at(-2, '20:05', () =>
		raise(
			...(['farah', 'form', 'Wants a solution'] as const),
			'That is my dad, not me. I would have liked the talk.'
		)
	);
}
