use crate::forms::{Filled, MAIN_FORM};
use crate::language::language;
use crate::ui::{Button, ButtonKind, Choice, DateInput, FieldHead, Form, Select, Table};
use leptos::prelude::*;
use model::closed::Closed;
use model::register::{ImportAct, ImportView, MapForm, RegisterColumn, RegisterFile};
use texts::td_string;

/// What each column of a file says, as it was guessed or said before, to be corrected.
#[component]
pub fn Columns(file: ImportView, filled: Filled) -> impl IntoView {
    let language = language();
    let names = MapForm::FIELDS;
    let as_of = file.as_of.map(|day| day.to_string()).unwrap_or_default();
    let as_of = filled.value(names.file_as_of, &as_of);
    let effective_on = filled.value(names.effective_on, "");
    let is_graduation = file.file == RegisterFile::Graduation;
    let choices: Vec<Choice> = Choice::each(language, RegisterColumn::ALL);
    let columns = vec![
        td_string!(language, register.file.heading).to_owned(),
        td_string!(language, register.file.says).to_owned(),
        td_string!(language, register.file.examples).to_owned(),
    ];
    let rows = file.headings.iter().enumerate().map(|(at, heading)| {
        let name = format!("column-{at}");
        let said = file
            .columns
            .get(at)
            .copied()
            .unwrap_or(RegisterColumn::Ignored);
        let value = filled.value(&name, said.code());
        let head = FieldHead::new(language, &name).label(heading.clone());
        let some = file.sample.iter().filter_map(|row| row.get(at).cloned());
        let some = some.collect::<Vec<_>>().join(" / ");
        let select = view! { <Select head choices=choices.clone() value/> };
        vec![
            heading.clone().into_any(),
            select.into_any(),
            some.into_any(),
        ]
    });
    let rows = rows.collect();
    view! {
        <Form filled name=ImportAct::Map.code() id=MAIN_FORM>
            <DateInput head=FieldHead::new(language, names.file_as_of).required() value=as_of/>
            {is_graduation.then(|| view! {
                <DateInput head=FieldHead::new(language, names.effective_on).required() value=effective_on/>
            })}
            <fieldset id="field-columns" class="field" tabindex="-1">
                <legend class="field-label">{td_string!(language, register.file.columns_title)}</legend>
                <p class="field-help">{td_string!(language, register.file.columns_lead)}</p>
                <Table caption=td_string!(language, register.file.columns_title) columns rows/>
            </fieldset>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, register.file.compare)}</Button>
            </div>
        </Form>
    }
}
