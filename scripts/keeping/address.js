import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether the database is a PostgreSQL server; otherwise the address is the path of an SQLite file.
 *
 * @param {string} address
 */
export const isPostgres = (address) => /^postgres(ql)?:\/\//.test(address);

/** The moment as part of a file's name, sorted by time: 2027-03-04T05-06-07Z. */
export const stamp = () => new Date().toISOString().replace(/\.\d+/, '').replaceAll(':', '-');

/**
 * A dated name in the folder that nothing has yet: two backups in one second are two files.
 *
 * @param {string} folder
 * @param {string} ending
 */
export function dated(folder, ending) {
	const name = join(folder, `soundings-${stamp()}`);
	for (let number = 1; ; number++) {
		const path = `${name}${number > 1 ? `-${number}` : ''}.${ending}`;
		if (!existsSync(path)) return path;
	}
}
