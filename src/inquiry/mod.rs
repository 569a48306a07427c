//! 提出用の書類: papers about a トラブル for whoever is asked for help.

pub mod document;
