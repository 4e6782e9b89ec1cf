/** One thing to choose. */
export type Option = {
	value: string;
	label: string;
	hint?: string;
	/** the sign of a theme, before the label */
	look?: { sign: string | null; colour: number | null };
};

/** The id of each choice. The first carries the field's name, so that the error summary leads there. */
export function optionId(name: string, index: number): string {
	return index === 0 ? name : `${name}-${index + 1}`;
}
