import { describe, expect, it } from 'vitest';
import { regionAtLevel, regionInText, regionOfCode } from '../../../loaders/fields/region.ts';

describe('a region', () => {
  it('is the deepest of the names that stand together', () => {
    expect(regionInText('福州市鼓楼区商务局')?.path).toBe('福建省/福州市/鼓楼区');
    expect(regionInText('晋江市水利部门')?.path).toBe('福建省/泉州市/晋江市');
    expect(regionInText('中共厦门市委宣传部')?.path).toBe('福建省/厦门市');
  });

  it('is not guessed from a name that several regions bear', () => {
    expect(regionInText('鼓楼区商务局')).toBeNull();
    expect(regionInText('科技和工信部门')).toBeNull();
  });

  it('stands right below its municipality', () => {
    expect(regionInText('上海市普陀区某街道办事处')).toMatchObject({
      path: '上海市/普陀区',
      level: 'COUNTY',
    });
    expect(regionInText('重庆市渝中区民政局')?.path).toBe('重庆市/渝中区');
    expect(regionOfCode('110000')).toMatchObject({ path: '北京市', level: 'PROVINCE' });
  });

  it('is known by the code that a project’s code begins with', () => {
    expect(regionOfCode('13030325P00385410058N')?.path).toBe('河北省/秦皇岛市/山海关区');
    expect(regionOfCode('999999')).toBeNull();
  });

  it('has the regions above it', () => {
    const district = regionInText('福州市鼓楼区');
    expect(regionAtLevel(district, 'PROVINCE')?.name).toBe('福建省');
    expect(regionAtLevel(district, 'CENTRAL')).toBeNull();
  });
});
