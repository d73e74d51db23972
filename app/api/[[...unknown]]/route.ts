import { problem } from '../problem';

/** Below /api everything is answered in JSON, also what is not there. */
const unknown = () => problem({ code: 'not_found' });

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };
