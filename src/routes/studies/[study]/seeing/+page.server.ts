import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as themes from '$lib/server/themes';
import { periods } from '$lib/text/periods';
import type { PageServerLoad } from './$types';
import { studyOf } from '../place';
import { column, gathered, places, wanted } from './by';

/** What was given, how far it came, and which themes came from where: numbers for the team alone. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study } = await studyOf(locals.actor, params, 'inbox.read');
	const asked = await wanted(study, url.searchParams);
	const { by, finding, findings, alone } = asked;
	const which = { prompt: finding?.prompt.id, alone };
	const cells = await themes.matrix(db, study, column[by], which);
	const from = await themes.sources(db, study, column[by], finding?.prompt.id);
	const shown = gathered(await places(asked, from));
	const counted = Map.groupBy(cells, ({ theme }) => theme);
	const sum = (theme: number, from: themes.Cell['from'][]) =>
		(counted.get(theme) ?? [])
			.filter((cell) => from.includes(cell.from))
			.reduce((total, { number }) => total + number, 0);
	const book = await themes.list(db, study);
	return {
		time: periods(await contributions.takingPart(db, study)),
		loop: await outcomes.loop(db, study),
		...{ by, alone, nested: book.some(({ parent }) => parent !== null) },
		finding: finding && String(finding.prompt.number),
		findings: findings.map(({ prompt, version }) => ({
			...{ value: String(prompt.number), label: version.title }
		})),
		places: shown.map(({ key, label }) => ({ key, label })),
		themes: book
			.filter(({ number }) => counted.has(number))
			.map(({ number, name, sign, colour, parent }) => ({
				...{ number, name, sign, colour, within: parent?.name ?? null },
				counts: shown.map(({ from }) => sum(number, from))
			}))
	};
};
