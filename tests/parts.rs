//! Every part in its states on one sheet, as a picture; and how the parts answer pointer, keys and names.

#[path = "support/window.rs"]
mod window;

use eframe::egui::{
    self, Key, Modifiers, Rect, Ui, UiBuilder,
    accesskit::{Role, Toggled},
    pos2, vec2,
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use giftcho::ui::{
    icons::Icon,
    theme::{self, Fill, Level, TextKind, Tone},
    widgets::*,
};
use window::window;

fn at<R>(ui: &mut Ui, rect: [f32; 4], contents: impl FnOnce(&mut Ui) -> R) -> R {
    let [x, y, w, h] = rect;
    let rect = Rect::from_min_size(pos2(x, y), vec2(w, h));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect).id_salt((x as i32, y as i32)));
    contents(&mut inner)
}

fn caption(ui: &mut Ui, x: f32, y: f32, words: &str) {
    at(ui, [x, y, 200.0, 18.0], |ui| text::line(ui, words, TextKind::Small, Tone::Ink3));
}

struct Sheet {
    amount: String,
    amount_focused: String,
    date: String,
    receipt: bool,
    charged: bool,
}

impl Sheet {
    fn new() -> Self {
        Self {
            amount: "¥5,000".into(),
            amount_focused: "¥5,000 ".trim().into(),
            date: "2026/2/30".into(),
            receipt: true,
            charged: false,
        }
    }

    fn ui(&mut self, ui: &mut Ui) {
        let heads = [
            ("ボタン", 32.0, 20.0, 460.0),
            ("入力", 528.0, 20.0, 292.0),
            ("選ぶ", 856.0, 20.0, 392.0),
            ("警告の4段階", 32.0, 268.0, 460.0),
            ("出どころ", 528.0, 268.0, 292.0),
            ("ナビゲーションと期限", 856.0, 268.0, 392.0),
            ("知らせと進み具合", 32.0, 524.0, 460.0),
            ("空のとき", 528.0, 524.0, 292.0),
            ("確かめる窓", 856.0, 524.0, 392.0),
        ];
        for (title, x, y, width) in heads {
            at(ui, [x, y, width, 32.0], |ui| SectionHead::new(title).show(ui));
        }
        Self::buttons(ui);
        self.inputs(ui);
        self.choices(ui);
        Self::levels(ui);
        Self::sources(ui);
        Self::nav(ui);
        Self::rest(ui);
    }

    fn buttons(ui: &mut Ui) {
        let primary = || Button::primary("記録する");
        let secondary = || Button::secondary("書き出す");
        at(ui, [32.0, 64.0, 90.0, 34.0], |ui| ui.add(primary()));
        at(ui, [126.0, 64.0, 90.0, 34.0], |ui| show_as(ui, Shown::Hovered, |ui| ui.add(primary())));
        at(ui, [221.0, 64.0, 90.0, 34.0], |ui| show_as(ui, Shown::Focused, |ui| ui.add(primary())));
        at(ui, [315.0, 64.0, 90.0, 34.0], |ui| ui.add(primary().enabled(false)));
        for (x, words) in [(32.0, "主"), (126.0, "主・上"), (220.0, "主・選択枠"), (314.0, "主・無効")]
        {
            caption(ui, x, 102.0, words);
        }
        at(ui, [32.0, 130.0, 90.0, 34.0], |ui| ui.add(secondary()));
        at(ui, [126.0, 130.0, 90.0, 34.0], |ui| show_as(ui, Shown::Hovered, |ui| ui.add(secondary())));
        at(ui, [220.0, 130.0, 90.0, 34.0], |ui| show_as(ui, Shown::Focused, |ui| ui.add(secondary())));
        at(ui, [314.0, 130.0, 90.0, 34.0], |ui| ui.add(secondary().enabled(false)));
        at(ui, [414.0, 130.0, 90.0, 34.0], |ui| ui.add(Button::text("条件")));
        for (x, words) in
            [(32.0, "副"), (126.0, "副・上"), (220.0, "副・選択枠"), (314.0, "副・無効"), (408.0, "文字だけ")]
        {
            caption(ui, x, 168.0, words);
        }
        at(ui, [32.0, 200.0, 460.0, 40.0], |ui| {
            ui.horizontal(|ui| {
                ui.add(Button::primary("文面をコピー").icon(Icon::Copy).large());
                ui.add(Button::primary("手順を見る").small());
                ui.add(Button::secondary("詳しく書く").key("Tab"));
                ui.add(IconButton::new(Icon::Edit, "直す"));
            });
        });
    }

    fn inputs(&mut self, ui: &mut Ui) {
        at(ui, [528.0, 64.0, 130.0, 34.0], |ui| {
            Field::new("額面", &mut self.amount).bare().amount().show(ui);
        });
        at(ui, [667.0, 64.0, 130.0, 34.0], |ui| {
            show_as(ui, Shown::Focused, |ui| {
                Field::new("支払額", &mut self.amount_focused).bare().amount().show(ui);
            });
        });
        caption(ui, 528.0, 102.0, "ふだん");
        caption(ui, 667.0, 102.0, "入力中");
        at(ui, [528.0, 128.0, 274.0, 34.0], |ui| {
            Select::new("shop", "購入先").option("ローソン 新宿店").selected(Some(0)).show(ui)
        });
        caption(ui, 528.0, 166.0, "選ぶ欄");
        at(ui, [528.0, 192.0, 292.0, 60.0], |ui| {
            let problem = Some("暦にない日付です。不明にしておくこともできます");
            Field::new("購入日", &mut self.date).bare().width(274.0).problem(problem).show(ui);
        });
    }

    fn choices(&mut self, ui: &mut Ui) {
        at(ui, [856.0, 64.0, 392.0, 34.0], |ui| {
            Segments::new("目的").item("自分で使う").item("贈る").item("頼まれた").show(ui)
        });
        at(ui, [856.0, 108.0, 150.0, 60.0], |ui| {
            stack(ui, |ui| {
                radio(ui, true, "公式取扱店");
                radio(ui, false, "知人からの贈り物");
            });
        });
        at(ui, [1015.0, 108.0, 150.0, 60.0], |ui| {
            stack(ui, |ui| {
                checkbox(ui, &mut self.receipt, "レシートあり");
                checkbox(ui, &mut self.charged, "チャージ済み");
            });
        });
        at(ui, [856.0, 174.0, 392.0, 30.0], |ui| {
            ui.horizontal(|ui| {
                ui.add(Chip::new("未チャージ").count("9"));
                ui.add(Chip::new("警告あり").count("5").selected(true));
            });
        });
        at(ui, [856.0, 214.0, 392.0, 30.0], |ui| {
            ui.horizontal(|ui| {
                level_mark(ui, Level::Danger, "危険", Some("3"));
                number_badge(ui, StepMark::Done);
                number_badge(ui, StepMark::Now(2));
                number_badge(ui, StepMark::Next(3));
                unknown_value(ui, "不明", "書きたす");
                total_amount(ui, "¥61,000", TextKind::Strong);
                key_cap(ui, "Ctrl K");
            });
        });
    }

    fn levels(ui: &mut Ui) {
        let lines = [
            (Level::Danger, "危険", "無効化のおそれがあります", "手順を見る"),
            (Level::Warning, "警告", "いつもより多い額です", "比べる"),
            (Level::Caution, "注意", "期限まで 18日です", "予定に入れる"),
            (Level::Note, "お知らせ", "規約の確認日から 90日たちました", "手引き"),
        ];
        for (row, (level, word, words, action)) in lines.into_iter().enumerate() {
            at(ui, [32.0, 312.0 + 48.0 * row as f32, 460.0, 40.0], |ui| {
                LevelLine::new(level, word, words).action(action).show(ui)
            });
        }
    }

    fn sources(ui: &mut Ui) {
        at(ui, [528.0, 312.0, 292.0, 140.0], |ui| {
            stack(ui, |ui| {
                legend_wide(ui, Fill::Official, "公式直販・公式取扱店・法人");
                legend_wide(ui, Fill::Gift, "知人からの贈り物");
                legend_wide(ui, Fill::Mixed, "混ざった残高");
                legend_wide(ui, Fill::Unofficial, "第三者・フリマ・買取・返金代わり");
                legend_wide(ui, Fill::Unknown, "不明");
            });
        });
        at(ui, [528.0, 456.0, 292.0, 40.0], |ui| {
            SourceBand::new("手元の内訳")
                .part(Fill::Official, 50_000)
                .part(Fill::Gift, 1_000)
                .part(Fill::Unknown, 4_000)
                .risky_part(Fill::Mixed, 28_420)
                .risky_part(Fill::Unofficial, 20_000)
                .show(ui)
        });
    }

    fn nav(ui: &mut Ui) {
        let cover = theme::tokens(ui).cover;
        let line = theme::tokens(ui).line;
        let panel = Rect::from_min_size(pos2(856.0, 312.0), vec2(168.0, 154.0));
        ui.painter().rect(panel, 8, cover, (1.0, line), egui::StrokeKind::Inside);
        at(ui, [865.0, 321.0, 150.0, 140.0], |ui| {
            stack(ui, |ui| {
                ui.add(NavItem::new(Icon::Overview, "概要"));
                show_as(ui, Shown::Hovered, |ui| ui.add(NavItem::new(Icon::Cards, "カード").count("48")));
                ui.add(NavItem::new(Icon::Account, "アカウント").selected(true));
                show_as(ui, Shown::Focused, |ui| ui.add(NavItem::new(Icon::Before, "買う前に")));
            });
        });
        at(ui, [1052.0, 312.0, 196.0, 120.0], |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            icon_line(ui, Icon::Clock, "申し出の期限まで", TextKind::Small, Tone::Ink2, Tone::Ink2);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                text::line(ui, "33", TextKind::Clock, Tone::Danger);
                text::line(ui, "分", TextKind::Lead, Tone::Danger);
            });
            meter(ui, "残り", 0.55, Tone::Danger, 190.0);
        });
    }

    fn rest(ui: &mut Ui) {
        at(ui, [32.0, 568.0, 400.0, 48.0], |ui| {
            Toast::new("3枚を記録しました  ¥15,000").undo("元に戻す").close("閉じる").contents(ui)
        });
        at(ui, [32.0, 630.0, 400.0, 80.0], |ui| {
            ProgressBox::new("取り込んでいます", "12,480 / 42,000行", Some(0.3)).stop("中止").show(ui)
        });
        let line = theme::tokens(ui).line;
        let panel = Rect::from_min_size(pos2(528.0, 568.0), vec2(292.0, 148.0));
        ui.painter().rect_stroke(panel, 8, (1.0, line), egui::StrokeKind::Inside);
        at(ui, [540.0, 582.0, 268.0, 130.0], |ui| {
            EmptyState::new(Icon::Search, "「ミニストップ」に合うカードはありません")
                .reason("条件：未チャージ")
                .action("条件を外す")
                .show(ui)
        });
        at(ui, [856.0, 568.0, 392.0, 170.0], |ui| {
            theme::dialog_frame(ui.style()).show(ui, |ui| dialog().contents(ui, |_| ()));
        });
    }
}

/// A page with a table and a detail, as pages are built of the parts.
fn table_page(ui: &mut Ui) {
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
    at(ui, [168.0, 108.0, 778.0, 652.0], |ui| cards_table(ui));
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
    at(ui, [963.0, 70.0, 301.0, 730.0], |ui| detail(ui));
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
                cells.unknown("不明")
            } else {
                cells.text("Eメール")
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
                cells.dash()
            } else {
                cells.amount("¥11,911")
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
fn ledger_page(ui: &mut Ui) {
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

#[cfg(target_os = "linux")]
#[test]
fn pages_made_of_the_parts_look_as_agreed() {
    let mut results = egui_kittest::SnapshotResults::new();
    let pages: [(&str, fn(&mut Ui)); 2] = [("parts-table", table_page), ("parts-ledger", ledger_page)];
    for (name, page) in pages {
        let mut window = window([1280.0, 800.0], egui::Theme::Light, page);
        window.run();
        window.snapshot(name);
        results.extend_harness(&mut window);
    }
}

fn dialog() -> Dialog {
    Dialog::new(
        "取り込みを取り消しますか",
        "「注文履歴_2026.csv」から記録した 8件が、帳簿から外れます。記録した事実は履歴に残り、あとで戻せます。",
    )
    .cancel("やめる")
    .confirm("取り消す")
}

#[cfg(target_os = "linux")]
#[test]
fn the_sheet_of_all_parts_looks_as_agreed() {
    let mut results = egui_kittest::SnapshotResults::new();
    for (theme, name) in [(egui::Theme::Light, "parts"), (egui::Theme::Dark, "parts-dark")] {
        let mut sheet = Sheet::new();
        let mut window = window([1280.0, 800.0], theme, |ui| sheet.ui(ui));
        window.run();
        window.snapshot(name);
        results.extend_harness(&mut window);
    }
}

/// How many times something happened, and what.
#[derive(Default)]
struct Seen {
    text: String,
    chosen: usize,
    cursor: Option<usize>,
    opened: Option<usize>,
    sort: Option<usize>,
    drawn: usize,
    reply: Option<DialogReply>,
    count: usize,
}

fn harness<'a>(seen: Seen, contents: impl FnMut(&mut Ui, &mut Seen) + 'a) -> egui_kittest::Harness<'a, Seen> {
    egui_kittest::Harness::builder()
        .with_size([600.0, 400.0])
        .with_context_setup(theme::install)
        .build_ui_state(contents, seen)
}

#[test]
fn a_button_is_found_by_its_words_and_answers_click_and_enter() {
    let mut h = harness(Seen::default(), |ui, seen| {
        if ui.add(Button::primary("記録する").icon(Icon::Plus).key("Enter")).clicked() {
            seen.count += 1;
        }
    });
    h.run();
    h.get_by_role_and_label(Role::Button, "記録する").click();
    h.run();
    assert_eq!(h.state().count, 1);
    h.get_by_role_and_label(Role::Button, "記録する").focus();
    h.run();
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(h.state().count, 2);
}

#[test]
fn a_disabled_button_is_not_pressed() {
    let mut h = harness(Seen::default(), |ui, seen| {
        if ui.add(Button::primary("記録する").enabled(false).reason("額面がありません")).clicked()
        {
            seen.count += 1;
        }
    });
    h.run();
    let button = h.get_by_role_and_label(Role::Button, "記録する");
    assert!(button.accesskit_node().is_disabled());
    button.click();
    h.run();
    assert_eq!(h.state().count, 0);
}

#[test]
fn a_field_has_the_name_of_its_label() {
    let mut h = harness(Seen::default(), |ui, seen| {
        Field::new("購入先", &mut seen.text).problem(None).help(Some("店の名前")).show(ui);
    });
    h.run();
    let field = h.get_by_role_and_label(Role::TextInput, "購入先");
    field.focus();
    field.type_text("ローソン");
    h.run();
    assert_eq!(h.state().text, "ローソン");
}

#[test]
fn segments_are_chosen_by_click_and_by_arrow() {
    let mut h = harness(Seen::default(), |ui, seen| {
        let segments = Segments::new("目的").item("自分で使う").item("贈る").item_count("頼まれた", "3");
        if let Some(chosen) = segments.selected(seen.chosen).show(ui) {
            seen.chosen = chosen;
        }
    });
    h.run();
    h.get_by_role_and_label(Role::Tab, "贈る").click();
    h.run();
    assert_eq!(h.state().chosen, 1);
    h.get_by_role_and_label(Role::Tab, "贈る").focus();
    h.run();
    h.key_press(Key::ArrowRight);
    h.run();
    assert_eq!(h.state().chosen, 2);
    let last = h.get_by_role_and_label(Role::Tab, "頼まれた 3");
    assert_eq!(last.accesskit_node().toggled(), Some(Toggled::True));
}

#[test]
fn a_choice_is_made_from_a_list_that_drops_down() {
    let mut h = harness(Seen::default(), |ui, seen| {
        let select = Select::new("issuer", "発行元").option("Amazon").option("Apple");
        if let Some(chosen) = select.selected(Some(seen.chosen)).width(200.0).show(ui) {
            seen.chosen = chosen;
        }
    });
    h.run();
    let select = h.get_by_role_and_label(Role::ComboBox, "発行元");
    assert_eq!(select.value().as_deref(), Some("Amazon"));
    select.click();
    h.run();
    h.get_by_role_and_label(Role::ListBoxOption, "Apple").click();
    h.run();
    assert_eq!(h.state().chosen, 1);
    assert!(h.query_by_role_and_label(Role::ListBoxOption, "Apple").is_none());
}

#[test]
fn a_choice_is_made_with_the_keyboard_too() {
    let mut h = harness(Seen::default(), |ui, seen| {
        let select = Select::new("issuer", "発行元").option("Amazon").option("Apple").option("楽天");
        if let Some(chosen) = select.selected(Some(seen.chosen)).width(200.0).show(ui) {
            seen.chosen = chosen;
        }
    });
    h.run();
    h.get_by_role_and_label(Role::ComboBox, "発行元").focus();
    h.run();
    for key in [Key::Enter, Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        h.key_press(key);
        h.run();
    }
    assert_eq!(h.state().chosen, 1);
}

fn table(ui: &mut Ui, seen: &mut Seen, rows: usize) {
    let columns = [
        Column::new("発行元", 121.0).gutter().grows(),
        Column::new("額面", 76.0).right().sortable(),
        Column::new("購入日", 70.0).right().hidden(true),
    ];
    seen.drawn = 0;
    let drawn = &mut seen.drawn;
    let reply = DataTable::new("cards", "カードの表", &columns)
        .rows(rows)
        .selected(seen.cursor)
        .sorted(Some((1, SortOrder::Falling)))
        .show(ui, |row, cells| {
            *drawn += 1;
            cells.name("Amazon");
            cells.amount(&format!("¥{row}"));
            cells.date("11/22");
        });
    seen.cursor = reply.selected().or(seen.cursor);
    seen.opened = reply.opened.or(seen.opened);
    seen.sort = reply.sort.or(seen.sort);
}

#[test]
fn a_table_of_a_hundred_thousand_rows_draws_those_in_view() {
    let mut h = harness(Seen::default(), |ui, seen| table(ui, seen, 100_000));
    h.run();
    assert!(h.state().drawn < 20, "{}", h.state().drawn);
    h.get_by_role_and_label(Role::Row, "Amazon ¥2 11/22").click();
    h.run();
    assert_eq!(h.state().cursor, Some(2));
    h.key_press(Key::End);
    h.run();
    assert_eq!(h.state().cursor, Some(99_999));
    assert!(h.state().drawn < 20);
    let last = h.get_by_role_and_label(Role::Row, "Amazon ¥99999 11/22");
    assert!(last.rect().bottom() <= 400.0);
}

#[test]
fn the_keyboard_moves_through_a_table_and_opens_a_row() {
    let mut h = harness(Seen::default(), |ui, seen| table(ui, seen, 100));
    h.run();
    h.get_by_role_and_label(Role::Table, "カードの表").focus();
    h.run();
    let mut after = Vec::new();
    let keys = [
        Key::ArrowDown,
        Key::ArrowDown,
        Key::ArrowUp,
        Key::PageDown,
        Key::PageUp,
        Key::End,
        Key::ArrowDown,
        Key::Home,
    ];
    for key in keys {
        h.key_press(key);
        h.run();
        after.push(h.state().cursor);
    }
    assert_eq!(after, [Some(0), Some(1), Some(0), Some(8), Some(0), Some(99), Some(99), Some(0)]);
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(h.state().opened, Some(0));
}

#[test]
fn a_column_head_that_sorts_is_a_button() {
    let mut h = harness(Seen::default(), |ui, seen| table(ui, seen, 100));
    h.run();
    h.get_by_role_and_label(Role::Button, "額面").click();
    h.run();
    assert_eq!(h.state().sort, Some(1));
    assert!(h.query_by_role_and_label(Role::Button, "発行元").is_none());
}

#[test]
fn escape_answers_a_dialog_with_the_cancel_button() {
    let mut h = harness(Seen::default(), |ui, seen| {
        if seen.reply.is_none() {
            seen.reply = dialog().show(ui.ctx());
        }
    });
    h.run();
    h.get_by_role_and_label(Role::Button, "取り消す");
    h.key_press_modifiers(Modifiers::NONE, Key::Escape);
    h.run();
    assert_eq!(h.state().reply, Some(DialogReply::Cancel));
}

#[test]
fn the_verb_of_a_dialog_confirms_it() {
    let mut h = harness(Seen::default(), |ui, seen| {
        if seen.reply.is_none() {
            seen.reply = dialog().show(ui.ctx());
        }
    });
    h.run();
    h.get_by_role_and_label(Role::Button, "取り消す").click();
    h.run();
    assert_eq!(h.state().reply, Some(DialogReply::Confirm));
}

#[test]
fn a_toast_offers_the_way_back_and_stays_under_the_pointer() {
    let mut h = harness(Seen::default(), |ui, seen| {
        let reply = Toast::new("3枚を記録しました").undo("元に戻す").close("閉じる").show(ui.ctx());
        if reply.undo {
            seen.count += 1;
        }
        seen.opened = reply.held.then_some(1);
    });
    h.run();
    assert_eq!(h.state().opened, None);
    let way_back = h.get_by_role_and_label(Role::Button, "元に戻す");
    way_back.hover();
    h.run();
    assert_eq!(h.state().opened, Some(1));
    h.get_by_role_and_label(Role::Button, "元に戻す").click();
    h.run();
    assert_eq!(h.state().count, 1);
    h.get_by_role_and_label(Role::Button, "閉じる");
}

#[test]
fn checkbox_radio_and_chip_say_their_state() {
    let mut on = false;
    let mut h = harness(Seen::default(), move |ui, _| {
        checkbox(ui, &mut on, "レシートあり");
        radio(ui, true, "公式取扱店");
        ui.add(Chip::new("警告あり").count("5").selected(true));
    });
    h.run();
    h.get_by_role_and_label(Role::CheckBox, "レシートあり").click();
    h.run();
    let toggled = |role, label| h.get_by_role_and_label(role, label).accesskit_node().toggled();
    assert_eq!(toggled(Role::CheckBox, "レシートあり"), Some(Toggled::True));
    assert_eq!(toggled(Role::RadioButton, "公式取扱店"), Some(Toggled::True));
    assert_eq!(toggled(Role::Button, "警告あり 5"), Some(Toggled::True));
}
