import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import { id } from '#server/db/index.ts';
import * as groups from '#server/groups/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import type { Finding } from '#server/prompts/index.ts';
import * as worries from '#server/worries/index.ts';
import { at } from './clock.ts';
import { actor, belong } from './people.ts';

/** Pat runs the group beside Noor, and is whom people turn to with a worry. */
export async function withPat(db: Db, noor: Actor, group: GroupRow): Promise<Actor> {
	return at(-429, '10:00', async () => {
		const pat = await belong(db, noor, group, 'organiser', { name: 'Pat' });
		await groups.chooseContacts(db, noor, group, { contact: pat.person, deputy: noor.person });
		return actor(db, pat.person);
	});
}

/** What waits today: words that Pat hid, at which Noor is asked to look again, and a worry. */
export async function lookAfter(
	db: Db,
	{ pat, gwen, elspeth, farah }: Record<'pat' | 'gwen' | 'elspeth' | 'farah', Actor>,
	open: Finding
) {
	const question = open.questions[1]?.id ?? null;
	const say = (who: Actor, body: string) =>
		contributions.respond(db, who, open, { question, body, audience: 'group', box: id() });

	const low = await at(-1, '10:30', () =>
		say(
			elspeth,
			'They told me on the telephone, and then I sat in the dark for a week. Somebody should be with you when you hear it.'
		)
	);
	const named = await at(-1, '11:00', () =>
		say(gwen, 'Not like Brenda at the Example Street desk, who enjoys saying no.')
	);
	await at(-1, '12:00', () =>
		contributions.hide(
			db,
			pat,
			named,
			'It names somebody who works at a surgery. Say it without the name, and it can stay.'
		)
	);
	await at(-1, '13:15', async () =>
		contributions.askSecondLook(db, gwen, await contributions.find(db, named.id))
	);
	await at(-1, '14:00', () =>
		worries.raise(
			db,
			farah,
			low,
			'She did not come to the last two coffee mornings either. Could somebody ring her?'
		)
	);
}
