import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import { helpAmong } from '$lib/server/groups';
import { takeNotice } from '$lib/server/http';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const { actor, name, kept, keeper, reader, sending } = event.locals;
	const roles = Object.entries(actor?.groups ?? {});
	const groups = roles.flatMap(([group, role]) => (role === 'member' ? group : []));
	return {
		installation: settings.name,
		colour: settings.colour,
		demo: settings.demo,
		who: name,
		administrator: actor?.administrator ?? false,
		member: groups.length > 0,
		/** whom to ring, on whatever page one is, and where something went wrong; a group's pages say their own */
		help: groups.length ? await helpAmong(db, groups) : null,
		notice: takeNotice(event),
		kept,
		keeper,
		reader,
		sending
	};
};
