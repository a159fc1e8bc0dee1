//! The shape of each answer, which programs rely on.

use super::{filled, json_of};
use crate::support::App;
use serde_json::json;

#[tokio::test]
async fn the_list_keeps_its_shape() {
    let (app, ids) = filled().await;
    let mut list = json_of(&app, "/api/v1/opportunities?kind=internship&per_page=5").await;
    list["items"][0]["url"] = json!(
        list["items"][0]["url"]
            .as_str()
            .unwrap()
            .replace(&ids[1], "ID")
    );
    list["items"][0]["id"] = json!(
        list["items"][0]["id"]
            .as_str()
            .unwrap()
            .replace(&ids[1], "ID")
    );
    list["facets"] = json!(
        list["facets"]
            .as_object()
            .unwrap()
            .keys()
            .collect::<Vec<_>>()
    );
    insta::assert_json_snapshot!(list, @r#"
    {
      "closing": [
        {
          "count": 0,
          "within": 7
        },
        {
          "count": 0,
          "within": 30
        },
        {
          "count": 1,
          "within": 90
        }
      ],
      "corrected": null,
      "facets": [
        "credit",
        "direction",
        "field",
        "industry",
        "japanese",
        "kind",
        "language",
        "length",
        "mode",
        "organization",
        "paid",
        "place",
        "school-year",
        "side",
        "skill",
        "text",
        "year"
      ],
      "found_by": "browse",
      "items": [
        {
          "apply_by": "2027-06-30",
          "closed": false,
          "ends_on": "2027-08-20",
          "highlights": {
            "summary": [],
            "title": []
          },
          "id": "ID",
          "kind": "internship",
          "language": "ja",
          "organization": {
            "name": "Reef recruiter",
            "slug": "reef-recruiter",
            "url": "http://127.0.0.1:3000/organizations/reef-recruiter",
            "verified": true
          },
          "paid": false,
          "place": {
            "city": "",
            "country": "JP",
            "mode": "on-site",
            "prefecture": "JP-13"
          },
          "published_at": "2027-04-15T01:00:00Z",
          "starts_on": "2027-08-01",
          "summary": "海辺の風車を見て回るロボットを一緒につくります。",
          "title": "島の風力発電を守る点検ロボット",
          "url": "http://127.0.0.1:3000/opportunities/ID"
        }
      ],
      "over": 0,
      "page": 1,
      "per_page": 5,
      "total": 1
    }
    "#);
}

#[tokio::test]
async fn asvs_v15_3_1_one_opportunity_keeps_its_shape() {
    let (app, ids) = filled().await;
    let mut one = json_of(&app, &format!("/api/v1/opportunities/{}", ids[0])).await;
    one["url"] = json!(one["url"].as_str().unwrap().replace(&ids[0], "ID"));
    one["id"] = json!("ID");
    assert!(
        !one.to_string().contains("故障の記録"),
        "what is for members is not for programs"
    );
    insta::assert_json_snapshot!(one, @r#"
    {
      "apply_by": "2027-06-30",
      "as_of": "2027-04-15",
      "body_html": "<h2>内容</h2>\n<p>現場で<strong>三つの班</strong>に分かれて進めます。</p>\n",
      "closed": false,
      "ends_on": "2027-08-20",
      "id": "ID",
      "kind": "joint-research",
      "language": "ja",
      "organization": null,
      "paid": null,
      "place": {
        "city": "",
        "country": "JP",
        "mode": "on-site",
        "prefecture": "JP-13"
      },
      "published_at": "2027-04-15T01:00:00Z",
      "source_url": null,
      "starts_on": "2027-08-01",
      "summary": "海辺の風車を見て回るロボットを一緒につくります。",
      "title": "島の風力発電を守る点検ロボット",
      "updated_at": "2027-04-15T01:00:00Z",
      "url": "http://127.0.0.1:3000/opportunities/ID"
    }
    "#);
}

#[tokio::test]
async fn the_description_names_what_there_is() {
    let app = App::new().await;
    let description = json_of(&app, "/api/v1/openapi.json").await;
    assert!(description["openapi"].as_str().unwrap().starts_with("3.1"));
    let paths: Vec<&String> = description["paths"].as_object().unwrap().keys().collect();
    assert_eq!(
        paths,
        [
            "/api/v1/opportunities",
            "/api/v1/opportunities/{id}",
            "/api/v1/suggestions"
        ]
    );
}
