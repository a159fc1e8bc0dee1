use model::Language;

/// Names in one line.
pub fn listed(language: Language, names: &[impl AsRef<str>]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    names.join(match language {
        Language::Japanese => "、",
        Language::English => ", ",
    })
}
