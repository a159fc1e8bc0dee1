use super::room;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::{Route, paths};
use crate::ui::{Button, ButtonKind, Details, FieldHead, Form, LinkButton, Table, TextInput, told};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::language::Bilingual;
use model::school::{Department, DepartmentAct, DepartmentForm};
use texts::td_string;

/// `/admin/departments`, with the department that is to be renamed.
pub fn shown(departments: Vec<Department>, renamed: &str, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let add = Filled::of(outcome.as_ref(), DepartmentAct::Add.code());
    let change = Filled::of(outcome.as_ref(), DepartmentAct::Change.code());
    let renamed = change.value("department", renamed);
    let renamed = departments.iter().find(|one| one.id.to_string() == renamed);
    let form = match renamed {
        Some(department) => rename(language, department.clone(), change).into_any(),
        None => first(language, add, departments.is_empty()).into_any(),
    };
    let columns = vec![
        td_string!(language, admin.departments.faculty).to_owned(),
        td_string!(language, admin.departments.people).to_owned(),
        td_string!(language, admin.departments.edit).to_owned(),
    ];
    let rows = departments.iter().map(|one| row(language, one)).collect();
    let body = view! {
        <p>{td_string!(language, admin.departments.lead)}</p>
        {form}
        <Table caption=td_string!(language, admin.departments.title) columns rows/>
    };
    room::shown(
        Route::AdminDepartments,
        td_string!(language, admin.departments.title),
        told::<DepartmentAct>(done),
        &[DepartmentAct::Add.code(), DepartmentAct::Change.code()],
        body.into_any(),
    )
}

fn first(language: Language, filled: Filled, is_empty: bool) -> impl IntoView {
    let is_open = filled.problem().is_some() || is_empty;
    view! {
        <Details summary=td_string!(language, admin.departments.add) is_open class="panel">
            <Form filled=filled.clone() name=DepartmentAct::Add.code() id=MAIN_FORM>
                <Names filled faculty=Bilingual::default() name=Bilingual::default()/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, admin.departments.add)}</Button>
                </div>
            </Form>
        </Details>
    }
}

fn rename(language: Language, department: Department, filled: Filled) -> impl IntoView {
    let (faculty, name) = (department.faculty.clone(), department.name.clone());
    let title = td_string!(
        language,
        admin.departments.renamed,
        name = called(language, &department)
    );
    view! {
        <section class="panel" aria-labelledby="rename">
            <h2 id="rename">{title}</h2>
            <Form filled=filled.clone() name=DepartmentAct::Change.code() id=MAIN_FORM>
                <input type="hidden" name="department" value=department.id.to_string()/>
                <Names filled faculty name/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, common.save)}</Button>
                    <LinkButton href=paths::admin_departments(language) kind=ButtonKind::Quiet>
                        {td_string!(language, admin.departments.stop)}
                    </LinkButton>
                </div>
            </Form>
        </section>
    }
}

/// The four names of a department.
#[component]
fn Names(filled: Filled, faculty: Bilingual, name: Bilingual) -> impl IntoView {
    let language = language();
    let names = DepartmentForm::FIELDS;
    let field = |field: &'static str, stored: &str| {
        let head = FieldHead::new(language, field);
        let head = match field == names.faculty_ja {
            true => head.required(),
            false => head,
        };
        let value = filled.value(field, stored);
        view! { <TextInput head value/> }
    };
    view! {
        {field(names.faculty_ja, &faculty.ja)}
        {field(names.faculty_en, &faculty.en)}
        {field(names.department_ja, &name.ja)}
        {field(names.department_en, &name.en)}
    }
}

/// Faculty and department in one line.
fn called(language: Language, department: &Department) -> String {
    let names = [&department.faculty, &department.name].map(|one| one.shown(language).text);
    names.join(" ").trim().to_owned()
}

fn row(language: Language, department: &Department) -> Vec<AnyView> {
    let (id, name) = (department.id.to_string(), called(language, department));
    let whom = td_string!(language, desk.people.whom, name = name.clone());
    let of = whom.clone();
    let rename = paths::admin_departments(language) + &paths::query_string([("rename", &id)]);
    let remove = (department.people == 0).then(|| {
        view! {
            <Form filled=Filled::default() name=DepartmentAct::Remove.code() class="form-inline">
                <input type="hidden" name="department" value=id/>
                <Button kind=ButtonKind::Quiet>
                    {td_string!(language, admin.departments.remove)}
                    <span class="only-read">{of}</span>
                </Button>
            </Form>
        }
    });
    vec![
        name.into_any(),
        department.people.to_string().into_any(),
        view! {
            <div class="row-acts">
                <a class="button button-quiet" href=rename>
                    {td_string!(language, admin.departments.change)}
                    <span class="only-read">{whom}</span>
                </a>
                {remove}
            </div>
        }
        .into_any(),
    ]
}
