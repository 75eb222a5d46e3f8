/** A map is higher than wide: its legend stands in the room beside it, so that both, and the overseas insets, are seen at once. */
export const besideAtDesk = { '@media (min-width: 900px)': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(190px, 236px)', gap: 2, alignItems: 'end' } } as const;
