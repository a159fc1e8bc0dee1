use crate::forms::{Filled, MAIN_FORM};
use crate::language::language;
use crate::routes::paths;
use crate::ui::{Button, ButtonKind, DateInput, FieldFrame, FieldHead, Form, TextInput, TextKind};
use leptos::prelude::*;
use model::audit::{AuditForm, AuditQuestion, Happened, SubjectKind};
use model::closed::Closed;
use texts::{td_string, words};

/// What somebody looks for in the journal. Sending it is a look, which the journal keeps, so it is a form and no link.
#[component]
pub fn Search(filled: Filled, question: AuditQuestion) -> impl IntoView {
    let language = language();
    let names = AuditForm::FIELDS;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let happened = question.happened.map(Happened::code).unwrap_or_default();
    let person = filled.value(names.audit_person, &question.person);
    let happened = filled.value(names.audit_happened, &happened);
    let since = filled.value(names.audit_since, &day(question.since));
    let until = filled.value(names.audit_until, &day(question.until));
    let head = move |name: &str| FieldHead::new(language, name);
    let whose = head(names.audit_person).help(td_string!(language, audit.person_help));
    let in_japan = td_string!(language, audit.days_help);
    view! {
        <Form filled action=paths::desk_audit(language) id=MAIN_FORM>
            <TextInput head=whose value=person kind=TextKind::Search/>
            <WhatHappened head=head(names.audit_happened) value=happened/>
            <DateInput head=head(names.audit_since).help(in_japan) value=since/>
            <DateInput head=head(names.audit_until).help(in_japan) value=until/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, common.search)}</Button>
            </div>
        </Form>
    }
}

/// Kinds of things, each with what happens to them.
#[component]
fn WhatHappened(head: FieldHead, value: String) -> impl IntoView {
    let language = language();
    let (id, name) = (head.id(), head.name.clone());
    let option = |code: String, label: String| {
        let is_chosen = code == value;
        view! { <option value=code selected=is_chosen>{label}</option> }
    };
    let groups = SubjectKind::ALL.iter().map(|kind| {
        let called = words::of(language, *kind);
        let all = Happened {
            kind: *kind,
            verb: None,
        };
        let label = td_string!(language, audit.kind_all, kind = called);
        let all = option(all.code(), label);
        let acts = kind.verbs().iter().map(|verb| {
            let act = Happened {
                kind: *kind,
                verb: Some(*verb),
            };
            let said = words::happened(language, *kind, verb).unwrap_or(*verb);
            option(act.code(), said.to_owned())
        });
        view! { <optgroup label=called>{all}{acts.collect_view()}</optgroup> }
    });
    let groups = groups.collect_view();
    view! {
        <FieldFrame head>
            <select class="input select" id=id name=name>
                <option value="">{td_string!(language, audit.happened_all)}</option>
                {groups}
            </select>
        </FieldFrame>
    }
}
