use super::api;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::ui::{
    Banner, Button, ButtonKind, Choice, FactRow, FieldHead, Form, RadioGroup, Select, Tone, told,
};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::mail::{Group, MailForm, MailSetting, MailSettings, Pace};
use texts::{td_string, words};

/// `/account/mail`
#[component]
pub fn MailSettingsPage() -> impl IntoView {
    loaded(
        |_| api::settings(),
        |settings, asked| {
            view! { <Settings settings outcome=asked.outcome() done=asked.done()/> }.into_any()
        },
    )
}

#[component]
fn Settings(settings: MailSettings, outcome: Option<Outcome>, done: String) -> impl IntoView {
    let language = language();
    let title = td_string!(language, mail.title);
    let filled = Filled::of(outcome.as_ref(), MailSetting::Save.code());
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    let came_back = settings.came_back.clone();
    let quiet = settings.quiet;
    let names = MailForm::FIELDS;
    let groups = settings
        .groups
        .iter()
        .map(|group| {
            let value = filled.value(names.of(*group), settings.choices.of(*group).code());
            view! { <RadioGroup head=head(language, *group) choices=paces(language) value/> }
        })
        .collect_view();
    let hour = |name: &'static str, label: &'static str, stored: u32| {
        let head = FieldHead::new(language, name).label(label).required();
        let value = filled.value(name, &stored.to_string());
        view! { <Select head choices=hours(language) value/> }
    };
    let from = hour(
        names.quiet_from,
        td_string!(language, mail.quiet_from),
        quiet.from,
    );
    let until = hour(
        names.quiet_until,
        td_string!(language, mail.quiet_until),
        quiet.until,
    );
    view! {
        <PageHead title private=true wrong=is_wrong/>
        <div class="work mail-settings">
            <h1>{title}</h1>
            {told::<MailSetting>(&done)}
            {came_back.map(|said| view! { <CameBack said/> })}
            <p>{td_string!(language, mail.lead)}</p>
            <dl class="facts">
                <FactRow label=td_string!(language, mail.address)>{settings.address.clone()}</FactRow>
            </dl>
            <Form filled=filled.clone() name=MailSetting::Save.code() id=MAIN_FORM>
                <section class="account-part" aria-labelledby="groups">
                    <h2 id="groups">{td_string!(language, mail.groups)}</h2>
                    {groups}
                    <p>{td_string!(language, mail.always)}</p>
                </section>
                <section class="account-part" aria-labelledby="quiet">
                    <h2 id="quiet">{td_string!(language, mail.quiet)}</h2>
                    <p>{td_string!(language, mail.quiet_help)}</p>
                    <div class="mail-hours">{from} {until}</div>
                    <div class="form-acts">
                        <Button kind=ButtonKind::Primary>{td_string!(language, common.save)}</Button>
                    </div>
                </section>
            </Form>
        </div>
    }
}

/// Why no mail comes, and the way to change that.
#[component]
fn CameBack(said: String) -> impl IntoView {
    let language = language();
    view! {
        <Banner tone=Tone::Warning title=td_string!(language, mail.came_back)>
            <p>{td_string!(language, mail.came_back_advice)}</p>
            <p class="hint">{td_string!(language, mail.came_back_said, said = said)}</p>
            <Form filled=Filled::default() name=MailSetting::Resume.code() class="form-inline">
                <Button>{td_string!(language, mail.resume)}</Button>
            </Form>
        </Banner>
    }
}

fn head(language: Language, group: Group) -> FieldHead {
    let help = match group {
        Group::Postings => td_string!(language, mail.group_help.postings),
        Group::Desk => td_string!(language, mail.group_help.desk),
        Group::Saved => td_string!(language, mail.group_help.saved),
    };
    FieldHead::new(language, MailForm::FIELDS.of(group))
        .label(words::of(language, group))
        .help(help)
        .required()
}

fn paces(language: Language) -> Vec<Choice> {
    Choice::each(language, Pace::ALL)
}

fn hours(language: Language) -> Vec<Choice> {
    (0..24)
        .map(|hour| Choice::new(hour.to_string(), td_string!(language, mail.hour, n = hour)))
        .collect()
}
