/** `number`: its cells are numbers where they are not empty; `wide`: they hold words. */
export type Column = { name: string; means: string; number?: true; wide?: true };

/** A sheet: its columns each with what it means, and its rows, made as they are asked for. */
export type Sheet = {
	name: string;
	/** what a row of it is */
	row: string;
	columns: Column[];
	rows: () => Iterable<string[]>;
};

/** Who has a row of their own: in files for others organisers and researchers have no code. */
export const MEMBER = 'member';
export const isNamed = (name: string) => name.startsWith('P');
