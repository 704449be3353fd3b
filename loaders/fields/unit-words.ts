/**
 * Words that pages print as units of a target. A new unit is one more word here; the longest word wins.
 */
const magnitudes = ['百', '千', '万', '十万', '百万', '千万', '亿', '万亿'];

const measureWords = `
  % ‰ ％ 个百分点 百分点 分 倍 元 美元 人民币
  年 个月 个季度 季度 周 天 日 个工作日 工作日 小时 个小时 分钟 秒 课时 学时
  个 家 家次 户 户次 人 人次 人份 名 位 员 对
  项 件 宗 起 例 份 篇 册 本 部 条 款 期 批 批次 届 笔 页 卷 集 字
  次 场 场次 趟 轮 班 处 座 座屏 栋 幢 间 所 站 点 块 片 套 组 村 道 盏 面 幅 团 支 支队
  台 台（套） 台(套) 台套 台次 辆 辆次 辆标准车 辆（标准车） 辆(标准车) 标准车 艘 架 只 头 株 棵 根 张 枚 型 把 床 箱
  吨 吨标准煤 吨标煤 千克 公斤 克 立方米 平方米 平方公里 公里 千米 米 亩 公顷 升 千瓦 千瓦时 度 兆
  种 种类 类 类别 门
  m² ㎡ m2 m³ m km kg kW MW GB TB
`
  .trim()
  .split(/\s+/);

const knownUnits = new Set(measureWords);

/** The unit at the start of a text that follows a number, null where none is known: 家以上 gives 家, 万平方米的 gives 万平方米. */
export function leadingUnit(text: string): string | null {
  const magnitude = magnitudes.filter((word) => text.startsWith(word)).sort(longestFirst)[0] ?? '';
  const rest = text.slice(magnitude.length);
  const word = measureWords.filter((candidate) => rest.startsWith(candidate)).sort(longestFirst)[0] ?? '';
  if (magnitude + word === '') return null;
  // 元/亩, 元/人·月: by what the first unit is counted.
  const per =
    /^(?:[/／·]\p{Script=Han}{1,4}?(?=$|[/／·,，。;；)）]))+/u.exec(rest.slice(word.length))?.[0] ?? '';
  return magnitude + word + per;
}

/** Whether a text is a unit word of the dictionary, with a magnitude or without: 万元, 个月, %. */
export function isKnownUnit(text: string): boolean {
  return text !== '' && (knownUnits.has(text) || leadingUnit(text) === text);
}

/**
 * Whether what follows `≥90` can be its unit: nothing, or a short run of letters without a digit, an operator or a
 * sentence mark. Wider than the dictionary because after a sign nothing else can stand there.
 */
export function looksLikeUnit(text: string): boolean {
  return text.length <= 12 && !/[\d≥≤=<>，,。；;、：:~～]/.test(text.replace(/m[23]$/, 'm'));
}

const longestFirst = (left: string, right: string): number => right.length - left.length;
