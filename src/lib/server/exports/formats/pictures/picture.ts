/** Something drawn: pieces of SVG, and the room they take, from 0 0 on. */
export type Drawing = { width: number; height: number; ink: string };

/** One picture of the analysis, with everything that goes with it. */
export type Picture = {
	/** the name of its files, without an ending */
	name: string;
	title: string;
	/** what it shows, for whoever does not see it */
	says: string;
	/** printed below it in small letters */
	notes: string[];
	/** what is counted, of how many, and when: to paste into a paper */
	caption: string;
	/** the numbers behind it, its head first */
	table: string[][];
	drawing: Drawing;
};

/** How wide a drawing is where nothing in it asks for more. */
export const ROOM = 752;

/** What stands in the table where files for others do not say a number. */
export const NOT_SAID = 'not said';

export function cell(number: number | null): string {
	return number === null ? NOT_SAID : String(number);
}
