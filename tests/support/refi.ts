import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { validateXML } from 'xmllint-wasm';

type Element = { name: string; attribs: Record<string, string>; children: Node[] };
type Node = Element | { name?: undefined; data?: string };

const folder = process.env.REFI_QDA ?? resolve('..', 'shared', 'refi-qda');

/**
 * The standard's schemas, beside the project; null where they are not: what needs them counts as skipped
 * then, and with CI=true as failed.
 */
export const schemas = existsSync(join(folder, 'Project.xsd'))
	? { project: read('Project.xsd'), codebook: read('Codebook.xsd') }
	: null;

export const withoutSchemas = schemas === null && process.env.CI !== 'true';

/** What the schema says against it; nothing when it is valid. */
export async function faults(xml: string, kind: 'project' | 'codebook'): Promise<string[]> {
	if (!schemas) throw new Error(`the schemas of REFI-QDA are not in ${folder}`);
	const { errors } = await validateXML({
		xml: [{ fileName: `${kind}.xml`, contents: xml }],
		schema: [{ fileName: `${kind}.xsd`, contents: schemas[kind] }]
	});
	return errors.map(({ message }) => message);
}

/** A project as an importer reads it: its XML, and each text by its name. */
export function unpackedProject(bytes: Uint8Array) {
	const files = unzipSync(bytes);
	const xml = strFromU8(files['project.qde'] ?? new Uint8Array());
	return {
		xml,
		root: parsed(xml),
		names: Object.keys(files),
		text: (path: string) => textAt(files, path)
	};
}

export function parsed(xml: string): Element {
	const { children } = parseDocument(xml, { xmlMode: true });
	const root = (children as unknown as Node[]).find(
		({ name }) => name !== undefined && name !== '?xml'
	);
	if (root?.name === undefined) throw new Error('no element in it');
	return root as Element;
}

/** Every element of that name below this one, in order. */
export function all(element: Element, name: string): Element[] {
	return element.children.flatMap((child) =>
		child.name === undefined ? [] : [...(child.name === name ? [child] : []), ...all(child, name)]
	);
}

/** The elements right below this one. */
export function below(element: Element, name: string): Element[] {
	return element.children.filter((child): child is Element => child.name === name);
}

/** The words in it. */
export function wordsIn(element: Element | undefined): string {
	return (element?.children ?? [])
		.map((child) => (child.name === undefined ? (child.data ?? '') : wordsIn(child)))
		.join('');
}

function textAt(files: Record<string, Uint8Array>, path: string) {
	const bytes = files[path.replace('internal://', 'sources/')];
	if (!bytes) throw new Error(`there is no ${path}`);
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function read(name: string) {
	return readFileSync(join(folder, name), 'utf8');
}
