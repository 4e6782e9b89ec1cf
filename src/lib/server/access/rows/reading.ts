import { everyone, type Row } from './row.ts';

/** What is read: public pages, one’s own, the group’s. */
export const reading = [
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
	}
] as const satisfies readonly Row[];
