import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import type { Db } from '#server/db/open.ts';
import * as groups from '#server/groups/index.ts';
import * as invitations from '#server/invitations/index.ts';
import * as studies from '#server/studies/index.ts';
import type { Row } from './table.ts';

type Role = 'member' | 'organiser' | 'researcher' | 'lead';

/** Somebody invited to each place in each role, and one in each who belongs there and whom nobody misses. */
export async function invite(db: Db, { group, study }: { group: string; study: string }) {
	const root = (await accounts.getSetting(db, 'demo.administrator')) ?? '';
	const all: Actor = {
		...{ person: root, administrator: true, locked: [] },
		...{ groups: { [group]: 'organiser' }, studies: { [study]: 'lead' } }
	};
	const make = (to: invitations.Where, role: Role) =>
		invitations.invite(db, all, {
			...{ to, role, way: 'print', person: { known_name: `An invited ${role}`, reach: 'post' } }
		});
	const member = await make({ group }, 'member');
	const joining = await make({ group }, 'member');
	const organiser = await make({ group }, 'organiser');
	const researcher = await make({ study }, 'researcher');
	const lead = await make({ study }, 'lead');
	const token = await openDoor(db, joining.id);

	const helper = await accounts.addPerson(db, all, { known_name: 'A helper', reach: 'post' });
	await studies.addToTeam(
		db,
		all,
		await studies.find(db, study),
		helper.id,
		'researcher',
		'Helper'
	);
	const last = (await groups.people(db, group)).at(-1)?.person_id ?? '';

	return {
		token,
		/** What stands for a person in the address of that route. */
		ref(route: string, who: Row['person']) {
			if (route.startsWith('/admin/groups'))
				return invitations.personRef(group, organiser.person_id);
			if (route.startsWith('/admin')) return invitations.personRef(study, lead.person_id);
			return route.startsWith('/studies')
				? invitations.personRef(study, who ? helper.id : researcher.person_id)
				: invitations.personRef(group, who ? last : member.person_id);
		}
	};
}

/** The link that a letter would have brought. */
async function openDoor(db: Db, invitation: string) {
	const token = accounts.newToken();
	await db
		.updateTable('invitation')
		.set({ token_hash: accounts.hashToken(token) })
		.where('id', '=', invitation)
		.execute();
	return token;
}
