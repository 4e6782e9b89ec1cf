import { beforeAll, describe, expect, it } from 'vitest';
import { fresh } from '../../../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../../../tests/support/exports.ts';
import { say } from '../../../../../../tests/support/said.ts';
import { schemaOf, type Document } from '../../../../../../tests/support/study-schema.ts';
import { SCHEMA } from '../json.ts';

type Fields = Record<string, unknown>;

describe('the schema of a study as JSON', () => {
	const use = fresh('sqlite');
	const desk = exportDesk(use);
	let document: Document;
	beforeAll(async () => {
		await desk.begin();
		await say(use(), desk.world.member, desk.finding, 'As the schema says.');
		const taken = await desk.take('team', { format: 'json', filter: {} });
		document = JSON.parse(desk.file(taken)) as Document;
	});
	const first = (copy: Document) => copy.contributions[0] as Fields;

	it.each<[string, (copy: Document) => unknown]>([
		['a date that is none', (copy) => (first(copy).date = '4 March')],
		['a month for the team', (copy) => (first(copy).date = '2026-03')],
		['a way that is too fine', (copy) => (first(copy).way = 'by post')],
		['a field too many', (copy) => (first(copy).person = 'Mo')],
		['no words', (copy) => delete first(copy).text],
		['no number for the team', (copy) => delete first(copy).number],
		['what others may not know', (copy) => (copy.about.audience = 'others')],
		['somebody to ring', (copy) => ((copy.study as Fields).contact_name = 'Rosa')],
		['words for a number', (copy) => ((copy.prompts[0] as Fields).number = '1')],
		['another schema', (copy) => ((copy as Fields).$schema = 'another')]
	])('refuses %s', (_, mend) => {
		const { errors } = schemaOf();
		expect(errors(document)).toEqual([]);
		const copy = structuredClone(document);
		mend(copy);
		expect(errors(copy)).not.toEqual([]);
	});

	it('describes every field, and lets in no other', () => {
		const { objects, properties } = schemaOf();
		expect(properties.length).toBeGreaterThan(90);
		const silent = properties.filter(
			({ schema }) => !/^[A-Z].{5,}\.$/s.test(schema.description ?? '')
		);
		expect(silent.map(({ name }) => name)).toEqual([]);
		expect(objects.filter((each) => each.additionalProperties !== false)).toEqual([]);
	});

	it('stands where the files say that it does, and names no host', () => {
		const { schema } = schemaOf();
		expect(SCHEMA).toBe('/schemas/study-export-1.json');
		expect((document as Fields).$schema).toBe(SCHEMA);
		expect(schema).toMatchObject({
			$schema: 'https://json-schema.org/draft/2020-12/schema',
			$id: SCHEMA,
			title: expect.stringContaining('version 1')
		});
	});
});
