/** What themes can be counted by. */
export const bys = [
	{ value: 'group', label: 'Group' },
	{ value: 'finding', label: 'Finding' },
	{ value: 'question', label: 'Question of a finding' },
	{ value: 'channel', label: 'How it came' },
	{ value: 'meeting', label: 'Meeting' }
] as const;
