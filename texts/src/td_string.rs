/// The text of a key: a `&'static str`, or with the variables that the text has, a `String`.
///
/// ```
/// # use {model::Language, texts::td_string};
/// assert_eq!(td_string!(Language::English, search.words), "Keywords");
/// assert_eq!(td_string!(Language::Japanese, search.count, n = 3), "3件の募集");
/// ```
///
/// What the files do not say does not compile: another key, no variable, another variable, one too many.
///
/// ```compile_fail,E0425
/// # use {model::Language, texts::td_string};
/// td_string!(Language::English, search.unheard_of);
/// ```
/// ```compile_fail,E0423
/// # use {model::Language, texts::td_string};
/// td_string!(Language::English, search.count);
/// ```
/// ```compile_fail,E0063
/// # use {model::Language, texts::td_string};
/// td_string!(Language::English, search.count, m = 3);
/// ```
/// ```compile_fail,E0574
/// # use {model::Language, texts::td_string};
/// td_string!(Language::English, search.words, n = 3);
/// ```
#[macro_export]
macro_rules! td_string {
    ($language:expr, $($key:ident).+ $(,)?) => {
        $crate::keys$(::$key)+($language)
    };
    ($language:expr, $($key:ident).+, $($name:ident = $value:expr),+ $(,)?) => {
        ($crate::keys$(::$key)+ { $($name: &$value),+ }).of($language)
    };
}
