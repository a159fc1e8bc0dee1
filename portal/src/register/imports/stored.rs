//! The bytes of a file, kept in the database so that every process can go on with it.

use super::super::entities::{files, imports};
use crate::Portal;
use crate::blocking::on_blocking_thread;
use crate::error::{Fault, Result};
use crate::import::decode;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use chrono::TimeDelta;
use model::RegisterImportId;
use model::register::{ImportState, ImportVerb};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, Set,
};

/// Bytes in one row.
const PART: usize = 1 << 20;
/// A file that nobody goes on with is forgotten after this.
const KEPT: TimeDelta = TimeDelta::days(7);

pub(super) async fn store(tx: &Tx, id: RegisterImportId, bytes: &[u8]) -> Result<()> {
    for (part, bytes) in (0..).zip(bytes.chunks(PART)) {
        let row = files::Model {
            import_id: id,
            part,
            bytes: bytes.to_vec(),
        };
        insert_all(tx.db(), vec![row]).await?;
    }
    Ok(())
}

/// The file as text.
pub(in crate::register) async fn text_of(
    db: &impl ConnectionTrait,
    id: RegisterImportId,
) -> Result<String> {
    let parts = files::Entity::find()
        .filter(files::Column::ImportId.eq(id))
        .order_by_asc(files::Column::Part)
        .all(db)
        .await?;
    let bytes: Vec<u8> = parts.into_iter().flat_map(|part| part.bytes).collect();
    on_blocking_thread(move || {
        // It was read when it came.
        let read = decode(&bytes);
        let (text, _) = read.map_err(|_| Fault::new("a file of the register is gone"))?;
        Ok(text)
    })
    .await
}

/// Whoever is done with a file keeps nothing that it says of anybody: neither its bytes nor the rows that were shown.
pub(in crate::register) async fn forget(tx: &Tx, id: RegisterImportId) -> Result<()> {
    files::Entity::delete_many()
        .filter(files::Column::ImportId.eq(id))
        .exec(tx.db())
        .await?;
    imports::Entity::update_many()
        .col_expr(imports::Column::Sample, Expr::value("[]"))
        .col_expr(imports::Column::Examples, Expr::value("[]"))
        .filter(imports::Column::Id.eq(id))
        .exec(tx.db())
        .await?;
    Ok(())
}

/// Gives up files that nobody has gone on with for a week: nobody's data lies about.
pub(crate) async fn forget_files(portal: &Portal) -> Result<u64> {
    let idle = [ImportState::Mapping, ImportState::Compared];
    let old = imports::Entity::find()
        .filter(imports::Column::State.is_in(idle))
        .filter(imports::Column::At.lt(portal.now() - KEPT))
        .order_by_asc(imports::Column::Id);
    let mut due = crate::drain::Drain::of(old);
    while let Some((mut tx, rows)) = due.next(portal).await? {
        for row in rows {
            let id = row.id;
            forget(&tx, id).await?;
            let mut row = row.into_active_model();
            row.state = Set(ImportState::Cancelled);
            row.update(tx.db()).await?;
            tx.record(Entry::new(None, id, ImportVerb::Cancelled))
                .await?;
        }
        tx.commit().await?;
    }
    Ok(due.count())
}
