import { reportParts, type PartName } from '#lib/text/report.ts';
import { notFound } from '../../access/index.ts';

/** The part that an address names; 404 where there is none of that name. */
export function partAt(name: string): (typeof reportParts)[number] {
	return reportParts.find(({ part }) => part === name) ?? notFound();
}

/** What a draft says of each part. `reflections` is empty: what people wrote is gathered, never drafted. */
export type Drafts = Record<PartName, string>;
