//! How a column is described: its stable id, its head, what it holds.

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The stable id: the key in JSON, the word on the command line.
    pub id: &'static str,
    /// What stands over it where people read.
    pub head: Head,
    /// What it holds.
    pub form: Form,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Text in sentences, which may be long.
    Text,
    /// A name, a number that is a name, a word.
    Name,
    /// An id of the ledger: of use to programs only.
    Id,
    Day,
    Minute,
    Amount,
    Count,
    Flag,
}

/// What stands over a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    Account,
    AccountId,
    Amount,
    BalanceAfter,
    CardCount,
    CardId,
    CardIds,
    Cause,
    ChargeId,
    ChargeStatus,
    ChargedAt,
    ChargedOn,
    ClosedOn,
    CodeLast4,
    CodeTold,
    CreditReason,
    Currency,
    DiscountReason,
    Entry,
    EvidenceCount,
    ExpiresOn,
    FaceValue,
    ForWhom,
    GoneOn,
    HandedOver,
    HappenedAt,
    HappenedOn,
    Id,
    Incident,
    IncidentIds,
    Issuer,
    IssuerName,
    Kind,
    Line,
    Lost,
    Mail,
    Memo,
    MovementKind,
    Open,
    OrderNumber,
    Outcome,
    Paid,
    PaidCurrency,
    Pattern,
    Payment,
    Provenance,
    PurchaseId,
    PurchaseMemo,
    PurchasedAt,
    PurchasedOn,
    Purchaser,
    PurchaserMyself,
    Purpose,
    Recovered,
    Resent,
    Run,
    Seen,
    SeenWhere,
    Seller,
    SerialNumber,
    Standing,
    TakenBack,
    Title,
}

/// Declares the columns of a table: id, head, form, and how the value is got from a record.
macro_rules! columns {
    ($record:ident: $($id:literal $head:ident $form:ident => $get:expr;)+) => {
        pub(super) const COLUMNS: &[$crate::export::table::Column] = &[$($crate::export::table::Column {
            id: $id,
            head: $crate::export::table::Head::$head,
            form: $crate::export::table::Form::$form,
        }),+];

        /// The values of the chosen columns, in their order.
        pub(super) fn values<'a>(
            record: &$record<'a>,
            fields: $crate::export::table::Fields,
            out: &mut Vec<$crate::export::table::Value<'a>>,
        ) {
            type Get = for<'b> fn(&$record<'b>) -> $crate::export::table::Value<'b>;
            const GETS: &[Get] = &[$($get),+];
            out.extend(GETS.iter().enumerate().filter(|(at, _)| fields.has(*at)).map(|(_, get)| get(record)));
        }
    };
}

pub(super) use columns;
