import { fiveQuestions } from '#lib/text/reflections.ts';
import type { Actor } from '../../access/index.ts';
import type { Db } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import * as reflections from '../../reflections/index.ts';
import { entry, when, type Section } from './section.ts';

/** What the person said about how findings and meetings went, and whether they wish to be asked. */
export async function reflected(db: Db, actor: Actor): Promise<Section> {
	const given = await reflections.ofPerson(db, actor.person);
	const declined = await reflections.declinedBy(db, actor.person);
	const of = await groups.list(
		db,
		declined.map(({ group_id }) => group_id)
	);
	return {
		title: 'How you said it went',
		empty: 'You have not answered the five questions about a finding or a meeting.',
		entries: [
			...given.map(({ row, group, finding, metOn }) =>
				entry([
					['Group', group],
					['Finding', finding],
					['Meeting on', when(metOn)],
					['When', when(row.given_at)],
					['Typed in', row.typed_by ? 'by an organiser, for you' : null],
					...fiveQuestions.map(({ key, label }): [string, string] => [label, row[key]]),
					['Changed', when(row.edited_at)],
					['Shown to others, without your name', when(row.shown_at)],
					['Taken back', when(row.withdrawn_at)]
				])
			),
			...declined.map(({ group_id, declined_at }) =>
				entry([
					['Group', of.find(({ id }) => id === group_id)?.name],
					['You did not wish to be asked', when(declined_at)]
				])
			)
		]
	};
}
