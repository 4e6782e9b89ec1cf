import { quotationStates } from '#lib/text/quotations.ts';
import { ways } from '#lib/text/ways.ts';
import type { Actor } from '../../access/index.ts';
import type { Db } from '../../db/index.ts';
import * as quotations from '../../quotations/index.ts';
import { entry, when, type Section } from './section.ts';

/** Which sentences of theirs the person was asked about, and what they answered. */
export async function quoted(db: Db, { person }: Actor): Promise<Section> {
	const all = await quotations.ofPerson(db, person);
	return {
		title: 'When a team asked whether it may quote you',
		empty: 'No team has asked.',
		entries: all.map((asked) =>
			entry([
				['Asked', when(asked.asked_at)],
				['The sentence', asked.words],
				['Where it will stand', asked.place],
				['The words around it', asked.context],
				['How it stands', quotationStates[asked.state]],
				['Answered', when(asked.answered_at)],
				['How your answer came', asked.channel && ways[asked.channel]],
				['Your own words for it', asked.changed_words],
				['Given up by the team', when(asked.given_up_at)]
			])
		)
	};
}
