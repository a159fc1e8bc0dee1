use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Where somebody tries from, as limits count it: one IPv4 address, or the /64 that one IPv6 line is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// Also what carries an IPv4 address inside an IPv6 one.
    V4(Ipv4Addr),
    /// The first address of the /64.
    V6(Ipv6Addr),
    /// The connection has no address, such as a local socket: all of them are one.
    Unknown,
}

impl Network {
    /// The network of an address.
    pub fn of(address: Option<IpAddr>) -> Self {
        match address {
            None => Self::Unknown,
            Some(IpAddr::V4(address)) => Self::V4(address),
            Some(IpAddr::V6(address)) => match carried(address) {
                Some(inner) => Self::V4(inner),
                None => Self::V6(masked(address, 64)),
            },
        }
    }

    /// The /48 around it: what one customer of a provider may hold, or many share.
    pub(crate) fn site(self) -> Option<Ipv6Addr> {
        match self {
            Self::V6(address) => Some(masked(address, 48)),
            Self::V4(_) | Self::Unknown => None,
        }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::V4(address) => address.fmt(f),
            Self::V6(address) => write!(f, "{address}/64"),
            Self::Unknown => f.write_str("unknown"),
        }
    }
}

/// The IPv4 address inside: mapped (RFC 4291), NAT64 (RFC 6052 and RFC 8215), 6to4 (RFC 3056), Teredo (RFC 4380).
fn carried(address: Ipv6Addr) -> Option<Ipv4Addr> {
    if let Some(mapped) = address.to_ipv4_mapped() {
        return Some(mapped);
    }
    let inner = |high: u16, low: u16| Ipv4Addr::from(u32::from(high) << 16 | u32::from(low));
    match address.segments() {
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => Some(inner(high, low)),
        [0x64, 0xff9b, 1, _, _, _, high, low] => Some(inner(high, low)),
        [0x2002, high, low, ..] => Some(inner(high, low)),
        [0x2001, 0, _, _, _, _, high, low] => Some(inner(!high, !low)),
        _ => None,
    }
}

fn masked(address: Ipv6Addr, bits: u32) -> Ipv6Addr {
    Ipv6Addr::from(u128::from(address) & (u128::MAX << (128 - bits)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(address: &str) -> String {
        Network::of(Some(address.parse().unwrap())).to_string()
    }

    // F53
    #[test]
    fn f53_a_64_counts_as_one_and_so_does_an_ipv4_address_however_it_is_carried() {
        for (address, counted) in [
            ("192.0.2.7", "192.0.2.7"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
            ("2002:c000:0207::1", "192.0.2.7"),
            ("2002:c000:207:ffff::9", "192.0.2.7"),
            ("64:ff9b::192.0.2.7", "192.0.2.7"),
            ("64:ff9b:1::192.0.2.7", "192.0.2.7"),
            ("2001:0:4136:e378:8000:63bf:3fff:fdf8", "192.0.2.7"),
            ("2001:db8:1:2::", "2001:db8:1:2::/64"),
            ("2001:db8:1:2::b", "2001:db8:1:2::/64"),
            ("2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"),
            ("2001:db8:1:3::b", "2001:db8:1:3::/64"),
            ("::1", "::/64"),
        ] {
            assert_eq!(network(address), counted, "{address}");
        }
        assert_eq!(Network::of(None).to_string(), "unknown");
    }

    #[test]
    fn the_site_is_the_48() {
        let of = |address: &str| Network::of(Some(address.parse().unwrap())).site();
        assert_eq!(of("2001:db8:1:2::b"), of("2001:db8:1:ffff::1"));
        assert_ne!(of("2001:db8:1:2::b"), of("2001:db8:2:2::b"));
        assert_eq!(of("192.0.2.7"), None);
    }
}
