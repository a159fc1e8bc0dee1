use super::sink::{Received, Rules, Way};
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

#[derive(Clone)]
pub struct Taken(pub Arc<Mutex<Vec<Received>>>);

/// How a conversation went on.
enum End {
    Quit,
    /// The client wants TLS from here on.
    Tls,
}

/// One connection, from the greeting to the end.
pub async fn converse(stream: TcpStream, rules: Rules, taken: Taken) -> io::Result<()> {
    if rules.way == Way::Tls {
        let stream = rules.acceptor.accept(stream).await?;
        talk(&mut BufReader::new(stream), &rules, &taken, true, true).await?;
        return Ok(());
    }
    let mut stream = BufReader::new(stream);
    if let End::Tls = talk(&mut stream, &rules, &taken, false, true).await? {
        let stream = rules.acceptor.accept(stream.into_inner()).await?;
        talk(&mut BufReader::new(stream), &rules, &taken, true, false).await?;
    }
    Ok(())
}

async fn talk<S>(
    stream: &mut BufReader<S>,
    rules: &Rules,
    taken: &Taken,
    is_secret: bool,
    greets: bool,
) -> io::Result<End>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    if greets {
        say(stream, "220 sink ready").await?;
    }
    let (mut from, mut to, mut user) = (String::new(), String::new(), None);
    loop {
        let Some(line) = line(stream).await? else {
            return Ok(End::Quit);
        };
        let upper = line.to_ascii_uppercase();
        if upper.starts_with("EHLO") {
            let offers_tls = rules.way == Way::StartTls && !is_secret;
            let more = if offers_tls { "250-STARTTLS\r\n" } else { "" };
            say(
                stream,
                &format!("250-sink\r\n{more}250-AUTH PLAIN LOGIN\r\n250 8BITMIME"),
            )
            .await?;
        } else if upper == "STARTTLS" {
            say(stream, "220 go ahead").await?;
            return Ok(End::Tls);
        } else if let Some(secret) = line.strip_prefix("AUTH PLAIN ") {
            user = sign_in(rules, secret);
            let answer = if user.is_some() {
                "235 2.7.0 welcome"
            } else {
                "535 5.7.8 wrong user or password"
            };
            say(stream, answer).await?;
        } else if upper.starts_with("MAIL FROM:") {
            if rules.credentials.is_some() && user.is_none() {
                say(stream, "530 5.7.0 sign in first").await?;
                continue;
            }
            from = address(&line);
            say(stream, "250 2.1.0 ok").await?;
        } else if upper.starts_with("RCPT TO:") {
            to = address(&line);
            say(stream, answer_to(&to)).await?;
        } else if upper == "DATA" {
            say(stream, "354 go on").await?;
            let mail = data(stream).await?;
            if to.starts_with("spam@") {
                say(stream, "554 5.7.1 looks like spam").await?;
                continue;
            }
            let received = Received {
                from: from.clone(),
                to: to.clone(),
                mail,
                is_secret,
                user: user.clone(),
            };
            taken
                .0
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(received);
            say(stream, "250 2.0.0 taken").await?;
        } else if upper == "QUIT" {
            say(stream, "221 bye").await?;
            return Ok(End::Quit);
        } else if upper == "RSET" || upper.starts_with("NOOP") {
            say(stream, "250 ok").await?;
        } else {
            say(stream, "502 5.5.1 not known here").await?;
        }
    }
}

fn answer_to(address: &str) -> &'static str {
    match address.split('@').next().unwrap_or_default() {
        "unknown" => "550 5.1.1 nobody is called so",
        "full" => "552 5.2.2 mailbox full",
        "busy" => "451 4.3.0 come back later",
        _ => "250 2.1.5 ok",
    }
}

/// The user whose name and password these are: base64 of NUL, name, NUL, password.
fn sign_in(rules: &Rules, secret: &str) -> Option<String> {
    let (user, password) = rules.credentials.clone()?;
    let expected = base64(format!("\0{user}\0{password}").as_bytes());
    (secret.trim() == expected).then_some(user)
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let filled = [
            three[0],
            *three.get(1).unwrap_or(&0),
            *three.get(2).unwrap_or(&0),
        ];
        let bits = u32::from_be_bytes([0, filled[0], filled[1], filled[2]]);
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place > three.len() {
                '='
            } else {
                char::from(letter)
            });
        }
    }
    text
}

fn address(line: &str) -> String {
    let inside = line
        .split_once('<')
        .and_then(|(_, rest)| rest.rsplit_once('>'));
    inside.map_or(String::new(), |(address, _)| address.to_owned())
}

/// The lines until a lone stop; a stop that was doubled is one again.
async fn data(stream: &mut (impl AsyncBufRead + Unpin)) -> io::Result<String> {
    let mut mail = String::new();
    while let Some(line) = line(stream).await? {
        if line == "." {
            break;
        }
        mail.push_str(line.strip_prefix('.').unwrap_or(&line));
        mail.push_str("\r\n");
    }
    Ok(mail)
}

async fn line(stream: &mut (impl AsyncBufRead + Unpin)) -> io::Result<Option<String>> {
    let mut line = String::new();
    let read = stream.read_line(&mut line).await?;
    Ok((read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned()))
}

async fn say<S: AsyncWrite + Unpin + AsyncRead>(
    stream: &mut BufReader<S>,
    answer: &str,
) -> io::Result<()> {
    stream.write_all(format!("{answer}\r\n").as_bytes()).await?;
    stream.flush().await
}
