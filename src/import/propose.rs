//! What the columns of a file of unknown layout seem to mean: by their names where there are any, else by what the cells
//! look like. A proposal for the person to confirm; nothing is recorded by it alone.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::columns::Column;
use super::fold::fold;
use super::mapping::Mapping;
use super::mask::mask_unnamed;
use super::profile::{Layout, StatementAmounts, StatementText};
use super::records::Records;
use super::shape::{is_amount, is_day};
use super::table::{HEADER_WITHIN, Table, head_of};
use super::title::{Title, read_title};
use crate::core::reading::{is_placeholder, parse_amount};
use crate::core::words::Payment;
use crate::guide::merchants::merchants;

/// How many records are looked at.
const LOOKED_AT: usize = 200;

type Cells<'t> = Vec<Cow<'t, str>>;

/// What columns of these names usually hold, the surest words first. `=` in front: the whole name.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::PurchasedOn,
        &[
            "購入日",
            "買った日",
            "注文日",
            "利用日",
            "取引日",
            "ご利用日",
            "お取引日",
            "年月日",
            "=日付",
            "操作日",
            "日時",
            "日付",
            "=date",
            "order date",
            "purchase date",
            "purchased on",
            "transaction date",
            "date",
        ],
    ),
    (Column::PurchasedAt, &["購入時刻", "時刻", "=時間", "=time"]),
    (Column::ExpiresOn, &["有効期限", "期限", "expiry", "expires", "expiration"]),
    (Column::ChargedOn, &["チャージ日", "登録日", "charged on", "redeemed on"]),
    (Column::FaceValue, &["額面", "券面", "券の額", "face value", "facevalue", "=value"]),
    (Column::Paid, &["支払額", "購入額", "購入金額", "購入価格", "支払った", "払った", "paid", "cost"]),
    (
        Column::Out,
        &["出金", "支出", "引出", "引き出し", "お支払金額", "支払い金額", "支払金額", "withdrawal", "debit"],
    ),
    (Column::In, &["入金", "収入", "預入", "預け入れ", "預かり金額", "預り金額", "deposit", "credit"]),
    (Column::Balance, &["差引残高", "残高", "balance"]),
    (Column::Quantity, &["枚数", "個数", "数量", "quantity", "qty"]),
    (
        Column::OrderNumber,
        &[
            "注文番号",
            "取引番号",
            "取引id",
            "注文id",
            "伝票番号",
            "order id",
            "order number",
            "transaction id",
        ],
    ),
    (Column::SerialNumber, &["シリアル", "serial"]),
    (
        Column::Code,
        &["ギフトコード", "ギフト券番号", "ギフト番号", "claim code", "redeem code", "=コード", "=code"],
    ),
    (Column::Secret, &["暗証番号", "パスワード", "password", "=pin", "pinコード"]),
    (Column::ChargeStatus, &["チャージ状態", "登録状態"]),
    (Column::Provenance, &["購入元区分", "入手元区分", "入手元"]),
    (Column::Brand, &["ブランド", "発行元", "券種", "brand", "issuer"]),
    (
        Column::Seller,
        &[
            "購入元",
            "購入先",
            "販売元",
            "販売店",
            "購入店",
            "買った店",
            "買ったお店",
            "買ったところ",
            "seller",
            "=shop",
            "=store",
        ],
    ),
    (Column::Payment, &["支払方法", "決済方法", "お支払方法", "payment method"]),
    (
        Column::Amount,
        &["利用金額", "ご利用額", "利用額", "=金額", "金額", "請求額", "amount", "価格", "price"],
    ),
    (
        Column::Merchant,
        &[
            "利用店",
            "利用先",
            "店名",
            "取引先",
            "利用場所",
            "加盟店",
            "支払先",
            "取引内容",
            "お店",
            "摘要",
            "明細",
            "=内容",
            "merchant",
            "payee",
            "description",
            "内容",
            "=店",
        ],
    ),
    (
        Column::Title,
        &[
            "商品名",
            "品名",
            "品目",
            "=商品",
            "product name",
            "item name",
            "券の名前",
            "カード名",
            "品物",
            "title",
            "=item",
            "=product",
        ],
    ),
    (Column::Kind, &["種類", "タイプ", "=type"]),
    (Column::Standing, &["状態", "ステータス", "status"]),
    (Column::Account, &["アカウント", "account"]),
    (Column::Currency, &["通貨", "currency"]),
    (Column::Memo, &["メモ", "備考", "ひとこと", "覚え書き", "memo", "notes", "=note"]),
];

/// Proposes what the columns of a table mean; none when nothing suggests that it holds purchases.
pub fn propose(text: &str, bad_lines: &BTreeSet<u64>, table: &Table<'_>) -> Option<Mapping> {
    let delimiter = table.delimiter;
    let skipped = table.preamble.len();
    let all: Vec<Cells<'_>> = Records::new(head_of(text), delimiter, bad_lines)
        .take(LOOKED_AT)
        .map(|record| record.cells)
        .collect();
    let head = all.get(skipped..).unwrap_or_default();
    let at = header(head);
    let before = skipped + at.unwrap_or(0);
    let has_header = at.is_some();
    let names: Vec<String> = at
        .and_then(|at| head.get(at))
        .map(|cells| cells.iter().map(|cell| cell.as_ref().to_owned()).collect())
        .unwrap_or_default();
    let body = head.get(at.map_or(0, |at| at + 1)..).unwrap_or_default();
    let width =
        body.iter().map(Vec::len).chain([names.len()]).max().unwrap_or(0).min(super::records::MOST_CELLS);
    let mut columns = by_names(&names, width);
    by_contents(&mut columns, body);
    let mapping = Mapping {
        name: String::new(),
        delimiter,
        before,
        has_header,
        header: names.iter().map(|name| mask_unnamed(name)).collect(),
        layout: Layout::Statement,
        columns,
        amounts: StatementAmounts::SpentPositive,
        text: StatementText::Free,
        paid_with: Payment::Unknown,
        dates: None,
    };
    let mapping = with_layout(mapping, body);
    let dated = mapping.has(Column::PurchasedOn) || mapping.layout == Layout::Cards;
    (dated && mapping.missing().is_none()).then_some(mapping)
}

/// Which of the first records is the header.
fn header(head: &[Cells<'_>]) -> Option<usize> {
    let near = head.get(..HEADER_WITHIN.min(head.len())).unwrap_or_default();
    let mut best = (0, 1);
    for (at, cells) in near.iter().enumerate() {
        let known = cells.iter().filter(|cell| meaning(&fold(cell)).is_some()).count();
        let values = cells.iter().any(|cell| is_day(cell.trim()) || is_amount(cell));
        if known > best.1 && !values {
            best = (at, known);
        }
    }
    if best.1 > 1 {
        return Some(best.0);
    }
    // Names nobody knows: words above days or amounts.
    let words = |cells: &Cells<'_>| {
        cells.len() > 1
            && cells.iter().all(|cell| !is_day(cell.trim()) && !is_amount(cell) && !cell.is_empty())
    };
    let values = |cells: &Cells<'_>| cells.iter().any(|cell| is_day(cell.trim()) || is_amount(cell));
    let pair = |two: &[Cells<'_>]| matches!(two, [a, b] if words(a) && values(b) && a.len() == b.len());
    near.windows(2).position(pair)
}

/// What a column of this name usually holds, and how sure that is.
fn meaning(name: &str) -> Option<(Column, usize)> {
    const WHOLE: usize = 300;
    const BEGINS: usize = 200;
    const CONTAINS: usize = 100;
    let mut best: Option<(Column, usize)> = None;
    for (column, words) in NAMES {
        for (place, word) in words.iter().enumerate() {
            let (bare, whole_only) = word.strip_prefix('=').map_or((*word, false), |bare| (bare, true));
            let sure = if name == bare {
                WHOLE
            } else if whole_only {
                continue;
            } else if name.starts_with(bare) {
                BEGINS
            } else if name.contains(bare) {
                CONTAINS
            } else {
                continue;
            };
            let score = sure - place;
            if best.is_none_or(|(_, best)| score > best) {
                best = Some((*column, score));
            }
        }
    }
    best
}

fn by_names(names: &[String], width: usize) -> Vec<Option<Column>> {
    let mut columns = vec![None; width];
    let mut found: Vec<(usize, Column, usize)> = names
        .iter()
        .enumerate()
        .filter_map(|(place, name)| meaning(&fold(name)).map(|(column, score)| (place, column, score)))
        .collect();
    found.sort_by_key(|(place, _, score)| (std::cmp::Reverse(*score), *place));
    for (place, column, _) in found {
        let taken = columns.contains(&Some(column)) && column != Column::Secret;
        if let Some(entry) = columns.get_mut(place).filter(|_| !taken) {
            *entry = Some(column);
        }
    }
    columns
}

/// Fills in what names did not say: the day, the amount, the text.
fn by_contents(columns: &mut [Option<Column>], body: &[Cells<'_>]) {
    let share = |place: usize, fits: &dyn Fn(&str) -> bool| {
        let cells = body.iter().filter_map(|cells| cells.get(place)).map(|cell| cell.trim());
        let (all, fit) = cells
            .filter(|cell| !is_placeholder(cell))
            .fold((0_usize, 0_usize), |(all, fit), cell| (all + 1, fit + usize::from(fits(cell))));
        all > 0 && fit * 4 >= all * 3
    };
    let free = |columns: &[Option<Column>], fits: &dyn Fn(&str) -> bool| {
        (0..columns.len()).find(|place| columns.get(*place) == Some(&None) && share(*place, fits))
    };
    let has = |columns: &[Option<Column>], any: &[Column]| {
        any.iter().any(|column| columns.contains(&Some(*column)))
    };
    let put = |columns: &mut [Option<Column>], place: Option<usize>, column| {
        if let Some(entry) = place.and_then(|place| columns.get_mut(place)) {
            *entry = Some(column);
        }
    };
    if !has(columns, &[Column::Code]) {
        let place = free(columns, &|cell| mask_unnamed(cell) != cell);
        put(columns, place, Column::Code);
    }
    if !has(columns, &[Column::PurchasedOn]) {
        let place = free(columns, &is_day);
        put(columns, place, Column::PurchasedOn);
    }
    if !has(columns, &[Column::OrderNumber]) {
        let place = free(columns, &is_order_number);
        put(columns, place, Column::OrderNumber);
    }
    if !has(columns, &[Column::Amount, Column::Out, Column::FaceValue, Column::Paid]) {
        let place = free(columns, &is_amount);
        put(columns, place, Column::Amount);
    }
    if !has(columns, &[Column::Merchant, Column::Title, Column::Seller, Column::Brand]) {
        let names_card = |cell: &str| !matches!(read_title(cell), Title::Other);
        let any = |place: usize, fits: &dyn Fn(&str) -> bool| {
            body.iter().filter_map(|cells| cells.get(place)).any(|cell| fits(cell))
        };
        let open: Vec<usize> =
            (0..columns.len()).filter(|place| columns.get(*place) == Some(&None)).collect();
        let card = open.iter().copied().find(|place| any(*place, &names_card));
        let shop = open.iter().copied().find(|place| any(*place, &|cell| merchants().find(cell).is_some()));
        let words =
            open.iter().copied().find(|place| share(*place, &|cell| super::shape::Shape::Text.fits(cell)));
        match (card, shop) {
            (Some(card), _) => put(columns, Some(card), Column::Title),
            (None, place) => put(columns, place.or(words), Column::Merchant),
        }
    }
}

/// `250-1234567-1234567`, `D01-1234567-1234567`
fn is_order_number(cell: &str) -> bool {
    let parts: Vec<&str> = cell.split('-').collect();
    let [first, second, third] = parts.as_slice() else { return false };
    let digits = |part: &str| part.len() == 7 && part.chars().all(|c| c.is_ascii_digit());
    first.len() == 3 && first.chars().all(|c| c.is_ascii_alphanumeric()) && digits(second) && digits(third)
}

/// Chooses how rows are read, and gives columns the names they have there.
fn with_layout(mut mapping: Mapping, body: &[Cells<'_>]) -> Mapping {
    let has = |mapping: &Mapping, any: &[Column]| any.iter().any(|column| mapping.has(*column));
    let rename = |mapping: &mut Mapping, from, to| {
        if let Some(place) = mapping.columns.iter().position(|held| *held == Some(from))
            && !mapping.has(to)
        {
            mapping.assign(place, Some(to));
        }
    };
    if has(&mapping, &[Column::Brand, Column::FaceValue, Column::Code])
        || (mapping.has(Column::Kind) && has(&mapping, &[Column::Seller, Column::Title]))
        || is_list_of_purchases(&mapping)
    {
        mapping.layout = Layout::Cards;
        rename(&mut mapping, Column::Merchant, Column::Seller);
        rename(&mut mapping, Column::Out, Column::Paid);
        return mapping;
    }
    if mapping.has(Column::Title)
        && mapping.has(Column::OrderNumber)
        && !has(&mapping, &[Column::Out, Column::In])
    {
        mapping.layout = Layout::Orders;
        rename(&mut mapping, Column::Amount, Column::Price);
        rename(&mut mapping, Column::Paid, Column::Price);
        return mapping;
    }
    rename(&mut mapping, Column::Seller, Column::Merchant);
    if !has(&mapping, &[Column::Amount, Column::In]) {
        rename(&mut mapping, Column::Out, Column::Amount);
        rename(&mut mapping, Column::Paid, Column::Amount);
    }
    mapping.amounts = if mapping.has(Column::Out) || mapping.has(Column::In) && !mapping.has(Column::Amount) {
        StatementAmounts::Columns
    } else {
        let place = mapping.columns.iter().position(|held| *held == Some(Column::Amount));
        let amounts = || {
            let cells = body.iter().filter_map(|cells| cells.get(place?));
            Some(
                cells.filter_map(|cell| parse_amount(cell).ok().flatten()).filter(|amount| amount.minor != 0),
            )
        };
        let below = amounts_below(amounts().into_iter().flatten().map(|amount| amount.minor < 0));
        if below { StatementAmounts::SpentNegative } else { StatementAmounts::SpentPositive }
    };
    mapping
}

/// Whether the columns are called as in a list of purchases kept by hand: bought when, and bought where if that is said.
fn is_list_of_purchases(mapping: &Mapping) -> bool {
    let called = |column| {
        let place = mapping.columns.iter().position(|held| *held == Some(column));
        let name =
            place.and_then(|place| mapping.header.get(place)).map(|name| fold(name)).unwrap_or_default();
        ["購入", "買った"].iter().any(|word| name.starts_with(word))
    };
    let elsewhere = mapping.has(Column::Merchant) || mapping.has(Column::Out) || mapping.has(Column::In);
    called(Column::PurchasedOn) && (called(Column::Seller) || !elsewhere)
}

/// Whether more amounts are below zero than above.
fn amounts_below(signs: impl Iterator<Item = bool>) -> bool {
    let (below, above) =
        signs.fold(
            (0_usize, 0_usize),
            |(below, above), is_below| {
                if is_below { (below + 1, above) } else { (below, above + 1) }
            },
        );
    below > above
}
