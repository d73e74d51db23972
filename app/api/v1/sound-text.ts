/**
 * Signs that no keyboard makes and no database keeps as they are: U+0000, and halves of signs that stand alone. Looked for
 * in the escapes of a JSON text, for decoded text cannot hold them otherwise.
 */
const UNSOUND =
  /\\u0000|\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}/;

export const isSound = (json: string): boolean => !UNSOUND.test(json);
