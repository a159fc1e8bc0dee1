use crate::language::language;
use crate::ui::{Details, Table};
use leptos::prelude::*;
use model::import::{ColumnSays, KnownColumn};
use texts::{td_string, words};

/// Which columns are understood, and what they may be called.
#[component]
pub fn Columns(columns: Vec<KnownColumn>) -> impl IntoView {
    let language = language();
    let heads = vec![
        td_string!(language, import.what_it_says).to_owned(),
        td_string!(language, import.needed).to_owned(),
        td_string!(language, import.column_names).to_owned(),
    ];
    let rows = columns.into_iter().map(|column| {
        let says = match column.says {
            ColumnSays::Other(meaning) => words::of(language, meaning),
            ColumnSays::Field(field) => words::of(language, field),
        };
        let needed = match column.is_needed {
            true => td_string!(language, common.required),
            false => td_string!(language, common.optional),
        };
        vec![
            says.into_any(),
            needed.into_any(),
            column.names.join(", ").into_any(),
        ]
    });
    let rows = rows.collect();
    view! {
        <Details summary=td_string!(language, import.columns_known)>
            <p>{td_string!(language, import.columns_lead)}</p>
            <Table caption=td_string!(language, import.columns_known) columns=heads rows/>
        </Details>
    }
}
