//! The hash chain: every record's hash covers the record and the hash before it.
//!
//! It shows that nothing in between was changed, left out or put in. It does not show who wrote it or when.

use sha2::{Digest as _, Sha256};

use super::record::Record;

/// A SHA-256 value.
pub type Hash = [u8; 32];

/// What stands before the first record.
pub const ZERO_HASH: Hash = [0; 32];

/// The hash of `record`, given the hash of the record before it.
#[must_use]
pub fn hash_of(prev: &Hash, record: &Record) -> Hash {
    let Record { seq, id, recorded_at, run, kind, body } = record;
    let mut sha = Sha256::new();
    part(&mut sha, prev);
    part(&mut sha, &seq.to_le_bytes());
    part(&mut sha, id.as_bytes());
    part(&mut sha, recorded_at.as_bytes());
    match run {
        Some(run) => part(&mut sha, &run.to_le_bytes()),
        None => sha.update(u64::MAX.to_le_bytes()),
    }
    part(&mut sha, kind.as_bytes());
    part(&mut sha, body.as_bytes());
    sha.finalize().into()
}

/// A hash as 64 lower-case hexadecimal digits.
#[must_use]
pub fn hex(hash: &Hash) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    hash.iter()
        .flat_map(|byte| [usize::from(byte >> 4), usize::from(byte & 15)])
        .filter_map(|nibble| DIGITS.get(nibble))
        .collect()
}

/// Reads what [`hex`] writes; `None` for anything else.
pub(super) fn from_hex(text: &str) -> Option<Hash> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    if text.len() != 64 {
        return None;
    }
    let mut hash = ZERO_HASH;
    for (place, pair) in hash.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *place = digit(*high)? << 4 | digit(*low)?;
    }
    Some(hash)
}

fn part(sha: &mut Sha256, bytes: &[u8]) {
    sha.update((bytes.len() as u64).to_le_bytes());
    sha.update(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        Record {
            seq: 1,
            id: "a".into(),
            recorded_at: "2026-11-22T03:04:05.678Z".into(),
            run: None,
            kind: "k".into(),
            body: "{}".into(),
        }
    }

    #[test]
    fn every_part_changes_the_hash() {
        let hash = hash_of(&ZERO_HASH, &record());
        let changed = [
            Record { seq: 2, ..record() },
            Record { id: "b".into(), ..record() },
            Record { recorded_at: "2026-11-22T03:04:05.679Z".into(), ..record() },
            Record { run: Some(0), ..record() },
            Record { kind: "l".into(), ..record() },
            Record { body: "{ }".into(), ..record() },
        ];
        for other in &changed {
            assert_ne!(hash, hash_of(&ZERO_HASH, other));
        }
        assert_ne!(hash, hash_of(&hash, &record()));
    }

    #[test]
    fn moving_a_letter_across_a_border_changes_the_hash() {
        let one = Record { kind: "ab".into(), body: "c".into(), ..record() };
        let other = Record { kind: "a".into(), body: "bc".into(), ..record() };
        assert_ne!(hash_of(&ZERO_HASH, &one), hash_of(&ZERO_HASH, &other));
    }

    #[test]
    fn hex_comes_back() {
        let hash = hash_of(&ZERO_HASH, &record());
        assert_eq!(from_hex(&hex(&hash)), Some(hash));
        assert_eq!(from_hex("00"), None);
        assert_eq!(from_hex(&"G".repeat(64)), None);
        assert_eq!(from_hex(&"あ".repeat(32)), None);
    }
}
