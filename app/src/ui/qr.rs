//! An address as a square that phones read.

use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// Modules of white around the code (ISO/IEC 18004, 6.3.8).
const QUIET: usize = 4;

/// The drawing; nothing where an address is too long for one.
#[component]
pub fn Qr(address: String, #[prop(into)] label: String) -> impl IntoView {
    let code = QrCode::with_error_correction_level(&address, EcLevel::M).ok();
    code.map(|code| {
        let side = code.width() + 2 * QUIET;
        view! {
            <svg class="qr" viewBox=format!("0 0 {side} {side}") width="160" height="160" role="img" aria-label=label>
                <path d=path(&code)></path>
            </svg>
        }
    })
}

/// The dark modules, a stroke for each run of them in a row.
fn path(code: &QrCode) -> String {
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] == Color::Dark {
                // Writing to a text does not fail.
                _ = write!(
                    path,
                    "M{} {}h{}v1h-{}z",
                    x + QUIET,
                    y + QUIET,
                    run.len(),
                    run.len()
                );
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_corners_are_where_phones_look_for_them() {
        let code = QrCode::new("https://portal.example/opportunities/1").unwrap();
        let (path, far) = (path(&code), code.width() + QUIET - 7);
        assert!(path.starts_with("M4 4h7v1h-7z"), "{path}");
        assert!(path.contains(&format!("M{far} 4h7v1h-7z")));
        assert!(path.contains(&format!("M4 {far}h7v1h-7z")));
    }
}
