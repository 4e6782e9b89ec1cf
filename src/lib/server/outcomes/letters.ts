import * as accounts from '../accounts/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { kindWords } from '#lib/text/outcomes.ts';
import { simple, type Compose } from '../mail/index.ts';
import * as prompts from '../prompts/index.ts';
import { withBelow } from './below.ts';
import { checkAsked } from './check-letter.ts';
import { byId, toldOf, type Outcome } from './find.ts';
import { takes } from './takes.ts';
import { givenHere } from './told-to.ts';

/**
 * What the team did, to somebody whose words it was about: as the team retold them, never anybody's
 * own words. Not sent any more to whoever left, or took back all that it was about.
 */
const told: Compose = async (db, letter, { origin }) => {
	const outcome = await byId(db, letter.about_id);
	if (!outcome?.told_at || !letter.person_id) return null;
	const said = await concerned(db, letter.person_id, outcome);
	const person = await accounts.find(db, letter.person_id);
	if (!said || person.left_at) return null;

	const group = await groups.find(db, said.group_id);
	return {
		from: group.discreet_name,
		subject: 'What happened to what you said',
		...simple({
			greeting: `Dear ${person.known_name},`,
			paragraphs: [
				'Some time ago you told a research team what you think. Here is what they did.',
				`What people said, as the team understood it:\n${outcome.you_said}`,
				`What the team did: ${kindWords(outcome.kind)}.\n${outcome.we_did}`,
				`Why:\n${outcome.reason}`
			],
			link: {
				words: 'See everything you said and what happened to it',
				href: `${origin}/me/contributions`
			},
			closing: ['Thank you for your time.', group.discreet_name]
		})
	};
};

export const letters: Record<string, Compose> = {
	'outcome.told': told,
	'outcome.check': checkAsked
};

/** What this person gave that still takes the outcome, in a group they have not left; none: undefined. */
async function concerned(db: Db, person: string, outcome: Outcome) {
	const all = (await contributions.ofPerson(db, person)).filter((said) => !said.withdrawn_at);
	const here = await givenHere(db, all);
	const given = all.filter(({ id }) => here.has(id));
	const { prompt } = await prompts.find(db, outcome.prompt_id);
	const of = await prompts.studyOf(
		db,
		given.flatMap((said) => said.thread_id ?? [])
	);
	const mine = given.filter((said) => of.get(said.thread_id ?? '')?.prompt_id === prompt.id);
	const toldHere = await toldOf(db, [prompt.id]);
	const below = await withBelow(db, mine);
	return below.find((said) =>
		takes(toldHere, said, prompt.answered_at !== null).some((each) => each.id === outcome.id)
	);
}
