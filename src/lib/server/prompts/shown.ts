import type { StudyRow } from '../studies/tables.ts';
import { lastDay, state } from './state.ts';
import type { ThreadRow } from './tables.ts';
import type { Written } from './written.ts';

/** A finding as the component that shows it takes it: in a thread, or as a preview where there is none yet. */
export function shown(
	{ prompt, version, questions, thread }: Written & { thread?: ThreadRow },
	study: Pick<StudyRow, 'title'>
) {
	const stands = state(prompt, thread);
	return {
		title: version.title,
		foundHtml: version.found_html,
		whyHtml: version.why_html,
		questions: questions.map(({ id, text }) => ({ id, text })),
		canChange: version.can_change,
		cannotChange: version.cannot_change,
		minutes: prompt.minutes,
		answerFirst: prompt.answer_first_since !== null,
		closesOn: lastDay(prompt, thread),
		feedbackDue: prompt.feedback_due,
		studyTitle: study.title,
		closed: ['closed', 'owed', 'answered'].includes(stands),
		told: stands === 'answered',
		owed: stands === 'owed'
	};
}
