/**
 * Whether the database is a PostgreSQL server; otherwise the address is the path of an SQLite file.
 *
 * @param {string} address
 */
export const isPostgres = (address) => /^postgres(ql)?:\/\//.test(address);

/** The moment as part of a file's name, sorted by time: 2027-03-04T05-06-07Z. */
export const stamp = () => new Date().toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
