import type { Making } from '../../making.ts';
import { isNamed, MEMBER, type Sheet } from './sheet.ts';

export function cases({ frame, stage }: Making): Sheet {
	return {
		name: 'cases',
		row: 'a member who gave something under a code of their own',
		columns: [
			{ name: 'case_id', means: 'the member’s code' },
			{ name: 'group', means: 'the groups in which they gave something' },
			{
				name: 'way of answering',
				means: 'online, not online or meeting; empty in files for others'
			}
		],
		*rows() {
			for (const { case: name, groups, ways } of stage.cases(MEMBER)) {
				if (!isNamed(name)) continue;
				const names = groups.map((group) => frame.groups.get(group)?.name ?? '');
				yield [name, names.toSorted().join('; '), ways.join('; ')];
			}
		}
	};
}
