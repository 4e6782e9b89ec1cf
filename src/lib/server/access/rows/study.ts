import type { Row } from './row.ts';

/** What the team of a study does, from asking to telling what came of it. */
export const study = [
	{
		words: 'Use the study’s desk: read all that was said to it in one list',
		actions: ['study.read', 'inbox.read', 'inbox.mark-read'],
		who: { researcher: 'yes' }
	},
	{
		words: 'Write, publish and close findings',
		actions: ['prompt.write', 'prompt.publish', 'prompt.close'],
		who: { researcher: 'yes' }
	},
	{
		words: 'Sort what was said into themes, answer doubts about that, say what the team did',
		actions: ['theme.write', 'contribution.code', 'doubt.answer', 'outcome.write', 'outcome.tell'],
		who: { researcher: 'yes' }
	},
	{
		words: 'Look over what a colleague wrote about what the team did, before people are told',
		actions: ['outcome.check'],
		who: { researcher: 'yes' },
		limits: { researcher: 'not their own' }
	},
	{
		words: 'Mark words as disagreeing with a finding, so that the team must answer them',
		actions: ['challenge.mark'],
		who: { researcher: 'yes' }
	},
	{
		words: 'Ask whether one sentence may be quoted, and where',
		actions: ['quotation.ask'],
		who: { researcher: 'yes' }
	},
	{
		words: 'Say whether a sentence may be quoted',
		actions: ['quotation.answer'],
		who: { giver: 'own', organiser: 'yes' },
		limits: { giver: 'that they said', organiser: 'at that person’s wish, and recorded as such' }
	},
	{
		words: 'Tell people of a paper or report in which their words changed something',
		actions: ['publication.tell'],
		who: { researcher: 'yes' }
	},
	{
		words: 'Write down that nobody is left in a study’s team: what it owes stays owed',
		actions: ['thread.team-gone'],
		who: { organiser: 'yes' }
	},
	{
		words: 'Answer five short questions about how a finding or a meeting went',
		actions: ['reflection.give'],
		who: { member: 'yes', organiser: 'yes', researcher: 'yes' },
		limits: { researcher: 'about their own study’s findings, and meetings that had one' }
	},
	{
		words: 'Type in such answers from paper or the phone',
		actions: ['reflection.record'],
		who: { organiser: 'yes' }
	},
	{
		words: 'Read such answers, without names, once five people gave some',
		actions: ['reflection.read'],
		who: { member: 'yes', organiser: 'yes', researcher: 'yes' },
		limits: { researcher: 'about their own study’s findings, and meetings that had one' }
	},
	{
		words: 'Take words out of the system, under codes',
		actions: ['export.take'],
		who: { researcher: 'yes' }
	},
	{
		words: 'Write the report on public involvement',
		actions: ['report.write'],
		who: { researcher: 'yes' }
	},
	{
		words: 'Let a script take such files, with a token of its own',
		actions: ['token.make'],
		who: { lead: 'yes' },
		limits: { researcher: 'the lead only' }
	},
	{
		words: 'Take the key that says whose name stands for which code',
		actions: ['key.take'],
		who: { lead: 'yes' },
		limits: { researcher: 'the lead only, with a reason that organisers read' }
	},
	{
		words: 'Read who took that key, when and why',
		actions: ['key.read-log'],
		who: { organiser: 'yes', lead: 'yes' },
		limits: { organiser: 'of studies that their group works with' }
	},
	{
		words: 'Change the study’s details and its team',
		actions: ['study.settings', 'study.team'],
		who: { lead: 'yes' },
		limits: { researcher: 'the lead only' }
	},
	{
		words: 'End the study, with which the words go that nobody allowed us to keep',
		actions: ['study.end'],
		who: { lead: 'yes' },
		limits: { researcher: 'the lead only' }
	}
] as const satisfies readonly Row[];
