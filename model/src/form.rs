//! Forms as types: the fields of a form are named once, for the page that asks for them, the check and the handler.

/// What people type into a form: texts, each under the name of its field.
pub trait Form: Sized {
    /// What was sent, by what stands under each name.
    fn read(sent: &dyn Fn(&str) -> String) -> Self;
}

/// Declares a form: a struct of texts, `FIELDS` with the name of each field in its place, and [`Form`].
#[macro_export]
macro_rules! form {
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $($(#[$fdoc:meta])* $field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Eq)]
        $vis struct $name<T = String> { $($(#[$fdoc])* pub $field: T),+ }

        impl $name<&'static str> {
            /// The names under which the fields are sent.
            pub const FIELDS: Self = Self { $($field: stringify!($field)),+ };
        }

        impl $crate::form::Form for $name {
            fn read(sent: &dyn Fn(&str) -> String) -> Self {
                Self { $($field: sent(stringify!($field))),+ }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::Form;

    form! {
        /// Two fields.
        #[derive(Debug)]
        struct Typed { name_ja, email }
    }

    #[test]
    fn a_form_is_read_under_the_names_it_is_shown_with() {
        assert_eq!(Typed::FIELDS.name_ja, "name_ja");
        let typed = Typed::read(&|name| format!("<{name}>"));
        let expected = Typed {
            name_ja: "<name_ja>".to_owned(),
            email: "<email>".to_owned(),
        };
        assert_eq!(typed, expected);
    }
}
