import type { Locator, Page } from 'playwright-core';

const MOST_STOPS = 150;

/** Presses Tab until the wanted control has the focus. @throws Error when Tab never gets there */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not get to ${String(wanted)} from ${page.url()}`);
}

/** Tab to it, then Enter. */
export async function enterOn(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

/** Tab to it, then type over what is in it, as a browser selects it all. */
export async function typeInto(page: Page, wanted: Locator, text: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.type(text);
}

/** How the focus is shown on the control that has it: nothing means that a person would be lost. */
export function shownFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const drawn = (element: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    for (let element = document.activeElement, up = 0; element !== null && up < 4; element = element.parentElement, up += 1) {
      if (drawn(element)) return true;
    }
    return false;
  });
}
