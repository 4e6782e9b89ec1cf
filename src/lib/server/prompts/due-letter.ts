import { count, daysBetween, list, today, weekday } from '#lib/text/dates.ts';
import { simple, type Compose } from '../mail/index.ts';
import * as studies from '../studies/index.ts';
import { readReminder } from './remind.ts';
import { threadsOf } from './threads.ts';
import { find } from './written.ts';

/**
 * Reminds somebody of a study's team what it promised. Not sent where the team has said it meanwhile or
 * promised another day, where the day came before the letter, nor to whoever left the team.
 */
export const feedbackDue: Compose = async (db, letter, { origin, name }) => {
	const about = readReminder(letter.about_id);
	const { prompt } = await find(db, about.prompt);
	const due = prompt.feedback_due;
	const left = daysBetween(today(), due);
	if (prompt.answered_at || due !== about.due) return null;
	if (about.which === 'week' && left <= 0) return null;
	const team = await studies.team(db, prompt.study_id);
	if (!team.some((each) => each.person_id === letter.person_id)) return null;

	const study = await studies.find(db, prompt.study_id);
	const asked = await threadsOf(db, prompt.id);
	const groups = list.format(asked.map(({ group }) => group.discreet_name));
	const when =
		left > 0
			? `That is in ${count(left, 'day', 'days')}.`
			: left === 0
				? 'That is today.'
				: `That was ${count(-left, 'day', 'days')} ago, and it is owed now.`;
	return {
		from: name,
		subject:
			left > 0 ? 'Something your team promised soon' : 'Something your team promised for now',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				`Your team promised to tell ${groups} by ${weekday(due)} what it did with what people said. ${when}`,
				'Where nothing changed, say so, and why: that is an answer too. You can move the day with a reason, which the group reads beside every earlier day.'
			],
			link: {
				words: 'See what your team owes',
				href: `${origin}/studies/${study.slug}/owed`
			}
		})
	};
};
