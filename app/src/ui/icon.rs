//! Drawings. They are in one file, to which pages refer; it is made of the table below.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use model::opportunities::Kind;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

macro_rules! shapes {
    ($($shape:ident = $path:literal,)+) => {
        /// The drawings of the portal, on a grid of 24.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Shape {
            $($shape,)+
        }

        const ALL: &[(Shape, &str)] = &[$((Shape::$shape, $path),)+];
    };
}

shapes! {
    Bell = "M6 16V10.5a6 6 0 0 1 12 0V16l1.5 2h-15zM10 21h4",
    Building = "M4 21V4.5h10V21M14 9.5h6V21M2.5 21h19M7.5 8.5h3M7.5 12.5h3M7.5 16.5h3M17 13.5v.01M17 17v.01",
    Calendar = "M4 6h16v14H4zM4 10.5h16M8 3.5v4M16 3.5v4",
    Check = "M5 12.5 10 17.5 19.5 7",
    Chevron = "M9 5.5 15.5 12 9 18.5",
    Clock = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2.5",
    Close = "M6 6 18 18M18 6 6 18",
    Copy = "M9 8h11v12.5H9zM15.5 8V3.5H4.5V16H9",
    External = "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
    Filter = "M4 6h16M7 12h10M10 18h4",
    Flask = "M9.5 3.5h5M10.5 3.5V9.5L5 18.5a1.5 1.5 0 0 0 1.3 2.2h11.4A1.5 1.5 0 0 0 19 18.5L13.5 9.5V3.5M7.7 15h8.6",
    Globe = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c5 5.5 5 11.5 0 17M12 3.5c-5 5.5-5 11.5 0 17",
    Info = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.8v.01",
    Link = "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7L12 17",
    Lock = "M6 11h12v9.5H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11",
    Mail = "M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7",
    Menu = "M4 6.5h16M4 12h16M4 17.5h16",
    Person = "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5a7.5 7.5 0 0 1 15 0",
    Pin = "M12 21s7-6.5 7-11.5a7 7 0 0 0-14 0C5 14.5 12 21 12 21zM12 7.2a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
    Plus = "M12 5v14M5 12h14",
    Search = "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5",
    Star = "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9L12 16.9l-5.3 2.8 1.1-5.9L3.5 9.7l5.9-.8z",
    Teacher = "M3.5 4.5h17V16h-17zM8 20.5l4-4.5 4 4.5M7.5 8.5h6M7.5 12h9",
    Warning = "M12 4 21.5 20h-19zM12 10v4.5M12 17.2v.01",
    Work = "M3.5 8h17v12h-17zM9 8V4.5h6V8M3.5 13.5h17",
    Yen = "M6 4l6 8 6-8M12 12v8.5M7.5 13h9M7.5 16.5h9",
}

impl Shape {
    /// The drawing of a kind of posting.
    pub fn of(kind: Kind) -> Self {
        match kind {
            Kind::JointResearch => Self::Flask,
            Kind::Internship => Self::Work,
            Kind::OverseasProgram => Self::Globe,
            Kind::GuestCourse => Self::Teacher,
        }
    }
}

/// The file of all drawings, under an address that changes with it.
pub struct Sprite {
    pub address: String,
    pub svg: String,
    /// How pages name each drawing, in the order of the shapes.
    icons: Vec<String>,
}

pub static SPRITE: LazyLock<Sprite> = LazyLock::new(|| {
    let symbols = ALL.iter().map(|(shape, path)| {
        let id = format!("{shape:?}").to_lowercase();
        format!(r#"<symbol id="{id}" viewBox="0 0 24 24"><path d="{path}"/></symbol>"#)
    });
    let symbols: String = symbols.collect();
    let svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>"#);
    let mut hasher = DefaultHasher::new();
    svg.hash(&mut hasher);
    let address = format!("/icons.{:x}.svg", hasher.finish());
    let icons = ALL.iter().map(|(shape, _)| {
        let id = format!("{shape:?}").to_lowercase();
        format!(
            r##"<svg class="icon" width="24" height="24" aria-hidden="true"><use href="{address}#{id}"></use></svg>"##
        )
    });
    Sprite {
        icons: icons.collect(),
        address,
        svg,
    }
});

impl Shape {
    /// The drawing as a page shows it.
    pub fn html(self) -> &'static str {
        let sprite: &'static Sprite = &SPRITE;
        &sprite.icons[self as usize]
    }
}

/// A drawing beside words; screen readers skip it.
#[component]
pub fn Icon(shape: Shape) -> impl IntoView {
    InertElement::new(shape.html())
}
