//! Every address of the portal: a row is all there is to know of it. Links, menus, the router's pages, the sitemap and the tests of
//! rights are made of these rows, so that an address without a right cannot be written.

/// Gives the rows to another macro. A row is: the route; its link in `paths`, with the path's parameters; the path; who may use
/// it (`Right`); what it is, a page with its component, a file, or an address that only takes a form; its place in a menu.
macro_rules! with_routes {
    ($reader:ident) => {
        $reader! {
            Home home() "/" Public Page(HomePage);
            Opportunities opportunities() "/opportunities" Public Page(SearchPage) Main(nav.opportunities);
            Opportunity opportunity(id: OpportunityId) "/opportunities/:id" Public Page(OpportunityPage);
            Apply apply(id: OpportunityId) "/opportunities/:id/apply" Public File;
            Report report(id: OpportunityId) "/opportunities/:id/report" Public Page(ReportPage);
            OpportunityPicture opportunity_picture(id: OpportunityId) "/opportunities/:id/picture.png" Public File;
            OpportunityCalendar opportunity_calendar(id: OpportunityId) "/opportunities/:id/deadline.ics" Public File;
            OpportunitiesFeed opportunities_feed() "/opportunities.atom" Public File;
            Organizations organizations() "/organizations" Public Page(DirectoryPage) Main(nav.organizations);
            JoinOrganization join_organization() "/organizations/join" Representative Page(JoinPage) Account(organization.join.title);
            JoinRequest join_request(id: RequestId) "/organizations/join/:id" Representative Page(JoinRequestPage);
            Members members(slug: &str) "/organizations/:slug/members" Member Page(MembersPage);
            Colleague colleague(token: &str) "/colleagues/:token" Anybody Page(ColleaguePage);
            Organization organization(slug: &str) "/organizations/:slug" Public Page(OrganizationPage);
            Contact contact() "/contact" Public Page(ContactPage);
            About about() "/about" Public Page(AboutPage);
            SchoolLogo school_logo(hash: &str) "/school-logo/:hash" Public File;
            Terms terms() "/terms" Public Page(TermsPage);
            SearchHelp search_help() "/search-help" Public Page(SearchHelpPage);

            Offline offline() "/offline" Anybody Page(OfflinePage);
            SignIn sign_in() "/sign-in" Anybody Page(SignInPage);
            SignOut sign_out() "/sign-out" Anybody Form;
            Invitation invitation(token: &str) "/invitations/:token" Anybody Page(InvitationPage);
            ForgottenPassword forgotten_password() "/forgotten-password" Anybody Page(ForgottenPasswordPage);
            Register register() "/register" Anybody Page(RegisterPage);
            RegisterCode register_code(ticket: &str) "/register/:ticket" Anybody Page(RegisterCodePage);
            Registration registration(token: &str) "/registrations/:token" Anybody Page(RegistrationPage);
            Account account() "/account" SignedIn Page(AccountPage) Account(nav.account);
            MailSettings mail_settings() "/account/mail" SignedIn Page(MailSettingsPage) Account(mail.title);
            Standing standing() "/account/standing" SignedIn Page(StandingPage);
            OwnSessions own_sessions() "/account/sessions" SignedIn Page(SessionsPage);
            Prove prove() "/account/prove" SignedIn Page(ProvePage);
            RecoveryCodes recovery_codes() "/account/recovery" SignedIn Page(RecoveryCodesPage);
            OwnCard own_card() "/account/card" SignedIn Page(OwnCardPage) Account(card.title);
            RevokeCard revoke_card() "/account/card/revoke" SignedIn Page(RevokeCardPage);
            Card card() "/card" Anybody Page(CardPage);
            CardKeys card_keys() "/card/keys" Anybody File;
            Recover recover() "/recover" Anybody Page(RecoverPage);
            ConfirmAddress confirm_address(token: &str) "/new-address/:token" Anybody Page(ConfirmAddressPage);
            UndoAddress undo_address(token: &str) "/undo-address/:token" Anybody Page(UndoAddressPage);
            StopMail stop_mail(token: &str, what: &str) "/unsubscribe/:token/:what" Anybody Page(StopMailPage);

            Claim claim() "/claim" SignedIn Page(ClaimPage);
            Vouch vouch(token: &str) "/vouch/:token" SignedIn Page(VouchPage);

            Bookmarks bookmarks() "/bookmarks" SignedIn Page(BookmarksPage) Account(nav.bookmarks);
            RecentlyViewed recently_viewed() "/recently-viewed" Anybody Form;
            Notifications notifications() "/notifications" SignedIn Page(NotificationsPage) Account(nav.notifications);
            Inquiries inquiries() "/inquiries" SignedIn Page(InquiriesPage) Account(inquiry.own);
            Inquiry inquiry(token: &str) "/inquiries/:token" Anybody Page(InquiryPage);
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
            DeskPostings desk_postings() "/desk/postings" Staff Page(DeskPostingsPage) Desk(desk.search.title);
            DeskPostingsFile desk_postings_file() "/desk/postings.csv" Staff File;
            DeskInquiries desk_inquiries() "/desk/inquiries" Staff Page(DeskInquiriesPage) Desk(inquiry.title);
            DeskInquiry desk_inquiry(id: InquiryId) "/desk/inquiries/:id" Staff Page(DeskInquiryPage);
            DeskPeople desk_people() "/desk/people" Staff Page(PeoplePage) Desk(desk.people.title);
            DeskApplicant desk_applicant(id: AdmissionId) "/desk/people/:id" Staff Page(ApplicantPage);
            DeskCards desk_cards() "/desk/cards" Staff Page(DeskCardsPage) Desk(card.desk.title);
            DeskOrganizations desk_organizations() "/desk/organizations" Staff Page(DeskOrganizationsPage) Desk(desk.organizations.title);
            DeskMerge desk_merge() "/desk/organizations/merge" Staff Page(DeskMergePage);
            DeskImport desk_import() "/desk/import" Staff Page(ImportPage) Desk(import.title);
            DeskSynonyms desk_synonyms() "/desk/synonyms" Staff Page(SynonymsPage) Desk(synonym.title);
            DeskSynonymImport desk_synonym_import() "/desk/synonyms/import" Staff Page(SynonymImportPage);
            DeskSynonymExport desk_synonym_export() "/desk/synonyms.txt" Staff File;
            DeskSynonymGroup desk_synonym_group(id: SynonymGroupId) "/desk/synonyms/:id" Staff Page(SynonymGroupPage);
            DeskMail desk_mail() "/desk/mail" Staff Page(DeskMailPage) Desk(mail.desk.title);
            DeskLetter desk_letter(id: MailId) "/desk/mail/:id" Staff Page(DeskLetterPage);
            DeskAudit desk_audit() "/desk/audit" Auditor Page(DeskAuditPage) Desk(audit.title);
            DeskAuditLook desk_audit_look(id: AuditLookId) "/desk/audit/:id" Auditor Page(DeskAuditLookPage);
            DeskPosting desk_posting(id: OpportunityId) "/desk/:id" Staff Page(DeskPage);

            RegistrarClaims registrar_claims() "/registrar" Registrar Page(RegistrarClaimsPage) Account(register.title);
            RegistrarClaim registrar_claim(id: ClaimId) "/registrar/claims/:id" Registrar Page(RegistrarClaimPage);
            RegistrarFiles registrar_files() "/registrar/register" Registrar Page(RegistrarFilesPage);
            RegistrarLook registrar_look(id: LookId) "/registrar/looks/:id" Registrar Page(RegistrarLookPage);
            RegistrarImport registrar_import(id: RegisterImportId) "/registrar/imports/:id" Registrar Page(RegistrarImportPage);
            RegistrarGraduations registrar_graduations() "/registrar/graduations" Registrar Page(RegistrarGraduationsPage);
            RegistrarGraduation registrar_graduation(id: GraduationId) "/registrar/graduations/:id" Registrar Page(RegistrarGraduationPage);
            RegistrarLedger registrar_ledger() "/registrar/ledger" Registrar Page(RegistrarLedgerPage);

            Admin admin() "/admin" Admin Page(AdminPage) Account(admin.title);
            AdminLogo admin_logo() "/admin/logo" Admin Page(AdminLogoPage);
            AdminDepartments admin_departments() "/admin/departments" Admin Page(AdminDepartmentsPage);
            AdminRoles admin_roles() "/admin/roles" Admin Page(AdminRolesPage);
            AdminDomains admin_domains() "/admin/mail-domains" Admin Page(AdminDomainsPage);
            AdminTerms admin_terms() "/admin/terms" Admin Page(AdminTermsPage);
            AdminRegistrars admin_registrars() "/admin/registrars" Admin Page(AdminRegistrarsPage);
            AdminAuditors admin_auditors() "/admin/auditors" Admin Page(AdminAuditorsPage);
        }
    };
}

pub(super) use with_routes;
