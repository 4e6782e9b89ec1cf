import type { Row } from './row.ts';

/** What is said, whose it is, and what becomes of it where it should not stand. */
export const words = [
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
	}
] as const satisfies readonly Row[];
