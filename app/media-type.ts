/** Whether a request says that its body is of this type, whatever parameters follow. */
export const hasType = (headers: Headers, type: string): boolean =>
  headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === type;
