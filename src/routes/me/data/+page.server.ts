import { allow } from '$lib/server/access';

export const load = ({ locals }) => {
	allow(locals.actor, 'me.use');
};
