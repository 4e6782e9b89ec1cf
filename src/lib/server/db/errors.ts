/** Whether a write was refused because something unique was already there; both engines. */
export function isUniqueViolation(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	return (
		code === '23505' ||
		code === 'SQLITE_CONSTRAINT_UNIQUE' ||
		code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
	);
}
