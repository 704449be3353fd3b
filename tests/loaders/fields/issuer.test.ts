import { describe, expect, it } from 'vitest';
import { issuerOf } from '../../../loaders/fields/issuer.ts';
import { regionInText } from '../../../loaders/fields/region.ts';

const issued = (letters: string, where: string): (string | undefined)[] => {
  const issuer = issuerOf(letters, regionInText(where));
  return [issuer?.level, issuer?.region?.name];
};

describe('the issuer of a finance office’s document', () => {
  it('is the Ministry of Finance where nothing stands before 财', () => {
    expect(issued('财建', '福州市')).toEqual(['CENTRAL', undefined]);
  });

  it('is the province or the city of the sign before it', () => {
    expect(issued('冀财建', '秦皇岛市山海关区')).toEqual(['PROVINCE', '河北省']);
    expect(issued('榕财企', '福州市')).toEqual(['CITY', '福州市']);
    expect(issued('厦财企', '厦门市')).toEqual(['CITY', '厦门市']);
    expect(issued('秦财建', '秦皇岛市山海关区')).toEqual(['CITY', '秦皇岛市']);
  });

  it('is the department’s own place before another province of the same sign', () => {
    expect(issued('晋财企', '晋江市')).toEqual(['COUNTY', '晋江市']);
    expect(issued('晋财企', '太原市')).toEqual(['PROVINCE', '山西省']);
  });

  it('is not known for what no finance office issued', () => {
    expect(issuerOf('晋经信', regionInText('晋江市'))).toBeNull();
  });
});
