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

/// The pages. Flat and rendered whole, so that status and title are right before the first byte leaves.
#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=NotFoundPage>
            <Route path=path!("/") view=HomePage ssr=SsrMode::Async/>
            <Route path=path!("/opportunities") view=SearchPage ssr=SsrMode::Async/>
            <Route path=path!("/opportunities/:id") view=OpportunityPage ssr=SsrMode::Async/>
            <Route path=path!("/organizations") view=DirectoryPage ssr=SsrMode::Async/>
            <Route path=path!("/organizations/:slug") view=OrganizationPage ssr=SsrMode::Async/>
            <Route path=path!("/about") view=AboutPage ssr=SsrMode::Async/>
            <Route path=path!("/search-help") view=SearchHelpPage ssr=SsrMode::Async/>
            <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async/>
            <Route path=path!("/invitations/:token") view=InvitationPage ssr=SsrMode::Async/>
            <Route path=path!("/account") view=AccountPage ssr=SsrMode::Async/>
            <Route path=path!("/notifications") view=NotificationsPage ssr=SsrMode::Async/>
            <Route path=path!("/bookmarks") view=BookmarksPage ssr=SsrMode::Async/>
            <Route path=path!("/saved-searches") view=SavedSearchesPage ssr=SsrMode::Async/>
            <Route path=path!("/saved-searches/:id") view=SavedSearchPage ssr=SsrMode::Async/>
            <Route path=path!("/postings") view=MyPostingsPage ssr=SsrMode::Async/>
            <Route path=path!("/postings/new") view=NewPostingPage ssr=SsrMode::Async/>
            <Route path=path!("/postings/:id") view=PostingPage ssr=SsrMode::Async/>
            <Route path=path!("/postings/:id/edit/:step") view=EditPage ssr=SsrMode::Async/>
            <Route path=path!("/postings/:id/preview") view=PreviewPage ssr=SsrMode::Async/>
            <Route path=path!("/desk") view=QueuePage ssr=SsrMode::Async/>
            <Route path=path!("/desk/people") view=PeoplePage ssr=SsrMode::Async/>
            <Route path=path!("/desk/organizations") view=DeskOrganizationsPage ssr=SsrMode::Async/>
            <Route path=path!("/desk/import") view=ImportPage ssr=SsrMode::Async/>
            <Route path=path!("/desk/synonyms") view=SynonymsPage ssr=SsrMode::Async/>
            <Route path=path!("/desk/synonyms/import") view=SynonymImportPage ssr=SsrMode::Async/>
            <Route path=path!("/desk/synonyms/:id") view=SynonymGroupPage ssr=SsrMode::Async/>
            <Route path=path!("/desk/:id") view=DeskPage ssr=SsrMode::Async/>
        </FlatRoutes>
    }
}
