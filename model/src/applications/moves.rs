//! What is done about an application, by whom, and what the history calls it. The rows of the moves stand in `table/`.

use crate::closed;

closed! {
    /// Who moves applications and hears of them. A person may be several of these: whoever booked a course is its teacher too.
    pub enum Party {
        /// Whoever applies; of a project, whoever showed interest; of a course, whoever booked or answered.
        Applicant = "applicant",
        /// Those who may decide for the posting.
        Host = "host",
        /// Whoever holds a guest course.
        Speaker = "speaker",
        /// The applicant's teacher; of a guest course, the teacher whose course it is.
        Faculty = "faculty",
        /// Who signs for a faculty, or their deputy.
        Head = "head",
        Staff = "staff",
        /// What the portal does by the clock.
        Clock = "clock",
    }
}

closed! {
    /// What somebody does about an application.
    pub enum Move {
        Save = "save",
        /// Nothing is left of the draft. The calendar does it as well, after a reminder.
        Discard = "discard",
        Ask = "ask",
        Answer = "answer",
        Withdraw = "withdraw",
        /// The host, together with staff, calls the placement off.
        HostCancel = "host-cancel",
        /// Staff end what nobody has answered, after they have called. The calendar never does.
        CloseUnanswered = "close-unanswered",
        Nudge = "nudge",
        /// Nobody has answered for so long that staff take it over; it is declined by nobody.
        Stall = "stall",
        Contest = "contest",
        /// Staff decide what an objection changes; what ended stays ended until they reopen it.
        Settle = "settle",
        Reopen = "reopen",
        /// A remark for those who decide; it says itself who reads it.
        Remark = "remark",
        Submit = "submit",
        Open = "open",
        Screen = "screen",
        ProposeSlots = "propose-slots",
        ChooseSlot = "choose-slot",
        /// No time fits; the message may name up to three others.
        NoneFit = "none-fit",
        /// No time was chosen in time; the host may propose others.
        LapseSlots = "lapse-slots",
        MoveSlot = "move-slot",
        Held = "held",
        /// The other side did not come, says one; staff look at it.
        MissInterview = "miss-interview",
        Waitlist = "waitlist",
        KeepWaiting = "keep-waiting",
        /// The calendar offers a seat that has become free to the first who waits.
        Offer = "offer",
        Decline = "decline",
        Accept = "accept",
        DeclineOffer = "decline-offer",
        Expire = "expire",
        Extend = "extend",
        Rescind = "rescind",
        OpenAgreement = "open-agreement",
        Confirm = "confirm",
        Start = "start",
        NoShow = "no-show",
        EndEarly = "end-early",
        Interrupt = "interrupt",
        Resume = "resume",
        Complete = "complete",
        /// The teacher lets it count although hours are missing, and says why.
        Waive = "waive",
        Evaluate = "evaluate",
        /// Every evaluation is in, or the day for them is over.
        Conclude = "conclude",
        FindEligible = "find-eligible",
        Refuse = "refuse",
        Nominate = "nominate",
        KeepInReserve = "keep-in-reserve",
        /// There are no nominations left for this round.
        PassOver = "pass-over",
        HostAccept = "host-accept",
        HostReject = "host-reject",
        Tick = "tick",
        CheckOff = "check-off",
        ApproveTrip = "approve-trip",
        Depart = "depart",
        Arrive = "arrive",
        Begin = "begin",
        ReturnHome = "return-home",
        /// The message names level, date and source.
        RiskBlock = "risk-block",
        Recall = "recall",
        HandInReport = "hand-in-report",
        Recognise = "recognise",
        Express = "express",
        AcceptTerms = "accept-terms",
        Talk = "talk",
        Propose = "propose",
        Consent = "consent",
        Return = "return",
        PassGate = "pass-gate",
        StopAtGate = "stop-at-gate",
        Agree = "agree",
        Negotiate = "negotiate",
        Sign = "sign",
        Fund = "fund",
        Launch = "launch",
        Amend = "amend",
        SubmitFinal = "submit-final",
        /// The host agrees to publication; the calendar does when the time to object is over.
        Clear = "clear",
        Close = "close",
        Renew = "renew",
        /// A teacher books what a speaker offers, or a speaker answers what a teacher wishes.
        Book = "book",
        ProposeDates = "propose-dates",
        /// The teacher names dates, and the speaker answers.
        SuggestDates = "suggest-dates",
        PickDate = "pick-date",
        SendForApproval = "send-for-approval",
        /// One step of the chain of approval, with others to come.
        Endorse = "endorse",
        ApproveCourse = "approve-course",
        /// Staff approve in spite of a short lead time or a missing step, with their name and why.
        Override = "override",
        /// Also says that there are none.
        GiveMaterials = "give-materials",
        Deliver = "deliver",
        MissCourse = "miss-course",
        PayFee = "pay-fee",
        Survey = "survey",
        Postpone = "postpone",
        CancelCourse = "cancel-course",
        TurnDown = "turn-down",
    }
}
