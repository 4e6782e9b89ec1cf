/**
 * The roles a person can hold at a place. `giver` is whoever gave the words in question, `contact`
 * whoever reads the worries that are raised there.
 */
export type Role =
	| 'visitor'
	| 'signed in'
	| 'member'
	| 'organiser'
	| 'researcher'
	| 'lead'
	| 'giver'
	| 'contact'
	| 'administrator';

/** `own`: only for what that person gave. */
export type Grant = 'yes' | 'own';

type Row = {
	/** What may be done, in plain words: /who-can-read prints these. */
	words: string;
	actions: readonly string[];
	who: Partial<Record<Role, Grant>>;
	/** Said in the cell beside the yes. */
	limits?: Partial<Record<Role, string>>;
};

const everyone = {
	visitor: 'yes',
	'signed in': 'yes',
	member: 'yes',
	organiser: 'yes',
	researcher: 'yes',
	administrator: 'yes'
} as const;

/** Who may do what, once. Pages, actions, the walk in the tests and /who-can-read all read it from here. */
export const table = [
	{
		words: 'Read published summaries, help, privacy and accessibility pages',
		actions: ['public.read'],
		who: everyone
	},
	{
		words: 'See their own page: name, ways to reach them, permissions, devices, what they said',
		actions: ['me.use'],
		who: { 'signed in': 'yes' }
	},
	{
		words: 'Keep what they began to write, and send it later: nobody else reads it before',
		actions: ['draft.use'],
		who: { 'signed in': 'yes' }
	},
	{
		words: 'Read what the group says: findings, answers, replies',
		actions: ['thread.read'],
		who: { member: 'yes', organiser: 'yes', researcher: 'yes' },
		limits: { researcher: 'only about their own study’s findings' }
	},
	{
		words: 'Read the group’s own pages: who is here, what the team did, the studies it works with',
		actions: ['group.read'],
		who: { member: 'yes', organiser: 'yes' }
	},
	{
		words: 'Read about a meeting',
		actions: ['meeting.read'],
		who: { member: 'yes', organiser: 'yes', researcher: 'yes' },
		limits: {
			researcher: 'only its date, their own study’s items, and the published summary'
		}
	},
	{
		words: 'Read private answers',
		actions: ['private.read'],
		who: { giver: 'yes', organiser: 'yes', researcher: 'yes' },
		limits: { giver: 'their own', researcher: 'only in their own study' }
	},
	{
		words: 'Answer a finding, while it is open',
		actions: ['contribution.respond'],
		who: { member: 'yes' }
	},
	{
		words: 'Choose to just read where the team asks people to answer first',
		actions: ['thread.just-read'],
		who: { member: 'yes' },
		limits: { member: 'organisers and the research team read at once' }
	},
	{
		words: 'Reply to what someone said, while it is open',
		actions: ['contribution.reply'],
		who: { member: 'yes', organiser: 'yes', researcher: 'yes' },
		limits: { researcher: 'shown as “research team”' }
	},
	{
		words: 'Change, remove or make private what was said',
		actions: [
			'contribution.edit',
			'contribution.withdraw',
			'contribution.make-private',
			'contribution.share'
		],
		who: { giver: 'own', organiser: 'yes' },
		limits: { giver: 'what they gave', organiser: 'at that person’s wish, and recorded as such' }
	},
	{
		words: 'Say “that is not what I meant” of what a team heard in an answer',
		actions: ['doubt.raise'],
		who: { giver: 'own' },
		limits: { giver: 'about what they gave' }
	},
	{
		words: 'Read earlier wordings of an answer',
		actions: ['wording.read'],
		who: { giver: 'own', organiser: 'yes' },
		limits: { giver: 'their own' }
	},
	{
		words: 'Read earlier wordings of an answer that the team sorted into themes',
		actions: ['wording.read-coded'],
		who: { researcher: 'yes' },
		limits: { researcher: 'only in their own study' }
	},
	{
		words: 'Say that what an organiser wrote down is what they said',
		actions: ['contribution.agree'],
		who: { giver: 'own' },
		limits: { giver: 'what was written down for them' }
	},
	{
		words:
			'See how to reach people and what they need to take part; record their permissions and wishes for them',
		actions: ['contact.read', 'wish.record'],
		who: { giver: 'own', organiser: 'yes' },
		limits: { giver: 'their own' }
	},
	{
		words: 'Say thank you for what someone said: only the person who said it sees that',
		actions: ['contribution.thank'],
		who: { member: 'yes', organiser: 'yes', researcher: 'yes' }
	},
	{
		words: 'Put a question to a research team, also when a finding is closed',
		actions: ['question.ask'],
		who: { member: 'yes' }
	},
	{
		words: 'Ask what a word in a finding means: the team is not told who asked',
		actions: ['meaning.ask'],
		who: { member: 'yes', organiser: 'yes' }
	},
	{
		words: 'Write what words mean',
		actions: ['glossary.write'],
		who: { organiser: 'yes', researcher: 'yes' },
		limits: { organiser: 'for their group', researcher: 'for their study' }
	},
	{
		words: 'Ask to be rung',
		actions: ['call.ask'],
		who: { member: 'yes' }
	},
	{
		words: 'See who asked to be rung, and on which number',
		actions: ['call.answer'],
		who: { organiser: 'yes' }
	},
	{
		words: 'Write down what someone said by phone, by post or in the room',
		actions: ['contribution.record'],
		who: { organiser: 'yes' }
	},
	{
		words: 'Report something to the organiser',
		actions: ['contribution.report'],
		who: { member: 'yes', organiser: 'yes', researcher: 'yes' }
	},
	{
		words: 'Hide something, show it again, answer reports',
		actions: ['contribution.hide', 'report.answer'],
		who: { organiser: 'yes' }
	},
	{
		words: 'Ask that somebody else looks again at what was hidden',
		actions: ['second-look.ask'],
		who: { giver: 'own' },
		limits: { giver: 'at what they gave' }
	},
	{
		words: 'Look again at what was hidden, and decide',
		actions: ['second-look.take'],
		who: { organiser: 'yes' },
		limits: { organiser: 'but not who hid it' }
	},
	{
		words: 'Read a report of worry about a person',
		actions: ['worry.read'],
		who: { contact: 'yes' },
		limits: {
			contact: 'only the contact for worries and the deputy',
			organiser: 'only the contact and the deputy; every organiser where none is chosen'
		}
	},
	{
		words: 'Invite people, remove them, set their roles, change the group’s details',
		actions: ['group.people', 'group.settings', 'group.desk'],
		who: { organiser: 'yes' }
	},
	{
		words: 'Plan meetings and bring papers to them, write and publish summaries',
		actions: [
			...['meeting.plan', 'meeting.share-notes', 'file.keep'],
			...['summary.write', 'summary.publish']
		],
		who: { organiser: 'yes' }
	},
	{
		words: 'Say whether they come to a meeting, and have meetings in their own calendar',
		actions: ['meeting.answer'],
		who: { member: 'yes', organiser: 'yes' }
	},
	{
		words: 'See who comes and who came by name, and what people need to take part',
		actions: ['attendance.record'],
		who: { organiser: 'yes' }
	},
	{
		words: 'Say “this was me” of a note from a meeting that names nobody',
		actions: ['point.claim'],
		who: { member: 'yes' }
	},
	{
		words: 'Say that a note was not theirs after all',
		actions: ['claim.undo'],
		who: { giver: 'own', organiser: 'yes' },
		limits: { giver: 'that they said was theirs', organiser: 'to put a wrong one right' }
	},
	{
		words: 'Say what came of something that was agreed in a meeting',
		actions: ['action.do'],
		who: { organiser: 'yes', researcher: 'yes' },
		limits: { researcher: 'only under their own study’s items' }
	},
	{
		words: 'Set what is paid for time, offer it, and write down what was claimed and paid',
		actions: ['payment.keep'],
		who: { organiser: 'yes' }
	},
	{
		words: 'Accept or decline payment, and see what became of it',
		actions: ['payment.answer'],
		who: { giver: 'own', organiser: 'yes' },
		limits: { giver: 'their own', organiser: 'at that person’s wish, and recorded as such' }
	},
	{
		words:
			'Note what is said in a meeting, and put right what they noted, until the group reads it',
		actions: ['meeting.note'],
		who: { organiser: 'yes', researcher: 'yes' },
		limits: { researcher: 'only under their own study’s items' }
	},
	{
		words: 'Suggest a correction to a summary that was sent round',
		actions: ['summary.suggest'],
		who: { member: 'yes', organiser: 'yes' }
	},
	{
		words: 'Let a finding into the group, close it there, agree to work with a study or stop',
		actions: ['thread.let-in', 'thread.close', 'partnership.answer', 'partnership.end'],
		who: { organiser: 'yes' }
	},
	{
		words: 'Ask a group to work with the study',
		actions: ['partnership.ask'],
		who: { researcher: 'yes' }
	},
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
	},
	{
		words: 'Make groups and studies and invite their first people; run the installation',
		actions: ['installation.run'],
		who: { administrator: 'yes' }
	}
] as const satisfies readonly Row[];

export type Action = (typeof table)[number]['actions'][number];
