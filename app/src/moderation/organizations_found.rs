use crate::forms::{Filled, MAIN_FORM};
use crate::language::language;
use crate::ui::{
    Button, ButtonKind, Choice, Details, FieldHead, Form, Select, TextArea, TextInput, TextKind,
};
use leptos::prelude::*;
use model::Language;
use model::checks::Check;
use model::closed::Closed;
use model::organizations::{Industry, OrganizationForm, OrganizationsForm};
use model::place::PREFECTURES;
use texts::{td_string, words};

/// A new organization, entered by staff and so verified.
#[component]
pub fn Found(filled: Filled) -> impl IntoView {
    let language = language();
    let names = OrganizationForm::FIELDS;
    let is_open = filled.problem().is_some();
    let text = |name: &'static str| (FieldHead::new(language, name), filled.value(name, ""));
    let (name_ja, name_en, kana) = (text(names.name_ja), text(names.name_en), text(names.kana));
    let (number, website) = (text(names.corporate_number), text(names.website));
    let (about_ja, about_en) = (text(names.description_ja), text(names.description_en));
    let (industry, country, prefecture) = (
        filled.value(names.industry, ""),
        filled.value(names.country, "JP"),
        filled.value(names.prefecture, ""),
    );
    view! {
        <Details summary=td_string!(language, desk.organizations.found) is_open class="panel">
            <p>{td_string!(language, desk.organizations.found_lead)}</p>
            <Form filled name=OrganizationsForm::Found.code() id=MAIN_FORM check=Check::Found>
                <TextInput head=name_ja.0.help(td_string!(language, desk.organizations.name_help)) value=name_ja.1/>
                <TextInput head=name_en.0 value=name_en.1/>
                <TextInput head=kana.0 value=kana.1/>
                <TextInput head=number.0.help(td_string!(language, desk.organizations.number_help)) value=number.1 kind=TextKind::Number/>
                <Select head=FieldHead::new(language, names.industry) choices=industries(language) value=industry/>
                <Select head=FieldHead::new(language, names.country) choices=Choice::countries(language) value=country/>
                <Select head=FieldHead::new(language, names.prefecture) choices=prefectures(language) value=prefecture empty=td_string!(language, common.none)/>
                <TextInput head=website.0 value=website.1 kind=TextKind::Url/>
                <TextArea head=about_ja.0 value=about_ja.1 rows=4 max=2000/>
                <TextArea head=about_en.0 value=about_en.1 rows=4 max=2000/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, desk.organizations.found)}</Button>
                </div>
            </Form>
        </Details>
    }
}

fn industries(language: Language) -> Vec<Choice> {
    Choice::each(language, Industry::ALL)
}

fn prefectures(language: Language) -> Vec<Choice> {
    PREFECTURES
        .iter()
        .filter_map(|code| Some(Choice::new(*code, words::prefecture(language, code)?)))
        .collect()
}
