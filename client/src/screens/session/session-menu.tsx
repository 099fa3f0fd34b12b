import { LANGUAGES } from '@ambitiebord/shared/domain/languages';
import {
  FileText,
  Keyboard,
  KeyRound,
  Link2,
  LogOut,
  Menu as MenuIcon,
  PanelLeft,
  Search,
  ShieldCheck,
  UserRound,
} from 'lucide-react';
import { Suspense, useState } from 'react';
import { useHelpKey, usePaletteKey } from '../../roles/leading/page-keys.ts';
import { useSessionState } from '../../session/hooks.ts';
import { useLanguage, useFrameMessages } from '../../ui/language.tsx';
import { LANGUAGE_NAMES } from '../../ui/language-switch.tsx';
import type { MenuItem } from '../../ui/menu-list.tsx';
import { Menu } from '../../ui/menu.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { THEME_CHOICES, useTheme } from '../../ui/theme.ts';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { ReturnCodeDialog } from './keep-safe.tsx';

type OpenDialog =
  | 'leave'
  | 'return-code'
  | 'links'
  | 'snapshots'
  | 'privacy'
  | 'name'
  | 'keys'
  | 'palette';

const SessionPrivacy = onDemand(
  async () => (await import('../privacy/session-privacy.tsx')).SessionPrivacy,
);

const OwnNameDialog = onDemand(async () => (await import('./own-name.tsx')).OwnNameDialog);

const KeysDialog = onDemand(async () => (await import('./keys-dialog.tsx')).KeysDialog);

const Palette = onDemand(async () => (await import('./palette.tsx')).Palette);

const LinksDialog = onDemand(
  async () => (await import('../../roles/facilitator/links-dialog.tsx')).LinksDialog,
);

const SnapshotsDialog = onDemand(
  async () => (await import('./snapshots-dialog.tsx')).SnapshotsDialog,
);

interface SessionMenuProps {
  readonly panelHidden: boolean;
  readonly onHidePanel: (hidden: boolean) => void;
}

/** What is not needed every minute: own keys, language, colours, leaving. */
export function SessionMenu({ panelHidden, onHidePanel }: SessionMenuProps) {
  const {
    common,
    session,
    facilitator,
    keys: keyWords,
    palette,
    people,
    privacy,
  } = useFrameMessages();
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useTheme();
  const role = useSessionState(({ me }) => me.role);
  const [open, setOpen] = useState<OpenDialog>();
  const close = (): void => setOpen(undefined);
  const phone = useMedia(PHONE);
  useHelpKey(() => setOpen('keys'));
  usePaletteKey(() => setOpen('palette'));

  const name = { label: people.ownName, icon: UserRound, onSelect: () => setOpen('name') };
  const keys: readonly MenuItem[] = {
    facilitator: [
      { label: facilitator.secretLink, icon: Link2, onSelect: () => setOpen('links') },
      name,
    ],
    partner: [
      { label: session.returnCode, icon: KeyRound, onSelect: () => setOpen('return-code') },
      name,
    ],
    observer: [],
    display: [],
  }[role];
  const panel: MenuItem = {
    label: panelHidden ? session.showPanel : session.hidePanel,
    icon: PanelLeft,
    onSelect: () => onHidePanel(!panelHidden),
  };
  const view: readonly MenuItem[] = [
    // On a phone the panel is a tab and not beside anything.
    ...(phone ? [] : [panel]),
    { label: session.snapshots, icon: FileText, onSelect: () => setOpen('snapshots') },
    { label: privacy.menu, icon: ShieldCheck, onSelect: () => setOpen('privacy') },
    {
      label: keyWords.title,
      hint: '?',
      icon: Keyboard,
      onSelect: () => setOpen('keys'),
    },
  ];
  const languages = LANGUAGES.map((each) => ({
    label: LANGUAGE_NAMES[each],
    checked: each === language,
    onSelect: () => choose(each),
  }));
  const themes = THEME_CHOICES.map((choice) => ({
    label: common.themes[choice],
    checked: choice === theme,
    onSelect: () => setTheme(choice),
  }));
  const leave = {
    label: session.leave,
    icon: LogOut,
    danger: true,
    onSelect: () => setOpen('leave'),
  };

  const find = {
    label: palette.title,
    hint: 'Ctrl+K',
    icon: Search,
    onSelect: () => setOpen('palette'),
  };
  const groups: readonly (readonly MenuItem[])[] = [[...keys, ...view], languages, themes, [leave]];

  return (
    <>
      <Menu label={session.menu} buttonClassName="icon-button" groups={[[find], ...groups]}>
        <MenuIcon className="icon" aria-hidden />
      </Menu>
      {open === 'leave' && <LeaveDialog onClose={close} />}
      {open === 'return-code' && <ReturnCodeDialog onClose={close} />}
      {open === 'links' && <LinksDialog onClose={close} waiting={null} />}
      {open === 'name' && <OwnNameDialog onClose={close} waiting={null} />}
      {open === 'privacy' && (
        <Suspense fallback={null}>
          <SessionPrivacy onClose={close} waiting={null} />
        </Suspense>
      )}
      {open === 'keys' && <KeysDialog onClose={close} waiting={null} />}
      {open === 'palette' && <Palette menu={groups.flat()} onClose={close} waiting={null} />}
      {open === 'snapshots' && <SnapshotsDialog onClose={close} waiting={null} />}
    </>
  );
}
