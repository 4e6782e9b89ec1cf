import type { Part } from '$lib/components/page/Places.svelte';

/** The parts of a study, each with its pages: as few as a phone shows in two lines. */
export function parts(at: string): Part[] {
	return [
		{
			...{ href: at, label: 'Findings' },
			within: [
				{ href: at, label: 'All findings', also: [`${at}/prompts`] },
				{ href: `${at}/owed`, label: 'Feedback owed' },
				{ href: `${at}/glossary`, label: 'Words' }
			]
		},
		{ href: `${at}/inbox`, label: 'Inbox', also: [`${at}/contributions`] },
		{
			...{ href: `${at}/themes`, label: 'Themes', also: [`${at}/memos`] },
			within: [
				{ href: `${at}/themes`, label: 'All themes' },
				{ href: `${at}/seeing`, label: 'In pictures' },
				{ href: `${at}/agreement`, label: 'Agreement' }
			]
		},
		{
			...{ href: `${at}/outcomes`, label: 'Outcomes' },
			within: [
				{ href: `${at}/outcomes`, label: 'All outcomes' },
				{ href: `${at}/quotations`, label: 'Quotations' },
				{ href: `${at}/publications`, label: 'In print' }
			]
		},
		{
			...{ href: `${at}/exports`, label: 'Exports' },
			within: [
				{ href: `${at}/exports`, label: 'Files' },
				{ href: `${at}/report`, label: 'Report' }
			]
		},
		{ href: `${at}/search`, label: 'Search' },
		{
			...{ href: `${at}/groups`, label: 'The study', also: [`${at}/end`] },
			within: [
				{ href: `${at}/groups`, label: 'Groups' },
				{ href: `${at}/team`, label: 'Team' },
				{ href: `${at}/reflections`, label: 'How it went' },
				{ href: `${at}/settings`, label: 'Settings', also: [`${at}/end`] }
			]
		}
	];
}
