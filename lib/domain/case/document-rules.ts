/** Which files a case takes, and how large: what can be read for decades and carries no program. House rules, not law. */

export const LARGEST_FILE_MEGABYTES = 20;

/** Content types taken, with the endings their names may have. */
export const TAKEN_FILES: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
};

export const TAKEN_ENDINGS: readonly string[] = Object.values(TAKEN_FILES).flat();
