//! The name system.

use crate::Trouble;
use simple_dns::rdata::RData;
use simple_dns::{CLASS, Name, Packet, PacketFlag, Question, RCODE, TYPE};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;

/// Where machines say whom they ask.
const SETTINGS: &str = "/etc/resolv.conf";
const PORT: u16 = 53;
/// For one server.
const WITHIN: Duration = Duration::from_secs(3);
/// As many as other programs ask (resolv.conf(5)).
const SERVERS_MAX: usize = 3;
/// Records of one name that are looked at.
const RECORDS_MAX: usize = 50;

/// Asks the name servers that this machine uses. Cheap to clone.
#[derive(Clone)]
pub struct Names {
    servers: Arc<[SocketAddr]>,
}

impl Default for Names {
    /// A machine without settings for names finds no records; everything else of it works.
    fn default() -> Self {
        let settings = std::fs::read_to_string(SETTINGS).unwrap_or_default();
        Self {
            servers: servers(&settings).into(),
        }
    }
}

impl Names {
    #[cfg(test)]
    pub(crate) fn at(server: SocketAddr) -> Self {
        Self {
            servers: [server].into(),
        }
    }

    /// The texts that stand under a name.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn texts(&self, name: &str) -> Result<Vec<String>, Trouble> {
        let mut trouble = Trouble::NoAnswer;
        for server in self.servers.iter() {
            match timeout(WITHIN, ask(*server, name)).await {
                Ok(Err(Trouble::NoAnswer)) => trouble = Trouble::NoAnswer,
                Ok(told) => return told,
                Err(_) => trouble = Trouble::TooSlow,
            }
        }
        Err(trouble)
    }

    /// The addresses of a host, as every program of this machine finds them.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn addresses(&self, host: &str) -> Result<Vec<IpAddr>, Trouble> {
        // The stop at the end keeps domains of this machine from being tried behind it.
        let whole = format!("{host}.");
        let found = lookup_host((whole.as_str(), 0)).await;
        let found = found.map_err(|_| Trouble::NoSuchName)?;
        Ok(found.map(|address| address.ip()).collect())
    }
}

fn servers(settings: &str) -> Vec<SocketAddr> {
    let servers = settings.lines().filter_map(|line| {
        let server = line.trim().strip_prefix("nameserver")?.trim();
        Some(SocketAddr::new(server.parse().ok()?, PORT))
    });
    servers.take(SERVERS_MAX).collect()
}

/// Over TCP: the answer may be long, and nobody else can slip one in.
async fn ask(server: SocketAddr, name: &str) -> Result<Vec<String>, Trouble> {
    let mut id = [0; 2];
    getrandom::fill(&mut id).map_err(|_| Trouble::NoAnswer)?;
    let id = u16::from_be_bytes(id);
    let question = question(id, name).ok_or(Trouble::NoSuchName)?;
    let answer = converse(server, &question).await;
    let answer = answer.map_err(|_| Trouble::NoAnswer)?;
    read(id, &answer)
}

fn question(id: u16, name: &str) -> Option<Vec<u8>> {
    let mut packet = Packet::new_query(id);
    packet.set_flags(PacketFlag::RECURSION_DESIRED);
    let name = Name::new(name).ok()?;
    let question = Question::new(name, TYPE::TXT.into(), CLASS::IN.into(), false);
    packet.questions.push(question);
    packet.build_bytes_vec().ok()
}

async fn converse(server: SocketAddr, question: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(server).await?;
    let length = u16::try_from(question.len()).map_err(std::io::Error::other)?;
    stream.write_all(&length.to_be_bytes()).await?;
    stream.write_all(question).await?;
    let length = stream.read_u16().await?;
    let mut answer = vec![0; usize::from(length)];
    stream.read_exact(&mut answer).await?;
    Ok(answer)
}

fn read(id: u16, answer: &[u8]) -> Result<Vec<String>, Trouble> {
    let packet = Packet::parse(answer).map_err(|_| Trouble::NoAnswer)?;
    if packet.id() != id {
        return Err(Trouble::NoAnswer);
    }
    match packet.rcode() {
        RCODE::NoError => {}
        RCODE::NameError => return Err(Trouble::NoSuchName),
        _ => return Err(Trouble::NoAnswer),
    }
    let records = packet.answers.into_iter().take(RECORDS_MAX);
    // A long text is written in pieces.
    let texts = records.filter_map(|record| match record.rdata {
        RData::TXT(text) => String::try_from(text).ok(),
        _ => None,
    });
    let texts: Vec<String> = texts.collect();
    match texts.is_empty() {
        true => Err(Trouble::NoSuchName),
        false => Ok(texts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use simple_dns::ResourceRecord;
    use simple_dns::rdata::TXT;
    use tokio::net::TcpListener;

    /// A name server on this machine that gives one answer.
    async fn server(answer: impl Fn(Packet<'_>) -> Vec<u8> + Send + 'static) -> SocketAddr {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let length = stream.read_u16().await.unwrap();
                let mut asked = vec![0; usize::from(length)];
                stream.read_exact(&mut asked).await.unwrap();
                let told = answer(Packet::parse(&asked).unwrap());
                let length = u16::try_from(told.len()).unwrap();
                stream.write_u16(length).await.unwrap();
                stream.write_all(&told).await.unwrap();
            }
        });
        address
    }

    fn reply(asked: &Packet<'_>, texts: &[&str]) -> Vec<u8> {
        let mut packet = Packet::new_reply(asked.id());
        for text in texts {
            let name = Name::new("_kakehashi.reef.co.jp").unwrap();
            let mut pieces = TXT::new();
            for piece in text.as_bytes().chunks(40) {
                pieces.add_string(str::from_utf8(piece).unwrap()).unwrap();
            }
            let data = RData::TXT(pieces);
            let record = ResourceRecord::new(name, CLASS::IN, 60, data);
            packet.answers.push(record);
        }
        packet.build_bytes_vec().unwrap()
    }

    #[tokio::test]
    async fn texts_under_a_name_are_read_whole() {
        let long = format!("kakehashi-verification={}", "x".repeat(43));
        let told = long.clone();
        let address = server(move |asked| reply(&asked, &["v=spf1 -all", &told])).await;
        let texts = Names::at(address).texts("_kakehashi.reef.co.jp").await;
        assert_eq!(texts, Ok(vec!["v=spf1 -all".to_owned(), long]));
    }

    #[tokio::test]
    async fn what_is_no_answer_is_none() {
        let nothing = server(|asked| reply(&asked, &[])).await;
        let names = Names::at(nothing);
        assert_eq!(names.texts("a.test").await, Err(Trouble::NoSuchName));
        let unknown = server(|asked| {
            let mut packet = Packet::new_reply(asked.id());
            *packet.rcode_mut() = RCODE::NameError;
            packet.build_bytes_vec().unwrap()
        });
        let names = Names::at(unknown.await);
        assert_eq!(names.texts("a.test").await, Err(Trouble::NoSuchName));
        let other = server(|asked| reply(&Packet::new_query(asked.id().wrapping_add(1)), &["x"]));
        let names = Names::at(other.await);
        assert_eq!(names.texts("a.test").await, Err(Trouble::NoAnswer));
        let garbage = Names::at(server(|_| vec![0xff; 20]).await);
        assert_eq!(garbage.texts("a.test").await, Err(Trouble::NoAnswer));
        let nobody = Names::at("127.0.0.1:1".parse().unwrap());
        assert_eq!(nobody.texts("a.test").await, Err(Trouble::NoAnswer));
    }

    #[test]
    fn servers_are_those_of_the_machine() {
        let settings =
            "# comment\nsearch example.jp\nnameserver 192.0.2.1\nnameserver ::1\nnameserver x\n";
        let found = servers(settings);
        assert_eq!(
            found,
            ["192.0.2.1:53".parse().unwrap(), "[::1]:53".parse().unwrap()]
        );
    }
}
