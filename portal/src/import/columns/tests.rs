use super::*;

fn header(names: &str) -> Vec<String> {
    names.split(',').map(str::to_owned).collect()
}

fn map(field: &str, column: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), column.to_owned())]
}

#[test]
fn usual_names_need_no_map() {
    let columns = Columns::of(&header("ID,会社名,募集名,Apply By,notes"), &[]).unwrap();
    let cells = header("1,海洋社,海の仕事,2027-06-01,x");
    assert_eq!(columns.cell(&cells, Says::Organization), "海洋社");
    assert_eq!(
        columns.cell(&cells, Says::Field(Field::ApplyBy)),
        "2027-06-01"
    );
    assert_eq!(columns.cell(&cells, Says::Salary), "");
    assert_eq!(columns.unknown(), ["notes"]);
    assert_eq!(columns.cells(&columns.facts(&cells)), cells);
}

#[test]
fn a_column_has_many_usual_names() {
    for (name, says) in [
        ("Deadline", Says::Field(Field::ApplyBy)),
        ("応募期限", Says::Field(Field::ApplyBy)),
        ("勤務場所", Says::Location),
        ("Date posted", Says::PostedAt),
        ("仕事内容", Says::Field(Field::BodyJa)),
        ("Description", Says::Field(Field::BodyEn)),
        ("給与・報酬", Says::Salary),
    ] {
        let columns = Columns::of(&header(&format!("id,company,Position,{name}")), &[]);
        assert_eq!(columns.unwrap().name(says), Some(name));
    }
}

#[test]
fn a_map_goes_before_the_names() {
    let names = header("id,company,title,role");
    let columns = Columns::of(&names, &map("title_en", "role")).unwrap();
    assert_eq!(
        columns.cell(&header("1,Reef,old,new"), Says::Field(Field::TitleEn)),
        "new"
    );
}

// F69
#[test]
fn f69_a_missing_column_is_named_with_what_would_do() {
    for (names, missing, would_do) in [
        ("会社名,募集名", Needed::Id, "source_id"),
        ("company,title", Needed::Id, "id"),
        ("id,title", Needed::Organization, "会社名"),
        ("id,company,x", Needed::Title, "title_en"),
        ("a,b,c", Needed::Id, "管理番号"),
    ] {
        match Columns::of(&header(names), &[]).err() {
            Some(FileProblem::NoColumn {
                needed,
                would_do: names,
                ..
            }) => {
                assert_eq!(needed, missing);
                assert!(names.iter().any(|name| name == would_do), "{names:?}");
            }
            other => panic!("{names}: {other:?}"),
        }
    }
}

// F70
#[test]
fn f70_what_the_map_names_wrongly_is_named() {
    let names = header("id,company,title");
    let found = names.clone();
    for column in ["職名", "titel", ""] {
        let problem = FileProblem::NoMappedColumn {
            column: column.into(),
            found: found.clone(),
        };
        assert_eq!(
            Columns::of(&names, &map("title_ja", column)).err(),
            Some(problem)
        );
    }
    for field in ["colour", "organization_id", "trl_now", ""] {
        let problem = FileProblem::NoMappedField {
            field: field.into(),
        };
        assert_eq!(
            Columns::of(&names, &map(field, "title")).err(),
            Some(problem)
        );
    }
}

#[test]
fn a_column_that_counts_stands_there_once() {
    let twice = Columns::of(&header("id,company,Title,title"), &[]).err();
    assert_eq!(
        twice,
        Some(FileProblem::SameColumnTwice {
            column: "Title".into()
        })
    );
    let columns = Columns::of(&header("id,company,title,note,note"), &[]).unwrap();
    let facts = columns.facts(&header("1,Reef,Diver,a,b"));
    assert_eq!(
        (facts["note"].as_str(), facts["note (2)"].as_str()),
        ("a", "b")
    );
}
