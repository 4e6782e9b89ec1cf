import { settings } from '$lib/server/app';

export const load = () => ({ contact: settings.contact });
