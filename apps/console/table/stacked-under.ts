/** Under that width the rows of a table become cards, each cell under its `data-label`; the table stays a table to a screen reader, and on paper, where it is shorter. */
export const stackedUnder = (width: number) => ({
  '& th[scope=row]': { fontWeight: 600, [`@media (min-width: ${width}px)`]: { minWidth: 150 } },
  '& td, & th[scope=row]': { verticalAlign: 'top' },
  // Buttons are higher than a line: they give back what they take, so that their words stand on the line of the row.
  [`@media (min-width: ${width}px)`]: { '& td > .MuiButton-sizeSmall, & td > :has(> .MuiButton-sizeSmall)': { my: '-5.5px' } },
  '@media print': { '& [data-screen-only]': { display: 'none' } },
  [`@media screen and (max-width: ${width - 0.05}px)`]: {
    '& thead': { display: 'block', position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden', whiteSpace: 'nowrap' },
    '& tbody': { display: 'block' },
    '& tbody tr': { display: 'grid', gap: 0.5, p: 2, borderBottom: '1px solid', borderColor: 'divider' },
    '& tbody td, & tbody th': { border: 0, p: 0, textAlign: 'left' },
    '& tbody td .MuiFormControl-root': { mt: 1.5 },
    '& tbody td:empty': { display: 'none' },
    '& tbody td[data-label]:not([data-label=""])::before': { content: 'attr(data-label) " : "', color: 'text.secondary', fontSize: '0.9375rem' },
    // A button says by itself what it does.
    '& tbody td:has(> .MuiButton-root:only-child)::before, & tbody td:has(> :only-child > .MuiButton-root)::before': { display: 'none' },
    '& tbody td > .MuiButton-text:only-child': { ml: -1.25 },
  },
  // A tablet has room for two facts a line.
  [`@media screen and (min-width: 560px) and (max-width: ${width - 0.05}px)`]: {
    '& tbody tr': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: 3 },
    '& tbody th[scope=row]': { gridColumn: '1 / -1' },
  },
}) as const;
