import type { Row } from './row.ts';

/** How a group is run and meets, and whom it lets in. */
export const group = [
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
	}
] as const satisfies readonly Row[];
