import { day, today } from '#lib/text/dates.ts';
import { roleWords } from '#lib/text/reflections.ts';
import { GRIPP2, TO_WRITE } from '#lib/text/report.ts';
import type { StudyRow } from '../../studies/tables.ts';
import { EXAMPLE, SENTENCE } from '../about.ts';
import {
	facts,
	heading,
	list,
	paragraph,
	paragraphs,
	table,
	type Block,
	type Document
} from '../formats/document/model.ts';
import type { Gathered } from './gathered.ts';
import { longForm } from './long.ts';
import type { Draft, ShownPart } from './show.ts';

/** `long`: with the headings of the long form. `demo`: the installation shows an example. */
export type How = { long: boolean; demo: boolean };

/** The whole report as a document, for each kind of file to lay out. */
export function documentOf(
	study: StudyRow,
	report: Draft & { shown: ShownPart[] },
	{ long, demo }: How
): Document {
	return {
		title: `Public involvement in “${study.title}”`,
		by: study.title,
		foot: [...(demo ? [EXAMPLE] : []), SENTENCE, study.disclaimer].filter(Boolean),
		*blocks() {
			yield* beginning(study, demo);
			for (const part of report.shown) yield* partOf(part, report.gathered);
			yield* decided(report);
			if (long) yield* longForm(report);
		}
	};
}

function* beginning(study: StudyRow, demo: boolean): Iterable<Block> {
	if (demo) yield paragraph(EXAMPLE);
	yield paragraph(SENTENCE);
	yield facts([
		{ name: 'Study', value: study.title },
		{ name: 'Paid for by', value: study.funder },
		{ name: 'Award number', value: study.award_number },
		{ name: 'Date of this report', value: day(today()) }
	]);
	yield paragraph(GRIPP2);
}

function* partOf({ part, title, asks, draft, own }: ShownPart, all: Gathered[]): Iterable<Block> {
	yield heading(1, title);
	yield paragraph(part === 'ethics' ? asks : `The item: ${asks}.`);
	yield* paragraphs(own?.words ?? draft);
	if (part !== 'reflections') return;
	if (all.length) yield paragraph(RETELL);
	else yield paragraph(own ? NOTHING : `${NOTHING} ${TO_WRITE}`);
	for (const { about, question, answers } of all) {
		yield heading(2, `${about}: ${question}`);
		yield list(answers.map(({ words, role }) => (role ? `${words} (${roleWords[role]})` : words)));
	}
}

/** Said above what people wrote: they let the team use it, and were not asked to be quoted (rules.md section 3). */
export const RETELL =
	'People wrote this for the group and the team, which may use it in its report. Nobody was asked whether their exact words may be quoted. Retell them in your own words before others read this file.';

/** Said where nobody may read yet how it went. */
export const NOTHING = 'Nothing that people wrote about how it went can be read yet.';

function* decided({ decided: { head, rows, wide } }: Draft): Iterable<Block> {
	yield heading(1, 'Decisions');
	yield paragraph(
		'What people were told the team did, in the shape of the tracking tool of PIRIT, the Public Involvement in Research Impact Toolkit.'
	);
	if (rows.length) yield table('What people said and what changed', head, rows, wide);
	else yield paragraph('People were told of no outcome yet.');
}
