import { BorderStyle } from 'docx';

const after = (points: number) => ({ spacing: { after: points * 20 } });
const normal = { basedOn: 'Normal', next: 'Normal' };

/** How a document looks: real styles, so that whoever goes on writing changes each in one place. */
export const styles = {
	default: {
		document: {
			run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
			paragraph: after(8)
		},
		title: { run: { size: 44, bold: true, color: '0B3C3A' }, paragraph: after(16) },
		heading1: {
			run: { size: 32, bold: true, color: '0B3C3A' },
			paragraph: { spacing: { before: 480, after: 160 } }
		},
		heading2: {
			run: { size: 27, bold: true, color: '0B3C3A' },
			paragraph: { spacing: { before: 360, after: 120 } }
		},
		heading3: {
			run: { size: 24, bold: true, color: '0B3C3A' },
			paragraph: { spacing: { before: 280, after: 120 } }
		},
		heading4: {
			run: { size: 22, bold: true, color: '0B3C3A' },
			paragraph: { spacing: { before: 240, after: 100 } }
		}
	},
	paragraphStyles: [
		{ ...normal, id: 'Caption', name: 'caption', run: { bold: true }, paragraph: after(4) },
		{ ...normal, id: 'Cell', name: 'Table text', run: { size: 18 }, paragraph: after(2) },
		{ ...normal, id: 'Small', name: 'Small print', run: { size: 18 } },
		{
			...{ ...normal, id: 'Quotation', name: 'Quote' },
			paragraph: {
				indent: { left: 360 },
				border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '0B5563' } }
			}
		}
	]
};
