//! An attribute for tests of `portal`. Unlike a macro around the test, it leaves the test to rustfmt.

use proc_macro::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

/// Makes two tests of `async fn story(sandbox: Sandbox)`: `story::sqlite` and `story::postgres`.
#[proc_macro_attribute]
pub fn both_databases(_: TokenStream, story: TokenStream) -> TokenStream {
    let ident = |name| TokenTree::from(Ident::new(name, Span::call_site()));
    let punct = |sign, spacing| TokenTree::from(Punct::new(sign, spacing));
    // crate::on_both_databases! { story }
    TokenStream::from_iter([
        ident("crate"),
        punct(':', Spacing::Joint),
        punct(':', Spacing::Alone),
        ident("on_both_databases"),
        punct('!', Spacing::Alone),
        TokenTree::from(Group::new(Delimiter::Brace, story)),
    ])
}
