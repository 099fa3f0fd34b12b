import { Moon, Sun, SunMoon } from 'lucide-react';
import { useEntryMessages } from './language.tsx';
import { Menu } from './menu.tsx';
import { THEME_CHOICES, useTheme } from './theme.ts';

const ICONS = { system: SunMoon, light: Sun, dark: Moon } as const;

/** The choice between light, dark and as the device says. */
export function ThemeMenu() {
  const { common } = useEntryMessages();
  const [theme, setTheme] = useTheme();
  const IconShape = ICONS[theme];
  const choices = THEME_CHOICES.map((choice) => ({
    label: common.themes[choice],
    checked: choice === theme,
    onSelect: () => setTheme(choice),
  }));
  return (
    <Menu label={common.theme} buttonClassName="icon-button" groups={[choices]}>
      <IconShape className="icon" aria-hidden />
    </Menu>
  );
}
