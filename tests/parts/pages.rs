//! Pages made of the parts, as the real ones are.

use eframe::egui::{self, Ui};
use giftcho::ui::{
    icons::Icon,
    theme::{self, Fill, Level, TextKind, Tone},
    widgets::*,
};

use super::sheet::at;

/// A page with a table and a detail, as pages are built of the parts.
pub fn table_page(ui: &mut Ui) {
    at(ui, [0.0, 0.0, 168.0, 800.0], |ui| {
        let cover = theme::tokens(ui).cover;
        ui.painter().rect_filled(ui.max_rect(), 0, cover);
        ui.spacing_mut().item_spacing.y = 0.0;
        egui::Frame::new().inner_margin(8).show(ui, |ui| {
            app_mark(ui, 26.0);
            nav_group(ui, "手元");
            ui.add(NavItem::new(Icon::Overview, "概要"));
            ui.add(NavItem::new(Icon::Cards, "カード").count("48").selected(true));
            nav_group(ui, "困ったとき");
            ui.add(NavItem::new(Icon::Trouble, "トラブル").alarm("1"));
        });
    });
    at(ui, [168.0, 0.0, 1112.0, 60.0], |ui| {
        TopBar::new("カード").caption("48枚").show(ui, |ui| {
            ui.add(Button::primary("カードを記録").icon(Icon::Plus));
            search_button(ui, "さがす・操作する", "Ctrl K", 228.0);
        })
    });
    at(ui, [192.0, 70.0, 760.0, 28.0], |ui| {
        ui.horizontal(|ui| {
            SearchBox::new(&mut String::new(), "購入先・番号・メモ").width(216.0).show(ui);
            ui.add(Chip::new("未チャージ").count("9"));
            ui.add(Chip::new("警告あり").count("5"));
            ui.add(Button::text("条件").icon(Icon::Filter).small());
        });
    });
    at(ui, [168.0, 108.0, 778.0, 652.0], cards_table);
    at(ui, [168.0, 760.0, 778.0, 40.0], |ui| {
        table_footer(ui, |ui| {
            text::line(ui, "48枚", TextKind::Table, Tone::Ink2);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                total_amount(ui, "¥61,000", TextKind::Strong);
                text::line(ui, "未チャージ", TextKind::Table, Tone::Ink2);
                total_amount(ui, "¥392,000", TextKind::Strong);
                text::line(ui, "額面の合計", TextKind::Table, Tone::Ink2);
            });
        });
    });
    at(ui, [963.0, 70.0, 301.0, 730.0], detail);
}

fn cards_table(ui: &mut Ui) {
    let columns = [
        Column::new("発行元", 121.0).gutter(),
        Column::new("種類", 63.0),
        Column::new("入手元区分", 112.0),
        Column::new("購入先", 108.0).grows(),
        Column::new("額面", 76.0).right().sortable(),
        Column::new("支払額", 76.0).right().sortable(),
        Column::new("購入日", 59.0).right().sortable(),
        Column::new("状態", 91.0),
        Column::new("警告", 72.0),
    ];
    DataTable::new("cards", "カードの表", &columns)
        .rows(40)
        .selected(Some(1))
        .sorted(Some((6, SortOrder::Falling)))
        .show(ui, |row, cells| {
            let risky = row < 2;
            cells.bracket(match row {
                0 | 3 => Bracket::First,
                1 | 5 => Bracket::Last,
                4 => Bracket::Middle,
                _ => Bracket::None,
            });
            cells.text(if row == 9 { "QUOカードPay" } else { "Amazon" });
            if row == 8 {
                cells.unknown("不明");
            } else {
                cells.text("Eメール");
            }
            if risky {
                cells.icon_text(Icon::Market, Tone::Danger, "第三者サイト", Tone::Ink);
            } else {
                cells.icon_text(Icon::Store, Tone::Ink2, "公式取扱店", Tone::Ink);
            }
            cells.name(if row == 2 {
                "ローソン 新宿駅西口の長い名前の店"
            } else {
                "売買サイトA"
            });
            cells.amount(if row % 2 == 0 { "¥10,000" } else { "¥5,000" });
            if row == 6 {
                cells.dash();
            } else {
                cells.amount("¥11,911");
            }
            cells.date(if row % 3 == 0 { "11/11" } else { "9/28" });
            match row {
                0 => cells.icon_text(Icon::Lock, Tone::Danger, "ロック中", Tone::Danger),
                1..=6 => cells.icon_text(Icon::Uncharged, Tone::Ink, "未チャージ", Tone::Ink),
                _ => cells.icon_text(Icon::Check, Tone::Ok, "チャージ済", Tone::Ink),
            }
            match row {
                0 | 1 => cells.level(Level::Danger, "危険", Some("3")),
                9 => cells.level(Level::Caution, "注意", None),
                _ => cells.empty(),
            }
        });
}

fn detail(ui: &mut Ui) {
    text::line(ui, "Amazon.co.jp・Eメールタイプ", TextKind::Table, Tone::Ink2);
    text::line(ui, "¥10,000", TextKind::FigureL, Tone::Ink);
    WarningBlock::new(Level::Danger, "危険", "第三者の売買サイトで買ったカードです")
        .corner("ほかに 1件")
        .part("見たこと", "第三者サイトで、額面の 93% で購入。同じ取引のもう 1枚が今日 14:21 にロック。")
        .part("理由", "承認されていないサイトでの購入は規約で禁じられ、失われることがあります。")
        .part("根拠", "ギフトカード細則（2019〜20年の引用）。2026/10/15 確認")
        .source("原文")
        .part("できること", "チャージせず、15:05 までに購入先へ申し出る。")
        .show(ui, |ui| {
            ui.add(Button::primary("手順を見る").small());
            ui.add(Button::secondary("理由を書いて閉じる").small());
        });
    facts(ui, &[("購入先", "売買サイトA"), ("支払額", "¥9,300・銀行振込"), ("取引番号", "G-0048213")]);
    fact_with(ui, "有効期限", |ui| {
        unknown_value(ui, "不明", "有効期限を書く");
        link(ui, "書きたす");
    });
    SectionHead::new("このカードの履歴").show_with(ui, |ui| link(ui, "ぜんぶ"));
    Timeline::new()
        .row("14:24", "ロックの証拠を追加", Some("画面の写し 1点"), Tone::Ink2)
        .row("14:21", "同じ取引のカードがロック", None, Tone::Danger)
        .row("14:08", "記録した", Some("10,000円x2 売買サイトA"), Tone::Ink2)
        .show(ui);
}

/// A page of ledgers, a chart and choices.
pub fn ledger_page(ui: &mut Ui) {
    at(ui, [24.0, 16.0, 1064.0, 40.0], |ui| {
        SourceBand::new("手元の内訳")
            .part(Fill::Official, 50_000)
            .part(Fill::Gift, 1_000)
            .risky_part(Fill::Mixed, 28_420)
            .risky_part(Fill::Unofficial, 20_000)
            .show(ui)
    });
    at(ui, [24.0, 60.0, 507.0, 200.0], |ui| {
        stack(ui, |ui| {
            let line = |name: &str, fill, count: &str, amount: &str| {
                LedgerLine::new(name).fill(fill).count(count).amount(amount)
            };
            ui.add(line("公式（直販・取扱店）", Fill::Official, "6枚・残高", "¥50,000"));
            ui.add(line("知人からの贈り物", Fill::Gift, "1枚", "¥1,000"));
            ui.add(line("混ざった残高", Fill::Mixed, "1件", "¥28,420"));
            ui.add(line("第三者の売買サイト", Fill::Unofficial, "2枚", "¥20,000"));
            total_row(ui, "合計", "¥99,420");
        });
    });
    at(ui, [571.0, 60.0, 517.0, 200.0], |ui| {
        stack(ui, |ui| {
            let account = LedgerLine::new("アカウント「自分のAmazon」の残高");
            ui.add(account.caption("9/28 に第三者サイトの ¥10,000 をチャージ").amount("¥28,420").opens());
            let cards = LedgerLine::new("売買サイトAで買ったカード 2枚");
            ui.add(cards.caption("11/22 購入・うち 1枚がロック中").amount("¥20,000").opens());
            total_row_opens(ui, "合計", "¥48,420");
        });
    });
    at(ui, [24.0, 290.0, 404.0, 300.0], |ui| {
        SectionHead::new("購入の推移").trailing("直近12か月・額面").show(ui);
        let labels = ["12月", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11月"];
        let solid = [25, 10, 5, 15, 10, 12, 20, 10, 15, 10, 10, 20];
        let months = labels.iter().zip(solid).enumerate().map(|(at, (label, solid))| Month {
            label: (*label).to_owned(),
            solid: solid * 1_000,
            hatched: match at {
                9 => 10_000,
                11 => 20_000,
                _ => 0,
            },
            outlined: 0,
            level: match at {
                0 => Some(Level::Caution),
                11 => Some(Level::Warning),
                _ => None,
            },
            tip: format!("{label} ¥{}", solid * 1_000),
            strong: at == 11,
        });
        BarChart::new("購入の推移")
            .months(months)
            .usual(1_000, 23_000)
            .median(12_000)
            .ticks(&[(0, "¥0".into()), (20_000, "¥20,000".into()), (40_000, "¥40,000".into())])
            .show(ui)
    });
    at(ui, [460.0, 290.0, 404.0, 460.0], |ui| {
        let mut shop = String::new();
        let mut memo = String::from("駅前で。\nレシートは財布");
        let mut picked = None;
        labelled(ui, "発行元", None, None, |ui| {
            let select = Select::new("issuer", "発行元").option("Amazon.co.jp").selected(Some(0));
            let (choice, response) = select.show_response(ui);
            picked = choice;
            response
        });
        labelled(ui, "入手元区分", None, None, |ui| {
            let select = Select::new("source", "入手元区分");
            select
                .option_icon(Icon::Market, Tone::Danger, "第三者の売買サイト")
                .selected(Some(0))
                .show_response(ui)
                .1
        });
        Field::new("購入先", &mut shop)
            .hint("例 ローソン 新宿店")
            .help(Some("分からなければ不明のまま"))
            .show(ui);
        labelled(ui, "目的", None, None, |ui| {
            Segments::new("目的").item("自分で使う").item("贈る").item("頼まれた").show_response(ui).1
        });
        Field::new("メモ", &mut memo).rows(3).show(ui);
        Segments::new("行")
            .item_count("すべて", "42")
            .item_icon(Icon::Gift, Tone::Accent, "ギフトカード", Some("7"))
            .item_icon(Icon::Void, Tone::Warning, "問題", Some("1"))
            .show(ui);
    });
    at(ui, [900.0, 290.0, 340.0, 460.0], |ui| {
        stack(ui, |ui| {
            let first = RadioRow::new("別の購入として記録する").caption("注文番号が異なるため、おすすめです");
            ui.add(first.selected(true));
            ui.add(RadioRow::new("8行目と同じ購入とみなす").caption("この行は記録しません"));
            let papers = RadioRow::new("購入先（売買サイトA）").icon(Icon::Store);
            ui.add(papers.trailing_icon(Icon::Check, "そろっています", Tone::Ok).selected(true));
            ui.add(
                RadioRow::new("消費生活センター 188").icon(Icon::Consumer).trailing("あと 1点", Tone::Ink2),
            );
            ui.add(RadioRow::new("まだ番号を教えていない").large());
        });
        Block::accent(ui, |ui| {
            text::line(ui, "いますること", TextKind::Table, Tone::Ink2);
            heading(ui, "購入先に申し出る", TextKind::Step);
            ui.add(Button::primary("文面をコピー").icon(Icon::Copy).large());
        });
        text::sentence(
            ui,
            TextKind::Title,
            &[
                ("¥2,400 安くなるかわりに、失うおそれが ", Tone::Ink),
                ("¥30,000", Tone::Danger),
                (" 増えます。", Tone::Ink),
            ],
        );
    });
    at(ui, [1180.0, 16.0, 80.0, 240.0], |ui| {
        stack(ui, |ui| {
            ui.add(RailItem::new(Icon::Overview, "概要").selected(true));
            ui.add(RailItem::new(Icon::Trouble, "トラブル").dot(true));
            ui.add(RailItem::new(Icon::Import, "取り込み"));
        });
    });
}

/// The rows of the Overview, an incident, Before you buy and the first start.
pub fn rows_page(ui: &mut Ui) {
    at(ui, [24.0, 16.0, 620.0, 300.0], |ui| {
        stack(ui, |ui| {
            SectionHead::new("次にすること").trailing("期限の近い順").show(ui);
            let lock = TaskLine::new("あと33分", Tone::Danger, "売買サイトAに、ロックを申し出る");
            let lock = lock.date("今日 15:05").detail("期限は購入から 60分。「カードのロック」");
            lock.amount("¥10,000").action("手順を見る").show(ui);
            let look =
                TaskLine::new("あと2日", Tone::Warning, "「自分のAmazon」の残高履歴を見る").date("11/24");
            look.detail("取消は数週間後に起きることもあります").amount("¥28,420").show(ui);
            let charge =
                TaskLine::new("あと18日", Tone::Caution, "楽天ギフトカードをチャージする").date("12/10");
            charge.detail("購入から6か月まで。ファミマ 中野店").amount("¥10,000").show(ui);
        });
    });
    at(ui, [24.0, 300.0, 704.0, 300.0], |ui| {
        stack(ui, |ui| {
            SectionHead::new("手順").trailing("上から順に").show(ui);
            let done = StepRow::new(StepMark::Done, "画面の文言と日時を、写しに残す", "あなた");
            ui.add(done.detail("「Amazonギフト券がロックされています」").when("14:24 済み", Tone::Ok));
            let now = StepRow::new(StepMark::Now(2), "売買サイトAに、ロックされたことを申し出る", "あなた");
            ui.add(
                now.detail("取引画面の「エラー申請」から。写し 2点を添える").when("15:05 まで", Tone::Danger),
            );
            let next = StepRow::new(StepMark::Next(3), "もう1枚のカードは、チャージせずに待つ", "あなた");
            ui.add(next.detail("末尾 7K2Q。同じ取引のカードです").when("回答まで", Tone::Ink2));
        });
    });
    at(ui, [24.0, 530.0, 656.0, 270.0], |ui| {
        stack(ui, |ui| {
            SectionHead::new("新しく出る警告").count("3件").show(ui);
            let danger = WarningRow::new(Level::Danger, "危険", "承認されていないサイトでの購入です");
            let danger =
                danger.text("カードと、同じアカウントの残高が、予告も返金もなく失われることがあります。");
            ui.add(danger.source("ギフトカード細則（2019〜20年の引用）・2026/10/15 確認"));
            let usual = WarningRow::new(Level::Warning, "警告", "いつもの購入より多い額です");
            ui.add(
                usual
                    .text("11月の合計が ¥70,000 になります。")
                    .source("公式の基準額は公表されていません")
                    .opens(),
            );
        });
    });
    at(ui, [760.0, 16.0, 480.0, 300.0], |ui| {
        stack(ui, |ui| {
            rule(ui);
            let one = StartRow::new(Icon::Cards, "1枚ずつ記録する", "発行元、額面、どこで買ったか");
            ui.add(one.key("Ctrl N"));
            let file = StartRow::new(Icon::Import, "これまでの購入を取り込む", "注文履歴やカード明細のCSV");
            ui.add(file.key("Ctrl I"));
            let trouble =
                StartRow::new(Icon::Trouble, "いま困っている", "ロックされた、無効と出た、番号を教えた");
            ui.add(trouble.key("Ctrl T").trouble());
        });
    });
}
