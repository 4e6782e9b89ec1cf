import { group } from './rows/group.ts';
import { reading } from './rows/reading.ts';
import type { Row } from './rows/row.ts';
import { study } from './rows/study.ts';
import { words } from './rows/words.ts';

export type { Grant, Role } from './rows/row.ts';

/** Who may do what, once. Pages, actions, the walk in the tests and /who-can-read all read it from here. */
export const table = [
	...reading,
	...words,
	...group,
	...study,
	{
		words: 'Make groups and studies and invite their first people; run the installation',
		actions: ['installation.run'],
		who: { administrator: 'yes' }
	}
] as const satisfies readonly Row[];

export type Action = (typeof table)[number]['actions'][number];
