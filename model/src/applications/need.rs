use crate::closed;

closed! {
    /// What has to hold before a move besides the state; the words say it to whoever may not make the move yet.
    pub enum Need {
        /// The posting takes applications.
        PostingOpen = "posting-open",
        /// What the posting asks of applicants holds.
        Eligible = "eligible",
        /// The applicant has agreed to what is shown to whom.
        Consent = "consent",
        /// The applicant has no other running application to the posting.
        NoOther = "no-other",
        /// The applicant has fewer than [`super::LIVE_MAX`] running applications.
        FewLive = "few-live",
        /// Staff have called the host.
        HostCalled = "host-called",
        /// The answer has been due for [`super::SILENT_WORKING_DAYS`] working days.
        SilentLong = "silent-long",
        /// The day by which others had to act is over.
        Overdue = "overdue",
        /// The applicant has not asked for an answer within [`super::NUDGE_WORKING_DAYS`] working days.
        NudgedLongAgo = "nudged-long-ago",
        /// A member of staff goes along with the host.
        StaffAgrees = "staff-agrees",
        /// Not more than [`super::CONTEST_WORKING_DAYS`] working days have passed.
        ContestOpen = "contest-open",
        /// It ended not more than [`super::REOPEN_DAYS`] days ago.
        EndedLately = "ended-lately",
        /// Fewer seats are held than there are.
        SeatFree = "seat-free",
        /// Two to five times, from two to 21 days ahead, at hours and on days that fit studies.
        SlotsFit = "slots-fit",
        /// Nobody else has taken the time.
        SlotFree = "slot-free",
        /// The interview is a day away or more.
        SlotAhead = "slot-ahead",
        /// This side has not moved the interview before.
        SlotUnmoved = "slot-unmoved",
        /// The time of the interview is over.
        SlotPast = "slot-past",
        /// The interview should have begun half an hour ago.
        HalfHourPast = "half-hour-past",
        /// The posting has a waiting list.
        WaitlistOn = "waitlist-on",
        /// The message presses nobody and asks nothing unfair (`lint`).
        TextFair = "text-fair",
        /// The offer has not run out.
        OfferInTime = "offer-in-time",
        /// The applicant has accepted nothing for the same days.
        NoOverlap = "no-overlap",
        /// The reminders of the offer were sent and its time is over.
        RemindersSent = "reminders-sent",
        /// The offer has not been extended before.
        NotExtended = "not-extended",
        /// The school has an agreement for this kind of placement.
        AgreementTemplate = "agreement-template",
        /// It is settled who insures what.
        InsurancePosition = "insurance-position",
        /// Everybody who has to sign has signed.
        AllSigned = "all-signed",
        /// The insurance is in force.
        Insured = "insured",
        /// For workers, wage and hours are as the law asks.
        WorkerRules = "worker-rules",
        /// Where credits are given, the teacher has agreed.
        CreditAgreed = "credit-agreed",
        /// The first day has come.
        StartDay = "start-day",
        /// The agreement has been amended.
        Amendment = "amendment",
        /// The hours of the programme are confirmed.
        HoursReached = "hours-reached",
        /// Every evaluation is in, or the day for them is over.
        EvaluationsIn = "evaluations-in",
        /// Year of study, dated proof of language and funds were seen.
        ProofsSeen = "proofs-seen",
        /// The round takes no more wishes, and its ranking is made.
        RankingClosed = "ranking-closed",
        /// A nomination is left.
        NominationFree = "nomination-free",
        /// What has to be proved is proved.
        ProofAttached = "proof-attached",
        /// Everything that has to be done before the trip is done.
        ChecklistDone = "checklist-done",
        /// The danger level is within what the school allows, today.
        RiskWithin = "risk-within",
        /// The same, on the day of departure.
        RiskToday = "risk-today",
        /// The notice of return (帰国届) is there.
        ReturnNotice = "return-notice",
        /// Report and certificate of the host are there (table D of the learning agreement).
        RecordComplete = "record-complete",
        /// The present version of the terms is on the screen.
        TermsShown = "terms-shown",
        /// Everything the proposal asks for is there.
        ProposalComplete = "proposal-complete",
        /// Those asked have answered, and somebody else decides.
        GateAnswered = "gate-answered",
        /// Every check of the office is passed.
        GatesPassed = "gates-passed",
        /// The money has come in.
        PaymentNoted = "payment-noted",
        /// Every student of the project is protected as the school asks (J7).
        StudentsGuarded = "students-guarded",
        /// The host agrees, or its time to object is over.
        NoticeOver = "notice-over",
        /// The course has a session without a guest.
        SessionFree = "session-free",
        /// One to five dates in class periods of the term, with a room.
        DatesFit = "dates-fit",
        /// The other side has proposed the date.
        DateOfOthers = "date-of-others",
        /// Fit with the syllabus, a short CV, and a fee or none.
        CourseReady = "course-ready",
        /// Others have to approve after this one.
        StepsLeft = "steps-left",
        /// Everybody before has approved.
        LastStep = "last-step",
        /// The day is far enough ahead.
        LeadTime = "lead-time",
        /// There is money for fee and travel, or none is asked for.
        BudgetFree = "budget-free",
        /// Every material says how it may be used.
        MaterialsLicensed = "materials-licensed",
        /// The speaker says whether the talk may be recorded.
        RecordingSettled = "recording-settled",
        /// The day has come.
        CourseDay = "course-day",
        /// The time for answers is over.
        SurveyOver = "survey-over",
    }
}
