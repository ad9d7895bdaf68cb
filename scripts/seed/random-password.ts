import { randomInt } from 'node:crypto';

const WORDS = ['amber', 'anchor', 'birch', 'brook', 'canvas', 'cedar', 'cobalt', 'copper', 'crane', 'delta', 'ember', 'fable', 'fern', 'ferry',
  'flint', 'garnet', 'gravel', 'harvest', 'hazel', 'heron', 'indigo', 'juniper', 'kelp', 'lantern', 'linen', 'marble', 'meadow', 'mortar',
  'nectar', 'oaken', 'opal', 'orchard', 'paper', 'pebble', 'pepper', 'plover', 'quartz', 'raven', 'ripple', 'saffron', 'slate', 'sorrel',
  'spruce', 'summit', 'tallow', 'thistle', 'timber', 'umber', 'velvet', 'walnut', 'willow', 'zephyr'];

/** Four words and a number: easy to type from a screen, different on every machine. */
export function randomPassword(): string {
  return [...Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)]), randomInt(10, 100)].join('-');
}
