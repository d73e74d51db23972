/** Ids: UUID version 7 as text, made by the application on both engines; they sort by time of making. */
import { v7 } from 'uuid';

export const newId = (): string => v7();
