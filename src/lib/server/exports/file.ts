import { stringify } from 'csv-stringify';
import { pipeline, Readable } from 'node:stream';
import { allow, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import type { Export } from './find.ts';
import { held } from './held.ts';
import { columns, rows } from './rows.ts';
import { settingOf } from './setting.ts';

/**
 * The file of an export as CSV, in pieces, made at this moment from the words as they stand now.
 * Cells that a spreadsheet would run as a formula are made safe; for Excel it begins with a
 * byte-order mark. Memory does not grow with the number of contributions.
 */
export function csv(db: Db, actor: Actor, taken: Export): Readable {
	allow(actor, 'export.take', { study: taken.study_id });
	const writer = stringify({
		header: true,
		columns,
		escape_formulas: true,
		bom: taken.format === 'csv for excel'
	});
	// whoever reads `writer` is told of an error by the stream itself: it breaks off
	return pipeline(Readable.from(records(db, taken)), writer, () => undefined);
}

async function* records(db: Db, taken: Export) {
	const setting = await settingOf(db, { id: taken.study_id });
	const to = { audience: taken.audience, taker: taken.taken_by };
	for await (const page of held(db, taken)) {
		const going = page.filter(({ why }) => !why);
		// for others the order shall not say more about time than the month does; names are drawn at random
		if (taken.audience === 'others') going.sort((a, b) => (a.said.ref < b.said.ref ? -1 : 1));
		yield* await rows(db, setting, going, to);
	}
}
