import type { Making } from '../making.ts';
import type { Document } from './document/model.ts';
import { beginning } from './document/report/beginning.ts';
import { findings } from './document/report/findings.ts';
import { outcomes } from './document/report/outcomes.ts';
import { themes } from './document/report/themes.ts';

/**
 * What a study was told, as something to read: each finding with what every group said to it by question,
 * the themes with words that may be quoted, and what was done.
 */
export function reportOf(making: Making): Document {
	const { study, forTeam } = making.frame;
	const { first, disclaimer } = making.about;
	const readers = forTeam ? 'for our team only' : 'for others';
	return {
		title: `What people said to “${study.title}” (${readers})`,
		by: study.title,
		foot: [...first, disclaimer].filter(Boolean),
		*blocks() {
			yield* beginning(making);
			yield* findings(making);
			yield* themes(making);
			yield* outcomes(making);
		}
	};
}
