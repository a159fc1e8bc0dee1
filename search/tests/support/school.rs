//! Forty postings as a school might have them.

use super::posting;
use search::Document;

#[rustfmt::skip]
pub fn school() -> Vec<Document> {
    vec![
        posting("nitto", "粘着材料の評価インターンシップ", "Adhesive Materials Internship", &["日東電工株式会社", "Nitto Denko Corporation"], &["高分子化学", "計測"], "茨木の研究所で粘着テープの評価を体験します。高分子の基礎を学びながら測定装置を使います。"),
        posting("kyodai", "京都大学との流体シミュレーション共同研究", "", &["京都大学"], &["流体力学", "C++"], "京都大学の研究室と企業が乱流の数値計算を行います。"),
        posting("kyoto-it", "京都の町家で学ぶ地域づくり", "", &["京都まちなか株式会社"], &["地域づくり"], "京都の町家を改修し、観光客を迎える準備を学生と進めます。"),
        posting("tokyoto", "東京都の防災データ分析", "", &["東京都庁"], &["Python"], "東京都の避難所データを分析し、地図にまとめます。"),
        posting("titech", "東京工業大学ロボット研究室との共同開発", "", &["東京工業大学"], &["ロボット", "制御工学"], "二足歩行ロボットの制御を東京工業大学の学生と開発します。"),
        posting("handai", "大阪大学 創薬セミナー", "", &["大阪大学"], &["創薬"], "新薬開発の流れを製薬会社の研究者が話します。"),
        posting("ai-intern", "AIエンジニア 夏季インターンシップ", "AI Engineer Summer Internship", &["株式会社青空システム"], &["Python", "機械学習"], "画像認識モデルを作り、評価までを二週間で体験します。"),
        posting("jinko", "人工知能による検品の共同研究", "", &["山陽精機株式会社"], &["画像処理"], "部品の傷を見つける手法を研究室と開発します。"),
        posting("deep", "深層学習を使った創薬", "Deep Learning for Drug Discovery", &["未来製薬株式会社"], &["深層学習"], "化合物の性質を予測します。"),
        posting("takahashi", "髙橋製作所 金型設計の実践講座", "", &["株式会社髙橋製作所", "たかはしせいさくしょ"], &["金型", "CAD"], "金型の設計を現場の技術者が教えます。"),
        posting("watanabe", "渡邉酒造で発酵を学ぶ", "", &["渡邉酒造株式会社", "わたなべしゅぞう"], &["発酵", "微生物"], "酒蔵での仕込みと微生物の管理を体験します。"),
        posting("saito", "齋藤建築事務所 木造設計", "", &["齋藤建築事務所"], &["木造建築"], "木造住宅の設計と模型づくりを行います。"),
        posting("vietnam", "ベトナム・ハノイ工場での海外研修", "Factory Program in Hanoi, Vietnam", &["南洋電機株式会社"], &["生産管理"], "ハノイの工場で生産管理を学ぶ八週間です。英語を使います。"),
        posting("berlin", "ベルリンのスタートアップで働く", "Work at a Startup in Berlin", &["Spree Labs GmbH"], &["Rust", "Go"], "A ten week placement with engineers who build developer tools."),
        posting("remote", "リモートワークで学ぶウェブ開発", "Remote Web Development", &["株式会社こもれび"], &["TypeScript", "Node.js"], "在宅で開発チームに入り、画面を作ります。"),
        posting("security", "サイバーセキュリティ演習", "Cybersecurity Exercise", &["株式会社盾"], &["セキュリティ"], "攻撃と防御を演習環境で体験します。"),
        posting("battery", "全固体電池の材料探索", "Solid-State Battery Materials", &["東洋電池株式会社"], &["電気化学"], "固体電解質の合成と評価を行う共同研究です。"),
        posting("ev", "電気自動車のモーター制御", "", &["日輪自動車株式会社"], &["制御工学", "MATLAB"], "モーターの効率を高める制御を研究します。"),
        posting("semiconductor", "半導体プロセス見学と講義", "", &["西日本半導体株式会社"], &["半導体"], "製造装置の仕組みを工場で学びます。"),
        posting("finance", "金融データサイエンス入門", "Introduction to Financial Data Science", &["みらい銀行"], &["統計学", "R"], "市場データの分析を通じて統計を学ぶ出前授業です。"),
        posting("agri", "スマート農業の実証", "Smart Agriculture Field Trial", &["北の大地農園"], &["センサー"], "畑に置いたセンサーで生育を測ります。帯広で行います。"),
        posting("ocean", "海洋プラスチックの調査", "Survey of Marine Plastics", &["一般社団法人うみのこえ"], &["環境科学"], "海岸で漂着物を集め、分類して報告します。"),
        posting("nurse", "地域医療を支える看護の現場", "", &["白樺病院"], &["看護"], "訪問看護に同行し、在宅医療の実際を学びます。"),
        posting("drug", "薬剤師と考える高齢者の薬", "", &["さくら薬局"], &["薬学"], "薬の飲み合わせを調べる実践講座です。"),
        posting("translate", "技術文書の翻訳プロジェクト", "Technical Translation Project", &["ことば工房"], &["英語", "翻訳"], "マニュアルを英語に翻訳し、用語集を作ります。"),
        posting("museum", "博物館の展示デザイン", "Exhibition Design at a Museum", &["港町博物館"], &["デザイン"], "子ども向けの展示を企画し、設営まで行います。"),
        posting("space", "小型衛星の通信実験", "Small Satellite Communication", &["株式会社天の川"], &["無線通信", "FPGA"], "地上局で衛星と交信し、受信データを解析します。"),
        posting("quantum", "量子コンピューターのアルゴリズム", "Quantum Computing Algorithms", &["量子技術研究所"], &["量子力学", "Qiskit"], "最適化問題を量子アルゴリズムで解きます。"),
        posting("rail", "鉄道の保線技術を知る", "", &["山手鉄道株式会社"], &["土木"], "線路の点検と保守を夜間作業で見学します。"),
        posting("food", "発酵食品の新商品開発", "New Fermented Foods", &["麹屋本店"], &["食品科学"], "味噌と醤油を使った商品を企画します。"),
        posting("game", "ゲーム制作ワークショップ", "Game Development Workshop", &["株式会社ピコ"], &["Unity", "C#"], "三日間で小さなゲームを作ります。"),
        posting("sony", "ソニーの音響技術講義", "", &["ソニー株式会社", "ソニー"], &["音響工学"], "ヘッドホンの設計を技術者が話します。"),
        posting("obog", "卒業生訪問デー", "Alumni Visit Day", &["同窓会事務局"], &[], "OB・OG訪問をまとめて行う一日です。社会人の先輩に働き方を聞きます。"),
        posting("steel", "製鉄所の省エネルギー診断", "", &["瀬戸内製鉄株式会社"], &["熱力学"], "炉の熱を測り、脱炭素の案を出します。"),
        posting("solar", "太陽光発電の保守ロボット", "Robots for Solar Farms", &["ひなた電力"], &["ロボット"], "パネルを掃除するロボットを屋外で試します。"),
        posting("nlp", "自然言語処理で社内文書を検索する", "Searching Documents with NLP", &["文殊テクノロジー"], &["自然言語処理"], "大量の文書から答えを見つける仕組みを作ります。"),
        posting("legal", "知的財産の基礎", "Intellectual Property Basics", &["みなと特許事務所"], &["法学"], "特許の調べ方と書き方を学ぶ講義です。"),
        posting("hotel", "温泉旅館のサマーインターン", "", &["湯の里旅館"], &["接客"], "夏休みの三週間、旅館で働きながら観光を学びます。"),
        posting("design", "プロダクトデザイン実習", "Product Design Studio", &["木と鉄デザイン"], &["デザイン", "3Dプリンター"], "家具の試作を行います。"),
        posting("kobe", "神戸港の物流シミュレーション", "Port Logistics Simulation in Kobe", &["神戸港湾物流株式会社"], &["シミュレーション"], "コンテナの流れを計算機で再現します。"),
    ]
}
