//! The key with which the school signs what cards show.

use super::failure::Failure;
use portal::{Operator, Portal, school_cards};

pub async fn replace(portal: &Portal) -> Result<(), Failure> {
    let operator = Operator::of_this_machine();
    let number = school_cards::replace_key(portal, &operator).await?;
    println!(
        "Key {number} signs from now on. Cards need nothing else; verifiers learn of it with their next list."
    );
    Ok(())
}
