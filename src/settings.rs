//! The person's choices, in their own file.
