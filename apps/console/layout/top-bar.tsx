import MenuIcon from '@mui/icons-material/Menu';
import { Box, IconButton, Typography } from '@mui/material';
import { Link } from 'react-router';
import type { Viewer } from '../session/viewer';
import { AccountMenu } from './account-menu';
import { LiveStatus } from './live-status';
import { text } from './messages.fr';

/** Who one is here: the product, the territory, the role. */
export function TopBar({ viewer, live, onOpenMenu }: { viewer: Viewer; live: boolean; onOpenMenu: () => void }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: { xs: 1, sm: 2 }, minHeight: 56, px: { xs: 1, sm: 2 }, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider', '@media print': { display: 'none' } }}>
      <IconButton aria-label={text.openMenu} onClick={onOpenMenu} sx={{ display: { md: 'none' } }}><MenuIcon /></IconButton>
      <Box component={Link} to="/" aria-label={`${text.product} : ${text.home}`} sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'text.primary', textDecoration: 'none', borderRadius: 1, minHeight: 44 }}>
        <img src="/console/vigie.svg" alt="" width={28} height={28} />
        <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.125rem', display: { xs: 'none', sm: 'inline' } }}>{text.product}</Typography>
      </Box>
      <Box sx={{ minWidth: 0, flex: 1, borderLeft: { sm: 1 }, borderColor: { sm: 'divider' }, pl: { sm: 2 }, lineHeight: 1.25 }}>
        <Typography component="div" sx={{ fontWeight: 650, lineHeight: 1.2, fontSize: { xs: '0.9375rem', sm: '1rem' } }}>{viewer.scopeLabel}</Typography>
        <Typography component="div" noWrap variant="caption" sx={{ color: 'text.secondary', lineHeight: 1.25 }}>{text.roles[viewer.role]}</Typography>
      </Box>
      {live && <LiveStatus />}
      <AccountMenu viewer={viewer} />
    </Box>
  );
}
