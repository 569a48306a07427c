//! The sheet of all parts in their states.

use eframe::egui::{self, Rect, Ui, UiBuilder, pos2, vec2};
use giftcho::ui::{
    icons::Icon,
    theme::{self, Fill, Level, TextKind, Tone},
    widgets::*,
};

/// Draws something at a place of the sheet.
pub fn at<R>(ui: &mut Ui, rect: [f32; 4], contents: impl FnOnce(&mut Ui) -> R) -> R {
    let [x, y, w, h] = rect;
    let rect = Rect::from_min_size(pos2(x, y), vec2(w, h));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect).id_salt((x as i32, y as i32)));
    contents(&mut inner)
}

fn caption(ui: &mut Ui, x: f32, y: f32, words: &str) {
    at(ui, [x, y, 200.0, 18.0], |ui| text::line(ui, words, TextKind::Small, Tone::Ink3));
}

/// What the person wrote on the sheet.
pub struct Sheet {
    amount: String,
    amount_focused: String,
    date: String,
    receipt: bool,
    charged: bool,
}

impl Sheet {
    /// A sheet with something written on it.
    pub fn new() -> Self {
        Self {
            amount: "¥5,000".into(),
            amount_focused: "¥5,000 ".trim().into(),
            date: "2026/2/30".into(),
            receipt: true,
            charged: false,
        }
    }

    /// Draws the whole sheet.
    pub fn ui(&mut self, ui: &mut Ui) {
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

/// A question as dialogs ask it.
pub fn dialog() -> Dialog {
    Dialog::new(
        "取り込みを取り消しますか",
        "「注文履歴_2026.csv」から記録した 8件が、帳簿から外れます。記録した事実は履歴に残り、あとで戻せます。",
    )
    .cancel("やめる")
    .confirm("取り消す")
}
