import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './tokens/tokens.css';
import './tokens/base.css';

export { readPalette, type ColourToken, type Theme } from './tokens/palette';
export { formatCount, formatPercent, formatQuantity, formatRate } from './format/french-numbers';
export { formatDay, formatMoment, formatMonth, formatPeriod } from './format/french-dates';
export { classBreaks } from './scale/class-breaks';
export { colourOf, divergingScale, scaleClasses, sequentialScale, type ColourScale, type ScaleClass } from './scale/colour-scale';
export { Button, type ButtonProps } from './form/button';
export { Field, FieldGroup, useField, type ControlAttributes, type FieldProps } from './form/field';
export { SelectField, TextArea, TextField } from './form/text-field';
export { Checkbox, CheckboxChips, RadioCards, type Choice, type ChoiceGroup } from './form/choices';
export { DateField, type QuickDate } from './form/date-field';
export { ErrorSummary, type SummarisedError } from './form/error-summary';
export { Stepper } from './form/stepper';
export { Banner, DemoBanner } from './feedback/banner';
export { EmptyState, ErrorState, LoadingState, StatusMessage } from './feedback/status';
