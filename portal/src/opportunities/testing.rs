//! Postings for tests: complete drafts of each kind, and the way to publication in one call.

pub mod moves;

use self::moves::submit;
use super::{posting, save_step, start};
use crate::testing::Sandbox;
use crate::{Poster, SignedIn, moderation};
use model::accounts::Role;
use model::closed::Closed;
use model::machine::MoveForm;
use model::opportunities::{Draft, Field as F, Kind, StartForm, Step, specs};
use model::{Language, OpportunityId};
use std::collections::BTreeMap;

/// A complete internship with this title.
pub fn titled(title: &str) -> Draft {
    draft(Kind::Internship).with(F::TitleJa, title)
}

/// Posts an internship and has it approved.
pub async fn publish(
    sandbox: &Sandbox,
    poster: &Poster,
    staff: &SignedIn,
    draft: &Draft,
) -> OpportunityId {
    sandbox
        .published(poster, staff, Kind::Internship, draft)
        .await
}

/// A draft that is complete on the sandbox's first day, 2027-04-15, for the school itself.
pub fn draft(kind: Kind) -> Draft {
    let common = Draft::default()
        .with(F::OriginalLanguage, "ja")
        .with(F::TitleJa, "島の風力発電を守る点検ロボット")
        .with(
            F::SummaryJa,
            "海辺の風車を見て回るロボットを一緒につくります。",
        )
        .with(
            F::BodyJa,
            "# 内容\n\n現場で**三つの班**に分かれて進めます。",
        )
        .with(F::FieldsOfStudy, "07")
        .with(F::Visibility, "public")
        .with(F::Mode, "on-site")
        .with(F::Country, "JP")
        .with(F::Prefecture, "13")
        .with(F::StartsOn, "2027-08-01")
        .with(F::EndsOn, "2027-08-20")
        .with(F::ApplyBy, "2027-06-30")
        .with(F::ReplyBy, "2027-07-10")
        .with(F::WorkingLanguages, "ja")
        .with(F::HowToApply, "志望動機を添えて申し込んでください。")
        .with(F::AsOf, "2027-04-15");
    match kind {
        Kind::JointResearch => common
            .with(F::Direction, "need")
            .with(F::ResearchForm, "joint")
            .with(F::ProblemStatement, "塩害で点検の回数が増えている。")
            .with(F::Benefit, "止める時間が半分になる。")
            .with(F::TrlNow, "3")
            .with(F::Expertise, "制御工学")
            .with(F::BudgetBand, "1m-3m")
            .with(F::ResearchPlace, "split")
            .with(F::StudentPart, "graduate")
            .with(F::MembersDetail, "風車の型番と**故障の記録**"),
        Kind::Internship => work(common.with(F::CareerType, "type-2")),
        Kind::OverseasProgram => work(common)
            .with(F::Country, "DE")
            .with(F::Prefecture, "")
            .with(F::HostInstitution, "Küsteninstitut")
            .with(F::WeeksMin, "3")
            .with(F::Visa, "not-needed")
            .with(F::RiskLevel, "0")
            .with(F::RiskAsOf, "2027-04-14"),
        Kind::GuestCourse => common
            .with(F::CourseSide, "offer")
            .with(F::CourseForm, "lecture")
            .with(F::Outcomes, "保守の費用を見積もれる")
            .with(F::Minutes, "90")
            .with(F::Sessions, "1")
            .with(F::FeeKind, "declined"),
    }
}

fn work(draft: Draft) -> Draft {
    draft
        .with(F::DaysTotal, "15")
        .with(F::Programme, "一週目は座学、二週目から現場に出ます。")
        .with(F::WorkerStatus, "experience")
        .with(F::WageUnit, "none")
        .with(F::Insurance, "host")
}

/// What the form of one step would send for this draft.
pub fn sent(draft: &Draft, kind: Kind, step: Step) -> BTreeMap<String, Vec<String>> {
    specs(kind)
        .filter(|spec| spec.step == step)
        .map(|spec| {
            (
                spec.field.code().to_owned(),
                vec![draft.get(spec.field).to_owned()],
            )
        })
        .collect()
}

impl Sandbox {
    /// A saved draft of this person, and its version.
    pub async fn drafted(
        &self,
        poster: &Poster,
        kind: Kind,
        draft: &Draft,
    ) -> (OpportunityId, i32) {
        let form = StartForm {
            kind: kind.code().to_owned(),
            ..StartForm::default()
        };
        let id = start(&self.portal, poster, &form)
            .await
            .expect("a posting begun");
        let mut version = 1;
        for step in Step::ALL {
            let fields = sent(draft, kind, *step);
            version = save_step(&self.portal, poster, id, *step, &fields, version)
                .await
                .expect("a step saved");
        }
        (id, version)
    }

    /// Saves another text of a posting of this person and sends it in; returns the version.
    pub async fn resubmitted(
        &self,
        poster: &Poster,
        id: OpportunityId,
        kind: Kind,
        draft: &Draft,
    ) -> i32 {
        let now = posting(&self.portal, poster, id, Language::Japanese).await;
        let mut version = now.expect("the poster's posting").version;
        for step in Step::ALL {
            let fields = sent(draft, kind, *step);
            version = save_step(&self.portal, poster, id, *step, &fields, version)
                .await
                .expect("a step saved");
        }
        submit(&self.portal, poster, id, version)
            .await
            .expect("a complete draft");
        version
    }

    /// A posting that waits on the desk, and its version.
    pub async fn submitted(
        &self,
        poster: &Poster,
        kind: Kind,
        draft: &Draft,
    ) -> (OpportunityId, i32) {
        let (id, version) = self.drafted(poster, kind, draft).await;
        submit(&self.portal, poster, id, version)
            .await
            .expect("a complete draft");
        (id, version)
    }

    /// A published posting, approved by a moderator.
    pub async fn published(
        &self,
        poster: &Poster,
        moderator: &SignedIn,
        kind: Kind,
        draft: &Draft,
    ) -> OpportunityId {
        let (id, version) = self.submitted(poster, kind, draft).await;
        self.approved(moderator, id, version).await;
        id
    }

    /// Approves what waits on the desk.
    pub async fn approved(&self, moderator: &SignedIn, id: OpportunityId, version: i32) {
        let form = MoveForm {
            act: "approve".to_owned(),
            version: version.to_string(),
            ..MoveForm::default()
        };
        let moderator = moderator.moderator().expect("a moderator");
        moderation::decide(&self.portal, &moderator, id, &form)
            .await
            .expect("an approval");
    }

    /// A member of the faculty, who may post for the school.
    pub async fn faculty(&self, name: &str) -> Poster {
        self.person(name, Role::Faculty)
            .await
            .poster()
            .expect("a verified teacher")
    }
}
