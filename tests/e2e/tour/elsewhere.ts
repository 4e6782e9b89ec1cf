import type { Kind } from '../walk/people.ts';

/** Pages with another state in them, or with nothing in them yet, and those that say no. */
export const elsewhere: { kind: Kind; address: string }[] = [
	{ kind: 'member', address: '/groups/deep-end/prompts/link-workers-1?page=all' },
	{ kind: 'member', address: '/groups/deep-end/prompts/link-workers-2' },
	{ kind: 'member', address: '/groups/deep-end/prompts/link-workers-1/meaning' },
	{ kind: 'member', address: '/groups/deep-end/prompts/link-workers-1/versions' },
	{ kind: 'member', address: '/groups/deep-end/prompts/link-workers-1/versions/2' },
	{ kind: 'lead', address: '/studies/link-workers/prompts/1/versions' },
	{ kind: 'lead', address: '/studies/link-workers/prompts/1/versions/compare?from=1&to=2' },
	{ kind: 'lead', address: '/studies/link-workers/prompts/1/versions/draft/publish' },
	{ kind: 'lead', address: '/studies/link-workers/prompts/3/versions/draft?words' },
	{ kind: 'lead', address: '/studies/link-workers/glossary/3/edit?words' },
	{ kind: 'member', address: '/groups/deep-end/reflections/meeting/2' },
	{ kind: 'member', address: '/groups/deep-end/reflections/meeting/3' },
	{ kind: 'lead', address: '/groups/deep-end/reflections/meeting/2' },
	{ kind: 'lead', address: '/groups/deep-end/reflections/finding/link-workers-2' },
	{ kind: 'organiser', address: '/groups/deep-end/reflections/record/meeting/2' },
	...['question', 'channel', 'meeting'].map((by) => ({
		kind: 'lead' as const,
		address: `/studies/link-workers/seeing?by=${by}`
	})),
	{
		kind: 'lead',
		address: '/studies/link-workers/seeing/said?by=group&theme=1&place=deep-end'
	},
	{ kind: 'lead', address: '/studies/link-workers/themes/1/said?below=1&order=finding' },
	{ kind: 'lead', address: '/studies/link-workers/themes/10/said?coder=1&channel=post' },
	...['2?was=11', '11/history', '12', '12/restore', '3/merge?into=2', 'start?finding=1'].map(
		(page) => ({
			kind: 'lead' as const,
			address: `/studies/link-workers/themes/${page}`
		})
	),
	{ kind: 'member', address: '/groups/deep-end/ask?finding=link-workers-3' },
	{ kind: 'member', address: '/groups/deep-end/search?q=people' },
	{ kind: 'member', address: '/groups/deep-end/search?q=no+such+words+here' },
	{ kind: 'member', address: '/groups/deep-end/search?q=%22*%28' },
	{ kind: 'member', address: '/groups/deep-end/prompts/link-workers-5' },
	{ kind: 'member', address: '/groups/deep-end/prompts/link-workers-5/just-read' },
	{ kind: 'member', address: '/groups/deep-end/meetings/1/summary' },
	{ kind: 'member', address: '/groups/deep-end/meetings/2/summary/suggest?paragraph=1' },
	{ kind: 'organiser', address: '/groups/deep-end/meetings/2/summary/writings/1?with=3' },
	...['', '/preview', '/record', '/sheet', '/writings', '/send-round'].map((page) => ({
		kind: 'organiser' as const,
		address: `/groups/deep-end/meetings/3/summary${page}`
	})),
	{ kind: 'organiser', address: '/groups/deep-end/meetings/3' },
	...['/new?like=3', '/3/agenda/1/paper', '/3/agenda/3/paper', '/3/papers/out', '/4'].map(
		(page) => ({ kind: 'organiser' as const, address: `/groups/deep-end/meetings${page}` })
	),
	...['/3', '/3/papers/print', '/4'].map((page) => ({
		kind: 'member' as const,
		address: `/groups/deep-end/meetings${page}`
	})),
	{ kind: 'organiser', address: '/groups/deep-end/meetings/3/invitation?post' },
	{ kind: 'organiser', address: '/groups/deep-end/meetings/2/coming' },
	{ kind: 'other member', address: '/groups/deep-end/meetings/2/coming' },
	{ kind: 'administrator', address: '/me/calendar' },
	...['', '?item=2', '/changes', '/share', '/sheet', '/type-in'].map((page) => ({
		kind: 'organiser' as const,
		address: `/groups/deep-end/meetings/3/notes${page}`
	})),
	{ kind: 'organiser', address: '/groups/deep-end/meetings/3/summary/edit' },
	{ kind: 'organiser', address: '/groups/deep-end/payments?state=claimed' },
	{ kind: 'organiser', address: '/groups/deep-end/payments?state=paid' },
	{ kind: 'organiser', address: '/groups/deep-end/meetings/3/attendance/people' },
	{ kind: 'organiser', address: '/groups/deep-end/meetings/3/attendance' },
	{ kind: 'organiser', address: '/groups/deep-end/prompts/link-workers-2/offer' },
	{ kind: 'researcher elsewhere', address: '/me/payments' },
	{ kind: 'lead', address: '/studies/link-workers/prompts/4' },
	{ kind: 'lead', address: '/studies/link-workers/prompts/4/publish' },
	{ kind: 'lead', address: '/studies/link-workers/outcomes/1' },
	{ kind: 'lead', address: '/studies/link-workers/search?q=people' },
	...[
		'?unread=yes&kind=concern',
		'?finding=1&question=1&theme=1',
		'?finding=9&kind=view',
		'/read-all?new=yes',
		'/filters/new?unread=yes'
	].map((page) => ({
		kind: 'lead' as const,
		address: `/studies/link-workers/inbox${page}`
	})),
	{ kind: 'administrator', address: '/me/contributions' },
	{ kind: 'administrator', address: '/me/leave' },
	{ kind: 'administrator', address: '/me/owed' },
	{ kind: 'organiser', address: '/groups/deep-end/prompts/link-workers-2/team-gone' },
	{ kind: 'visitor', address: '/goodbye?words=take' },
	...[
		'',
		'/calls',
		'/desk',
		'/glossary',
		'/letters',
		'/meetings',
		'/outcomes',
		'/people',
		'/partnerships',
		'/payments',
		'/payments/offers',
		'/payments/rates',
		'/payments/totals',
		'/reports'
	].map((page) => ({
		kind: 'organiser elsewhere' as const,
		address: `/groups/harbour-lane${page}`
	})),
	...[
		'',
		'/inbox',
		'/themes',
		'/themes/start',
		'/themes/history',
		'/themes/retired',
		'/outcomes',
		'/owed',
		'/glossary',
		'/exports',
		'/exports/new',
		'/exports/new?asked=yes&audience=team',
		'/exports/new?asked=yes&audience=others&since=yes',
		'/report',
		'/report/reflections',
		'/report/results/drop',
		'/team',
		'/groups'
	].map((page) => ({
		kind: 'researcher elsewhere' as const,
		address: `/studies/video-visits${page}`
	})),
	{ kind: 'visitor', address: '/summaries?after=no-such-summary' },
	{ kind: 'visitor', address: '/summaries/no-such-summary' },
	{ kind: 'organiser', address: '/groups/deep-end/meetings/3/summary/picture' },
	{ kind: 'visitor', address: '/no-such-page' },
	{ kind: 'member', address: '/groups/no-such-group' },
	{ kind: 'member', address: '/groups/deep-end/desk' }
];
