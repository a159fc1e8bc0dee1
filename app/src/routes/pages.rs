use super::table::with_routes;
use crate::about::AboutPage;
use crate::accounts::{AccountPage, InvitationPage, SignInPage};
use crate::bookmarks::BookmarksPage;
use crate::home::HomePage;
use crate::import::ImportPage;
use crate::layout::NotFoundPage;
use crate::moderation::{DeskOrganizationsPage, DeskPage, PeoplePage, QueuePage};
use crate::notifications::NotificationsPage;
use crate::opportunities::OpportunityPage;
use crate::organizations::{DirectoryPage, OrganizationPage};
use crate::postings::{EditPage, MyPostingsPage, NewPostingPage, PostingPage, PreviewPage};
use crate::saved_searches::{SavedSearchPage, SavedSearchesPage};
use crate::search::{SearchHelpPage, SearchPage};
use crate::synonyms::{SynonymGroupPage, SynonymImportPage, SynonymsPage};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::{SsrMode, path};

macro_rules! pages {
    ($($route:ident $link:ident($($argument:ident: $type:ty),*) $path:tt $right:ident $kind:ident $(($page:ident))?
        $($menu:ident($($key:ident).+) $(for $only:ident)?)?;)+) => {
        /// The pages. Flat and rendered whole, so that status and title are right before the first byte leaves.
        #[component]
        pub fn Pages() -> impl IntoView {
            view! {
                <FlatRoutes fallback=NotFoundPage>
                    $($(<Route path=path!($path) view=$page ssr=SsrMode::Async/>)?)+
                </FlatRoutes>
            }
        }
    };
}

with_routes!(pages);
