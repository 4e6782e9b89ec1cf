import type { InvolvementRecord } from './record.ts';
import { ethics } from './ethics.ts';
import { methods } from './methods.ts';
import type { Drafts } from './parts.ts';
import { discussion, results } from './results.ts';
import { TO_WRITE } from '#lib/text/report.ts';

/** What the record alone says under each part, in plain sentences, with an empty line between paragraphs. */
export function draftsFrom(record: InvolvementRecord): Drafts {
	const { study, cleaned } = record;
	const text = (paragraphs: string[]) => paragraphs.join('\n\n');
	return {
		aim: cleaned(study.aim.trim()) || `What the team hoped for from involvement: ${TO_WRITE}`,
		methods: text(methods(record)),
		results: text(results(record)),
		discussion: text(discussion(record)),
		reflections: '',
		ethics: text(ethics(record))
	};
}
