/** Who sees a file, in short. */
export const readers = { team: 'our team', others: 'others' } as const;

/** The first question before a file is taken. */
export const audiences = [
	{
		value: 'team',
		label: 'Our team, for analysis',
		hint: 'All words, private ones marked as private. Do not share or publish this file.'
	},
	{
		value: 'others',
		label: 'Others, to share or publish',
		hint: 'Only words whose writers said yes to being quoted. Nothing private.'
	}
];
