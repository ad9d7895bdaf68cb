import { parseHexColor } from './contrast.ts';

/**
 * Gives the page (or one element, for a preview) a tenant's accent. Goes through the CSSOM, which a strict
 * Content-Security-Policy allows; every derived colour follows in CSS.
 * @param accent hex colour; undefined or unreadable restores the house accent
 */
export function applyAccent(accent: string | undefined, element: HTMLElement = document.documentElement): void {
  if (accent !== undefined && parseHexColor(accent)) {
    element.dataset['accent'] = '';
    element.style.setProperty('--accent', accent.startsWith('#') ? accent : `#${accent}`);
    return;
  }
  delete element.dataset['accent'];
  element.style.removeProperty('--accent');
}
