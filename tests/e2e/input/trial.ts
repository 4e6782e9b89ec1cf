import type { House } from '../support/house.ts';
import { tries } from './bad.ts';
import { formAt } from './forms.ts';
import type { Place } from './ground.ts';
import { judge } from './judge.ts';
import { foreign, parse } from './page.ts';
import type { rows } from './rows.ts';
import { get, send } from './send.ts';
import { filledIn } from './valid.ts';

/** Sends one form in every bad way, and says what was not as it should be. The rows stand again after each. */
export async function trial(server: House, place: Place, trace: ReturnType<typeof rows>) {
	const form = formAt(place, (await get(server, place.page, place.cookie)).html);
	if (!form) return { sent: 0, wrong: [`${place.id}: there is no form at ${place.page}`] };
	const wrong: string[] = [];
	const good = await send(server, place.address, place.cookie, filledIn(form));
	if (good.status !== 303) wrong.push(`filled in right, answers ${good.status}`);
	trace.restore();

	const all = tries(form);
	for (const each of all) {
		trace.look();
		const said = await send(server, place.address, place.cookie, each.body);
		const faults = judge(place, form, each, said);
		if (said.status === 303) {
			const next = await get(server, said.to, place.cookie);
			faults.push(...foreign(parse(next.html)));
		} else faults.push(...trace.changed().map((table) => `left a trace in ${table}`));
		wrong.push(...faults.map((fault) => `${each.what}: ${fault}`));
		if (trace.written()) trace.restore();
	}
	return { sent: all.length, wrong: wrong.map((fault) => `${place.id}: ${fault}`) };
}
