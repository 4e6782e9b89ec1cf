import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';

type Schema = {
	description?: string;
	additionalProperties?: boolean;
	properties?: Record<string, Schema>;
	items?: Schema;
	$defs?: Record<string, Schema>;
};

/** As far as tests look into it. */
export type Document = Record<
	'groups' | 'prompts' | 'threads' | 'themes' | 'outcomes',
	object[]
> & {
	study: object;
	about: {
		audience: string;
		removed: string[];
		withheld: { reason: string; number: number }[];
		filter: object | null;
	};
	contributions: {
		contribution_id: string;
		kind: string;
		text: string;
		date: string;
		codings: object[];
	}[];
};

/** The published schema of a study as JSON: what is wrong with a document, and all that it describes. */
export function schemaOf() {
	const schema = JSON.parse(readFileSync('static/schemas/study-export-1.json', 'utf8')) as Schema;
	// what only holds for one kind of readers does not repeat what holds for both
	const ajv = new Ajv2020({
		strict: true,
		strictTypes: false,
		strictRequired: false,
		allErrors: true
	});
	const validate = ajv.compile(schema);
	const objects = [...within(schema)].filter((each) => each.properties);
	return {
		schema,
		objects,
		properties: objects.flatMap(({ properties = {} }) =>
			Object.entries(properties).map(([name, schema]) => ({ name, schema }))
		),
		errors(document: unknown): string[] {
			if (validate(document)) return [];
			return (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message}`);
		}
	};
}

function* within(schema: Schema): Generator<Schema> {
	yield schema;
	for (const each of Object.values(schema.properties ?? {})) yield* within(each);
	for (const each of Object.values(schema.$defs ?? {})) yield* within(each);
	if (schema.items) yield* within(schema.items);
}
