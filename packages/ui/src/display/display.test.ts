import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials.ts';
import { maskSecret } from './mask-secret.ts';
import { artTones, productArt } from './product-art.ts';

describe('a masked secret', () => {
  it('shows only the groups that people know it by', () => {
    expect(maskSecret('TORQ-7GK2-M9QX-4TBN-9KQ2')).toBe('TORQ-••••-9KQ2');
  });

  it('shows nothing of a short secret, and its length no more than needed', () => {
    expect(maskSecret('hunter2')).toBe('•••••••');
    expect(maskSecret('JBSWY3DPEHPK3PXP')).toBe('••••••••3PXP');
  });
});

describe('initials', () => {
  it('are the first and last word of a name, of any script and length', () => {
    expect(['Ines Albrecht', 'Friederike von Hohenstein', 'lindqvist', 'Élodie Ünal', '', '—'].map(initialsOf)).toEqual([
      'IA',
      'FH',
      'L',
      'ÉÜ',
      '·',
      '·',
    ]);
  });
});

describe('the drawing for a SKU', () => {
  it('is the same each time, and of a tone that the style sheet knows', () => {
    for (const sku of ['HB-M8-040', '85123A', '', 'x'.repeat(60), 'Ü-1']) {
      expect(productArt(sku)).toEqual(productArt(sku));
      expect(productArt(sku).tone).toBeLessThan(artTones);
      expect(productArt(sku).shapes.length).toBeGreaterThan(0);
    }
  });

  it('shares its tone with its family', () => {
    expect(productArt('HB-M8-040').tone).toBe(productArt('HB-M10-080').tone);
  });
});
