use super::*;
use crate::network::Networks;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::routing::{get, post};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpSocket;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

const QUICK: Patience = Patience {
    headers: Duration::from_millis(600),
    pace: Pace {
        stall: Duration::from_millis(400),
        grace: Duration::from_millis(800),
        least: 1 << 20,
    },
    door: Duration::from_millis(600),
    linger: Duration::from_millis(300),
    finish: Duration::from_secs(5),
};
const ROOMY: Capacity = Capacity {
    total: 100,
    each: 100,
    door: 4,
};
/// More than any two kernels buffer.
const LARGE: usize = 64 << 20;

struct Started {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<()>,
}

async fn started(capacity: Capacity) -> Started {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let slowly = async || {
        sleep(Duration::from_millis(300)).await;
        "done"
    };
    let portal = Router::new()
        .route("/", get(slowly))
        .route("/slow", get(async || sleep(Duration::from_secs(2)).await))
        .route("/quick", get(async || "at once"))
        .route("/large", get(async || Bytes::from(vec![b'x'; LARGE])))
        .route("/taken", post(async |body: Bytes| body.len().to_string()))
        .route("/healthz", get(async || "ok"));
    let refusing = Router::new()
        .route("/healthz", get(async || "ok at the door"))
        .fallback(async || (StatusCode::SERVICE_UNAVAILABLE, "come back"));
    let answering = Answering {
        portal,
        refusing,
        workers: Handle::current(),
    };
    let places = Places::new(capacity, Networks::default());
    let (stop, stopped) = oneshot::channel();
    let serving = tokio::spawn(serve(listener, answering, places, QUICK, async {
        _ = stopped.await;
    }));
    Started {
        address,
        stop,
        serving,
    }
}

impl Started {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    async fn says(&self, said: &str) -> TcpStream {
        let mut stream = self.connect().await;
        stream.write_all(said.as_bytes()).await.unwrap();
        stream
    }

    async fn get(&self, path: &str) -> String {
        let asked = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
        rest(&mut self.says(&asked).await).await
    }
}

/// Everything the other end sends until it closes.
async fn rest(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn whoever_says_nothing_or_half_a_request_is_let_go() {
    let portal = started(ROOMY).await;
    for said in [
        "",
        "GET / HTTP/1.1\r\nhost: x\r\n",
        "POST /taken HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nhalf",
        "POST /taken HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n",
    ] {
        let begun = Instant::now();
        let answer = rest(&mut portal.says(said).await).await;
        assert!(!answer.contains("200 OK"), "{answer}");
        assert!(begun.elapsed() < Duration::from_secs(3), "{said:?}");
    }
}

#[tokio::test]
async fn a_kept_connection_does_not_stay_for_ever() {
    let portal = started(ROOMY).await;
    let mut stream = portal.says("GET /quick HTTP/1.1\r\nhost: x\r\n\r\n").await;
    let begun = Instant::now();
    assert!(rest(&mut stream).await.ends_with("at once"));
    let kept = begun.elapsed();
    assert!(
        kept >= QUICK.headers && kept < QUICK.headers * 4,
        "{kept:?}"
    );
}

#[tokio::test]
async fn an_answer_that_nobody_takes_is_given_up() {
    let portal = started(ROOMY).await;
    let mut stream = portal.says("GET /large HTTP/1.1\r\nhost: x\r\n\r\n").await;
    sleep(QUICK.pace.stall * 4).await;
    assert!(rest(&mut stream).await.len() < LARGE);
}

#[tokio::test]
async fn an_answer_that_is_taken_too_slowly_is_given_up() {
    let portal = started(ROOMY).await;
    // Little room in between, so that little is on its way.
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(16 << 10).unwrap();
    let mut stream = socket.connect(portal.address).await.unwrap();
    let ask = b"GET /large HTTP/1.1\r\nhost: x\r\n\r\n";
    stream.write_all(ask).await.unwrap();
    let (begun, mut taken, mut piece) = (Instant::now(), 0, vec![0; 40_000]);
    while let Ok(count @ 1..) = stream.read(&mut piece).await {
        taken += count;
        sleep(Duration::from_millis(100)).await;
        assert!(begun.elapsed() < Duration::from_secs(30), "{taken} bytes");
    }
    assert!(taken < LARGE, "{taken}");
}

#[tokio::test]
async fn silent_connections_make_room_and_a_busy_portal_says_so() {
    let capacity = Capacity {
        total: 3,
        each: 3,
        door: 1,
    };
    let portal = started(capacity).await;
    let ask = "GET /slow HTTP/1.1\r\nhost: x\r\n\r\n";
    let mut busy = Vec::new();
    for _ in 0..3 {
        busy.push(portal.says(ask).await);
    }
    sleep(Duration::from_millis(50)).await;
    let refused = portal.get("/quick").await;
    assert!(
        refused.starts_with("HTTP/1.1 503") && refused.ends_with("come back"),
        "{refused}"
    );
    let health = portal.get("/healthz").await;
    assert!(health.ends_with("ok at the door"), "{health}");
    let _at_the_door = portal.connect().await;
    sleep(Duration::from_millis(20)).await;
    assert_eq!(portal.get("/quick").await, "", "no room at the door either");
    for mut stream in busy {
        assert!(rest(&mut stream).await.contains("200 OK"), "busy ones stay");
    }

    let mut silent = Vec::new();
    for _ in 0..3 {
        silent.push(portal.connect().await);
    }
    sleep(Duration::from_millis(300)).await;
    assert!(portal.get("/quick").await.ends_with("at once"));
}

#[tokio::test]
async fn who_asks_without_reading_waits_for_the_next_answer_and_makes_room_meanwhile() {
    let portal = started(Capacity {
        total: 1,
        each: 1,
        door: 1,
    })
    .await;
    let ask = "GET /quick HTTP/1.1\r\nhost: x\r\n\r\n";
    let begun = Instant::now();
    let mut patient = portal.says(&ask.repeat(3)).await;
    let answer = rest(&mut patient).await;
    assert_eq!(answer.matches("at once").count(), 3, "{answer}");
    assert!(begun.elapsed() >= Duration::from_secs(2), "one at a time");

    let mut hasty = portal.says(&ask.repeat(3)).await;
    sleep(Duration::from_millis(400)).await;
    assert!(portal.get("/quick").await.ends_with("at once"));
    assert!(rest(&mut hasty).await.matches("at once").count() < 3);
}

#[tokio::test]
async fn open_requests_are_answered_before_it_ends() {
    let portal = started(ROOMY).await;
    let mut stream = portal.says("GET / HTTP/1.1\r\nhost: x\r\n\r\n").await;
    sleep(Duration::from_millis(100)).await;
    portal.stop.send(()).unwrap();
    let answer = rest(&mut stream).await;
    assert!(
        answer.contains("connection: close") && answer.ends_with("done"),
        "{answer}"
    );
    portal.serving.await.unwrap();
    let late = TcpStream::connect(portal.address).await;
    assert!(late.is_err(), "nobody listens any more");
}

/// Connections that were made before and during the stop: every one that was made is answered.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_accepted_connection_is_lost_at_a_stop() {
    let portal = started(ROOMY).await;
    let address = portal.address;
    // Made, but silent until after the stop; one has been answered before.
    let mut early = vec![portal.connect().await, portal.connect().await];
    let mut kept = portal.says("GET /quick HTTP/1.1\r\nhost: x\r\n\r\n").await;
    let mut answered = [0; 64];
    assert!(kept.read(&mut answered).await.unwrap() > 0);
    early.push(kept);
    let during = tokio::spawn(async move {
        let mut made = Vec::new();
        while let Ok(mut stream) = TcpStream::connect(address).await {
            made.push(tokio::spawn(async move {
                let ask = b"GET /quick HTTP/1.1\r\nhost: x\r\n\r\n";
                stream.write_all(ask).await.unwrap();
                rest(&mut stream).await
            }));
            if made.len() > 60 {
                sleep(Duration::from_millis(5)).await;
            }
        }
        made
    });
    sleep(Duration::from_millis(20)).await;
    portal.stop.send(()).unwrap();
    sleep(Duration::from_millis(50)).await;
    for stream in &mut early {
        let ask = b"GET /quick HTTP/1.1\r\nhost: x\r\n\r\n";
        stream.write_all(ask).await.unwrap();
        assert!(rest(stream).await.ends_with("at once"));
    }
    let made = during.await.unwrap();
    assert!(!made.is_empty());
    for answer in made {
        let answer = answer.await.unwrap();
        assert!(answer.ends_with("at once"), "{answer:?}");
    }
    portal.serving.await.unwrap();
}
