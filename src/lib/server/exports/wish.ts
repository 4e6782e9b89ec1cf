import type { Day } from '../db/index.ts';
import type { FormatName } from './formats.ts';
import type { Way } from './ways.ts';

export type Audience = 'team' | 'others';

/** Narrows an export; what is left out does not. Each by its id, or by its number in the study. */
export type Filter = {
	prompt?: string;
	group?: string;
	/** days on which it was given, both included */
	from?: Day;
	to?: Day;
	way?: Way;
	kind?: 'response' | 'reply' | 'point';
	/** a theme and those below it */
	theme?: number;
	/** one outcome; any, or none yet */
	outcome?: number | 'some' | 'none';
	/** only what is new or changed since the taker's last files for these readers */
	since?: true;
};

/** What somebody asks for. `filterWords`: the filter as people read it; null where nothing is narrowed. */
export type Wish = {
	audience: Audience;
	format: FormatName;
	filter: Filter;
	filterWords: string | null;
	/** one text for each thread, or for each contributor */
	layout?: 'threads' | 'contributors';
};
