import { Badge, Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { text as alerts } from '../alerts/messages.fr';
import { useNewAlerts } from '../alerts/use-new-alerts';
import { navigationOf, outsideOf } from './navigation-items';
import { text } from './messages.fr';
import type { Role } from '../session/viewer';

/** `rail`: icons over small words, beside the page. `list`: full rows, in the drawer of small screens. */
export function Navigation({ role, shape, onNavigate }: { role: Role; shape: 'rail' | 'list'; onNavigate?: () => void }) {
  const rail = shape === 'rail';
  const newAlerts = useNewAlerts(role);
  return (
    <Box component="nav" aria-label={text.navigation}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 1, display: 'grid', gap: 0.5 }}>
        {navigationOf(role).map(({ page, to, label, icon: Icon }) => (
          <li key={page}>
            <Box component={NavLink} to={to} end={to === '/'} onClick={onNavigate} sx={[linkStyle, rail ? railStyle : listStyle]}>
              {page === 'alertes' && newAlerts > 0 ? <Counted count={newAlerts}><Icon aria-hidden sx={iconStyle} /></Counted> : <Icon aria-hidden sx={iconStyle} />}
              <Typography component="span" sx={{ fontSize: rail ? '0.75rem' : '1rem', lineHeight: 1.2, fontWeight: 'inherit', textAlign: 'center' }}>{label}{page === 'alertes' && newAlerts > 0 && <span className="vg-hidden">, {alerts.badge(newAlerts)}</span>}</Typography>
            </Box>
          </li>
        ))}
        {outsideOf(role).map(({ href, label, icon: Icon }) => (
          <li key={href}>
            <Box component="a" href={href} sx={[linkStyle, rail ? railStyle : listStyle]}>
              <Icon aria-hidden sx={iconStyle} />
              <Typography component="span" sx={{ fontSize: rail ? '0.75rem' : '1rem', lineHeight: 1.2, fontWeight: 'inherit', textAlign: 'center' }}>{label}</Typography>
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** The number is drawn for the eye; the words after the label say it. */
const Counted = ({ count, children }: { count: number; children: ReactNode }) => <Badge badgeContent={count} color="error" max={99} aria-hidden>{children}</Badge>;

const iconStyle = { fontSize: 22 } as const;
const linkStyle = {
  display: 'flex', alignItems: 'center', color: 'text.primary', textDecoration: 'none', borderRadius: 1,
  '&:hover': { bgcolor: 'action.hover' },
  '&.active': { bgcolor: 'action.selected', color: 'primary.main', fontWeight: 700 },
} as const;
const railStyle = { flexDirection: 'column', justifyContent: 'center', gap: 0.5, minHeight: 60, px: 0.25, py: 0.75 } as const;
const listStyle = { gap: 1.5, minHeight: 48, px: 1.5 } as const;
