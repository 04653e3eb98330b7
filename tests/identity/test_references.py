"""Who is meant: each row's marked passages are all the mentions of persons that it has."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sommet.cast import Cast
from sommet.parse import Doc

_spec = importlib.util.spec_from_file_location("marked", Path(__file__).with_name("marked.py"))
assert _spec is not None and _spec.loader is not None
_marked = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_marked)

Reader = Callable[[str], tuple[Doc, Cast]]

TWO = (
    "[Le président polonais Jan Nowak](Jan Nowak) a reçu à Varsovie "
    "[le chancelier allemand Hans Müller](Hans Müller). "
)
WOMAN = "[La présidente chilienne Ana Muñoz](Ana Muñoz) est arrivée mardi. "

RESOLVED = [
    (
        "wife-and-husband",
        "[Le président Jan Nowak](Jan Nowak) est là avec [son épouse, Ana Maria Nowak](Ana Maria "
        "Nowak). [M. Nowak](Jan Nowak) sourit. [Mme Nowak](Ana Maria Nowak) dort.",
    ),
    (
        "husband-named-first",
        "[Jan Nowak](Jan Nowak) est là avec [Ana Maria Nowak](Ana Maria Nowak). "
        "[Nowak](Jan Nowak) sourit.",
    ),
    (
        "honoured-subject",
        "[Son Excellence Monsieur Ali Diop](Ali Diop) préside. [Il](Ali Diop) succède à "
        "[Son Excellence Monsieur Jan Sow](Jan Sow). [Il](Ali Diop) dort.",
    ),
    ("honoured-king", "[Sa Majesté Olaf VII](Olaf VII) préside. [Il](Olaf VII) dort."),
    (
        "demonym-of-the-one-spoken-of",
        "[Le ministre turc Ali Kaya](Ali Kaya) est là. [Le Turc](Ali Kaya) a souri. "
        "[Le président turc Can Demir](Can Demir) dort.",
    ),
    (
        "main-clause-before-relative",
        "[La présidente chilienne Ana Muñoz](Ana Muñoz) a lu la lettre que "
        "[Rosa Paz](Rosa Paz) avait écrite. [Elle](Ana Muñoz) a souri.",
    ),
    # by what sets one apart from the other
    (
        "party",
        "[Le président américain Bob Hill](Bob Hill) a vu "
        "[le chancelier allemand Hans Müller](Hans Müller). [Le républicain](Bob Hill) a souri.",
    ),
    ("stressed", TWO + "[M. Müller](Hans Müller) attend. [Lui](Hans Müller) promet de venir."),
    (
        "counterpart-of-the-same-rank",
        "[Le président polonais Jan Nowak](Jan Nowak) est là. "
        "[La ministre polonaise Ewa Lis](Ewa Lis) dort. [La ministre turque Ayse Kaya](Ayse Kaya) "
        "a vu [son homologue polonaise](Ewa Lis).",
    ),
    # names
    ("full-name", "[Jean Petit](Jean Petit) dort."),
    ("surname", "[Jean Petit](Jean Petit) est là. [Petit](Jean Petit) dort."),
    ("titled-surname", "[Jean Petit](Jean Petit) est là. [M. Petit](Jean Petit) dort."),
    ("woman-titled", WOMAN + "[Mme Muñoz](Ana Muñoz) dort."),
    ("office-and-surname", TWO + "[Le président Nowak](Jan Nowak) dort."),
    ("two-titled", TWO + "MM. [Nowak](Jan Nowak) et [Müller](Hans Müller) ont dîné."),
    ("numeral", "[Kim Dae-ho](Kim Dae-ho) est là. [Kim Ⅲ](Kim Dae-ho) dort."),
    ("pair-in-headline", "Sommet [Nowak-Müller](Jan Nowak + Hans Müller)\n" + TWO),
    ("demonym-and-name", "[Le Polonais Jan Nowak](Jan Nowak) dort."),
    ("homologue-and-name", "[Jan Nowak](Jan Nowak) a vu [son homologue turc Ali Kaya](Ali Kaya)."),
    # office and country
    ("office", TWO + "[Le président polonais](Jan Nowak) a souri."),
    ("office-other", TWO + "[Le chancelier allemand](Hans Müller) a souri."),
    ("office-near-synonym", TWO + "[Le chef de l'Etat polonais](Jan Nowak) a souri."),
    ("office-wildcard", TWO + "[Le dirigeant allemand](Hans Müller) a souri."),
    ("office-genitive", TWO + "[Le président de la Pologne](Jan Nowak) a souri."),
    ("office-unqualified", TWO + "[Le chancelier](Hans Müller) a souri."),
    ("office-unqualified-state", TWO + "[Le chef de l'Etat](Jan Nowak) a souri."),
    ("office-woman", WOMAN + "[La présidente chilienne](Ana Muñoz) a souri."),
    ("office-contracted", TWO + "C'est l'avis du [président polonais](Jan Nowak)."),
    ("office-strong-man", TWO + "[L'homme fort de Varsovie](Jan Nowak) a souri."),
    # by-names
    (
        "occupant",
        "[Le président russe Pavel Orlov](Pavel Orlov) est là. "
        "[Le maître du Kremlin](Pavel Orlov) dort.",
    ),
    (
        "occupant-white-house",
        "[Le président américain Bob Hill](Bob Hill) est là. "
        "[Le locataire de la Maison Blanche](Bob Hill) dort.",
    ),
    ("demonym-noun", TWO + "[Le Polonais](Jan Nowak) a souri."),
    ("demonym-noun-other", TWO + "[L'Allemand](Hans Müller) a souri."),
    (
        "demonym-hyphen",
        "[Le leader nord-coréen Kim Dae-ho](Kim Dae-ho) est là. [Le Nord-Coréen](Kim Dae-ho) dort.",
    ),
    ("epithet", TWO + "[Le milliardaire polonais](Jan Nowak) a souri."),
    (
        "epithet-again",
        TWO + "[Le milliardaire polonais](Jan Nowak) a souri. [Le milliardaire](Jan Nowak) dort.",
    ),
    # relations
    (
        "homologue-country",
        TWO + "[M. Nowak](Jan Nowak) a salué [son homologue allemand](Hans Müller).",
    ),
    ("homologue-bare", TWO + "[M. Nowak](Jan Nowak) a salué [son homologue](Hans Müller)."),
    ("hote", TWO + "[M. Müller](Hans Müller) a remercié [son hôte](Jan Nowak)."),
    ("visitor", WOMAN + "[La visiteuse](Ana Muñoz) a souri."),
    ("visiteur", TWO + "[M. Nowak](Jan Nowak) a remercié [son visiteur](Hans Müller)."),
    ("allie", TWO + "[M. Müller](Hans Müller) a remercié [son allié traditionnel](Jan Nowak)."),
    ("partenaire", TWO + "[M. Müller](Hans Müller) a remercié [son partenaire](Jan Nowak)."),
    # groups
    ("deux-hommes", TWO + "[Les deux hommes](Jan Nowak + Hans Müller) ont dîné."),
    ("deux-dirigeants", TWO + "[Les deux dirigeants](Jan Nowak + Hans Müller) ont dîné."),
    ("tous-deux", TWO + "[Tous deux](Jan Nowak + Hans Müller) ont dîné."),
    ("un-et-autre", TWO + "[L'un et l'autre](Jan Nowak + Hans Müller) ont dîné."),
    (
        "dirigeants-adjectives",
        TWO + "[Les dirigeants polonais et allemand](Jan Nowak + Hans Müller) ont dîné.",
    ),
    (
        "ils",
        TWO + "[Les deux hommes](Jan Nowak + Hans Müller) ont dîné. "
        "[Ils](Jan Nowak + Hans Müller) sont repartis.",
    ),
    (
        "ils-joined",
        "[Jan Nowak](Jan Nowak) et [Hans Müller](Hans Müller) ont dîné. "
        "[Ils](Jan Nowak + Hans Müller) ont souri.",
    ),
    (
        "ils-three",
        "[Jan Nowak](Jan Nowak), [Paul Martin](Paul Martin) et [Ana Muñoz](Ana Muñoz) "
        "ont dîné. [Ils](Jan Nowak + Paul Martin + Ana Muñoz) ont souri.",
    ),
    # pronouns
    (
        "il-past-a-relative-clause",
        "[Jean Petit](Jean Petit), que [Paul Martin](Paul Martin) raillait jadis, s'en est réjoui. "
        "[Il](Jean Petit) a souri.",
    ),
    (
        "il-past-what-is-told",
        "[Jean Petit](Jean Petit) a dit que [Paul Martin](Paul Martin) mentait. "
        "[Il](Jean Petit) a souri.",
    ),
    ("il", "[Jean Petit](Jean Petit) est arrivé. [Il](Jean Petit) a souri."),
    ("elle", WOMAN + "[Elle](Ana Muñoz) a souri."),
    ("inversion", "« Oui », a dit [Jean Petit](Jean Petit). « Non », a-t[-il](Jean Petit) ajouté."),
    ("il-second", "[Jean Petit](Jean Petit) a dit qu'[il](Jean Petit) viendrait."),
    ("selon-lui", "[Jean Petit](Jean Petit) a parlé. Selon [lui](Jean Petit), tout va bien."),
    ("d-apres-lui", "[Jean Petit](Jean Petit) a parlé. D'après [lui](Jean Petit), tout va bien."),
    ("object", TWO + "[M. Nowak](Jan Nowak) [l'](Hans Müller)a accueilli en personne."),
    (
        "traveller",
        "[Jean Petit](Jean Petit) est arrivé hier. [Paul Martin](Paul Martin) a parlé. "
        "[Il](Jean Petit) doit repartir ce soir.",
    ),
    (
        "elided-avant",
        "[Jean Petit](Jean Petit) a parlé. Avant d'[ajouter](Jean Petit) que tout va bien.",
    ),
    (
        "elided-et",
        "[Jean Petit](Jean Petit) a parlé. Et de [conclure](Jean Petit) que tout va bien.",
    ),
    ("ce-dernier", TWO.replace(". ", ", ") + "et [ce dernier](Hans Müller) a souri."),
    ("celui-ci", TWO + "[Celui-ci](Hans Müller) a souri."),
    ("interesse", "[Jean Petit](Jean Petit) se tait. [L'intéressé](Jean Petit) dormait."),
    ("topic", TWO + "Quant à [M. Müller](Hans Müller), [il](Hans Müller) attend."),
    ("came-first", TWO + "Arrivé le premier, [M. Müller](Hans Müller) avait souri."),
    (
        "behind-a-participle",
        TWO
        + "Arrivé la veille, [M. Müller](Hans Müller) s'est montré sec. [Il](Hans Müller) se tait.",
    ),
    ("the-second", TWO + "« Non », a confié [le second](Hans Müller)."),
    (
        "first-then-second",
        TWO + "[Le premier](Jan Nowak) a souri. [Le second](Hans Müller), lui, a dormi.",
    ),
    (
        "former-trade",
        TWO + "[M. Nowak](Jan Nowak) promet de l'aide. "
        "[L'ancien dirigeant syndical](Jan Nowak) tient à la paix.",
    ),
    (
        "former-trade-contrasted",
        TWO + "[M. Nowak](Jan Nowak) promet de l'aide. "
        "De son côté, [l'ancien professeur de droit](Hans Müller) a émis un souhait.",
    ),
    ("age", TWO + "[M. Nowak](Jan Nowak) promet. [Le sexagénaire](Jan Nowak) tient à la paix."),
    ("initials", "[Jan Ben Nowak](Jan Ben Nowak) est là. [JBN](Jan Ben Nowak) a souri."),
    ("contrast", TWO + "[M. Nowak](Jan Nowak) exige. [Le chancelier](Hans Müller), lui, attend."),
]

UNRESOLVED = [
    ("two-others", TWO + "Deux présidents de région sont là, et deux rois."),
    # impersonal « il »
    ("second-of-things", TWO + "Le second tour a échoué."),
    ("former-thing", TWO + "L'ancien palais a brûlé."),
    ("former-head", TWO + "L'ancien président a souri."),
    ("adjective-first", WOMAN + "Sociale-démocrate comme les autres, la ville dort."),
    ("weekday", "Lundi, la table était ronde."),
    ("hommes-one-woman", WOMAN + "[Jan Nowak](Jan Nowak) est là. Les deux hommes ont dîné."),
    ("il-faut", "[Jean Petit](Jean Petit) parle. Il faut agir."),
    ("il-y-a", "[Jean Petit](Jean Petit) parle. Il y a un accord."),
    ("il-y-avait", "[Jean Petit](Jean Petit) parle. Il y avait du monde."),
    ("il-sagit", "[Jean Petit](Jean Petit) parle. Il s'agit d'un succès."),
    ("il-sagit-curly", "[Jean Petit](Jean Petit) parle. Il s’agit d’un succès."),
    ("il-prevu", "[Jean Petit](Jean Petit) parle. Il est prévu que le roi vienne."),
    ("il-possible", "[Jean Petit](Jean Petit) parle. Il est possible que la pluie tombe."),
    ("il-question", "[Jean Petit](Jean Petit) parle. Il a été question de paix."),
    ("il-temps", "[Jean Petit](Jean Petit) parle. Il est temps d'agir."),
    ("il-reste", "[Jean Petit](Jean Petit) parle. Il reste à convaincre la Pologne."),
    ("il-semble", "[Jean Petit](Jean Petit) parle. Il semble que la paix tienne."),
    ("il-suffit", "[Jean Petit](Jean Petit) parle. Il suffit de signer."),
    ("il-convient", "[Jean Petit](Jean Petit) parle. Il convient d'attendre."),
    ("il-existe", "[Jean Petit](Jean Petit) parle. Il existe un texte."),
    ("il-en-va", "[Jean Petit](Jean Petit) parle. Il en va de la paix."),
    ("il-importe", "[Jean Petit](Jean Petit) parle. Il importe de signer."),
    ("il-manque", "[Jean Petit](Jean Petit) parle. Il manque un accord."),
    ("y-a-t-il", "[Jean Petit](Jean Petit) parle. Y a-t-il un accord ?"),
    # « elle », « il » for a thing or a state
    ("elle-state", WOMAN + "La Russie a répondu. Elle menace."),
    ("elle-thing", WOMAN + "La délégation a dîné. Elle repart."),
    ("elle-visit", "[Jean Petit](Jean Petit) est là. La visite commence. Elle dure trois jours."),
    ("il-thing", "[Jean Petit](Jean Petit) est là. Le sommet commence. Il dure trois jours."),
    ("il-text", "[Jean Petit](Jean Petit) a signé. Le texte est court. Il compte deux pages."),
    ("il-nobody", "Le temps est beau. Il dure."),
    ("elle-man", "[M. Petit](Petit) est là. Elle dort."),
    ("il-woman", "[Mme Petit](Petit) est là. Il dort."),
    ("il-quoted", "[Jean Petit](Jean Petit) a dit : « Il viendra. »"),
    ("elle-quoted", WOMAN + "« Elle viendra », dit-on."),
    # articles and determiners that look like pronouns
    ("le-neuter", TWO + "« Je peux le faire », dit-on."),
    ("l-article", TWO + "L'accord est signé."),
    ("la-article", WOMAN + "La paix est signée."),
    ("lui-emphatic", "Le roi n'a rien dit, lui."),
    # offices of others
    ("office-other-state", TWO + "Le président turc a souri."),
    ("office-former", TWO + "L'ancien président polonais a souri."),
    ("office-ex", TWO + "L'ex-président polonais a souri."),
    ("office-indefinite", TWO + "Un président polonais a souri."),
    ("office-complement", TWO + "Le président du conseil régional a souri."),
    ("office-woman-other", TWO + "La présidente polonaise a souri."),
    ("office-his-minister", TWO + "Son Premier ministre a souri."),
    ("office-spokesman", TWO + "Le porte-parole a souri."),
    ("office-journalist", TWO + "Le correspondant a souri."),
    ("office-nobody", "Le président a souri."),
    ("office-minister", TWO + "Le ministre polonais de la Santé a souri."),
    # relations without an owner
    ("homologue-nobody", "Son homologue a souri."),
    ("homologue-state", TWO + "[M. Nowak](Jan Nowak) verra son homologue turc."),
    ("visitor-nobody", TWO + "Le visiteur du musée a souri."),
    ("visitor-unknown", TWO + "Le visiteur a souri."),
    ("visitor-a-man", WOMAN + "Le visiteur a souri."),
    ("hote-nobody", "Le roi a remercié son hôte."),
    ("ally-nobody", "La Pologne a remercié son allié."),
    ("demonym-plural", TWO + "Les Polonais ont souri."),
    ("demonym-other", TWO + "Le Turc a souri."),
    ("demonym-adjective", TWO + "Le drapeau polonais flotte."),
    ("demonym-language", TWO + "Le texte polonais est long."),
    ("epithet-nobody", "Le milliardaire a souri."),
    ("occupant-other", TWO + "Le maître du Kremlin a souri."),
    # groups
    ("deux-nobody", "Les deux hommes ont dîné."),
    ("deux-things", TWO + "Les deux accords sont signés."),
    ("deux-alone", "[Jean Petit](Jean Petit) est là. Les deux hommes ont dîné."),
    ("ils-nobody", "Les accords sont là. Ils sont courts."),
    # places and things named after people
    ("street", "Le cortège a pris la rue Jean Petit."),
    ("airport", "L'avion s'est posé à l'aéroport Charles de Gaulle."),
    ("ship", "Le porte-avions Charles de Gaulle est à quai."),
    ("agency", "L'agence de presse Sputnik le confirme."),
    ("state-as-elle", TWO + "La Pologne attend, car elle a froid."),
    ("ce-dernier-noun", TWO + "Ce dernier sommet fut bref."),
    (
        "too-far",
        "[Jean Petit](Jean Petit) est là. Le ciel est bleu. La mer est calme. "
        "Le vent souffle. Le port dort. Il neige.",
    ),
]


GAPS = [
    ("epithet-without-state", TWO + "[Le conservateur](Jan Nowak) a souri."),
    ("host-of-the-place", TWO + "[L'hôte des lieux](Jan Nowak) a souri."),
    (
        "two-ministers",
        TWO + "[Le ministre turc Ali Kaya](Ali Kaya) a vu [la ministre Ewa Lis](Ewa Lis). "
        "[Cette dernière](Ewa Lis) et [lui](Ali Kaya) ont souri.",
    ),
    (
        "quoted-other",
        TWO + "« [M. Müller](Hans Müller) sait qu'[il](Hans Müller) vieillit », dit-on.",
    ),
]


def person_mentions(doc: Doc, cast: Cast) -> dict[tuple[int, int], frozenset[str]]:
    found = {}
    for mention in cast.mentions:
        actors = [cast.actors[i] for i in mention.actors]
        if all(actor.kind == "person" for actor in actors):
            span = doc.span(mention.start, mention.end)
            found[span.start_char, span.end_char] = frozenset(actor.name for actor in actors)
    return found


@pytest.mark.parametrize(
    "source", [s for _, s in RESOLVED + UNRESOLVED], ids=[i for i, _ in RESOLVED + UNRESOLVED]
)
def test_every_marked_passage_and_no_other_means_its_person(source: str, read: Reader) -> None:
    marked = _marked.parse(source)
    doc, cast = read(marked.text)
    found = person_mentions(doc, cast)
    assert {marked.text[s:e]: sorted(names) for (s, e), names in found.items()} == {
        marked.text[s:e]: sorted(names) for (s, e), names in marked.meant.items()
    }
    assert found == marked.meant


@pytest.mark.xfail(strict=True, reason="known gap: these references are left unresolved")
@pytest.mark.parametrize("source", [s for _, s in GAPS], ids=[i for i, _ in GAPS])
def test_known_gaps(source: str, read: Reader) -> None:
    marked = _marked.parse(source)
    assert person_mentions(*read(marked.text)) == marked.meant


_PIECES = st.sampled_from(
    [
        "M. Nowak",
        "Jan Nowak",
        "le président polonais",
        "il",
        "Moscou",
        "son hôte",
        "l'",
        "a reçu",
        "les deux hommes",
        "la Russie",
        "ce dernier",
        "Trump-Kim",
        ".",
        ",",
        "«",
        "»",
        "(",
        "et",
        "le locataire du Kremlin",
        "Kim Ⅲ",
        "\n",
        "d'ajouter",
        "l'Américain",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_PIECES, max_size=25).map(" ".join))
def test_mentions_lie_in_the_text_in_order_and_apart(text: str) -> None:
    from sommet.identity import resolve
    from sommet.pipeline import annotate

    doc = annotate(text)
    cast = resolve(doc, list(doc.sents))
    end = 0
    for mention in cast.mentions:
        assert end <= mention.start < mention.end <= len(doc)
        assert mention.actors
        end = mention.end
    for actor in cast.actors:
        assert all(actor.index in mention.actors for mention in actor.mentions)
