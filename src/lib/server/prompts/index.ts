/*
 * A prompt is one emerging finding of a study, put to groups: what was found, why the team thinks so,
 * one to five questions. Its words live in versions; a question that did not change keeps its id from
 * one version to the next. A thread is a prompt in one group, and holds all that this group says to it.
 * A finding, here, is a thread with everything a page about it needs.
 */
export { address } from './address.ts';
export { changeDraft, draftPrompt, type Draft, type DraftRefusal } from './draft.ts';
export { closingOn } from './closing.ts';
export { changedParts, type Part } from './compare.ts';
export { closePrompt, closeThread, dueAfter, markAnswered } from './close.ts';
export { feedbackDates, moveFeedbackDate, type MoveRefusal } from './feedback.ts';
export { finding, findingOf, findings, findingsOf, visible, type Finding } from './finding.ts';
export { letters } from './letters.ts';
export { letIn } from './let-in.ts';
export { missing, publishPrompt, type Missing, type PublishRefusal } from './publish.ts';
export { askedBefore, questionsOf, questionTexts, type Question } from './questions.ts';
export { changeVersion, draftVersion, dropVersion, type ChangeRefusal } from './next-version.ts';
export { publishVersion, unready, type VersionRefusal } from './publish-version.ts';
export { remindOfFeedback } from './remind.ts';
export { searchGroup, searchStudy, type FoundFinding } from './search.ts';
export { shown } from './shown.ts';
export { lastDay, latest, offered, isOpen, state, takesLatePost, type State } from './state.ts';
export { answerFirstThreads, studyOf, takeNumber, threadIds, threadsOf } from './threads.ts';
export { recordTeamGone } from './team-gone.ts';
export {
	nextVersion,
	publishedVersions,
	stamp,
	versionNumbers,
	versionsOf,
	wordsOf,
	type Version,
	type VersionWords
} from './versions.ts';
export { byNumber, find, list, ofIds, type Written } from './written.ts';
