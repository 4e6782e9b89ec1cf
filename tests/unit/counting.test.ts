import { describe, expect, it } from 'vitest';
import { count, honest, line, named, sum } from '../../scripts/testing/count.js';
import { ofJourneys, ofUnits } from '../../scripts/testing/told.js';

const passed = { status: 'passed', fullName: 'a thread is read' };
const failed = { status: 'failed', fullName: 'a thread is answered' };
const units = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 2 };

describe('the end of a run of tests', () => {
	it('names what failed, and counts it last', () => {
		const all = sum([
			count({ passed: 3 }),
			count({ failed: 1, which: ['format'] }),
			count({ failed: 1, skipped: 2, which: ['a thread is answered'] })
		]);
		expect(named(all)).toBe('What failed:\n  ✗ format\n  ✗ a thread is answered');
		expect(line(all)).toBe('3 passed, 2 failed, 2 skipped');
	});

	it('says nothing where nothing failed', () => {
		expect(named(count({ passed: 3, skipped: 1 }))).toBe('');
	});

	it('says how many more there are than it names', () => {
		const which = Array.from({ length: 60 }, (_, at) => `test ${at}`);
		const end = named(count({ failed: 61, which }));
		expect(end).toContain('test 39');
		expect(end).not.toContain('test 40');
		expect(end).toContain('and 21 without a name here');
	});

	it('takes a runner that ended badly as failed, whatever it counted', () => {
		expect(honest('unit tests', null, 0)).toMatchObject({
			failed: 1,
			which: ['unit tests left no count']
		});
		expect(honest('unit tests', count({ passed: 9 }), 1)).toMatchObject({ passed: 9, failed: 1 });
		const told = count({ passed: 9, failed: 2, which: ['one', 'two'] });
		expect(honest('unit tests', told, 1)).toEqual(told);
	});
});

describe('what a runner told', () => {
	it('counts a file that could not be loaded as one failure, by its name', () => {
		const files = [
			{ name: 'a.test.ts', status: 'failed', assertionResults: [passed, failed] },
			{ name: 'b.test.ts', status: 'failed', assertionResults: [] }
		];
		expect(ofUnits({ ...units, testResults: files })).toEqual({
			...{ passed: 1, failed: 2, skipped: 2 },
			which: ['a thread is answered', 'b.test.ts']
		});
	});

	it('finds the failed journeys in whatever they are gathered, the tried again among them', () => {
		const spec = (title: string, ok: boolean, status: string) => ({
			...{ title, ok, file: 'loop.spec.ts' },
			tests: [{ status }]
		});
		const told = ofJourneys({
			stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
			errors: [{ message: 'the server did not start\nat line 1' }],
			suites: [
				{
					title: 'loop.spec.ts',
					specs: [spec('reads', true, 'expected')],
					suites: [
						{ title: 'deeper', specs: [spec('answers', false, 'unexpected')] },
						{ title: 'again', specs: [spec('comes back', true, 'flaky')] }
					]
				}
			]
		});
		expect(told).toEqual({
			...{ passed: 1, failed: 3, skipped: 0 },
			which: ['loop.spec.ts: answers', 'loop.spec.ts: comes back', 'the server did not start']
		});
	});
});
