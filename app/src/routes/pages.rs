use super::table::with_routes;
use crate::about::AboutPage;
use crate::accounts::{
    AccountPage, ConfirmAddressPage, ForgottenPasswordPage, InvitationPage, ProvePage, RecoverPage,
    RecoveryCodesPage, SessionsPage, SignInPage, UndoAddressPage,
};
use crate::admissions::{RegisterCodePage, RegisterPage, RegistrationPage, StandingPage};
use crate::audit::{DeskAuditLookPage, DeskAuditPage};
use crate::bookmarks::BookmarksPage;
use crate::home::HomePage;
use crate::import::ImportPage;
use crate::inquiries::{
    ContactPage, DeskInquiriesPage, DeskInquiryPage, InquiriesPage, InquiryPage, ReportPage,
};
use crate::layout::NotFoundPage;
use crate::mail::{DeskLetterPage, DeskMailPage, MailSettingsPage, StopMailPage};
use crate::moderation::{
    ApplicantPage, DeskMergePage, DeskOrganizationsPage, DeskPage, DeskPostingsPage, PeoplePage,
    QueuePage,
};
use crate::notifications::NotificationsPage;
use crate::offline::OfflinePage;
use crate::opportunities::OpportunityPage;
use crate::organizations::{
    ColleaguePage, DirectoryPage, JoinPage, JoinRequestPage, MembersPage, OrganizationPage,
};
use crate::postings::{EditPage, MyPostingsPage, NewPostingPage, PostingPage, PreviewPage};
use crate::register::{
    ClaimPage, RegistrarClaimPage, RegistrarClaimsPage, RegistrarFilesPage,
    RegistrarGraduationPage, RegistrarGraduationsPage, RegistrarImportPage, RegistrarLedgerPage,
    RegistrarLookPage, VouchPage,
};
use crate::saved_searches::{SavedSearchPage, SavedSearchesPage};
use crate::school::{
    AdminAuditorsPage, AdminDepartmentsPage, AdminDomainsPage, AdminLogoPage, AdminPage,
    AdminRegistrarsPage, AdminRolesPage, AdminTermsPage,
};
use crate::school_cards::{CardPage, DeskCardsPage, OwnCardPage, RevokeCardPage};
use crate::search::{SearchHelpPage, SearchPage};
use crate::synonyms::{SynonymGroupPage, SynonymImportPage, SynonymsPage};
use crate::terms::TermsPage;
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
