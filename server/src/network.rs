//! Where a request really comes from.

use axum::http::HeaderMap;
use ipnet::IpNet;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// The other end of the connection, put into each request by the listener.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// A set of networks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Networks(Vec<IpNet>);

impl Networks {
    /// # Errors
    /// The first entry that is neither an address nor a network.
    pub fn parse<'a>(entries: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        let mut networks = Vec::new();
        for entry in entries
            .into_iter()
            .map(str::trim)
            .filter(|entry| !entry.is_empty())
        {
            let network = entry
                .parse::<IpNet>()
                .or_else(|_| entry.parse::<IpAddr>().map(IpNet::from));
            networks.push(network.map_err(|_| entry.to_owned())?);
        }
        Ok(Self(networks))
    }

    pub fn both(one: &Self, other: &Self) -> Self {
        Self(one.0.iter().chain(&other.0).copied().collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn contain(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.contains(&address))
    }
}

/// The address of the person's machine: walks `X-Forwarded-For` from the right while the
/// speaker is a trusted proxy, so that nobody chooses their own address.
pub fn client(peer: Option<Peer>, headers: &HeaderMap, trusted: &Networks) -> Option<IpAddr> {
    let mut speaker = peer?.0.ip().to_canonical();
    let forwarded: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    for named in forwarded.into_iter().rev() {
        if !trusted.contain(speaker) {
            break;
        }
        match parse_hop(named.trim()) {
            Some(address) => speaker = address.to_canonical(),
            None => break,
        }
    }
    Some(speaker)
}

/// What one subscriber of a provider has: an IPv4 address, or the /64 of an IPv6 address (RFC 6177).
pub fn subscriber(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64)).into(),
        address => address,
    }
}

/// Proxies write `192.0.2.1`, `192.0.2.1:443` or `[2001:db8::1]:443`.
fn parse_hop(text: &str) -> Option<IpAddr> {
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    bare.parse()
        .ok()
        .or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(peer: &str, forwarded: &[&str]) -> String {
        let trusted = Networks::parse(["127.0.0.0/8", "::1", "10.0.0.0/8"]).unwrap();
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        let peer = Peer(SocketAddr::new(peer.parse().unwrap(), 4711));
        client(Some(peer), &headers, &trusted).unwrap().to_string()
    }

    #[test]
    fn asvs_v4_1_3_a_stranger_does_not_choose_their_address() {
        assert_eq!(from("192.0.2.7", &["198.51.100.1"]), "192.0.2.7");
        assert_eq!(
            from("127.0.0.1", &["198.51.100.1, 192.0.2.7"]),
            "192.0.2.7",
            "only the last hop is the proxy's own word"
        );
        assert_eq!(
            from("127.0.0.1", &["198.51.100.1", "192.0.2.7, 10.1.2.3"]),
            "192.0.2.7"
        );
    }

    #[test]
    fn proxies_write_addresses_in_several_ways() {
        assert_eq!(from("::1", &["[2001:db8::1]:443"]), "2001:db8::1");
        assert_eq!(from("127.0.0.1", &["192.0.2.7:5000"]), "192.0.2.7");
        assert_eq!(from("::ffff:127.0.0.1", &["::ffff:192.0.2.7"]), "192.0.2.7");
        assert_eq!(from("127.0.0.1", &["unknown"]), "127.0.0.1");
    }

    #[test]
    fn networks_are_addresses_or_ranges() {
        assert!(Networks::parse(["192.0.2.0/24", " 2001:db8::1 ", ""]).is_ok());
        assert_eq!(
            Networks::parse(["192.0.2.0/33"]),
            Err("192.0.2.0/33".to_owned())
        );
    }
}
