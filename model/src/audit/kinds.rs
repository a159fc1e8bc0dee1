use super::LookVerb;
use crate::accounts::RightVerb;
use crate::closed::Closed;
use crate::register::{ClaimVerb, EntryVerb, GraduationVerb, ImportVerb};
use crate::school_cards::{CardKeyVerb, CardVerb};
use crate::{
    accounts, admissions, inquiries, mail, moderation, opportunities, organizations,
    saved_searches, school, synonyms, terms,
};

/// Declares the kinds of things that the journal tells of, each with what happens to it.
macro_rules! kinds {
    ($($kind:ident = $code:literal: $verb:ty,)+) => {
        crate::closed! {
            /// What an entry of the journal is about. The codes are the names by which `portal` writes them; a test there compares
            /// the two lists.
            pub enum SubjectKind { $($kind = $code),+ }
        }

        impl SubjectKind {
            /// What happens to things of this kind, as the journal writes it.
            pub const fn verbs(self) -> &'static [&'static str] {
                match self { $(Self::$kind => <$verb as Closed>::CODES),+ }
            }
        }
    };
}

// In the order in which people choose from them.
kinds! {
    Person = "person": accounts::Verb,
    Admission = "admission": admissions::AdmissionVerb,
    Registrar = "registrar": RightVerb,
    Auditor = "auditor": RightVerb,
    AuditLook = "audit-look": LookVerb,
    Opportunity = "opportunity": opportunities::Verb,
    Case = "case": moderation::CaseVerb,
    Organization = "organization": organizations::Verb,
    OrganizationRequest = "organization-request": organizations::RequestVerb,
    Inquiry = "inquiry": inquiries::InquiryVerb,
    Mail = "mail": mail::Verb,
    SavedSearch = "saved-search": saved_searches::Verb,
    RegisterEntry = "register-entry": EntryVerb,
    RegisterImport = "register-import": ImportVerb,
    Claim = "claim": ClaimVerb,
    Graduation = "graduation": GraduationVerb,
    Card = "card": CardVerb,
    CardKey = "card-key": CardKeyVerb,
    School = "school": school::Verb,
    Department = "department": school::DepartmentVerb,
    Terms = "terms": terms::Verb,
    SynonymGroup = "synonym-group": synonyms::Verb,
}
