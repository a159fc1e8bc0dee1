/// Terms of all segments, and in how many documents each of them is.
#[derive(Default)]
pub struct Counted(Vec<(u64, String)>);

impl Counted {
    /// A segment has the term in so many documents.
    pub fn add(&mut self, text: &str, documents: u32) {
        let documents = u64::from(documents);
        match self.0.iter_mut().find(|(_, known)| known == text) {
            Some((sum, _)) => *sum += documents,
            None => self.0.push((documents, text.to_owned())),
        }
    }

    /// How many terms there are.
    pub fn terms(&self) -> usize {
        self.0.len()
    }

    /// The commonest of them.
    pub fn commonest(mut self, most: usize) -> Vec<String> {
        self.0
            .sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
        self.0.truncate(most);
        self.0.into_iter().map(|(_, text)| text).collect()
    }
}
