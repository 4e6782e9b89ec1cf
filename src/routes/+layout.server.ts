import { settings } from '$lib/server/app';
import { takeNotice } from '$lib/server/http';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	const { actor, name, kept } = event.locals;
	return {
		installation: settings.name,
		colour: settings.colour,
		demo: settings.demo,
		who: name,
		administrator: actor?.administrator ?? false,
		notice: takeNotice(event),
		kept
	};
};
