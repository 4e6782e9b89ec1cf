import type { Making } from '../../../making.ts';
import { facts, heading, list, paragraph, paragraphs, type Block } from '../model.ts';

/** What the file is, and whose study. Nobody to write to or ring: files go where nobody knows. */
export function* beginning({ about, frame: { study } }: Making): Iterable<Block> {
	yield heading(1, 'About this file');
	for (const words of about.first) yield paragraph(words);
	yield facts(about.facts);
	for (const { title, lines } of about.lists) {
		yield paragraph(`${title}:`);
		yield list(lines.length ? lines : ['none']);
	}
	yield heading(1, 'The study');
	yield facts([
		{ name: 'Title', value: study.title },
		{ name: 'Paid for by', value: study.funder },
		{ name: 'Award number', value: study.award_number }
	]);
	yield* paragraphs(study.about);
	if (!study.aim) return;
	yield heading(2, 'What the team would like from people');
	yield* paragraphs(study.aim);
}
