import { settings } from '$lib/server/app';
import { takeNotice } from '$lib/server/http';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	const { actor, name, kept, keeper, sending } = event.locals;
	return {
		installation: settings.name,
		colour: settings.colour,
		demo: settings.demo,
		who: name,
		administrator: actor?.administrator ?? false,
		member: Object.values(actor?.groups ?? {}).includes('member'),
		notice: takeNotice(event),
		kept,
		keeper,
		sending
	};
};
