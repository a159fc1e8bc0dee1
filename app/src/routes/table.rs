//! Every address of the portal: a row is all there is to know of it. Links, menus, the router's pages, the sitemap and the tests of
//! rights are made of these rows, so that an address without a right cannot be written.

/// Gives the rows to another macro. A row is: the route; its link in `paths`, with the path's parameters; the path; who may use
/// it (`Right`); what it is, a page with its component, a file, or an address that only takes a form; where it stands in a menu.
macro_rules! with_routes {
    ($reader:ident) => {
        $reader! {
            Home home() "/" Public Page(HomePage);
            Opportunities opportunities() "/opportunities" Public Page(SearchPage) Main(nav.opportunities);
            Opportunity opportunity(id: OpportunityId) "/opportunities/:id" Public Page(OpportunityPage);
            Organizations organizations() "/organizations" Public Page(DirectoryPage) Main(nav.organizations);
            Organization organization(slug: &str) "/organizations/:slug" Public Page(OrganizationPage);
            About about() "/about" Public Page(AboutPage);
            SearchHelp search_help() "/search-help" Public Page(SearchHelpPage);

            SignIn sign_in() "/sign-in" Anybody Page(SignInPage);
            SignOut sign_out() "/sign-out" Anybody Form;
            Invitation invitation(token: &str) "/invitations/:token" Anybody Page(InvitationPage);
            Account account() "/account" SignedIn Page(AccountPage) Account(nav.account);

            Bookmarks bookmarks() "/bookmarks" SignedIn Page(BookmarksPage) Account(nav.bookmarks);
            RecentlyViewed recently_viewed() "/recently-viewed" Anybody Form;
            Notifications notifications() "/notifications" SignedIn Page(NotificationsPage) Account(nav.notifications);
            SavedSearches saved_searches() "/saved-searches" SignedIn Page(SavedSearchesPage) Main(nav.saved);
            SavedSearch saved_search(id: SavedSearchId) "/saved-searches/:id" Owner Page(SavedSearchPage);
            FeedAtom feed_atom(token: &str) "/feeds/:token/postings.atom" Anybody File;
            FeedCalendar feed_calendar(token: &str) "/feeds/:token/deadlines.ics" Anybody File;

            Postings postings() "/postings" SignedIn Page(MyPostingsPage) Main(nav.postings) for Poster;
            NewPosting new_posting() "/postings/new" Poster Page(NewPostingPage);
            Posting posting(id: OpportunityId) "/postings/:id" OwningPoster Page(PostingPage);
            EditPosting edit_posting(id: OpportunityId, step: Step) "/postings/:id/edit/:step" OwningPoster Page(EditPage);
            Autosave autosave_in(id: OpportunityId, step: Step) "/postings/:id/edit/:step/autosave" OwningPoster Form;
            Preview preview(id: OpportunityId) "/postings/:id/preview" OwningPoster Page(PreviewPage);

            Desk desk() "/desk" Staff Page(QueuePage) Main(nav.desk);
            DeskPeople desk_people() "/desk/people" Staff Page(PeoplePage) Desk(desk.people.title);
            DeskOrganizations desk_organizations() "/desk/organizations" Staff Page(DeskOrganizationsPage) Desk(desk.organizations.title);
            DeskImport desk_import() "/desk/import" Staff Page(ImportPage) Desk(import.title);
            DeskSynonyms desk_synonyms() "/desk/synonyms" Staff Page(SynonymsPage) Desk(synonym.title);
            DeskSynonymImport desk_synonym_import() "/desk/synonyms/import" Staff Page(SynonymImportPage);
            DeskSynonymExport desk_synonym_export() "/desk/synonyms.txt" Staff File;
            DeskSynonymGroup desk_synonym_group(id: SynonymGroupId) "/desk/synonyms/:id" Staff Page(SynonymGroupPage);
            DeskPosting desk_posting(id: OpportunityId) "/desk/:id" Staff Page(DeskPage);
        }
    };
}

pub(super) use with_routes;
