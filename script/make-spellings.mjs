// Writes search/src/analyzer/spellings.txt from the nouns and verbs of IPADIC, whose folder is the
// first argument (Debian: /usr/share/mecab/dic/ipadic): node script/make-spellings.mjs FOLDER
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2];
const target = join(dirname(fileURLToPath(import.meta.url)), "../search/src/analyzer/spellings.txt");
const decoder = new TextDecoder("euc-jp");
const KANJI = /[\u4e00-\u9fff々]/u;
const KANA = /[\u3041-\u3096]/u;
const [U_ROW, I_ROW] = ["ウクグスツヌブムル", "イキギシチニビミリ"];
const KINDS = new Set(["一般", "サ変接続", "形容動詞語幹", "副詞可能"]);

// Read alike and written otherwise in public texts: 公用文作成の考え方 (Council for Cultural Affairs, 2022), and
// 同音の漢字による書きかえ (National Language Council, 1956).
const BY_HAND = [
  "子供 子ども こども", "締切 〆切 〆切り 〆め切り", "打ち合わせ 打合せ 打合", "問い合わせ 問合せ 問合", "組み合わせ 組合せ", "障害 障がい 障碍", "友達 友だち ともだち",
  "まちづくり 街づくり 町づくり 街作り 町作り まち作り 街造り", "ものづくり 物づくり 物作り もの作り モノづくり モノ作り",
  "人づくり 人作り", "手作り 手づくり", "できる 出来る", "できま 出来ま", "できな 出来な", "できた 出来た", "できて 出来て",
  "できれ 出来れ", "ください 下さい", "いただく 頂く", "いただき 頂き", "いただけ 頂け", "いただい 頂い", "頑張る がんばる",
  "頑張り がんばり", "頑張っ がんばっ", "様々 さまざま 様様", "色々 いろいろ 色色", "皆さん みなさん", "十分 充分",
  "付属 附属", "寄付 寄附", "付置 附置", "付設 附設", "添付 添附", "知恵 智恵", "知識 智識", "連合 聯合", "連絡 聯絡",
  "注釈 註釈", "サーバ サーバー", "ユーザ ユーザー", "フォルダ フォルダー", "プリンタ プリンター", "掘削 掘鑿", "骨格 骨骼", "腐食 腐蝕", "英知 叡智 叡知", "憶測 臆測", "溶接 熔接", "溶融 熔融", "混交 混淆",
  "蒸留 蒸溜", "防御 防禦", "ろ過 濾過", "けん引 牽引", "タンパク 蛋白 たんぱく", "貯蓄 儲蓄", "訪れ 訪ずれ",
];

const rows = readdirSync(folder)
  .filter((name) => /^(Noun|Noun\.verbal|Noun\.adjv|Noun\.adverbal|Verb)\.csv$/.test(name))
  .flatMap((name) => decoder.decode(readFileSync(join(folder, name))).split("\n"))
  .map((line) => line.split(","));
const kanjiOf = (text) => [...text].filter((c) => KANJI.test(c)).join("");
const isPlain = (text) => [...text].every((c) => KANJI.test(c) || KANA.test(c));
const add = (map, key, value) => map.set(key, (map.get(key) ?? new Set()).add(value));

// Nouns of two kanji and more that are read alike and differ in their okurigana alone.
const nouns = new Map();
const byReading = new Map();
const readings = new Map();
// Verbs up to the letter that changes: 申し込(む), 受け入れ(る).
const verbs = new Map();
for (const [surface, , , , part, kind, , , form, type, base, reading] of rows) {
  if (!reading || !isPlain(surface)) continue;
  if (part === "名詞" && KINDS.has(kind)) {
    add(byReading, reading, surface);
    add(readings, surface, reading);
    if (kanjiOf(surface).length > 1) add(nouns, `${reading} ${kanjiOf(surface)}`, surface);
  }
  if (part === "動詞" && kind === "自立" && type === "基本形" && /^(一段|五段)/.test(form) && kanjiOf(base).length > 1 && base !== "打ち合う") {
    // 組み合わす is no form of 組合: a stem that is a noun is read as the verb's noun is.
    const [stem, end] = [base.slice(0, -1), reading.at(-1)];
    const asNoun = reading.slice(0, -1) + (form.startsWith("一段") ? "" : I_ROW[U_ROW.indexOf(end)]);
    if (!readings.has(stem) || readings.get(stem).has(asNoun)) {
      add(verbs, `${reading} ${kanjiOf(base)} ${base.match(/[\u3041-\u3096]*$/u)[0]}`, stem);
    }
  }
}

// 行なう for 行う, 終る for 終わる (rules 1 and 2): every form of these verbs.
const OF_ONE_KANJI = new Set(
  (
    "オコナウ アラワス アラワレル コトワル オワル カワル アタル オコル ウマレル クラス オトス オコス アズカル トマル キマル カカル ムカウ " +
    "アツマル キコエル オサエル トラエル スゴス ウカブ"
  ).split(" "),
);
const single = new Map();
const readingOf = new Map(rows.filter(([, , , , part, , , , , type]) => part === "動詞" && type === "基本形").map((row) => [row[0], row[11]]));
for (const [surface, , , , part, kind, , , , , base, reading] of rows) {
  if (part !== "動詞" || kind !== "自立" || !OF_ONE_KANJI.has(readingOf.get(base)) || kanjiOf(base).length !== 1) continue;
  if (surface.length > 1 && /^[\u4e00-\u9fff][\u3041-\u3096]+$/u.test(surface) && !surface.endsWith("ゃ")) {
    add(single, `${reading} ${kanjiOf(surface)} ${surface.at(-1)}`, surface);
  }
}

// The shortest form stands for the others, of verbs of one kanji what the rules prefer. Verbs and nouns that share a form are one: 受付, 受け付け(る).
const shortestFirst = (one, other) => one.length - other.length || (one < other ? -1 : 1);
const words = new Set(rows.filter(([, , , , part]) => part === "名詞").map(([surface]) => surface));
let groups = [];
const unite = (forms) => {
  const same = groups.filter((group) => forms.some((form) => group.has(form)));
  groups = groups.filter((group) => !same.includes(group));
  groups.push(new Set([...forms, ...same.flatMap((group) => [...group])]));
};
for (const found of [nouns, verbs, single]) {
  for (const forms of found.values()) {
    if (forms.size > 1) unite([...forms]);
  }
}
BY_HAND.forEach((line) => unite(line.split(" ")));

// Of the longest form of a noun any okurigana but the last may be left out, unless that is another word.
const claims = new Map();
for (const forms of nouns.values()) {
  if (forms.size < 2) continue;
  const group = groups.find((group) => group.has([...forms][0]));
  const pieces = [...forms].sort(shortestFirst).at(-1).match(/[\u4e00-\u9fff々]+|[\u3041-\u3096]+/gu);
  const places = pieces.flatMap((piece, at) => (at > 0 && at < pieces.length - 1 && KANA.test(piece) ? [at] : []));
  for (let left = 1; left < 1 << places.length; left++) {
    const form = pieces.filter((_, at) => !places.includes(at) || !(left & (1 << places.indexOf(at)))).join("");
    if (!words.has(form) && kanjiOf(form) !== form.slice(0, 1)) add(claims, form, group);
  }
}
for (const [form, of] of claims) {
  const known = groups.some((group) => group.has(form));
  if (of.size === 1 && !known) [...of][0].add(form);
}
const listed = new Set(groups.flatMap((group) => [...group]));

// 破たん for 破綻: kanji first, two kana at least, and one word only that it can be.
for (const forms of byReading.values()) {
  const whole = [...forms].filter((form) => [...form].every((c) => KANJI.test(c)));
  for (const mixed of forms) {
    if (!/^[\u4e00-\u9fff々]+[\u3041-\u3096]{2,}$/u.test(mixed)) continue;
    const [kanji, kana] = mixed.match(/^([^\u3041-\u3096]+)(.*)$/u).slice(1);
    const meant = whole.filter((form) => form.startsWith(kanji) && form.length > kanji.length && form.length <= kanji.length + kana.length);
    if (meant.length === 1 && !listed.has(mixed) && !listed.has(meant[0])) unite([meant[0], mixed]);
  }
}

// コンピューター for コンピュータ, also inside longer words: foreign words of three sounds and more that end in -er, -or, -ar, and
// others that the dictionary has in both ways. Some stand before other words alone, and some are another word without it.
const BEFORE = ["インター", "スーパー", "オーバー", "アンダー", "アフター"];
const rule = readFileSync(join(dirname(target), "long_vowels.rs"), "utf8").match(/const OTHERS: .*?\];/su)[0];
const OTHERS = new Set([...rule.matchAll(/"([^"]+)"/gu)].map(([, word]) => word).concat(BEFORE));
const foreign = rows.filter(([surface, , , , part]) => part === "名詞" && /^[ァ-ヺー]+$/u.test(surface)).map(([surface]) => surface);
for (const long of new Set(foreign)) {
  const short = long.slice(0, -1);
  const sounds = short.replace(/[ァィゥェォャュョ]/gu, "").length;
  const isAgent = /[ァアカガサザタダナハバパマヤャラワ]$/u.test(short);
  if (!/[^ー]ー$/u.test(long) || sounds < 3 || OTHERS.has(long)) continue;
  if (isAgent || words.has(short)) unite([short, long]);
}
// スーパーコンピュータ is found by its parts.
const longs = groups.flatMap((group) => [...group]).filter((form) => /^[ァ-ヺー]+ー$/u.test(form));
groups = groups.filter((group) => ![...group].every((form) => longs.some((long) => form !== long && form.startsWith(long) && /^[ァ-ヺー]+$/u.test(form))));
groups = groups.filter((group) => group.size > 1);

const isMade = (form) => claims.has(form) && !words.has(form);
const chosen = new Set(BY_HAND.map((line) => line.split(" ")[0]));
const ofOneKanji = new Set([...single.values()].flatMap((forms) => [...forms]));
const isLong = (form) => ofOneKanji.has(form) && !/[行表現断]/u.test(form);
const longestFirst = (one, other) => (isLong(one) && isLong(other) ? other.length - one.length : 0);
const usual = (group) =>
  [...group].sort((one, other) => chosen.has(other) - chosen.has(one) || isMade(one) - isMade(other) || longestFirst(one, other) || shortestFirst(one, other));
// Numerals are written by a rule: 一人っ子 begins with 1人.
const isCounted = (group) => [...group].some((form) => /^[〇一二三四五六七八九十百千]/u.test(form));
const lines = groups.filter((group) => !isCounted(group)).map((group) => usual(group).join(" ")).sort();
const head = `# Ways to write one word: the form that stands for all, then the others. Made by script/make-spellings.mjs from the
# nouns and verbs of IPADIC 2.7.0 (Nara Institute of Science and Technology, 2000-2007; free to use, change and pass on with
# its notice, search/NOTICE-IPADIC): what is read alike and differs in okurigana (送り仮名の付け方, Cabinet Notice No. 2 of 1973,
# rules 6 and 7), kanji written in kana (破たん), and the long vowel at the end of foreign words (Cabinet Notice No. 2 of 1991;
# JIS Z 8301 leaves it out).
`;
writeFileSync(target, head + lines.join("\n") + "\n");
console.error(lines.length);
