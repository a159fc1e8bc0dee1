use super::right::Right;
use super::table::with_routes;
use model::Language;
use model::accounts::Viewer;
use std::fmt::Display;
use texts::language::translated;
use texts::td_string;

/// The response of an address to GET.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Page,
    File,
    /// Nothing: it only takes a form.
    Form,
}

/// Where routes are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    Main,
    Account,
    Desk,
}

macro_rules! declared {
    ($($route:ident $link:ident($($argument:ident: $type:ty),*) $path:tt $right:ident $kind:ident $(($page:ident))?
        $($menu:ident($($key:ident).+) $(for $only:ident)?)?;)+) => {
        /// An address of the portal, without its parameters and its language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Route { $($route),+ }

        impl Route {
            pub const ALL: &'static [Self] = &[$(Self::$route),+];

            /// As Leptos writes it: `/desk/:id`.
            pub const fn path(self) -> &'static str {
                match self { $(Self::$route => $path),+ }
            }

            pub const fn right(self) -> Right {
                match self { $(Self::$route => Right::$right),+ }
            }

            pub const fn kind(self) -> Kind {
                match self { $(Self::$route => Kind::$kind),+ }
            }

            /// What a menu calls it, if it is offered there to somebody.
            fn offered(self, menu: Menu, viewer: Option<&Viewer>, language: Language) -> Option<&'static str> {
                match self {
                    $($(Self::$route if menu == Menu::$menu => {
                        let is_open = self.right().admits(viewer) $(&& Right::$only.admits(viewer))?;
                        is_open.then(|| td_string!(language, $($key).+))
                    })?)+
                    _ => None,
                }
            }
        }
    };
}

with_routes!(declared);

impl Route {
    /// The links of a menu that are open to somebody, each with its name.
    pub fn menu(
        menu: Menu,
        viewer: Option<&Viewer>,
        language: Language,
    ) -> Vec<(String, &'static str)> {
        let offered = |route: &Self| {
            let name = route.offered(menu, viewer, language)?;
            Some((route.to(language, &[]), name))
        };
        Self::ALL.iter().filter_map(offered).collect()
    }

    /// The address with something in the place of each parameter.
    pub fn to(self, language: Language, arguments: &[&dyn Display]) -> String {
        let mut arguments = arguments.iter().peekable();
        let mut path = String::new();
        for part in self.path().split('/').skip(1) {
            path.push('/');
            match arguments.next_if(|_| part.starts_with(':')) {
                Some(argument) => path += &argument.to_string(),
                None => path += part,
            }
        }
        translated(&path, language)
    }

    /// As axum writes it: `/desk/{id}`.
    pub fn pattern(self) -> String {
        let parts = self.path().split('/');
        let parts = parts.map(|part| match part.strip_prefix(':') {
            Some(name) => format!("{{{name}}}"),
            None => part.to_owned(),
        });
        parts.collect::<Vec<_>>().join("/")
    }

    /// The route that axum writes so.
    pub fn of_pattern(pattern: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|route| route.pattern() == pattern)
    }

    /// The route of an address without its language. Of two that fit, the first of the table is meant.
    pub fn of_path(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').collect();
        let fits = |route: &Self| {
            let own: Vec<&str> = route.path().split('/').collect();
            let mut pairs = own.iter().zip(&parts);
            own.len() == parts.len() && pairs.all(|(own, part)| own == part || own.starts_with(':'))
        };
        Self::ALL.iter().copied().find(fits)
    }

    /// How many parameters a path has.
    pub const fn parameters(self) -> usize {
        let path = self.path().as_bytes();
        let (mut at, mut count) = (0, 0);
        while at < path.len() {
            if path[at] == b':' {
                count += 1;
            }
            at += 1;
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::accounts::Role;

    #[test]
    fn a_route_is_written_for_both_routers_and_as_a_link() {
        let route = Route::EditPosting;
        assert_eq!(route.path(), "/postings/:id/edit/:step");
        assert_eq!(route.pattern(), "/postings/{id}/edit/{step}");
        let link = route.to(Language::English, &[&7, &"basics"]);
        assert_eq!(link, "/en/postings/7/edit/basics");
        assert_eq!(Route::Home.to(Language::Japanese, &[]), "/");
        assert_eq!(Route::Home.to(Language::English, &[]), "/en");
        for route in Route::ALL {
            assert_eq!(Route::of_pattern(&route.pattern()), Some(*route));
            let filled = route.path().replace(':', "x-");
            assert_eq!(
                Route::of_path(&filled),
                Some(*route),
                "hidden behind another"
            );
        }
    }

    #[test]
    fn menus_lead_to_pages_without_parameters_that_are_open() {
        for route in Route::ALL {
            for menu in [Menu::Main, Menu::Account, Menu::Desk] {
                let admin = viewer(Role::Admin);
                if route
                    .offered(menu, Some(&admin), Language::English)
                    .is_some()
                {
                    assert_eq!(
                        (route.kind(), route.parameters()),
                        (Kind::Page, 0),
                        "{route:?}"
                    );
                }
            }
        }
        let main = |viewer: Option<Viewer>| {
            Route::menu(Menu::Main, viewer.as_ref(), Language::Japanese).len()
        };
        assert_eq!(main(None), 2);
        assert_eq!(main(Some(viewer(Role::Student))), 3);
        assert_eq!(main(Some(viewer(Role::Alumnus))), 4);
        assert_eq!(main(Some(viewer(Role::Staff))), 5);
        let desk = |role| Route::menu(Menu::Desk, Some(&viewer(role)), Language::Japanese).len();
        assert_eq!((desk(Role::Faculty), desk(Role::Staff)), (0, 8));
    }

    fn viewer(role: Role) -> Viewer {
        Viewer {
            id: "0192d3c4-0000-7000-8000-000000000000".parse().unwrap(),
            name: "Ren".to_owned(),
            email: "ren@example.jp".to_owned(),
            role,
            verified: true,
            registrar: false,
            auditor: false,
            language: Language::Japanese,
            memberships: Vec::new(),
        }
    }
}
