//! What every request can reach.

use crate::assets;
use crate::config::{BaseUrl, Config};
use crate::gate::Gate;
use crate::kept_files::KeptFiles;
use crate::kept_pages::KeptPages;
use crate::network::{self, Networks, Peer};
use crate::outside::World;
use crate::pictures::Pictures;
use crate::{mail, security};
use ::mail::Post;
use app::Assets;
use axum::extract::Request;
use axum::http::HeaderValue;
use portal::Portal;
use std::net::IpAddr;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;

/// One for the process; cheap to clone.
#[derive(Clone)]
pub struct Site(Arc<Parts>);

pub struct Parts {
    pub portal: Portal,
    pub assets: Assets,
    pub site_dir: PathBuf,
    pub base_url: BaseUrl,
    /// Where letters go.
    pub post: Post,
    /// Whom to ask about domains.
    pub world: World,
    pub trusted_proxies: Networks,
    /// Between the preview of an import and the import.
    pub kept_files: KeptFiles,
    pub gate: Gate,
    /// Pages that many guests ask for.
    pub kept_pages: KeptPages,
    /// Pictures of postings.
    pub pictures: Pictures,
    /// The content security policy of pages.
    pub page_policy: HeaderValue,
    /// Networks with many people behind one address.
    pub campus: Networks,
}

impl Site {
    /// # Errors
    /// One sentence, when the site has not been built.
    pub fn new(portal: Portal, config: &Config) -> Result<Self, String> {
        let site_dir = config
            .site_dir
            .clone()
            .map_or_else(assets::beside_the_program, Ok)?;
        let assets = assets::read(&site_dir)?;
        Ok(Self(Arc::new(Parts {
            portal,
            page_policy: security::page_policy(&assets),
            assets,
            site_dir,
            base_url: config.base_url.clone(),
            post: mail::post(&config.mail)?,
            world: World::default(),
            trusted_proxies: config.trusted_proxies.clone(),
            kept_files: KeptFiles::default(),
            gate: Gate::new(config.campus.clone()),
            kept_pages: KeptPages::default(),
            pictures: Pictures::default(),
            campus: config.campus.clone(),
        })))
    }

    /// The address of the machine that a request comes from.
    pub fn client(&self, request: &Request) -> Option<IpAddr> {
        let peer = request.extensions().get::<Peer>().copied();
        network::client(peer, request.headers(), &self.trusted_proxies)
    }
}

impl Deref for Site {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
