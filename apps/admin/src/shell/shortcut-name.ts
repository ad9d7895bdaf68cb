/** How the palette's shortcut is written on this machine. */
export const shortcutName = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
