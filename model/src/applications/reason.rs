//! Why an application ends, or a step is taken back: one flat list, of which each move has its part.

use super::Party;
use crate::closed;

closed! {
    /// Why somebody makes a move.
    pub enum Reason {
        Period = "period",
        /// The message names them.
        Skills = "skills",
        Language = "language",
        Eligibility = "eligibility",
        Aim = "aim",
        /// The message names the fact.
        Closer = "closer",
        Full = "full",
        Unset = "unset",
        Absent = "absent",
        Papers = "papers",
        Elsewhere = "elsewhere",
        Classes = "classes",
        Cost = "cost",
        Place = "place",
        Terms = "terms",
        Silent = "silent",
        Plans = "plans",
        /// Nothing more is asked.
        Personal = "personal",
        NoSupervisor = "no-supervisor",
        Business = "business",
        Budget = "budget",
        Site = "site",
        Disaster = "disaster",
        Law = "law",
        Unsettled = "unsettled",
        FactsDiffer = "facts-differ",
        HostSilent = "host-silent",
        /// The posting was frozen after a report.
        Frozen = "frozen",
        Health = "health",
        Studies = "studies",
        OwnWish = "own-wish",
        HostBusiness = "host-business",
        NotAsAgreed = "not-as-agreed",
        /// Only staff read it.
        Harassment = "harassment",
        /// Only staff read it.
        Safety = "safety",
        Conduct = "conduct",
        RiskOrVisa = "risk-or-visa",
        Agreed = "agreed",
        Quota = "quota",
        Risk = "risk",
        Insurance = "insurance",
        ExportControl = "export-control",
        Coi = "coi",
        Ethics = "ethics",
        Credits = "credits",
        ApplicantAbsent = "applicant-absent",
        HostAbsent = "host-absent",
        /// The portal says it of what ran out.
        Lapsed = "lapsed",
        /// What others read of a reason that only staff read.
        SchoolDecision = "school-decision",
        /// It says too little alone.
        Other = "other",
    }
}

impl Reason {
    /// Why a host or the office says no.
    pub const DECLINE: &'static [Self] = &[
        Self::Period,
        Self::Skills,
        Self::Language,
        Self::Eligibility,
        Self::Aim,
        Self::Closer,
        Self::Full,
        Self::Unset,
        Self::Absent,
        Self::Papers,
        Self::Other,
    ];
    /// Why an applicant withdraws.
    pub const WITHDRAW: &'static [Self] = &[
        Self::Elsewhere,
        Self::Classes,
        Self::Cost,
        Self::Place,
        Self::Terms,
        Self::Silent,
        Self::Plans,
        Self::Personal,
        Self::Other,
    ];
    /// Why a host calls off or puts off.
    pub const CANCEL: &'static [Self] = &[
        Self::NoSupervisor,
        Self::Business,
        Self::Budget,
        Self::Site,
        Self::Disaster,
        Self::Law,
        Self::Unsettled,
        Self::FactsDiffer,
        Self::Frozen,
        Self::Other,
    ];
    /// Why a placement or project ends before its time.
    pub const END_EARLY: &'static [Self] = &[
        Self::Health,
        Self::Studies,
        Self::OwnWish,
        Self::HostBusiness,
        Self::NotAsAgreed,
        Self::Harassment,
        Self::Safety,
        Self::Conduct,
        Self::RiskOrVisa,
        Self::Agreed,
        Self::Other,
    ];
    /// Why somebody is called back from abroad.
    pub const RECALL: &'static [Self] = &[
        Self::RiskOrVisa,
        Self::Safety,
        Self::Health,
        Self::Studies,
        Self::Conduct,
        Self::Other,
    ];
    /// Why a check of the office stops something.
    pub const GATE: &'static [Self] = &[
        Self::Risk,
        Self::Insurance,
        Self::ExportControl,
        Self::Coi,
        Self::Ethics,
        Self::Credits,
        Self::Other,
    ];
    /// Who did not come.
    pub const NO_SHOW: &'static [Self] = &[Self::ApplicantAbsent, Self::HostAbsent];

    /// What somebody of a party reads of it and of the message that came with it: both are for staff alone where it is harassment or
    /// safety.
    pub fn shown_to(self, party: Party, message: &str) -> (Self, &str) {
        let is_sealed = matches!(self, Self::Harassment | Self::Safety);
        if is_sealed && party != Party::Staff {
            return (Self::SchoolDecision, "");
        }
        (self, message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::closed::Closed;

    #[test]
    fn what_only_staff_read_is_read_by_nobody_else() {
        for party in Party::ALL {
            for sealed in [Reason::Harassment, Reason::Safety] {
                let expected = match party {
                    Party::Staff => (sealed, "by whom"),
                    _ => (Reason::SchoolDecision, ""),
                };
                assert_eq!(sealed.shown_to(*party, "by whom"), expected);
            }
            let open = Reason::Full.shown_to(*party, "ten came");
            assert_eq!(open, (Reason::Full, "ten came"));
        }
    }

    #[test]
    fn a_list_ends_with_other_where_it_has_it() {
        for list in [
            Reason::DECLINE,
            Reason::WITHDRAW,
            Reason::CANCEL,
            Reason::END_EARLY,
            Reason::RECALL,
            Reason::GATE,
        ] {
            assert_eq!(list.last(), Some(&Reason::Other));
        }
    }
}
