/** What the words of outcomes can be printed in. */
export const kinds = [
	{ value: 'paper', label: 'A paper in a journal' },
	{ value: 'report', label: 'A report' },
	{ value: 'thesis', label: 'A thesis' },
	{ value: 'talk', label: 'A talk or a poster' },
	{ value: 'other', label: 'Something else' }
] as const;

/** A kind as it is said to people. */
export const kindWords = {
	paper: 'a paper',
	report: 'a report',
	thesis: 'a thesis',
	talk: 'a talk',
	other: 'a text'
} as const;
