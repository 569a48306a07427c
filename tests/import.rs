//! Files as people hold them, to plans, to a ledger and back.

#![allow(clippy::unwrap_used)]

#[path = "import/layouts.rs"]
mod layouts;
#[path = "import/orders.rs"]
mod orders;
#[path = "import/repeat.rs"]
mod repeat;
#[path = "import/support.rs"]
mod support;
#[path = "import/template.rs"]
mod template;
