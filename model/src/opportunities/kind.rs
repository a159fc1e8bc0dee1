use crate::closed;

closed! {
    /// The four kinds of posting. The codes are part of the public interface.
    pub enum Kind {
        JointResearch = "joint-research",
        Internship = "internship",
        OverseasProgram = "overseas-program",
        GuestCourse = "guest-course",
    }
}
