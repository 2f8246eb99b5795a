# SPDX-License-Identifier: Apache-2.0
"""Reads C++ sources as far as figures need it: code without comments, the functions in it, and the lines that say something."""
import re

LITERAL = re.compile(
    r"""//(?:\\\n|[^\n])*|/\*.*?\*/"""  # comments
    r"""|\b[0-9](?:'?[0-9a-zA-Z_.])*"""  # numbers, whose separators look like the start of a character
    r"""|R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)\""""  # raw strings
    r"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL)
DIRECTIVE = re.compile(r"^[ \t]*#(?:\\\n|[^\n])*", re.MULTILINE)
INNERMOST = re.compile(r"\([^(){}]*\)|\{[^(){}]*\}")
LABEL = re.compile(r"\s*(?:(?:public|private|protected|signals|Q_SIGNALS|Q_OBJECT)\b(?:\s+(?:slots|Q_SLOTS))?\s*:?|template\s*<(?:[^<>]|<[^<>]*>)*>)")
SCOPE = re.compile(r'\bnamespace\b|^\s*(?:class|struct|union)\b|^\s*extern\s*""\s*$')
# What a head ends with where a body follows: parameters, a braced member before it, a qualifier or a type behind an arrow.
BODY_FOLLOWS = re.compile(r"@(?:[^@=]*->[^@={]*|\s*(?:const|noexcept|override|final|mutable|try|&&?|\s)*)$")


def blank(text, with_strings=False):
    """The text without comments and, unless asked for, without what is in strings; every line stays on its line."""
    def put(match):
        word = match[0]
        if word[0].isdigit() or (with_strings and word[0] not in "/"):
            return word
        return ('""' if word[0] in "\"'R" else " ") + "\n" * word.count("\n")
    return LITERAL.sub(put, text)


def pairs_of(code):
    """Where each bracket or brace that opens is closed."""
    pairs, opened = {}, []
    for match in re.finditer(r"[(){}]", code):
        if match[0] in "({":
            opened.append(match.start())
        elif opened:
            pairs[opened.pop()] = match.start()
    return pairs


def flat(head):
    """A head with each pair of brackets or braces as one sign, @."""
    while (shorter := INNERMOST.sub("@", head)) != head:
        head = shorter
    return head


def without_labels(head):
    """How far labels and template parameters reach in a head."""
    end = 0
    while match := LABEL.match(head, end):
        end = match.end()
    return end


def functions(text):
    """The functions of a source with a body: name, first line of the declaration, line of the closing brace."""
    code = DIRECTIVE.sub(lambda match: "\n" * match[0].count("\n"), blank(text))
    pairs, found = pairs_of(code), []

    def scan(start, end):
        head = at = start
        while match := re.compile(r"[({;]").search(code, at, end):
            at = match.start()
            close = pairs.get(at, end)
            if match[0] == ";":
                head, at = at + 1, at + 1
                continue
            if match[0] == "{":
                words = flat(code[head:at])
                said = words[without_labels(words):]
                if SCOPE.search(said):
                    scan(at + 1, close)
                    head = close + 1
                elif BODY_FOLLOWS.search(words):
                    begin = head + len(code[head:at]) - len(code[head:at].lstrip())
                    begin += without_labels(code[begin:at])
                    begin += len(code[begin:at]) - len(code[begin:at].lstrip())
                    name = re.search(r"([~\w:]*operator[^\w@]+|[~\w:]+)\s*$", said.split("@")[0])
                    found.append((name[1] if name else "(unnamed)", code.count("\n", 0, begin) + 1, code.count("\n", 0, close) + 1))
                    head = close + 1
            at = close + 1

    scan(0, len(code))
    return found


def telling_lines(text):
    """The lines that say something, with their numbers: no comments, includes or lone brackets; one space between words."""
    for number, line in enumerate(blank(text, with_strings=True).split("\n"), 1):
        line = " ".join(line.split())
        if re.search(r"\w", line) and not re.match(r"#|using |namespace |public:|private:|protected:|return;|break;", line):
            yield number, line
