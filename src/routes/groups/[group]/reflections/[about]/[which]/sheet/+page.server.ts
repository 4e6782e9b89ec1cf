import type { PageServerLoad } from './$types';
import { readSubject, shownSubject } from '../../../subject';

/** The five questions on paper. */
export const load: PageServerLoad = async (event) => {
	const { group, subject, here } = await readSubject(event, 'reflection.give');
	return { subject: shownSubject(subject), from: group.discreet_name, here };
};
