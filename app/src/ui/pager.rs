use super::{Icon, Shape};
use crate::language::language;
use leptos::prelude::*;
use texts::td_string;

/// The pages of a list. Nothing when one page holds everything.
#[component]
pub fn Pager(
    page: u32,
    last: u32,
    /// The address of a page of the same list.
    #[prop(into)]
    href: Callback<u32, String>,
) -> impl IntoView {
    let language = language();
    (last > 1).then(|| {
        let numbers = shown(page, last)
            .into_iter()
            .map(|number| match number {
                Some(n) => {
                    let label = td_string!(language, common.pager.page, n = n);
                    let present = (n == page).then_some("page");
                    view! { <li><a class="pager-number" href=href.run(n) aria-label=label aria-current=present>{n}</a></li> }
                        .into_any()
                }
                None => view! { <li class="pager-gap" aria-hidden="true">"…"</li> }.into_any(),
            })
            .collect_view();
        view! {
            <nav class="pager" aria-label=td_string!(language, common.pager.label)>
                <ul>
                    {(page > 1).then(|| view! {
                        <li>
                            <a class="pager-step pager-previous" href=href.run(page - 1) rel="prev">
                                <Icon shape=Shape::Chevron/>
                                {td_string!(language, common.pager.previous)}
                            </a>
                        </li>
                    })}
                    {numbers}
                    {(page < last).then(|| view! {
                        <li>
                            <a class="pager-step" href=href.run(page + 1) rel="next">
                                {td_string!(language, common.pager.next)}
                                <Icon shape=Shape::Chevron/>
                            </a>
                        </li>
                    })}
                </ul>
            </nav>
        }
    })
}

/// First, last and the neighbours; `None` is a gap.
fn shown(page: u32, last: u32) -> Vec<Option<u32>> {
    let mut numbers = Vec::new();
    let mut before = 0;
    for n in (1..=last).filter(|n| *n == 1 || *n == last || n.abs_diff(page) <= 1) {
        match n - before {
            2 => numbers.push(Some(n - 1)),
            gap if gap > 2 => numbers.push(None),
            _ => {}
        }
        numbers.push(Some(n));
        before = n;
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_long_list_shows_ends_and_neighbours() {
        assert_eq!(shown(1, 3), [Some(1), Some(2), Some(3)]);
        assert_eq!(
            shown(6, 12),
            [Some(1), None, Some(5), Some(6), Some(7), None, Some(12)]
        );
        assert_eq!(
            shown(3, 9),
            [Some(1), Some(2), Some(3), Some(4), None, Some(9)]
        );
        assert_eq!(
            shown(4, 5),
            [Some(1), Some(2), Some(3), Some(4), Some(5)],
            "a gap of one is no gap"
        );
    }
}
