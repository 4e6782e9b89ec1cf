import { simple, type Compose } from '../mail/index.ts';
import * as studies from '../studies/index.ts';
import { toCheck } from './ask-check.ts';
import { byId } from './find.ts';

/**
 * Asks somebody of the team to look a draft over. Not sent once it is checked or told, where they were
 * asked again or somebody else was meanwhile, nor to whoever left the team. Nothing of it stands here.
 */
export const checkAsked: Compose = async (db, letter, { origin, name }) => {
	const [id = '', at] = letter.about_id.split(' ');
	const outcome = await byId(db, id);
	if (!outcome || outcome.check_asked_at !== at || !letter.person_id) return null;
	const waiting = await toCheck(db, { person: letter.person_id }, { id: outcome.study_id });
	if (!waiting.some((each) => each.id === outcome.id)) return null;
	const team = await studies.team(db, outcome.study_id);
	if (!team.some((each) => each.person_id === letter.person_id)) return null;

	const study = await studies.find(db, outcome.study_id);
	return {
		from: name,
		subject: 'A colleague asks you to check something',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				'Your team has written down what it did with what people said. A colleague asks you to read it before they are told.',
				'Is it true? Is it plain? Does it hold nothing private, and nobody’s name?'
			],
			link: {
				words: 'Read it and check it',
				href: `${origin}/studies/${study.slug}/outcomes/${outcome.number}/check`
			}
		})
	};
};
