import { invitee } from '../../invitee';
import { sheet } from '../sheet';
import type { PageServerLoad } from './$types';

/** The invitation on paper, for one person. */
export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, person, here, key } = await invitee(event);
	return {
		here,
		answer: `${here}/coming/${key}`,
		person: { name: person.known_name, address: person.address },
		sheet: await sheet(actor, group, meeting)
	};
};
