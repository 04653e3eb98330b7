"""Cut a goal's words: from their first token to the end, coordinated goals parted.

« renforcer la coopération et d'accorder un soutien total, alors que la conjoncture change » is
two goals, « renforcer la coopération » and « accorder un soutien total ».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sommet.facts.goals.boundaries import (
    ASIDES,
    FULL,
    LOOK,
    PARENTHESIS,
    SUBORDINATORS,
    behind,
    cuts_off,
    goes_on_before,
    is_denied,
    is_last_dash,
    is_main_verb,
    is_speaking,
    names_intent,
    opens_circumstance,
    opens_clause,
    opens_question,
    parts_complement,
    parts_object,
    parts_words,
)
from sommet.facts.goals.complements import (
    CLITICS,
    QUE,
    QUOTES,
    Complement,
    begins,
    infinitive_at,
)
from sommet.facts.goals.cues import Frame, intent_verbs, intent_words, lemmas
from sommet.grammar import has_feature, is_finite, trim, verb_lemma
from sommet.parse import Doc, Span

_WHOLE: Final = 3  # tokens of « feuille de route » before a colon
_STOPS: Final = frozenset({";", "!", "?", "…", "...", ":"})
# not « un pays si grand », « des pays comme le Pérou »
_OPENING_CLAUSE: Final = SUBORDINATORS - {"si", "comme"}
_KEPT_ADVERBS: Final = frozenset(
    {"tout", "ne", "n'", "pas", "mieux", "plus", "moins", "davantage", "ni"}
)
# behind a closing mark these go on with what was quoted: « "une trêve" de deux jours »
_GOING_ON: Final = frozenset({"de", "d'", "du", "des", "à", "au", "aux"})
_REPEATED: Final = (("pour",), ("en",))  # « pour que », « en faveur de », twice
_TO: Final = frozenset({"à", "au", "aux"})
_FOR: Final = (Frame(("pour",), "que"), Frame(("pour",), "noun"))
_INFINITIVES: Final = (Frame(("de",), "inf"), Frame(("à",), "inf"))


def cut(doc: Doc, complement: Complement, limit: int) -> Iterator[Span]:
    """Yield the goals of a complement, each as a span.

    Args:
        doc: the parsed text.
        complement: where the words begin, and what they are.
        limit: the token after the last that may belong to them.
    """
    following: Complement | None = complement
    while following is not None:
        start, kind = following.start, following.kind
        end, following = _end(doc, following, limit)
        span = _trimmed(doc, start, end)
        told = any(not (t.is_stop or t.is_punct or t.is_space) for t in span)
        if told or (kind == "inf" and len(span) > 1):  # « faire vite »
            yield span


def _end(doc: Doc, complement: Complement, limit: int) -> tuple[int, Complement | None]:
    """Return where a goal ends, and the goal coordinated with it if that is why."""
    j = complement.start
    if complement.kind == "inf":
        infinitive = infinitive_at(doc, j, limit)
        j = infinitive + 1 if infinitive is not None else j + 1
    has_verb, in_clause, others = complement.kind != "que", False, 0
    awaited = False  # the verb of a clause within: « rappeler que la mer »
    while j < limit:
        token, word = doc[j], doc[j].plain
        if token.text == ":" and complement.kind != "que" and _lists_topics(doc, j, limit):
            return _list_end(doc, j, limit), None
        if token.text in _STOPS or (token.is_space and "\n" in token.text):
            return j, None
        if token.text == "(":
            j = behind(doc, j, ")", limit) or j + 1
            continue
        if complement.kind == "que" and not has_verb:
            # « que les fonds qui dorment soient dépensés »: the clause within has its own verb
            if word in _OPENING_CLAUSE:
                others += 1
            elif is_finite(token):
                has_verb, others = not others, max(others - 1, 0)
        elif complement.kind != "que" and (word in SUBORDINATORS or opens_question(doc, j)):
            in_clause, awaited = True, word in QUE
        elif (
            complement.kind != "que"
            and not in_clause
            and (complement.kind == "inf" or j > complement.start + 1)
            and is_main_verb(token)
        ):
            return _before_clitics(doc, j), None  # « la volonté de [tourner la page] est intacte »
        awaited = awaited and not is_finite(token)
        if _ends_before(doc, j, complement, limit, has_verb=has_verb):
            return j, None
        if _coordinates(doc, j) and (has_verb or (not others and _says_que_again(doc, j))):
            following = _coordinated(doc, j, limit, complement)
            related = complement.kind == "noun" and in_clause and _says_que_again(doc, j)
            if following and not related and _is_full(doc, complement, j, following):
                return j, following if not _wants_again(doc, following, limit) else None
        if token.text == ",":
            if not has_verb or doc[j - 1].plain in SUBORDINATORS:  # « qui, lors d'une visite, »
                j = behind(doc, j, ",", limit) or j + 1  # « que Lima, qui l'avait promis, signe »
                continue
            onward = _past_comma(doc, complement, j, limit, awaited=awaited)
            if onward is None:
                return j, _after_aside(doc, j, limit, complement)
            j = onward
            continue
        if word in {"et", "mais"} and (
            (has_verb and opens_clause(doc, j, limit)) or goes_on_before(doc, j, complement.start)
        ):
            return j, None
        j += 1
    return j, None


def _wants_again(doc: Doc, following: Complement, limit: int) -> bool:
    """« a dit vouloir signer et espérer un accord »: a wish of its own, told by its own verb."""
    verb = infinitive_at(doc, following.start, limit) if following.kind == "inf" else None
    return verb == following.start and verb_lemma(doc[verb]) in lemmas("volition")


def _ends_before(doc: Doc, j: int, complement: Complement, limit: int, *, has_verb: bool) -> bool:
    """« [voter] en rappelant que », « [signer] et son attachement au droit »: no more of it."""
    token, word = doc[j], doc[j].plain
    if has_verb and (word in ASIDES or opens_circumstance(doc, j, complement.start)):
        return True
    if token.text in QUOTES and _closes_quotation(doc, j, complement.start, limit):
        return True
    if word == "plutôt" and doc[min(j + 1, limit - 1)].plain in QUE and complement.kind == "noun":
        return True  # « appelle à [la retenue] plutôt qu'aux armes »
    if word == "en" and j > complement.start and is_speaking(doc[min(j + 1, limit - 1)]):
        return True
    if word in {"et", "mais"} and is_denied(doc, j + 1, limit):
        return True
    if complement.kind == "inf" and _tells_of_want(doc, j, limit):
        return True
    return is_last_dash(doc, j, limit) or (word == "et" and names_intent(doc, j + 1, limit))


def _past_comma(
    doc: Doc, complement: Complement, j: int, limit: int, *, awaited: bool
) -> int | None:
    """« lever, sans délai, [les taxes] »: where the goal goes on, None where the comma ends it."""
    onward = _resumes(doc, complement, j, limit) or parts_object(doc, j, limit)
    onward = onward or parts_words(doc, j, complement.start, limit)
    onward = onward or (_verb_behind(doc, j, limit) if awaited else None)
    if onward is not None:
        return onward
    noun = complement.kind == "noun"
    if noun and _opens_deed(doc, j, complement.start, limit):
        return None
    if not cuts_off(doc, j, limit):
        return j + 1
    of_noun = parts_complement(doc, j, limit)
    closing = _list_goes_on(doc, j, limit) if noun and of_noun is None else None
    return closing + 1 if closing is not None else of_noun


def _says_que_again(doc: Doc, j: int) -> bool:
    """« que l'aide [entre] et que les combats cessent », whose verb is a preposition to the model.

    « un quota que le port accepte et que les pêcheurs respectent » is one goal.
    """
    after = [t.plain for t in doc[j : j + 2]]
    return after in (["et", "que"], ["et", "qu'"], ["ou", "que"], ["ou", "qu'"])


def _resumes(doc: Doc, complement: Complement, comma: int, limit: int) -> int | None:
    """« convaincre Lima, qui hésite, [de signer] »: what the verb lacks, behind an aside."""
    if complement.kind != "inf":
        return None
    verb = infinitive_at(doc, complement.start, limit)
    entries = intent_verbs().get(verb_lemma(doc[verb]), ()) if verb is not None else ()
    asked = [f for e in entries if e.addressee != "none" for f in e.patterns if f.kind != "noun"]
    after = behind(doc, comma, ",", limit) if asked else None
    if after is None or after >= limit:
        return None
    return next((k for f in asked if (k := begins(doc, after, limit, f)) is not None), None)


def _opens_deed(doc: Doc, comma: int, start: int, limit: int) -> bool:
    """« proposer [une trêve], rouvrir le port et »: an infinitive goes on with the one before."""
    verbal = infinitive_at(doc, comma + 1, limit) is not None
    return verbal and not any(has_feature(t, "VerbForm", "Inf") for t in doc[start:comma])


def _verb_behind(doc: Doc, comma: int, limit: int) -> int | None:
    """« rappeler que la mer, qui monte, [menace] »: the clause's verb, behind an aside."""
    after = behind(doc, comma, ",", limit)
    verb = after
    while verb is not None and verb < limit and doc[verb].plain in CLITICS:
        verb += 1
    return after if verb is not None and verb < limit and is_finite(doc[verb]) else None


def _lists_topics(doc: Doc, colon: int, limit: int) -> bool:
    """« consacré aux grands dossiers : la pêche, le gaz », « un plan clair : »: what they are."""
    noun, listed = doc[colon - 1], doc[colon + 1 : _list_end(doc, colon, limit)]
    several = noun.lemma_ in lemmas("subject", "trouble") and has_feature(noun, "Number", "Plur")
    near = doc[colon - _WHOLE : colon]
    if not several and not any(t.lemma_ in lemmas("whole") and t.pos_ == "NOUN" for t in near):
        return False
    told = any(is_finite(t) or t.plain in SUBORDINATORS for t in listed)
    return any(t.text == "," for t in listed) and not told


def _list_end(doc: Doc, colon: int, limit: int) -> int:
    ends = (k for k in range(colon + 1, limit) if doc[k].text in _STOPS | {"."})
    return next(ends, limit)


def _closes_quotation(doc: Doc, j: int, start: int, limit: int) -> bool:
    """« appelle "à [la retenue et au calme]" sur les ondes »: what was quoted is all of it."""
    opened = any(t.text in QUOTES for t in doc[max(start - 2, 0) : start])
    after = doc[j + 1] if j + 1 < limit else None
    apart = after is not None and after.pos_ == "ADP" and after.plain not in _GOING_ON
    return opened and apart and j - start >= FULL


def _coordinates(doc: Doc, j: int) -> bool:
    return doc[j].text == "," or doc[j].pos_ == "CCONJ" or _reads_as_well(doc, j)


def _reads_as_well(doc: Doc, j: int) -> bool:
    following = doc[j : j + 2]
    return [t.plain for t in following] in (["ainsi", "que"], ["ainsi", "qu'"])


def _is_full(doc: Doc, complement: Complement, j: int, following: Complement) -> bool:
    """« ouvrir et moderniser le port » is one goal: the first verb has no object of its own.

    « pour écouter et pour moderniser le port » is two.
    """
    again = bool(complement.frame.words) and following.frame == complement.frame
    if complement.kind == "que" or again:
        return True
    words = [t for t in doc[complement.start : j] if not (t.is_punct or t.is_space)]
    return len(words) > 1 and not has_feature(doc[j - 1], "VerbForm", "Inf")


def _after_aside(doc: Doc, j: int, limit: int, complement: Complement) -> Complement | None:
    """« relancer le traité, signé en mai et mort depuis, et obtenir des visas »: the second."""
    closing = _aside_end(doc, j, limit)
    return _coordinated(doc, closing + 1, limit, complement) if closing is not None else None


def _list_goes_on(doc: Doc, j: int, limit: int) -> int | None:
    """« une trêve, rompue en mai, et [un] échange »: the comma before « et », else None."""
    closing = _aside_end(doc, j, limit)
    if closing is None:
        return _list_resumes(doc, j, limit)
    if closing + 2 >= limit or opens_clause(doc, closing + 1, limit):
        return None
    listed = doc[closing + 2].pos_ == "DET" or doc[closing + 2].plain in {"celui", "celle", "ceux"}
    return closing if listed else None


def _list_resumes(doc: Doc, j: int, limit: int) -> int | None:
    """« la ligne, fermée en mai, [la] pêche et le gaz »: the comma before a noun of the list."""
    described = j + 1 < limit and has_feature(doc[j + 1], "VerbForm", "Part")
    after = behind(doc, j, ",", limit) if described else None
    if after is None or after >= limit or doc[after].pos_ != "DET":
        return None
    rest = doc[after : min(after + PARENTHESIS, limit)]
    ends = next((t.i for t in rest if t.text in _STOPS or is_finite(t)), limit)
    joined = any(
        t.pos_ == "CCONJ" and t.nbor().pos_ == "DET" for t in rest if t.i + 1 < min(ends, limit)
    )
    return after - 1 if joined else None


def _aside_end(doc: Doc, j: int, limit: int) -> int | None:
    """Return the comma that ends the aside begun at a comma, where « et » follows it."""
    related = False
    for k in range(j + 1, min(j + PARENTHESIS, limit - 1)):
        token = doc[k]
        if token.text in _STOPS or token.text in QUOTES:
            return None
        related = related or token.plain in SUBORDINATORS
        if is_main_verb(token) and not related:
            return None
        if token.text == "," and doc[k + 1].plain == "et":
            return k
    return None


def _coordinated(doc: Doc, j: int, limit: int, complement: Complement) -> Complement | None:
    """Return the next goal if the token coordinates one with the goal before it.

    What stands between two commas is passed over: « et, à terme, ouvrir un port ».
    """
    found = _coordinated_at(doc, j, limit, complement)
    comma = j + 2 < limit and doc[j].pos_ == "CCONJ" and doc[j + 1].text == ","
    after = behind(doc, j + 1, ",", min(j + LOOK, limit)) if found is None and comma else None
    return _coordinated_at(doc, after - 1, limit, complement) if after is not None else found


def _coordinated_at(doc: Doc, j: int, limit: int, complement: Complement) -> Complement | None:
    j += doc[j].text == "," and _reads_as_well(doc, j + 1)  # « , ainsi qu'à ouvrir »
    k = j + 2 if _reads_as_well(doc, j) else j + 1
    conjunction = doc[j].text != "," or (k < limit and doc[k].pos_ == "CCONJ")
    while k < limit and (doc[k].pos_ in {"CCONJ", "ADV"} or doc[k].text == ","):
        if doc[k].plain == "afin":
            return None
        if doc[k].pos_ == "ADV" and infinitive_at(doc, k, min(k + 2, limit)) is not None:
            break  # « et mieux protéger »
        k += 1
    if k >= limit:
        return None
    if (conjunction or _lists_again(doc, k, limit)) and _may_be_repeated(doc, complement, j):
        frame = complement.frame
        again = (frame, *(f for f in _FOR if f.words == frame.words))  # « pour A et pour que B »
        repeated = _begun(doc, k, limit, again)
        if repeated is not None:
            return repeated
    if complement.kind == "que":
        if not conjunction and not _is_listed(doc, k, limit) and not _is_wished(doc, k, limit):
            return None
        affirmed = conjunction and doc[j].plain != "mais"
        return _next_clause(doc, k, limit, complement.frame, affirmed=affirmed)
    if conjunction and doc[k].plain in QUE and not _reads_as_well(doc, j):
        return Complement(k + 1, "que", complement.frame)  # « veut partir et que Lima signe »
    if conjunction and doc[k].plain in {"celle", "celui"}:
        resumed = _begun(doc, k + 1, limit, _INFINITIVES[:1])
        if resumed is not None:  # « sa volonté de signer le traité et celle d'ouvrir le port »
            return resumed
    frames: tuple[Frame, ...]
    if complement.kind == "noun":  # « propose une trêve et de rouvrir la ligne »
        frames = _INFINITIVES if conjunction else ()
    else:
        frames = (complement.frame, *_with_last_word(complement.frame), Frame((), "inf"))
    return _begun(doc, k, limit, frames)


def _begun(doc: Doc, k: int, limit: int, frames: Iterable[Frame]) -> Complement | None:
    """« [à rouvrir le port] » of « et à rouvrir le port »: the first frame that begins there."""
    starts = ((begins(doc, k, limit, frame), frame) for frame in frames)
    return next((Complement(i, f.kind, f) for i, f in starts if i is not None), None)


def _next_clause(
    doc: Doc, k: int, limit: int, frame: Frame, *, affirmed: bool
) -> Complement | None:
    """« et [que l'aide arrive] », « et [rende l'île] », not « mais reste prudent »."""
    if doc[k].plain in QUE:
        return Complement(k + 1, "que", frame)
    says = verb_lemma(doc[k]) in lemmas("assessment")
    goes_on = affirmed and is_finite(doc[k]) and not says and not _begins_anew(doc, k, limit)
    return Complement(k, "que", frame) if goes_on else None


def _may_be_repeated(doc: Doc, complement: Complement, j: int) -> bool:
    """« à [la fin des combats] et à [la levée du blocus] », not « à [la retenue et au calme] »."""
    words = complement.frame.words[:1]
    long = sum(t.text not in QUOTES for t in doc[complement.start : j]) >= FULL
    return complement.kind != "inf" and (words in _REPEATED or (words == ("à",) and long))


def _lists_again(doc: Doc, k: int, limit: int) -> bool:
    """« à [A], à [B] et à [C] »: a phrase that « et à » closes the list of."""
    near = range(k + 1, min(k + PARENTHESIS, limit - 1))
    closed = any(doc[i].pos_ == "CCONJ" and doc[i + 1].plain in _TO for i in near)
    return closed and doc[k].plain in _TO and not opens_circumstance(doc, k, k - FULL)


def _tells_of_want(doc: Doc, j: int, limit: int) -> bool:
    """« [signer], et qu'il souhaite une trêve », « et qu'elle est prête à »: told by itself."""
    que = j + 1 + (doc[j].text == ",")
    if que >= limit or doc[que - 1].plain != "et" or doc[que].plain not in QUE:
        return False
    following = doc[que + 1 : min(que + LOOK, limit)]
    verb = next((t for t in following if is_finite(t)), None)
    if verb is None or following[0].pos_ != "PRON" or verb.i + 1 >= limit:
        return False
    state = doc[verb.i + 1].plain.rstrip("es")  # « qu'elle est disposée à »
    return state in intent_words("adjective") or verb_lemma(verb) in lemmas("volition")


def _begins_anew(doc: Doc, k: int, limit: int) -> bool:
    """« veut que Lima signe, et a plaidé pour »: of who wants it, and no more of what is wanted.

    Nor is « et appelle à rouvrir la ligne »: a word of intent with what is intended.
    """
    if not has_feature(doc[k], "Mood", "Sub") and _states_intent(doc, k, limit):
        return True
    participle = next((t for t in doc[k + 1 : min(k + LOOK, limit)] if t.pos_ != "ADV"), None)
    if participle is None or doc[k].plain not in {"a", "ont"}:
        return False
    return verb_lemma(participle) in intent_verbs().keys() | lemmas("speech")


def _states_intent(doc: Doc, k: int, limit: int) -> bool:
    """« appelle à négocier », « espère que Lima signera »: with an infinitive or a clause."""
    frames = {
        f
        for entry in intent_verbs().get(verb_lemma(doc[k]), ())
        for f in entry.patterns
        if f.kind != "noun"
    }
    return k + 1 < limit and any(begins(doc, k + 1, limit, f) is not None for f in frames)


def _is_listed(doc: Doc, k: int, limit: int) -> bool:
    """« que A, que B et que C »: a clause that « et que » closes the list of, no relative one."""
    return any(
        doc[i].pos_ == "CCONJ" and doc[i + 1].plain in QUE
        for i in range(k + 1, min(k + PARENTHESIS, limit - 1))
    )


def _is_wished(doc: Doc, k: int, limit: int) -> bool:
    """« que les navires partent, que les marins soient libérés »: no « que Lima a libérés »."""
    if k + 1 >= limit or doc[k + 1].pos_ not in {"DET", "PROPN", "PRON"}:
        return False
    verb = next((t for t in doc[k + 1 : min(k + LOOK, limit)] if is_finite(t)), None)
    return verb is not None and has_feature(verb, "Mood", "Sub") and not verb.plain.endswith("e")


def _with_last_word(frame: Frame) -> tuple[Frame, ...]:
    """« afin de lever … et de signer »: the last word alone may come again."""
    return (Frame(frame.words[-1:], "inf"),) if len(frame.words) > 1 else ()


def _before_clitics(doc: Doc, j: int) -> int:
    while doc[j - 1].plain in CLITICS:
        j -= 1
    return j


def _trimmed(doc: Doc, start: int, end: int) -> Span:
    """Leave out what only leads in or out: adverbs, conjunctions, marks without their partner."""
    while start < end and doc[start].pos_ == "ADV" and doc[start].plain not in _KEPT_ADVERBS:
        start += 1  # « non seulement », « aussi »
    while start < end and doc[end - 1].pos_ == "CCONJ":
        end -= 1
    span = trim(doc, start, end)
    if len(span) and span[0].text in QUOTES and _is_unpaired(span.text):
        span = span[1:]
    if len(span) and span[-1].text in QUOTES and _is_unpaired(span.text):
        span = span[:-1]
    return trim(doc, span.start, span.end)


def _is_unpaired(text: str) -> bool:
    return (
        text.count('"') % 2 == 1
        or text.count("«") != text.count("»")
        or text.count("“") != text.count("”")
    )
