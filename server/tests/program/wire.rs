//! What may arrive on the wire: none of it is a fault of the portal, and after all of it the portal answers.

use crate::serving::{Serving, ready};

/// With `{host}` for the portal's own host.
const ODD: &[&str] = &[
    "\r\n\r\n",
    "\0\0\0\0\r\n\r\n",
    "\u{16}\u{3}\u{1}\0\u{1}",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "GET\r\n\r\n",
    "GET /\r\n\r\n",
    "GET / HTTP/0.9\r\n\r\n",
    "GET / HTTP/1.0\r\n\r\n",
    "GET / HTTP/1.0\r\nconnection: keep-alive\r\n\r\n",
    "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/2.0\r\nhost: {host}\r\n\r\n",
    "GET / HTTP/9.9\r\nhost: {host}\r\n\r\n",
    "GET http://{host}/opportunities HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "GET http://evil.example/opportunities/ HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "GET https://user:word@evil.example:99999/ HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "GET evil HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "GET ? HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "GET //evil.example/ HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "GET /a\\b HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "GET /\u{e9} HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "GET /<script>?\"'` HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "GET /#fragment HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "CONNECT evil.example:443 HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "CONNECT / HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "TRACE / HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "G\u{e9}T / HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "GET / HTTP/1.1\r\nhost: {host}\r\nhost: evil.example\r\n\r\n",
    "GET / HTTP/1.1\r\nhost: \r\n\r\n",
    "GET / HTTP/1.1\r\nhost : {host}\r\n\r\n",
    "GET / HTTP/1.1\r\nhost: {host}\r\n folded: yes\r\n\r\n",
    "GET / HTTP/1.1\r\nhost: {host}\r\nno colon\r\n\r\n",
    "GET / HTTP/1.1\r\nhost: {host}\r\nx: \0\r\n\r\n",
    "GET / HTTP/1.1\nhost: {host}\n\n",
    "GET / HTTP/1.1\r\nhost: {host}\r\nexpect: 100-continue\r\n\r\n",
    "GET / HTTP/1.1\r\nhost: {host}\r\nupgrade: h2c\r\nconnection: upgrade, http2-settings\r\nhttp2-settings: x\r\n\r\n",
    "GET / HTTP/1.1\r\nhost: {host}\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n",
    "GET / HTTP/1.1\r\nhost: {host}\r\ncontent-length: 5\r\n\r\nhello",
    "GET / HTTP/1.1\r\nhost: {host}\r\ncontent-length: -1\r\n\r\n",
    "GET / HTTP/1.1\r\nhost: {host}\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx",
    "HEAD /opportunities HTTP/1.1\r\nhost: {host}\r\n\r\n",
    "POST /sign-in HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\n\r\n",
    "POST /sign-in HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\ncontent-type: application/x-www-form-urlencoded\r\nexpect: 100-continue\r\ncontent-length: 9\r\n\r\nemail=x&y",
    "POST /sign-in HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\ncontent-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    "POST /sign-in HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\ncontent-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
    "POST /sign-in HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\ncontent-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\n\r\n5;x=\"y\"\r\nhello\r\n0\r\nx-trailer: 1\r\n\r\n",
    "POST /sign-in HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    "POST /sign-in HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\ntransfer-encoding: gzip\r\n\r\nxx",
    "POST /sign-in HTTP/1.0\r\norigin: http://{host}\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    "POST /postings/0192d3c4-0000-7000-8000-000000000000/edit/basics/autosave HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\ncontent-type: application/json\r\ncontent-length: 1\r\n\r\n{",
    "POST /postings/0192d3c4-0000-7000-8000-000000000000/edit/basics/autosave HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\nzz\r\n",
    "GET / HTTP/1.1\r\nhost: {host}\r\n\r\nGET /nowhere HTTP/1.1\r\nhost: {host}\r\n\r\nGARBAGE\r\n\r\n",
];

#[test]
fn odd_bytes_are_no_fault_of_ours() {
    let folder = ready();
    let portal = Serving::start(folder.path());
    let mut all: Vec<String> = ODD.iter().map(|&odd| odd.to_owned()).collect();
    all.push(format!(
        "GET /{} HTTP/1.1\r\nhost: {{host}}\r\n\r\n",
        "x".repeat(70_000)
    ));
    all.push(format!(
        "GET /?{} HTTP/1.1\r\nhost: {{host}}\r\n\r\n",
        "q=x&".repeat(10_000)
    ));
    all.push(format!(
        "GET / HTTP/1.1\r\nhost: {{host}}\r\nx: {}\r\n\r\n",
        "x".repeat(500_000)
    ));
    all.push(format!(
        "GET / HTTP/1.1\r\nhost: {{host}}\r\n{}\r\n",
        "x: y\r\n".repeat(200)
    ));
    all.push(format!(
        "GET / HTTP/1.1\r\nhost: {{host}}\r\ncookie: {}\r\n\r\n",
        "a=b; ".repeat(5_000)
    ));
    // At once: whoever leaves a request unfinished waits for the patience of the portal.
    std::thread::scope(|scope| {
        for odd in &all {
            scope.spawn(|| is_no_fault(&portal, odd));
        }
    });
    let after = portal.answers(b"GET /readyz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    assert!(after.contains("200 OK"), "{after}");
}

fn is_no_fault(portal: &Serving, odd: &str) {
    let sent = odd
        .replace("host: {host}\r\n", "host: {host}\r\nconnection: close\r\n")
        .replace("{host}", &portal.address);
    let answer = portal.answers(sent.as_bytes());
    let shown: String = sent.chars().take(200).collect();
    for line in answer.split("HTTP/1.").skip(1) {
        assert!(!line[1..].starts_with(" 5"), "{shown:?}: {answer}");
    }
}
