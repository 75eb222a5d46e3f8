/** Codes of different levels of one dimension are alike (département and région 84, type and sector SPADA): each but the finest says which it is. */
export const departmentKey = (code: string): string => `D${code}`;
export const regionKey = (code: string): string => `R${code}`;
export const groupKey = (code: string): string => `GROUP:${code}`;
export const sectorKey = (code: string): string => `SECTOR:${code}`;
