/**
 * What a notice is about, as it is stored: the day it speaks of and, where there are several on the way to one day, which of
 * them it is. Together with person, case and kind it makes a notice the only one of its sort: a day that moves makes a new one.
 */
import type { Day } from '../day';

export const about = (on: Day, stage?: number): string => (stage === undefined ? on : `${on}/${stage}`);

export const dayOfAbout = (text: string): Day => text.slice(0, 10) as Day;

/** The working day a supplement notice was reckoned on, or null for a notice without stages. */
export const stageOfAbout = (text: string): number | null => (text.length > 11 ? Number(text.slice(11)) : null);
