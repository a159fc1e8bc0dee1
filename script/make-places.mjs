// Writes search/src/query/places.txt: the prefectures and countries of the filter (model/src/place), the seats of prefectures and
// the designated cities (portal/src/import/place/data/municipalities.tsv, which names its sources), and some by hand.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const read = (path) => readFileSync(join(root, path), "utf8");
const constant = (text, name) => text.match(new RegExp(`${name}: &str = "([^"]*)"`, "s"))[1].replace(/\\\n\s*/gu, "").split("|");

// How kanji and the like in the names of countries are read.
const READINGS = {
  日本: "にほん", 英国: "えいこく", 韓国: "かんこく", 台湾: "たいわん", 中国: "ちゅうごく", 米国: "べいこく", 香港: "ほんこん", 首長国連邦: "しゅちょうこくれんぽう",
  英領: "えいりょう", 米領: "べいりょう", 仏領: "ふつりょう", 洋地域: "ようちいき", 領: "りょう", 諸島: "しょとう", 合衆国: "がっしゅうこく", 有小離島: "ゆうしょうりとう",
  北朝鮮: "きたちょうせん", 極南: "きょくなん", 共和国: "きょうわこく", 民主: "みんしゅ", 中央: "ちゅうおう", 赤道: "せきどう", 南極: "なんきょく", 西: "にし", 東: "ひがし",
  北: "きた", 南: "みなみ", 連邦: "れんぽう", 島: "とう", 国: "こく",
};
// Other names of places of the filter, and regions: names with readings, names in English.
const OTHERS = {
  米国: [["アメリカ", "アメリカ合衆国"], ["America", "USA"]], 英国: [["イギリス"], ["Britain", "UK"]], 韓国: [["大韓民国=だいかんみんこく"], ["Korea"]],
  オランダ: [[], ["Holland"]], 日本: [["日本=にっぽん"], []], アラブ首長国連邦: [[], ["UAE"]],
};
const REGIONS = ["関東=かんとう\tKanto", "関西=かんさい\tKansai", "九州=きゅうしゅう\tKyushu", "四国=しこく\tShikoku", "東北=とうほく\tTohoku"];
const OLD = { 東ティモール: "East Timor" };

const hiragana = (text) => text.replace(/[ァ-ヶ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
const reading = (name) => {
  let kana = name;
  for (const [kanji, read] of Object.entries(READINGS).sort(([one], [other]) => other.length - one.length)) kana = kana.replaceAll(kanji, read);
  kana = hiragana(kana).replace(/[・＝（）]/gu, "");
  if (!/^[ぁ-ゖー]+$/u.test(kana)) throw new Error(`${name} is read how? ${kana}`);
  return kana;
};
const named = (name) => (name.includes("=") ? name : `${name}=${reading(name)}`);

const lines = [];
const known = new Set();
const add = (names, english, ends = "") => {
  lines.push(`${names.join(" ")}\t${english.join("|")}\t${ends}`.trimEnd());
  names.forEach((name) => known.add(name.split("=")[0]));
};
const prefectures = [...read("model/src/place/names.rs").matchAll(/\["([^"]+)", "([^"]+)"\]/gu)].slice(0, 47);
const kana = read("portal/src/import/place/gazetteer.rs").match(/const KANA: &str = "([^"]+)"/u)[1].replace(/\\\n\s*/gu, "").split(/\s+/u);
const municipalities = read("portal/src/import/place/data/municipalities.tsv").split("\n").map((line) => line.split("\t"));
const cities = new Map(municipalities.filter(([, , , sign]) => sign === "*").map(([, name, romaji]) => [name.replace(/市$/u, ""), romaji]));
prefectures.forEach(([, name, english], at) => {
  const bare = name.replace(/[都府県]$/u, "");
  add([`${bare}=${kana[at]}`], [english], name.slice(bare.length) + (cities.has(bare) ? "市" : ""));
});

// Hepburn as kana, as the table of municipalities writes it.
const ROWS = "a あ i い u う e え o お k か き く け こ s さ し す せ そ t た ち つ て と n な に ぬ ね の h は ひ ふ へ ほ m ま み む め も y や _ ゆ _ よ r ら り る れ ろ w わ _ _ _ を g が ぎ ぐ げ ご z ざ じ ず ぜ ぞ d だ ぢ づ で ど b ば び ぶ べ ぼ p ぱ ぴ ぷ ぺ ぽ";
const SYLLABLES = new Map([["shi", "し"], ["chi", "ち"], ["tsu", "つ"], ["fu", "ふ"], ["ji", "じ"]]);
const cells = ROWS.split(" ").slice(10);
"aiueo".split("").forEach((vowel, at) => SYLLABLES.set(vowel, "あいうえお"[at]));
for (let at = 0; at < cells.length; at += 6) {
  [..."aiueo"].forEach((vowel, place) => {
    const [row, letter] = [cells[at], cells[at + 1 + place]];
    if (letter !== "_") SYLLABLES.set(row + vowel, letter);
    if (place === 1 && letter !== "_") [..."auo"].forEach((small, of) => SYLLABLES.set(`${row}y${small}`, letter + "ゃゅょ"[of]));
  });
}
for (const [row, letter] of [["sh", "し"], ["ch", "ち"], ["j", "じ"]]) [..."auo"].forEach((small, of) => SYLLABLES.set(row + small, letter + "ゃゅょ"[of]));
const inKana = (romaji) => {
  let [rest, kana] = [romaji, ""];
  while (rest) {
    const length = [3, 2, 1].find((length) => SYLLABLES.has(rest.slice(0, length)));
    if (length) kana += SYLLABLES.get(rest.slice(0, length));
    else if (/^[nm]/u.test(rest)) kana += "ん";
    else if (rest[0] === rest[1]) kana += "っ";
    else throw new Error(romaji);
    rest = rest.slice(length ?? 1);
  }
  return kana;
};
const plain = (romaji) => romaji.replace(/ou|oo/gu, "o").replace(/uu/gu, "u").replace(/^./u, (c) => c.toUpperCase());
for (const [city, romaji] of cities) {
  // One letter of kana is no name: 津.
  if (!known.has(city) && inKana(romaji).length > 1) add([`${city}=${inKana(romaji)}`], [plain(romaji)], "市");
}
REGIONS.forEach((line) => lines.push(line));
const countries = read("model/src/place/countries.rs");
const english = constant(countries, "ENGLISH");
constant(countries, "JAPANESE").forEach((name, at) => {
  const [others, more] = OTHERS[name] ?? [[], []];
  add([name, ...others].map(named), [english[at], ...more, ...(OLD[name] ? [OLD[name]] : [])]);
});
const head = `# Places as they are written, read and called in English: names with their readings, names in English, and what may follow
# a name in Japan, with tabs between them. Made by script/make-places.mjs: the prefectures and countries of model/src/place (ISO
# 3166, names of CLDR and of the Ministry of Foreign Affairs), the seats of prefectures and the designated cities of
# portal/src/import/place/data, where the sources are named; regions and other names by hand.
`;
writeFileSync(join(root, "search/src/query/places.txt"), head + lines.join("\n") + "\n");
console.error(lines.length);
