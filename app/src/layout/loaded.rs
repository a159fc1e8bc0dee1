use super::ErrorPage;
use crate::AppError;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Waits for what a page shows, then shows it, or the page that says why not.
#[component]
pub fn Loaded<T>(data: Resource<Result<T, AppError>>, show: fn(T) -> AnyView) -> impl IntoView
where
    T: Clone + Send + Sync + Serialize + DeserializeOwned + 'static,
{
    view! {
        <div class="page">
            <Suspense>
                {move || Suspend::new(async move {
                    match data.await {
                        Ok(data) => show(data),
                        Err(error) => view! { <ErrorPage error/> }.into_any(),
                    }
                })}
            </Suspense>
        </div>
    }
}
