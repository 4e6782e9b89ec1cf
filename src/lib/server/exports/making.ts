import type { Writable } from 'node:stream';
import type { About } from './about.ts';
import type { Db } from '../db/index.ts';
import type { Frame } from './frame.ts';
import type { Stage } from './stage.ts';
import type { Wish } from './wish.ts';

/** All that a format needs to write one file. */
export type Making = {
	/** for what is neither in the frame nor on the stage, such as summaries; words go out through those two alone */
	db: Db;
	frame: Frame;
	stage: Stage;
	/** what every file says about itself */
	about: About;
	wish: Wish;
	/** the installation shows an example: every file says that people and words are invented */
	demo: boolean;
	/** the file. A format ends it, and waits until all of it is written */
	out: Writable;
	/** where something can be laid aside until the file is written; gone with the making */
	aside: (name: string) => string;
	/** says how many contributions are written so far */
	wrote: (done: number) => void;
};

export type Write = (making: Making) => Promise<void>;
