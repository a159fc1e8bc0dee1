use leptos::prelude::*;

/// A table that turns into cards on a phone: each cell then shows its column's name.
#[component]
pub fn Table(
    #[prop(into)] caption: String,
    columns: Vec<String>,
    /// Cells in the order of the columns; the first names the row.
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let heads = columns
        .iter()
        .map(|name| view! { <th scope="col">{name.clone()}</th> })
        .collect_view();
    let body = rows
        .into_iter()
        .map(|cells| {
            let cells = cells
                .into_iter()
                .zip(&columns)
                .enumerate()
                .map(|(index, (cell, column))| {
                    if index == 0 {
                        view! { <th scope="row" data-column=column.clone()><div>{cell}</div></th> }
                            .into_any()
                    } else {
                        view! { <td data-column=column.clone()><div>{cell}</div></td> }.into_any()
                    }
                })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    view! {
        <table class="table">
            <caption class="only-read">{caption}</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
}
