use super::super::sheet::COLUMNS_MAX;
use super::*;

#[test]
fn the_sign_between_cells_is_found() {
    for text in [
        "a,b\n1;2,3\n",
        "a;b\n1,2;3\n",
        "a\tb\n1\t3\n",
        "\"a;a;a\",b\n1,3\n",
    ] {
        let table = Table::read(text).unwrap();
        assert_eq!(table.header.len(), 2, "{text}");
        assert!(
            table.rows[0].as_ref().is_ok_and(|row| row.cells.len() == 2),
            "{text}"
        );
    }
    assert_eq!(Table::read("a\n1\n").unwrap().header, ["a"]);
}

// F69
#[test]
fn f69_a_declared_separator_is_no_header() {
    for (text, line) in [
        ("sep=;\r\nid;company,x\r\n1;Reef, Ltd\r\n", 3),
        ("SEP=,\nid,company\n\n1,Reef\n", 4),
        ("\"sep=\t\"\nid\tcompany\n1\tReef\n", 3),
        ("sep=|\nid|company\n1|Reef\n", 3),
    ] {
        let table = Table::read(text).unwrap();
        assert_eq!(table.header.len(), 2, "{text}");
        assert_eq!(table.rows[0].as_ref().unwrap().line, line, "{text}");
    }
    assert_eq!(
        Table::read("sep=x,b\n1,2\n").unwrap().header,
        ["sep=x", "b"]
    );
}

#[test]
fn lines_are_counted_as_editors_count_them() {
    let table = Table::read("a,b\n\n\"two\nlines\",2\n,\n3\n4,4\n5,5,,\n").unwrap();
    let lines: Vec<Result<u64, u64>> = table
        .rows
        .iter()
        .map(|row| {
            row.as_ref()
                .map(|row| row.line)
                .map_err(|ragged| ragged.problem.line)
        })
        .collect();
    assert_eq!(lines, [Ok(3), Err(6), Ok(7), Err(8)]);
}

#[test]
fn a_comma_that_nobody_quoted_is_no_cell() {
    let good = "1,Reef,Diver,Boston,$20";
    for (header, rows, taken) in [
        (
            "id,company,title,location,salary",
            [good, "2,Reef,Shift, two,Boston,"],
            [true, false],
        ),
        (
            "id,company,title,location,salary",
            [good, "2,Reef,Shift, two,Boston,,,"],
            [true, false],
        ),
        (
            "id,company,title,location,salary",
            [good, "2,Reef,Diver,Boston,$20,"],
            [true, false],
        ),
        (
            "id,company,title,location,salary",
            ["1,Reef,Diver,Boston,$20,", "2,Reef,Shift, two,Boston,,"],
            [true, false],
        ),
        (
            "id,company,title,location,salary",
            ["1,Reef,Diver,Boston,$20,,", "2,Reef,Diver,Boston,,,"],
            [true, true],
        ),
        (
            "id,company,title,location,salary,,",
            ["1,Reef,Diver,Boston,$20,,", "2,Reef,Shift, two,Boston,,,"],
            [true, false],
        ),
        (
            "id,company,title,location,salary,",
            ["1,Reef,Diver,Boston,$20,", "2,Reef,Shift, two,Boston,$20"],
            [true, false],
        ),
        (
            "id,company,title,location,salary,",
            ["1,Reef,Diver,Boston,$20,a", "2,Reef,Diver,Boston,$20,b"],
            [true, true],
        ),
    ] {
        let text = format!("{header}\n{}\n", rows.join("\n"));
        let table = Table::read(&text).unwrap();
        let fits: Vec<bool> = table.rows.iter().map(Result::is_ok).collect();
        assert_eq!(fits, taken, "{text}");
        for row in table.rows.iter().flatten() {
            assert_eq!(row.cells.len(), table.header.len(), "{text}");
        }
    }
    let alone = Table::read("id,company,title\n1,Shift, two,\n").unwrap();
    assert!(alone.rows[0].is_err(), "one row proves no habit");
}

#[test]
fn a_quotation_mark_that_stays_open_is_told() {
    for (text, line) in [
        ("a,b\n1,\"x\n2,y\n3,z\n", 2),
        ("sep=;\na;b\n1;x\n\"2;y \"\"quoted\"\"\n", 4),
    ] {
        assert_eq!(
            Table::read(text).unwrap_err(),
            FileProblem::OpenQuote { line },
            "{text}"
        );
    }
    for text in [
        "a,b\n5\" pipe,2\n",
        "a,b\n\"say \"\"no\"\"\",\"\"\n",
        "a,b\n\"1\",\"2\"",
    ] {
        assert_eq!(Table::read(text).unwrap().rows.len(), 1, "{text}");
    }
}

// A reader would take `Kelp intern` for a part of the row before.
#[test]
fn text_beside_a_quoted_cell_is_told() {
    for (text, line) in [
        ("a,b\n1,\"x\"y\n", 2),
        ("a,b\n1,x\n2,\"Scuba\n3,\"Kelp\"\n", 3),
        ("a,b\n1,\"a \"reef\" job\"\n", 2),
        ("a,b\n1,x\n1, \"Reef, Inc.\"\n", 3),
        ("sep=;\na;b\n\"1\"0;x\n", 3),
        ("a,b\n1,Kelp intern\"\n2,x\n", 2),
        ("a,b\nReef\" ,2\n", 2),
        ("a,b\n1,Kelp \"deep\"\"", 2),
    ] {
        assert_eq!(
            Table::read(text).unwrap_err(),
            FileProblem::StrayQuote { line },
            "{text}"
        );
    }
    for text in [
        "a,b\n\"1\" ,\"2\"  \n",
        "a,b\n1,6'2\" tall\n",
        "a,b\n1,pipe 5\"\n",
        "a,b\n1,a \"reef\"\n",
    ] {
        assert_eq!(Table::read(text).unwrap().rows.len(), 1, "{text}");
    }
}

#[test]
fn rows_within_a_cell_are_told() {
    let header = "id,company,title,location";
    let read = |rows: &str| Table::read(&format!("{header}\n{rows}\n")).unwrap();
    for (rows, line, inner) in [
        (
            "1,Reef,\"Scuba\n2,Reef,Kelp,London\n3,Reef,Urchin\",London",
            2,
            3,
        ),
        ("1,Reef,A,B\n2,Reef,\"Scuba\n3,Tide,Kelp\",Leeds", 3, 4),
        ("job-1,\"Reef\njob-20,Tide\",Kelp,Leeds", 2, 3),
        ("1,Reef,\"Scuba\n2,Reef,\"\"Kelp\"\",Leeds\n\",London", 2, 3),
        ("1,Reef,\"Scuba\r2,Reef,Kelp,London\r3,Reef,U\",Leeds", 2, 3),
        // A row that has too few cells by then.
        ("1,Reef,\"Scuba\n2,Reef,Kelp,London\n\"", 2, 3),
    ] {
        assert_eq!(
            read(rows).without_rows_in_cells(0),
            Err(FileProblem::RowsInCell { line, inner }),
            "{rows}"
        );
    }
    for rows in [
        "1,Reef,Scuba,\"London\nand Leeds\"",
        "1,Reef,\"Dive, swim, sail\nCook, clean, wash, fish\",London",
        "1,Reef,\"Tools:\n2, 3, 4, 5\nmore\",London",
        "1,Reef,\"Python,Rust,C,Go\nRust,C,Go,Python\",London",
    ] {
        assert_eq!(read(rows).without_rows_in_cells(0), Ok(()), "{rows}");
    }
}

#[test]
fn an_empty_file_is_refused() {
    for text in ["", " \n\n"] {
        assert_eq!(Table::read(text).unwrap_err(), FileProblem::Empty);
    }
    for text in ["a,b\n", "a,b\n,\n", "sep=;\na;b\n"] {
        assert_eq!(
            Table::read(text).unwrap_err(),
            FileProblem::NoRows,
            "{text:?}"
        );
    }
}

// 1.1.7
#[test]
fn a_file_has_bounds() {
    let rows = |count: usize| format!("a\n{}", "1\n".repeat(count));
    assert_eq!(Table::read(&rows(ROWS_MAX)).unwrap().rows.len(), ROWS_MAX);
    assert_eq!(
        Table::read(&rows(1_000_000)).unwrap_err(),
        FileProblem::TooManyRows { max: 10_000 }
    );
    let wide = format!("{}\n1\n", "a,".repeat(COLUMNS_MAX));
    assert!(matches!(
        Table::read(&wide).unwrap_err(),
        FileProblem::TooManyColumns { now: 201, .. }
    ));
    let long = Table::read(&format!("a,b\n1,{}\n2,ok\n", "x".repeat(20_001))).unwrap();
    let problem = &long.rows[0].as_ref().unwrap_err().problem;
    assert_eq!(
        (problem.reason, problem.column.as_str()),
        (RowReason::TooLong, "b")
    );
    assert!(long.rows[1].is_ok());
}
