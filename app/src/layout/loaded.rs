use super::{ErrorPage, Traversal};
use crate::AppError;
use crate::ui::Skeleton;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Waits for what a page shows, then shows it, or the page that says why not. What was there stays until what
/// is new has come.
#[component]
pub fn Loaded<T>(data: Resource<Result<T, AppError>>, show: fn(T) -> AnyView) -> impl IntoView
where
    T: Clone + Send + Sync + Serialize + DeserializeOwned + 'static,
{
    let traversal = use_context::<Traversal>();
    view! {
        <div class="page">
            <Transition fallback=|| view! { <Skeleton lines=6/> }>
                {move || Suspend::new(async move {
                    let data = data.await;
                    if let Some(traversal) = traversal {
                        traversal.drawn();
                    }
                    match data {
                        Ok(data) => show(data),
                        Err(error) => view! { <ErrorPage error/> }.into_any(),
                    }
                })}
            </Transition>
        </div>
    }
}
