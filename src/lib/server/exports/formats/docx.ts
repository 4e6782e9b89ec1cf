import type { Making } from '../making.ts';

export async function write(making: Making) {
	throw new Error(`${making.wish.format} is not written yet`);
}
