import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import { Box, Button, FormControlLabel, IconButton, Paper, Switch, Typography } from '@mui/material';
import { text } from './messages.fr';
import type { Rehearsal } from './routing.documents';
import { moved, replaced, type RuleDraft } from './rule-draft';
import { useConditionChoices } from './use-condition-choices';

const words = text.rule;

/** The rules one under the other, each said in a sentence, with what it would have done. */
export function RuleList({ regionCode, rules, rehearsal, onChange, onEdit, onRemove }: {
  regionCode: string; rules: readonly RuleDraft[]; rehearsal: Rehearsal | null; onChange: (rules: readonly RuleDraft[]) => void; onEdit: (rule: RuleDraft) => void; onRemove: (rule: RuleDraft) => void;
}) {
  const conditions = useConditionChoices(regionCode);
  const conditionsOf = ({ when }: RuleDraft) => conditions.filter(({ key }) => when[key].length > 0)
    .map(({ key, choices }) => `${words.conditions[key]} : ${when[key].map((code) => choices.find((choice) => choice.code === code)?.label ?? code).join(words.or)}`);
  return (
    <Box component="ol" aria-label={text.list} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {rules.map((rule, at) => (
        <Paper component="li" key={rule.key} variant="outlined" sx={{ p: { xs: 1.5, sm: 2 }, display: 'flex', flexWrap: 'wrap', gap: 1.5, opacity: 1, borderStyle: rule.enabled ? 'solid' : 'dashed' }}>
          <Box sx={{ display: 'flex', flexDirection: 'column' }}>
            <IconButton size="small" aria-label={words.up(rule.name)} disabled={at === 0} onClick={() => onChange(moved(rules, at, -1))}><ArrowUpward fontSize="small" /></IconButton>
            <IconButton size="small" aria-label={words.down(rule.name)} disabled={at === rules.length - 1} onClick={() => onChange(moved(rules, at, 1))}><ArrowDownward fontSize="small" /></IconButton>
          </Box>
          <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
            <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{at + 1}. {rule.name}</Typography>
            {(conditionsOf(rule).length > 0 ? conditionsOf(rule) : [words.whatever]).map((line) => <Typography key={line} variant="body2" sx={{ color: 'text.secondary' }}>{line}</Typography>)}
            <Typography variant="body2">→ {effectsOf(rule).join(', ')}</Typography>
            {rule.enabled && rehearsal?.rules[at] && <Typography variant="body2" className="vg-figures" sx={{ mt: 0.5 }}>{words.count(rehearsal.rules[at].matched, rehearsal.rules[at].charged)}</Typography>}
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}>
            <FormControlLabel control={<Switch checked={rule.enabled} onChange={(_, enabled) => onChange(replaced(rules, { ...rule, enabled }))} slotProps={{ input: { 'aria-label': words.on(rule.name) } }} />} label={rule.enabled ? words.active : words.inactive} />
            <Button size="small" aria-label={words.edit(rule.name)} onClick={() => onEdit(rule)}>{words.editShort}</Button>
            <Button size="small" aria-label={words.remove(rule.name)} onClick={() => onRemove(rule)}>{words.removeShort}</Button>
          </Box>
        </Paper>
      ))}
    </Box>
  );
}

const effectsOf = ({ assigneeName, tag, priority }: RuleDraft): string[] => [...(assigneeName ? [words.to(assigneeName)] : []), ...(tag ? [words.tag(tag)] : []), ...(priority ? [words.priority] : [])];
