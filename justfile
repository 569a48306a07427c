# Short names for what a day's work needs; `just` lists them. Nothing here is needed to build or test.

_list:
    @just --list

# What has to pass before a change goes in
check:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    cargo test

# The same as the automatic check, the real window included
ci:
    .ci/run

# Open the window on the ledger of the environment
run *arguments:
    cargo run -- {{arguments}}

# The rules of the house only: seconds
tidy:
    cargo test --test tidy --test dependencies

# The real window, worked by the names a screen reader reads
window:
    scripts/check-window

# Accept new snapshots (look at every one)
snapshots:
    INSTA_UPDATE=always UPDATE_SNAPSHOTS=true cargo test

# List what is bundled, by licence
third-party:
    scripts/third-party > THIRD-PARTY.md

# Licences, advisories, spelling, for those who have the tools
extra:
    cargo deny check
    typos
