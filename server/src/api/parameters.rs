//! The parameters of the list of postings: one list for the check of what is asked and for the description of it.

use super::strict::{Allowed, Parameter};
use model::Language;
use model::closed::Closed;
use model::page::LAST_PAGE;
use model::search::{Choose, FACETS, Facet, FacetRow, Sort, Values};
use std::sync::LazyLock;
use utoipa::openapi::path::{self, ParameterBuilder, ParameterIn};
use utoipa::openapi::{RefOr, Required, Schema};
use utoipa::{IntoParams, PartialSchema};

const DAY: Allowed = Allowed::Understood("a day as YYYY-MM-DD");

/// All of them.
pub static LIST: LazyLock<Vec<Parameter>> = LazyLock::new(|| {
    let mut list = vec![
        Parameter::new("q", Allowed::Text)
            .says("Words to look for, in Japanese or English; at most 200 characters count"),
    ];
    list.extend(FACETS.iter().map(of_facet));
    list.extend([
        Parameter::new("from", DAY).says("Takes place on or after this day (YYYY-MM-DD)"),
        Parameter::new("until", DAY).says("Takes place on or before this day (YYYY-MM-DD)"),
        Parameter::new("within", Allowed::Numbers(1, 366))
            .says("Deadline within this many days, 1 to 366"),
        Parameter::new("published", Allowed::Numbers(1, 366))
            .says("Published within this many days, 1 to 366"),
        Parameter::new("closed", Allowed::Codes(&["1", "0"]))
            .says("`1`: also what is closed; `0` when left out"),
        Parameter::new("sort", Allowed::Codes(Sort::CODES))
            .says("`relevance`, `newest`, `deadline`"),
        Parameter::new("page", Allowed::Numbers(1, LAST_PAGE)).says("From 1 to 500"),
        Parameter::new("per_page", Allowed::Numbers(1, 100))
            .says("From 1 to 100; 20 when left out"),
        Parameter::new("lang", Allowed::Codes(Language::CODES))
            .says("Preferred language of texts: `ja` (when left out) or `en`"),
    ]);
    list
});

fn of_facet(row: &FacetRow) -> Parameter {
    let allowed = match (row.values, row.facet) {
        (Values::Closed(codes), _) => Allowed::Codes(codes),
        (Values::Open(_), Facet::Place) => {
            Allowed::Understood("online, a prefecture such as JP-13, or a country such as DE")
        }
        (Values::Open(_), Facet::Organization) => {
            Allowed::Understood("the last word of an organization's address")
        }
        (Values::Open(_), Facet::SchoolYear) => {
            Allowed::Understood("the year in which a school year begins, such as 2027")
        }
        (Values::Open(_), _) => Allowed::Understood("at most 100 characters"),
    };
    Parameter::new(row.facet.code(), allowed).says(said_of(row))
}

/// The codes, unless there is more to say of a facet.
fn said_of(row: &FacetRow) -> String {
    let said = match (row.facet, row.values) {
        (Facet::Place, _) => "`online`, a prefecture (`JP-13`) or a country (`DE`)",
        (Facet::Field, _) => "Field of study (ISCED-F broad field, such as `07`)",
        (Facet::Organization, _) => "Slug of an organization",
        (Facet::Skill, _) => "A skill as postings name it",
        (Facet::Industry, _) => "Industry of the organization (JSIC division, such as `E`)",
        (Facet::SchoolYear, _) => {
            "School year (April to March) in which it takes place, by the year in which it begins (`2027`)"
        }
        (_, Values::Closed(codes)) => return format!("`{}`", codes.join("`, `")),
        (_, Values::Open(_)) => "",
    };
    said.to_owned()
}

/// The same for the description of the interface.
pub struct ListParameters;

impl IntoParams for ListParameters {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<path::Parameter> {
        let parameters = LIST.iter().map(|parameter| {
            ParameterBuilder::new()
                .name(parameter.name)
                .parameter_in(ParameterIn::Query)
                .required(Required::False)
                .description(Some(parameter.says.clone()))
                .schema(Some(schema(parameter)))
                .build()
        });
        parameters.collect()
    }
}

fn schema(parameter: &Parameter) -> RefOr<Schema> {
    let facet = Facet::from_code(parameter.name);
    match parameter.allowed {
        _ if facet.is_some_and(|facet| facet.row().choose == Choose::Several) => {
            Option::<Vec<String>>::schema()
        }
        Allowed::Numbers(..) => Option::<u32>::schema(),
        _ => Option::<String>::schema(),
    }
}
