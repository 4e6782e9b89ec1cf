import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as themes from '$lib/server/themes';
import { periods } from '$lib/text/periods';
import type { PageServerLoad } from './$types';
import { studyOf } from '../place';
import { column, places, wanted } from './by';

/** So many places stand beside one another; what came from others is added up. */
const MOST = 5;

/** What was given, how far it came, and which themes came from where: numbers for the team alone. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study } = await studyOf(locals.actor, params, 'inbox.read');
	const { by, findings, finding } = await wanted(study, url.searchParams);
	const cells = await themes.matrix(db, study, column[by], finding?.prompt.id);
	const all = await places(by, finding, cells);
	const shown = all.slice(0, MOST);
	const others = all.slice(MOST);
	const sum = (theme: number, from: string[] | null) =>
		cells
			.filter((cell) => cell.theme === theme)
			.filter((cell) => (from ? from.includes(cell.from ?? '') : cell.from === null))
			.reduce((total, { number }) => total + number, 0);
	const used = new Set(cells.map(({ theme }) => theme));
	return {
		time: periods(await contributions.takingPart(db, study)),
		loop: await outcomes.loop(db, study),
		by,
		finding: finding && String(finding.prompt.number),
		findings: findings.map(({ prompt, version }) => ({
			...{ value: String(prompt.number), label: version.title }
		})),
		places: shown.map(({ key, label }) => ({ key, label })),
		others: others.length,
		themes: (await themes.list(db, study))
			.filter(({ number }) => used.has(number))
			.map(({ number, name, sign, colour }) => ({
				...{ number, name, sign, colour },
				counts: shown.map(({ from }) => sum(number, from)),
				others: others.reduce((total, { from }) => total + sum(number, from), 0)
			}))
	};
};
