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
] as const;

/** What was given, as a file is narrowed to it. */
export const kindsGiven = {
	response: 'Answers',
	reply: 'Replies',
	point: 'Notes from meetings'
} as const;

/** How it came, as coarsely as files say it. */
export const waysGiven = {
	online: 'Online',
	'not online': 'Not online',
	meeting: 'In a meeting'
} as const;

type Choice = {
	/** in forms: the format, and how it is laid out */
	value: string;
	format: string;
	layout?: 'threads' | 'contributors';
	/** in lists */
	short: string;
	label: string;
	/** what it is good for */
	good: string;
	/** what the tools are known to lose, and whether it was tried in them */
	loses: string;
};

const NOT_TRIED =
	'It follows the REFI-QDA standard 1.5, and each file is checked against the standard’s schema in our tests. It was not tried in these tools themselves.';

/** The files that can be taken, in the order in which they are offered. */
export const choices: readonly Choice[] = [
	{
		...{ value: 'xlsx', short: 'Excel workbook', format: 'xlsx', label: 'Excel workbook (XLSX)' },
		good: 'Reading and sorting in Excel or LibreOffice. Survey imports of NVivo, MAXQDA, ATLAS.ti and QualCoder take its sheet responses_wide. It takes 20,000 contributions at most.',
		loses:
			'Excel takes 32,767 letters in a cell: what is left over stands in a sheet of its own. Tried in LibreOffice, not in Excel.'
	},
	{
		...{ value: 'zip', short: 'CSVs in a ZIP', format: 'zip', label: 'All sheets as CSV (ZIP)' },
		good: 'R, Python, and any number of contributions.',
		loses:
			'A cell that begins like a formula gets an apostrophe in front, so that no spreadsheet runs it. Tried in LibreOffice.'
	},
	{
		...{ value: 'csv', short: 'CSV', format: 'csv', label: 'One table (CSV)' },
		good: 'Scripts that want one row for each contribution.',
		loses:
			'It holds responses_long alone. Take the text that explains it along. Tried in LibreOffice.'
	},
	{
		...{
			value: 'csv for excel',
			short: 'CSV for Excel',
			format: 'csv for excel',
			label: 'One table (CSV) for Excel'
		},
		good: 'The same, with a mark at its beginning by which Excel knows the letters.',
		loses: 'As the table above. Tried in LibreOffice, not in Excel.'
	},
	{
		...{ value: 'qdpx', short: 'Project (QDPX)', format: 'qdpx', layout: 'threads' },
		label: 'Project for NVivo, MAXQDA, ATLAS.ti, QualCoder (QDPX), a text for each thread',
		good: 'Going on with the analysis: texts, people, themes, passages, memos and outcomes.',
		loses: `NVivo carries cases, codes, codings, memos and sets. QualCoder shows notes about the project as journal entries, and loses memos on themes. No tool is known to keep identifiers. ${NOT_TRIED}`
	},
	{
		...{
			value: 'qdpx contributors',
			short: 'Project (QDPX), by person',
			format: 'qdpx',
			layout: 'contributors'
		},
		label: 'The same project, a text for each person',
		good: 'Tools in which a document is a person, as in MAXQDA.',
		loses: `Who answered whom is harder to see. Else as above. ${NOT_TRIED}`
	},
	{
		...{ value: 'qdc', short: 'Codebook (QDC)', format: 'qdc', label: 'Codebook alone (QDC)' },
		good: 'Taking the themes to another project.',
		loses: `Notes of the team on a theme come with its meaning. ${NOT_TRIED}`
	},
	{
		...{
			value: 'docx',
			short: 'Report (DOCX)',
			format: 'docx',
			label: 'Report to read (Word, DOCX)'
		},
		good: 'Reading on paper, and writing on in Word. It takes 5,000 contributions at most.',
		loses: 'Passages are not marked in the text. Tried in LibreOffice, not in Word.'
	},
	{
		...{
			value: 'html',
			short: 'Report (HTML)',
			format: 'html',
			label: 'Report to read (web page, HTML)'
		},
		good: 'Reading on any screen, with a screen reader too, and printing to PDF. It takes 20,000 contributions at most.',
		loses: 'Passages are not marked in the text. Tried in Chromium.'
	},
	{
		...{ value: 'json', short: 'JSON', format: 'json', label: 'Everything, for programs (JSON)' },
		good: 'Programs of your own. Its schema is published with this installation.',
		loses: 'Nothing that a file may hold. Checked against its schema in our tests.'
	},
	{
		...{
			value: 'pictures',
			short: 'Pictures',
			format: 'pictures',
			label: 'Pictures with their data (ZIP of SVG, PNG and CSV)'
		},
		good: 'A paper, a poster or slides.',
		loses: 'They hold numbers and no words of people. Tried in Chromium.'
	}
];

/** The choice that an export was. */
export function choiceOf(format: string, layout?: string): Choice | undefined {
	const same = choices.filter((choice) => choice.format === format);
	return same.find((choice) => choice.layout === layout) ?? same[0];
}
