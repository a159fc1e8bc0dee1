use super::{Asked, ErrorPage};
use crate::AppError;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A page: what it shows is asked for with what its address says, and shown when it is there, or the page that says why not.
pub fn loaded<T, Fut>(
    load: impl Fn(Asked) -> Fut + Send + Sync + 'static,
    show: fn(T, Asked) -> AnyView,
) -> AnyView
where
    T: Clone + Send + Sync + Serialize + DeserializeOwned + 'static,
    Fut: Future<Output = Result<T, AppError>> + Send + 'static,
{
    let asked = Asked::here();
    let of = asked.clone();
    // Blocking: nothing is sent before the status of the answer is known.
    let data = Resource::new_blocking(|| (), move |()| load(of.clone()));
    let shown = move || {
        let asked = asked.clone();
        Suspend::new(async move {
            match data.await {
                Ok(data) => show(data, asked),
                Err(error) => view! { <ErrorPage error/> }.into_any(),
            }
        })
    };
    view! {
        <div class="page">
            <Suspense>{shown}</Suspense>
        </div>
    }
    .into_any()
}
