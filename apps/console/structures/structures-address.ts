const SEARCH = 'recherche';

/** Address of the structures found by a part of their name, or of their association's. */
export const structuresNamed = (name: string): string => `/structures?${new URLSearchParams({ [SEARCH]: name }).toString()}`;

export const searchOf = (address: string): string => new URLSearchParams(address).get(SEARCH) ?? '';
