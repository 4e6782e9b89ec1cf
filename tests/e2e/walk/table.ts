import { everybody } from './rows/everybody.ts';
import { groups } from './rows/groups.ts';
import { studies } from './rows/studies.ts';
import type { Row } from './rows/who.ts';

export type { Row } from './rows/who.ts';

/** Who may open each route, and who may send to it. A route that is not here fails the walk. */
export const table: Record<string, Row> = { ...everybody, ...groups, ...studies };
