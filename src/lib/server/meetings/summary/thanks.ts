import { list } from '#lib/text/dates.ts';
import { inWords } from '#lib/text/numbers.ts';
import * as accounts from '../../accounts/index.ts';
import type { Db } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import type { MeetingRow } from '../tables.ts';
import { wasThere } from '../who.ts';

type Met = Pick<MeetingRow, 'id' | 'group_id' | 'members_came'>;

/**
 * The line of thanks as it may stand at this moment: by name those who were there, belong to the group
 * and say yes to it, with the name that they chose for the group; everybody else as a number.
 */
export async function thanksFor(db: Db, meeting: Met): Promise<string> {
	const came = new Set(await wasThere(db, meeting));
	const all = await groups.people(db, meeting.group_id);
	const there = all.filter(({ person_id }) => came.has(person_id));
	const may = await accounts.whoPermit(db, 'thanks', [...came]);
	const named = there.filter((each) => each.shown_name !== null && may.has(each.person_id));
	const names = named.flatMap((each) => each.shown_name ?? []).toSorted(byName.compare);
	const number = meeting.members_came ?? (members(there) || null);
	return thanks(names, number && Math.max(0, number - members(named)));
}

/** `others`: how many more of the group came; null where nobody counted. */
export function thanks(names: string[], others: number | null): string {
	const all = [...names, ...rest(others, names.length > 0)];
	return `We thank ${list.format(all)} for their time and their thoughts.`;
}

function rest(others: number | null, named: boolean): string[] {
	if (others === null || (others === 0 && !named))
		return [named ? 'everyone else who came' : 'everyone who came'];
	if (others === 0) return [];
	const people = others === 1 ? 'person' : 'people';
	return [
		named
			? `${inWords(others)} other ${people} who came`
			: `the ${inWords(others)} ${people} who came`
	];
}

const byName = new Intl.Collator('en-GB');

function members(people: { role: string }[]) {
	return people.filter(({ role }) => role === 'member').length;
}
