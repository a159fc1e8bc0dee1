// Writes search/src/analyzer/grammar.txt from IPADIC, whose folder is the first argument (Debian:
// /usr/share/mecab/dic/ipadic): node script/make-grammar.mjs FOLDER
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2];
const target = join(dirname(fileURLToPath(import.meta.url)), "../search/src/analyzer/grammar.txt");
const decoder = new TextDecoder("euc-jp");
const HIRAGANA = /^[\u3041-\u3096]{2,}$/u;

// Verbs that help others or say little by themselves, in every form.
const VERBS = new Set(
  (
    "する ある いる なる いう くる できる やる おる くださる いただく もらう しまう いたす ござる れる られる せる させる てる くれる あげる なさる " +
    "いらっしゃる よる おける"
  ).split(" "),
);
// What people type around what they look for, and what a dictionary has as several words or as adverbs.
const BY_HAND = (
  "ありますか いつから しています したい したく してみたい している していた している したら ている ていた ています ていました できますか ですか でしょうか ました ませんか という といった " +
  "とは とか として どうやって どこで なにを のため ための には では にも でも のは のが のを ものを ことを ことが ことに ような ように ようになる における をする はどこ やりたい なりたい " +
  "ます たい から より など して した しよう でき できて たら なら しか ほか おり こと もの とても ぜひ もっと ちょっと たくさん いつ いつも よく まず すぐ まだ また なぜ どう こう そう くらい ながら たち さん さま ごと する された されている される"
).split(" ");
// Forms and pronouns that are names of things too, which IPADIC has in kanji only.
const NAMES = "いろ いわ いお いら いり いえ たか たび わし こい しろ くろ かい きり ふし くせ てら きみ わい おら よそ せら".split(" ");
const GRAMMAR = new Set(["助詞", "助動詞", "接続詞", "連体詞", "フィラー"]);
const NOUNS = new Set(["非自立", "代名詞", "特殊", "動詞非自立的"]);

const rows = readdirSync(folder)
  .filter((name) => name.endsWith(".csv"))
  .flatMap((name) => decoder.decode(readFileSync(join(folder, name))).split("\n"))
  .map((line) => line.split(","))
  .filter(([surface]) => HIRAGANA.test(surface));
// いか is a form of いく, さかい a particle of Osaka: what names something is no grammar.
const isName = ([, , , , part, kind]) => part === "名詞" && ["一般", "固有名詞", "サ変接続"].includes(kind);
const names = new Set([...NAMES, ...rows.filter(isName).map(([surface]) => surface)]);
const isGrammar = ([surface, , , , part, kind, , , , , base]) =>
  (part === "名詞" && NOUNS.has(kind) && !NAMES.includes(surface)) ||
  ((GRAMMAR.has(part) || (part === "動詞" && VERBS.has(base))) && !names.has(surface));
const words = [...new Set([...BY_HAND, ...rows.filter(isGrammar).map(([surface]) => surface)])].sort();
const lines = [""];
for (const word of words) {
  if ([...lines.at(-1), ...word].length > 100) lines.push("");
  lines.push(`${lines.pop()} ${word}`.trim());
}
const head = `# Words in hiragana that are grammar, of two letters and more. Made by script/make-grammar.mjs from IPADIC 2.7.0 (Nara Institute
# of Science and Technology, 2000-2007; free to use, change and pass on with its notice, search/NOTICE-IPADIC): its particles,
# auxiliaries, conjunctions, adnominals, fillers, pronouns and dependent nouns, the verbs that help others, and some by hand.
`;
writeFileSync(target, head + lines.join("\n") + "\n");
console.error(words.length);
