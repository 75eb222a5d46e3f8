import AccountCircle from '@mui/icons-material/AccountCircleOutlined';
import { Divider, IconButton, Menu, MenuItem, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useLogout, useTheme } from 'react-admin';
import { Link } from 'react-router';
import { opens } from '../session/permissions';
import type { Viewer } from '../session/viewer';
import { text } from './messages.fr';

export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [theme, setTheme] = useTheme();
  const signOut = useLogout();
  const menuId = useId();
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton aria-label={text.account.menu(viewer.displayName)} aria-haspopup="menu" aria-expanded={!!anchor} aria-controls={anchor ? menuId : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}>
        <AccountCircle />
      </IconButton>
      <Menu disablePortal id={menuId} anchorEl={anchor} open={!!anchor} onClose={close} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }}>
        <MenuItem disabled sx={{ display: 'block', '&.Mui-disabled': { opacity: 1 } }}>
          <Typography sx={{ fontWeight: 650 }}>{viewer.displayName}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>{viewer.email}</Typography>
        </MenuItem>
        <Divider component="li" />
        {opens(viewer.role, 'securite') && <MenuItem component={Link} to="/securite" onClick={close}>{text.account.security}</MenuItem>}
        <MenuItem component={Link} to="/notifications" onClick={close}>{text.account.notifications}</MenuItem>
        <MenuItem onClick={() => { setTheme(theme === 'dark' ? 'light' : 'dark'); close(); }}>
          {theme === 'dark' ? text.account.toLight : text.account.toDark}
        </MenuItem>
        <Divider component="li" />
        <MenuItem onClick={() => { close(); void signOut(); }}>{text.account.signOut}</MenuItem>
      </Menu>
    </>
  );
}
