import { db } from '$lib/server/db';
import * as themes from '$lib/server/themes';
import { studyOf } from '../place';
import { branches } from './branches';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study } = await studyOf(locals.actor, params, 'study.read');
	const book = await themes.book(db, study);
	return {
		number: book.length,
		branches: branches(book),
		retired: (await themes.retired(db, study)).length
	};
};
