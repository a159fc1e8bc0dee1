//! A posting whose row has been read again.

use super::super::fate::{Fate, fate};
use super::super::identity::KnownPosting;
use super::super::listing::Listing;
use super::super::merge::Merge;
use super::super::source;
use super::{Writing, with_organization};
use crate::error::Result;
use crate::journal::Entry;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use model::import::News;
use model::opportunities::Publication;
use model::opportunities::Verb;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

impl Writing<'_> {
    /// Takes what the source has changed as far as people leave it to the source.
    pub(super) async fn change(&mut self, known: KnownPosting, listing: &Listing) -> Result<()> {
        let mut row = known.row;
        let history = self.histories.get(&row.id).copied().unwrap_or_default();
        let is_back = row.publication == Publication::Closed && history.was_gone;
        if known.is_adopted {
            self.tell(row.id, listing, News::Adopted);
        }
        if known.earlier.is_none() && !is_back {
            return self.unchanged(&row, listing).await;
        }
        let fate = fate(row.state(), history, self.destination);
        // For what is left as it is nobody need be entered.
        if known.is_renamed
            && let Fate::Leave(why) = fate
        {
            return self.left(&row, listing, why);
        }
        // Only a name that the source has changed changes the organization: staff may have
        // chosen another since.
        let organization = match known.is_renamed {
            true => Some(self.organization(listing).await?),
            false => row.organization_id,
        };
        let is_moved = organization != row.organization_id;
        let before = known
            .earlier
            .filter(|_| history.is_edited)
            .map(|earlier| with_organization(&earlier.draft, row.organization_id));
        let merge = Merge {
            listing,
            before,
            after: with_organization(&listing.draft, organization),
            now: self.tx.now(),
            today: self.setting.today,
        };
        let newest = merge.newest(&row)?;
        if newest == row.draft()? && !is_back {
            return self.unchanged(&row, listing).await;
        }
        let (publishes, mut news) = match fate {
            // Under whose name a posting stands, and whose badge, is for people to say.
            Fate::Publish | Fate::Wait(_) if is_moved => (false, Some(News::WaitsRenamed)),
            Fate::Publish if !listing.doubts.is_empty() => (false, Some(News::WaitsIncomplete)),
            Fate::Publish => (true, None),
            Fate::Wait(why) => (false, why),
            Fate::Leave(why) => return self.left(&row, listing, why),
        };
        match merge.into_row(&mut row, &newest, publishes)? {
            Some(published) => self.add_revision(row.id, published),
            None => {
                self.report.waiting += 1;
                news = news.or(publishes.then_some(News::WaitsIncomplete));
            }
        }
        if let Some(news) = news {
            self.tell(row.id, listing, news);
        }
        self.entries
            .push(Entry::new(self.actor.id(), row.id, Verb::Updated));
        Entity::update(row.into_active_model().reset_all())
            .exec(self.tx.db())
            .await?;
        self.report.changed += 1;
        Ok(())
    }

    /// The text stays as it is; whose the id is may have become known.
    async fn unchanged(&mut self, row: &Model, listing: &Listing) -> Result<()> {
        self.report.unchanged += 1;
        let is_adopted = source::is_named(&listing.source)
            && row.source.as_deref() != Some(listing.source.as_str());
        if is_adopted {
            Entity::update_many()
                .col_expr(Column::Source, Expr::value(listing.source.as_str()))
                .filter(Column::Id.eq(row.id))
                .exec(self.tx.db())
                .await?;
            let told = Entry::new(self.actor.id(), row.id, Verb::Updated);
            self.entries.push(told);
        }
        Ok(())
    }

    /// People have decided so.
    fn left(&mut self, row: &Model, listing: &Listing, why: News) -> Result<()> {
        self.report.kept += 1;
        self.tell(row.id, listing, why);
        Ok(())
    }
}
