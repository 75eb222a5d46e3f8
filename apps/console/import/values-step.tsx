import { Box, Typography } from '@mui/material';
import { vocabularyOf, type ImportValues, type ValueGuess } from '@vigie/contracts';
import { PREFECTURE_SITES } from '@vigie/reference';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ChoiceField, type Choice } from '../form/choice-field';
import { fieldLabel, text } from './messages.fr';

interface ValuesStepProps {
  readonly values: ImportValues;
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Undefined: the text means nothing known. */
  readonly onCode: (field: string, value: string, code: string | undefined) => void;
}

const SITES: readonly Choice[] = PREFECTURE_SITES.map(({ code, name }) => ({ code, label: name }));
/** A select cannot say « no answer » and « not understood » with one empty value. */
const NO_ANSWER = '-';

/** What the words of each coded column mean: those in doubt first, the others behind a click. */
export function ValuesStep({ values, codes, onCode }: ValuesStepProps) {
  const { termsOf, labelOf } = useVocabularies();
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Typography>{text.valuesLead}</Typography>
      {Object.entries(values).map(([field, texts]) => {
        const doubtful = texts.filter(({ by }) => by !== 'LABEL' && by !== 'MEMORY');
        const known = texts.filter(({ by }) => by === 'LABEL' || by === 'MEMORY');
        const vocabulary = vocabularyOf(field);
        const choices = [...(vocabulary ? termsOf(vocabulary) : SITES), { code: NO_ANSWER, label: text.noAnswer }];
        const row = (value: ValueGuess) => <ValueRow key={value.text} value={value} choices={choices} code={codes[field]?.[value.text]} onCode={(code) => onCode(field, value.text, code)} />;
        return (
          <Box component="section" key={field} sx={{ display: 'grid', gap: 1.5, maxWidth: 860 }}>
            <Typography variant="h3">{fieldLabel(field, labelOf)}</Typography>
            <Typography sx={{ color: 'text.secondary' }}>{doubtful.length > 0 ? text.toSay(doubtful.length) : text.allKnown}</Typography>
            {doubtful.map(row)}
            {known.length > 0 && (
              <Box component="details" sx={{ '& summary': { cursor: 'pointer', minHeight: 32 } }}>
                <summary>{text.showKnown(known.length)}</summary>
                <Box sx={{ display: 'grid', gap: 1.5, mt: 1.5 }}>{known.map(row)}</Box>
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}

function ValueRow({ value, choices, code, onCode }: { value: ValueGuess; choices: readonly Choice[]; code: string | undefined; onCode: (code: string | undefined) => void }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>« {value.text} » <Typography component="span" sx={{ color: 'text.secondary' }}>{text.times(value.count)}</Typography></Box>
      <ChoiceField label={text.meansCode(value.text)} value={code === '' ? NO_ANSWER : code ?? ''} choices={choices} empty={text.unknownValue} minWidth={300} onChange={(chosen) => onCode(chosen === '' ? undefined : chosen === NO_ANSWER ? '' : chosen)} />
    </Box>
  );
}
