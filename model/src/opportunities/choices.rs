//! The closed sets that fields of postings choose from.

use crate::closed;

closed! {
    /// Who may read the posting.
    pub enum Visibility {
        Public = "public",
        Members = "members",
    }
}

closed! {
    /// Broad fields of ISCED-F 2013.
    pub enum FieldOfStudy {
        Education = "01",
        ArtsHumanities = "02",
        SocialSciences = "03",
        BusinessLaw = "04",
        NaturalSciences = "05",
        Ict = "06",
        Engineering = "07",
        Agriculture = "08",
        Health = "09",
        Services = "10",
    }
}

closed! {
    /// School years a posting is for.
    pub enum StudyYear {
        Bachelor1 = "b1",
        Bachelor2 = "b2",
        Bachelor3 = "b3",
        Bachelor4 = "b4",
        Master1 = "m1",
        Master2 = "m2",
        Doctor = "d",
    }
}

closed! {
    /// Languages used on site.
    pub enum WorkingLanguage {
        Japanese = "ja",
        English = "en",
        Chinese = "zh",
        Korean = "ko",
        German = "de",
        French = "fr",
        Spanish = "es",
        Other = "other",
    }
}

closed! {
    /// Levels of the Common European Framework of Reference.
    pub enum Cefr {
        A1 = "A1",
        A2 = "A2",
        B1 = "B1",
        B2 = "B2",
        C1 = "C1",
        C2 = "C2",
    }
}

closed! {
    /// A company's need, a laboratory's seed, or both.
    pub enum Direction {
        Need = "need",
        Seed = "seed",
        Both = "both",
    }
}

closed! {
    /// Forms of collaboration.
    pub enum ResearchForm {
        Joint = "joint",
        Commissioned = "commissioned",
        Guidance = "guidance",
        Endowed = "endowed",
        Consortium = "consortium",
        ThesisTopic = "thesis-topic",
    }
}

closed! {
    /// Direct cost for one year, in yen.
    pub enum BudgetBand {
        Under1M = "under-1m",
        To3M = "1m-3m",
        To10M = "3m-10m",
        To30M = "10m-30m",
        Over30M = "over-30m",
        Open = "open",
    }
}

closed! {
    /// Where joint research is done.
    pub enum ResearchPlace {
        University = "university",
        Split = "split",
        Company = "company",
    }
}

closed! {
    /// Whether students take part in the research.
    pub enum StudentPart {
        None = "none",
        Graduate = "graduate",
        Any = "any",
    }
}

closed! {
    /// The four types of career programme (three-ministry agreement, 2022-06-13). Only types 3
    /// and 4 may be called インターンシップ.
    pub enum CareerType {
        OpenCompany = "type-1",
        CareerEducation = "type-2",
        Internship = "type-3",
        Specialised = "type-4",
        /// Outside Japan's system, or not judged yet (imports).
        Unclassified = "unclassified",
    }
}

closed! {
    /// What a career programme is for (three-ministry agreement).
    pub enum Aim {
        /// Tells of the company or the trade.
        Inform = "inform",
        /// Teaches what working means.
        Educate = "educate",
        /// Students find out what they are able to do, and the host what to think of them.
        Assess = "assess",
    }
}

closed! {
    pub enum YesNo {
        Yes = "yes",
        No = "no",
    }
}

closed! {
    /// What an amount of pay is for.
    pub enum WageUnit {
        None = "none",
        Hour = "hour",
        Day = "day",
        Week = "week",
        Month = "month",
        Total = "total",
        /// Paid in another way, which the note describes.
        Other = "other",
    }
}

closed! {
    pub enum Insurance {
        School = "school",
        WorkersCompensation = "workers-compensation",
        Host = "host",
        Student = "student",
        Undecided = "undecided",
    }
}

closed! {
    /// Orders and supervision with profit to the host make a worker (平9.9.18 基発636号).
    pub enum WorkerStatus {
        Experience = "experience",
        Worker = "worker",
    }
}

closed! {
    /// Use of student data after the hiring calendar starts.
    pub enum DataUse {
        NotUsed = "not-used",
        FromMarch = "from-march",
        FromJune = "from-june",
    }
}

closed! {
    pub enum Visa {
        NotNeeded = "not-needed",
        HostArranges = "host-arranges",
        StudentArranges = "student-arranges",
    }
}

closed! {
    pub enum CourseForm {
        Lecture = "lecture",
        Series = "series",
        HandsOn = "hands-on",
        Pbl = "pbl",
        Workshop = "workshop",
        FactoryVisit = "factory-visit",
        HighSchool = "high-school",
    }
}

closed! {
    /// An offer of a speaker, or the wish of a teacher.
    pub enum CourseSide {
        Offer = "offer",
        Wish = "wish",
    }
}

closed! {
    pub enum FeeKind {
        Declined = "declined",
        SchoolRate = "school-rate",
        Amount = "amount",
    }
}
