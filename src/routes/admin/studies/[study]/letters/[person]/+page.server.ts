import * as accounts from '$lib/server/accounts';
import { allow } from '$lib/server/access';
import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import * as invitations from '$lib/server/invitations';
import * as studies from '$lib/server/studies';
import { makeLetter, takeLetter } from '../../../../../letter';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	allow(event.locals.actor, 'installation.run');
	const { study, invitation } = await at(event.params);
	return {
		...takeLetter(event, await accounts.find(db, invitation.person_id)),
		joined: invitation.joined_at !== null,
		byEmail: true,
		from: settings.name,
		ring: null,
		back: { href: `/admin/studies/${study.slug}`, label: study.title }
	};
};

export const actions: Actions = {
	default: async (event) => {
		allow(event.locals.actor, 'installation.run');
		const { invitation } = await at(event.params);
		return makeLetter(event, invitation);
	}
};

async function at(params: { study: string; person: string }) {
	const study = await studies.bySlug(db, params.study);
	const invitation = await invitations.newest(db, { study: study.id }, params.person, 'lead');
	return { study, invitation };
}
