import type { Verbatim } from '../annexes/compose-annexes';

/** The testimonies joined to a version. None as long as no register of accepted ones says which. */
export const verbatimsOf = async (_dossierId: string, _version: number): Promise<readonly Verbatim[]> => [];
