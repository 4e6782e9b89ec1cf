import {
	Document as File,
	Footer,
	HeadingLevel,
	ImageRun,
	Packer,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
	type IContext
} from 'docx';
import { printable } from '../printable.ts';
import type { Block, Document } from './model.ts';
import { styles } from './styles.ts';

const levels = {
	1: HeadingLevel.HEADING_1,
	2: HeadingLevel.HEADING_2,
	3: HeadingLevel.HEADING_3,
	4: HeadingLevel.HEADING_4
} as const;

/**
 * A document in Word's own format: real headings for its outline, tables whose first row is repeated on
 * each page and known as such, and the language said. The library holds all of it in memory.
 */
export async function asWord({ title, by, foot, blocks }: Document): Promise<Uint8Array> {
	const children = [
		new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
		...Array.from(blocks(), drawn).flat(),
		...foot.map((words) => new Paragraph({ style: 'Small', children: runs(words) }))
	];
	const file = new File({
		...{ title: printable(title), creator: printable(by), lastModifiedBy: printable(by) },
		description: printable(foot.join(' ')),
		styles,
		sections: [{ children, footers: { default: numbered() } }]
	});
	return Packer.toBuffer(file);
}

function drawn(block: Block): (Paragraph | Table)[] {
	if (block.kind === 'heading')
		return [new Paragraph({ heading: levels[block.level], children: runs(block.text) })];
	if (block.kind === 'paragraph') return [worded(block.text)];
	if (block.kind === 'list')
		return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }));
	if (block.kind === 'facts')
		return block.facts.map(({ name, value }) =>
			worded(value, undefined, false, runs(`${name}: `, true))
		);
	if (block.kind === 'quotation') {
		const by = block.by && ` (${block.by})`;
		return [worded(`“${block.text}”${by}`, 'Quotation')];
	}
	return block.kind === 'picture' ? [pictured(block)] : tabled(block);
}

function pictured({ jpeg, width, height, alt }: Extract<Block, { kind: 'picture' }>) {
	const scale = Math.min(1, WIDEST / width, TALLEST / height);
	const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
	const altText = { name: 'Picture', title: '', description: printable(alt) };
	const type = 'jpg';
	return new Paragraph({ children: [new ImageRun({ type, data: jpeg, transformation, altText })] });
}
/** Of a picture, in pixels of 1/96 inch, so that it stands between the margins of a sheet of A4. */
const WIDEST = 600;
const TALLEST = 800;

/** Between the margins of a sheet of A4, in twentieths of a point. */
const WIDTH = 9026;

function tabled({ caption, head, rows, wide }: Extract<Block, { kind: 'table' }>) {
	const share = WIDTH / (head.length + (wide === null ? 0 : WIDER - 1));
	const columnWidths = head.map((_, at) => Math.floor(share * (at === wide ? WIDER : 1)));
	const body = Array.from(rows, (cells) => new Row(cells));
	return [
		new Paragraph({ style: 'Caption', keepNext: true, children: runs(caption) }),
		new Table({
			columnWidths,
			width: { size: WIDTH, type: WidthType.DXA },
			tableLook: { firstRow: true, firstColumn: true },
			rows: [row(head, true), ...body]
		}),
		// two tables without anything between them would be one
		new Paragraph({ style: 'Cell', children: [] })
	];
}
const WIDER = 4;

/** A row that is made of its words only while it is written: the library's own hold ten times as much. */
class Row extends TableRow {
	#cells: string[];

	constructor(cells: string[]) {
		super({ children: [] });
		this.#cells = cells;
	}

	override prepForXml(context: IContext) {
		return row(this.#cells, false).prepForXml(context);
	}
}

function row(cells: string[], isHead: boolean) {
	const children = cells.map(
		(cell, at) => new TableCell({ children: [worded(cell, 'Cell', isHead || at === 0)] })
	);
	return new TableRow({ children, ...(isHead && { tableHeader: true, cantSplit: true }) });
}

/** A paragraph, from right to left where its first letter goes so. */
function worded(words: string, style?: string, bold = false, before: TextRun[] = []) {
	const bidirectional = FROM_RIGHT.test(words);
	return new Paragraph({
		...(style && { style }),
		...(bidirectional && { bidirectional }),
		children: [...before, ...runs(words, bold)]
	});
}
const FROM_RIGHT =
	/^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Words as Word has them: a line's end is a break, and signs that XML cannot hold are left out. */
function runs(words: string, bold = false): TextRun[] {
	return printable(words)
		.split('\n')
		.map((text, index) => new TextRun({ text, ...(bold && { bold }), ...(index && { break: 1 }) }));
}

function numbered() {
	const children = [
		new TextRun('Public involvement input, not research data. Page '),
		new TextRun({ children: [PageNumber.CURRENT] })
	];
	return new Footer({ children: [new Paragraph({ style: 'Small', children })] });
}
