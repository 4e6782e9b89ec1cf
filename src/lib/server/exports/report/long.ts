import { TO_WRITE } from '#lib/text/report.ts';
import { heading, paragraph, paragraphs, type Block } from '../formats/document/model.ts';
import type { Draft, ShownPart } from './show.ts';
import { kindCounts } from './results.ts';
import { whatWhen, whoWere } from './methods.ts';

/**
 * Sections 1 to 6 of the GRIPP2 long form as headings, with what the record can put under each
 * (Staniszewska and others 2017, CC BY 4.0): the team's own words where it wrote some. The rest is for
 * people to write.
 */
export function* longForm(report: Draft & { shown: ShownPart[] }): Iterable<Block> {
	const { parts, record, shown } = report;
	const stands = (name: 'aim' | 'methods') =>
		shown.find(({ part }) => part === name)?.own?.words ?? parts[name];
	yield heading(1, 'Headings of the GRIPP2 long form, sections 1 to 6');
	const filled: Record<string, string> = {
		'1a': stands('aim'),
		'1b': stands('methods'),
		'1c': record.outcomes.length ? `Outcomes that people were told: ${kindCounts(record)}.` : '',
		'3': stands('aim'),
		'4a': stands('methods'),
		'4b': whoWere(record),
		'4c': whatWhen(record),
		'5b': parts.discussion.split('\n\n')[0] ?? ''
	};
	for (const { title, items } of sections) {
		yield heading(2, title);
		for (const [id, name] of items) {
			if (items.length > 1) yield heading(3, `${id} ${name}`);
			if (filled[id]) yield* paragraphs(filled[id]);
			else yield paragraph(TO_WRITE);
		}
	}
}

type Section = { title: string; items: (readonly [id: string, name: string])[] };

const sections: Section[] = [
	{
		title: 'Section 1: Abstract',
		items: [
			['1a', 'Aim'],
			['1b', 'Methods by which patients and the public were involved'],
			['1c', 'Impacts and outcomes of PPI'],
			['1d', 'Main conclusions'],
			['1e', 'Keywords']
		]
	},
	{
		title: 'Section 2: Background',
		items: [
			['2a', 'Definition of PPI used, and link to comparable studies'],
			['2b', 'Theoretical rationale'],
			['2c', 'Conceptual models']
		]
	},
	{ title: 'Section 3: Aim', items: [['3', 'Aim']] },
	{
		title: 'Section 4: Methods',
		items: [
			['4a', 'Design: methods of involvement'],
			['4b', 'People involved'],
			['4c', 'Stages of involvement'],
			['4d', 'Level or nature of involvement']
		]
	},
	{
		title: 'Section 5: Capture of impact, if applicable',
		items: [
			['5a', 'Qualitative'],
			['5b', 'Quantitative'],
			['5c', 'Robustness']
		]
	},
	{ title: 'Section 6: Economic assessment', items: [['6', 'Economic assessment']] }
];
