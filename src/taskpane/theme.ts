/** Light and dark theme: Office's where it names one, else the system's. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const light: Theme = { ...webLightTheme, fontFamilyBase: FONTS };
const dark: Theme = { ...webDarkTheme, fontFamilyBase: FONTS };

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  systemDark.addEventListener('change', changed);
  return () => systemDark.removeEventListener('change', changed);
}

/** @param officeDark - the theme of Office; null where it names none */
export function useTheme(officeDark: boolean | null): Theme {
  const preferred = useSyncExternalStore(subscribe, () => systemDark.matches);
  return (officeDark ?? preferred) ? dark : light;
}
