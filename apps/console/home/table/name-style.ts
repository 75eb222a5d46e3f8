/** The name of a territory as a button: the whole cell is pressed, and reads as a link. */
export const nameStyle = {
  width: '100%', minHeight: 40, px: 1.5, py: 0.75, lineHeight: 1.3, justifyContent: 'flex-start', textAlign: 'left', font: 'inherit', color: 'primary.main', textDecoration: 'underline', textUnderlineOffset: '0.15em',
  textDecorationColor: 'transparent', '&:hover': { textDecorationColor: 'currentcolor' }, '@media (pointer: coarse)': { minHeight: 44 },
} as const;
