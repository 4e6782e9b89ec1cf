import { expect, it } from 'vitest';
import { guidOf } from './guid.ts';

// RFC 9562, appendix A: the namespace for names of hosts
const study = { id: '6ba7b810-9dad-11d1-80b4-00c04fd430c8' };

it('makes UUIDs of version 5 as every other program would', () => {
	expect(guidOf(study)('theme', '0192b3a1')).toBe('CCFC9C7D-3D53-5B1C-9A95-95A1C229C937');
});

it('tells kinds, ids and studies apart', () => {
	const other = { id: '6ba7b811-9dad-11d1-80b4-00c04fd430c8' };
	const all = [
		...[guidOf(study)('theme', '1'), guidOf(study)('theme', '2'), guidOf(study)('note', '1')],
		guidOf(other)('theme', '1')
	];
	expect(new Set(all).size).toBe(4);
});
