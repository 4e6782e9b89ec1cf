import { proseLines } from '#lib/text/prose.ts';
import type { Version } from './versions.ts';

/** A part of a finding, named as its column or, of its questions, as they are called. */
export type Part = 'title' | 'found' | 'why' | 'questions' | 'can_change' | 'cannot_change';

/** The parts of a finding whose words differ between two versions, in the order of the page; without marks. */
export function changedParts(
	from: Version,
	to: Version
): { part: Part; from: string; to: string }[] {
	const [before, after] = [textsOf(from), textsOf(to)];
	return parts.flatMap((part) =>
		before[part] === after[part] ? [] : [{ part, from: before[part], to: after[part] }]
	);
}

const parts = ['title', 'found', 'why', 'questions', 'can_change', 'cannot_change'] as const;

function textsOf({ version, questions }: Version): Record<Part, string> {
	return {
		title: version.title,
		found: proseLines(version.found_html),
		why: proseLines(version.why_html),
		questions: questions.map(({ text, position }) => `${position}. ${text}`).join('\n'),
		can_change: version.can_change,
		cannot_change: version.cannot_change
	};
}
