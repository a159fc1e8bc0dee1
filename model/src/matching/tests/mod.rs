mod postings;
