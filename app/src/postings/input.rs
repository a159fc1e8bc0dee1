use super::markdown_help::MarkdownHelp;
use super::needless::Needed;
use crate::forms::Filled;
use crate::language::language;
use crate::ui::{
    CheckboxGroup, Choice, DateInput, FieldHead, RadioGroup, Select, TextArea, TextInput, TextKind,
    Tick,
};
use leptos::prelude::*;
use model::Language;
use model::opportunities::{
    Asked, Draft, Field, FieldSpec, Input, Kind, Voice, deciders, may_be_needed,
};
use model::organizations::OrganizationHead;
use texts::{td_string, words};

/// Up to this many choices are all shown; more go into a list.
const SHOWN_CHOICES: usize = 7;

/// Whom the poster may post for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hosts {
    pub organizations: Vec<OrganizationHead>,
    pub school: bool,
}

/// One field of a posting, as its spec says.
#[component]
pub fn DraftInput(
    kind: Kind,
    spec: &'static FieldSpec,
    /// Also what only the original language needs.
    is_required: bool,
    draft: Draft,
    filled: Filled,
    hosts: Hosts,
) -> impl IntoView {
    // Only a course is offered in one's own name; the school's own people speak for the school.
    let must_name_one =
        spec.field == Field::Organization && !hosts.school && kind != Kind::GuestCourse;
    let head = head(kind, spec.field, is_required || must_name_one, &draft);
    view! {
        <Needed kind field=spec.field draft=draft.clone() filled=filled.clone()>
            {input(spec, head, &draft, &filled, hosts)}
        </Needed>
    }
}

fn head(kind: Kind, field: Field, is_required: bool, draft: &Draft) -> FieldHead {
    let language = language();
    let head = FieldHead::of(language, Voice::of(kind, draft), field);
    let asked = draft.asks(kind, field);
    // What only one choice asks for, it asks for as a must.
    let appears_as_must = asked == Asked::No && may_be_needed(kind, field);
    if is_required || asked == Asked::Must || appears_as_must {
        return head.required();
    }
    match field {
        Field::Prefecture => head.required_when(td_string!(language, common.required_in_japan)),
        Field::WageAmount => head.required_when(td_string!(language, posting.paid_required)),
        field if kind == Kind::Internship && may_be_needed(kind, field) => {
            match deciders(kind, field).any(|decider| decider == Field::CareerType) {
                true => head.required_when(td_string!(language, posting.type3_required)),
                false => head,
            }
        }
        _ => head,
    }
}

fn input(
    spec: &FieldSpec,
    head: FieldHead,
    draft: &Draft,
    filled: &Filled,
    hosts: Hosts,
) -> AnyView {
    let language = language();
    let name = spec.field.to_string();
    let stored = draft.get(spec.field);
    let value = filled.value(&name, stored);
    match spec.input {
        Input::Organization => organizations(language, head, value, hosts),
        Input::Line { .. } => view! { <TextInput head value/> }.into_any(),
        Input::Text { max } => {
            let rows = if max > 400 { 6 } else { 4 };
            view! { <TextArea head value rows max/> }.into_any()
        }
        Input::Markdown { max } => view! { <TextArea head value rows=14 max/> <MarkdownHelp/> }.into_any(),
        Input::Integer { .. } => match unit(language, spec.field) {
            Some(unit) => view! { <TextInput head value kind=TextKind::Number unit/> }.into_any(),
            None => view! { <TextInput head value kind=TextKind::Number/> }.into_any(),
        },
        Input::Hours { .. } => {
            view! { <TextInput head value kind=TextKind::Decimal unit=td_string!(language, posting.unit.hours)/> }.into_any()
        }
        Input::Money { currency: None } => {
            view! { <TextInput head value kind=TextKind::Number unit=words::of(language, model::money::Currency::Jpy)/> }.into_any()
        }
        Input::Money { currency: Some(_) } => view! { <TextInput head value kind=TextKind::Number/> }.into_any(),
        Input::Day => view! { <DateInput head value/> }.into_any(),
        Input::Tick => view! { <Tick head is_ticked=!value.trim().is_empty()/> }.into_any(),
        Input::Url => view! { <TextInput head value kind=TextKind::Url/> }.into_any(),
        Input::Choice(codes) => {
            let choices = choices(language, spec.field, codes);
            if codes.len() <= SHOWN_CHOICES {
                let can_be_none = !head.required;
                view! { <RadioGroup head choices value can_be_none/> }.into_any()
            } else {
                view! { <Select head choices value/> }.into_any()
            }
        }
        Input::Choices(codes) => {
            let stored: Vec<String> = draft.lines(spec.field).map(str::to_owned).collect();
            let values = filled.values(&name, &stored);
            view! { <CheckboxGroup head choices=choices(language, spec.field, codes) values/> }.into_any()
        }
        Input::Lines { .. } | Input::Days { .. } => view! { <TextArea head value rows=4/> }.into_any(),
    }
}

fn choices(language: Language, field: Field, codes: &[&str]) -> Vec<Choice> {
    if field == Field::Country {
        return Choice::countries(language);
    }
    codes
        .iter()
        .map(|code| Choice::new(*code, words::choice(language, field, code)))
        .collect()
}

fn organizations(language: Language, head: FieldHead, value: String, hosts: Hosts) -> AnyView {
    let choices = hosts
        .organizations
        .into_iter()
        .map(|one| {
            let name = if one.verified {
                one.name.text
            } else {
                td_string!(
                    language,
                    posting.organization_not_verified,
                    name = one.name.text
                )
            };
            Choice::new(one.id.to_string(), name)
        })
        .collect();
    let empty = match (hosts.school, head.required) {
        (true, _) => td_string!(language, posting.for_school),
        (false, true) => td_string!(language, common.choose),
        (false, false) => td_string!(language, posting.no_organization),
    };
    view! { <Select head choices value empty/> }.into_any()
}

/// What is counted, where the name of the field does not say it.
fn unit(language: Language, field: Field) -> Option<&'static str> {
    Some(match field {
        Field::DaysTotal | Field::DaysWorkplace => td_string!(language, posting.unit.days),
        Field::WeeksMin | Field::WeeksMax => td_string!(language, posting.unit.weeks),
        Field::Minutes => td_string!(language, posting.unit.minutes),
        Field::Sessions => td_string!(language, posting.unit.sessions),
        Field::CapacityMin
        | Field::CapacityMax
        | Field::ClassMin
        | Field::ClassMax
        | Field::NominationsMax => {
            td_string!(language, posting.unit.people)
        }
        _ => return None,
    })
}
