"""The lexicons: each entry against its own examples, and the look-ups by form."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sommet import lexicon
from sommet.lexicon import Country, LexiconError, Office, Organization, PlaceKind, Title
from sommet.lexicon import gazetteer as gaz

# ISO 3166-1 alpha-2: the members of the United Nations
UN_MEMBERS = """
    AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD
    CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA
    GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI
    KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU
    MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA
    SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA
    UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
"""
# other states and territories of ISO 3166-1, and XK, which the standard leaves to its users
OTHERS = "CK EH FO GI GL HK MO NU PR PS TW VA XK"


def country_forms(entry: Country) -> set[str]:
    """Every folded form of a country, « Caire » for « Le Caire » among them."""
    capital = (entry.capital, *entry.capital_aliases)
    places = (*capital, *entry.cities, *entry.sites, *entry.airports)
    written = (
        entry.name,
        *entry.aliases,
        *entry.demonyms,
        *entry.demonym_aliases,
        *places,
        *(place.removeprefix("Le ").removeprefix("Les ") for place in places),
        *entry.regions,
        *entry.seats,
        *entry.by_names,
    )
    return set(map(gaz.fold, written))


def organization_forms(entry: Organization) -> set[str]:
    return set(
        map(
            gaz.fold,
            (
                entry.name,
                *entry.abbreviations,
                *entry.aliases,
                *entry.demonyms,
                *entry.seats,
                *entry.bodies,
            ),
        )
    )


def occurs(forms: Iterable[str], sentence: str) -> bool:
    """Whether one of the folded forms stands in the sentence, as whole words."""
    anywhere = "|".join(map(re.escape, forms))
    return re.search(rf"(?<!\w)(?:{anywhere})(?!\w)", gaz.fold(sentence)) is not None


# ------------------------------------------------------------------ entries and their examples


@pytest.mark.parametrize("entry", lexicon.countries(), ids=lambda c: c.code)
def test_country_examples_hold_a_form(entry: Country) -> None:
    assert [s for s in entry.examples if not occurs(country_forms(entry), s)] == []


@pytest.mark.parametrize("entry", lexicon.areas(), ids=lambda a: a.name)
def test_area_examples_hold_a_form(entry: lexicon.Area) -> None:
    forms = list(map(gaz.fold, entry.names + entry.adjectives))
    assert [s for s in entry.examples if not occurs(forms, s)] == []


@pytest.mark.parametrize("entry", lexicon.organizations(), ids=lambda o: o.name)
def test_organization_examples_hold_a_form(entry: Organization) -> None:
    assert [s for s in entry.examples if not occurs(organization_forms(entry), s)] == []


@pytest.mark.parametrize("entry", lexicon.offices(), ids=lambda o: o.name)
def test_office_examples_hold_a_form(entry: Office) -> None:
    assert [s for s in entry.examples if not occurs(map(gaz.fold, entry.forms), s)] == []


@pytest.mark.parametrize("entry", lexicon.titles(), ids=lambda t: t.name)
def test_title_examples_hold_a_form(entry: Title) -> None:
    assert [s for s in entry.examples if not occurs(map(gaz.fold, entry.forms), s)] == []


@pytest.mark.parametrize(
    "entry", lexicon.place_kinds() + lexicon.foreign_kinds(), ids=lambda p: p.noun
)
def test_place_kind_examples_hold_a_form(entry: PlaceKind) -> None:
    assert [s for s in entry.examples if not occurs(map(gaz.fold, entry.forms), s)] == []


def test_every_state_is_there_once() -> None:
    codes = [c.code for c in lexicon.countries()]
    assert sorted(codes) == sorted(UN_MEMBERS.split() + OTHERS.split())


@pytest.mark.parametrize("entry", lexicon.countries(), ids=lambda c: c.code)
def test_demonyms_are_lower_case_singulars_then_plurals(entry: Country) -> None:
    masculine, feminine, masculines, feminines = entry.demonyms
    assert all(form == form.lower() for form in (*entry.demonyms, *entry.demonym_aliases))
    invariable = entry.code == "BF"  # « burkinabè »
    assert masculines == (masculine if invariable else masculine.rstrip("s") + "s")
    assert feminines == (feminine if invariable else feminine + "s")


@pytest.mark.parametrize("entry", lexicon.countries(), ids=lambda c: c.code)
def test_articles_agree_with_the_name(entry: Country) -> None:
    aspirated = entry.code in ("HN", "HU", "YE")  # « le Yémen », « la Hongrie »
    vowel = gaz.fold(entry.name)[0] in "aeiouyh" and not aspirated
    assert entry.article in (("l'", "les", "") if vowel else ("le", "la", "les", ""))


@pytest.mark.parametrize("entry", lexicon.shared_forms(), ids=lambda s: s.form)
def test_shared_forms_are_claimed_by_exactly_their_countries(entry: lexicon.Shared) -> None:
    key = gaz.fold(entry.form)
    claimants = {c.code for c in lexicon.countries() if key in country_forms(c)}
    assert claimants == set(entry.codes)


@pytest.mark.parametrize(
    "entry", [o for o in lexicon.offices() if o.of_organization], ids=lambda o: o.name
)
def test_offices_name_known_organizations(entry: Office) -> None:
    assert entry.of_organization is not None
    assert gaz.organization(entry.of_organization).name == entry.of_organization


def test_no_form_means_both_a_country_and_an_organization() -> None:
    assert not gaz.organization_forms().keys() & (
        gaz.country_names().keys() | gaz.cities().keys() | gaz.seats().keys()
    )


# ------------------------------------------------------------------ folding


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L’ELYSEE", "l'Élysée"),
        ("Maison-Blanche", "Maison Blanche"),
        ("COREE DU NORD", "Corée du Nord"),
        ("Sœur", "SOEUR"),
        ("Charm‑el‑Cheikh", "Charm el-Cheikh"),
        ("Charm\u00a0el-Cheikh", "Charm el-Cheikh"),
        ("O.N.U.", "ONU"),
        ("Hano\u0069\u0308", "Hanoï"),
        ("São Paulo", "Sao Paulo"),
        ("Tromsø", "Tromso"),
    ],
)
def test_fold_joins(one: str, other: str) -> None:
    assert gaz.fold(one) == gaz.fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niger", "Nigeria"),
        ("nigérien", "nigérian"),
        ("Iran", "Irak"),
        ("Guinée", "Guinée-Bissau"),
        ("N'Djamena", "Ndjamena"),
        ("M.", "M"),
        ("Kingston", "Kingstown"),
    ],
)
def test_fold_keeps_apart(one: str, other: str) -> None:
    assert gaz.fold(one) != gaz.fold(other)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)) | st.sampled_from("ⅢœŒ’‑–"))
def test_fold_is_idempotent(text: str) -> None:
    assert gaz.fold(gaz.fold(text)) == gaz.fold(text)


# ------------------------------------------------------------------ look-ups


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("Corée du Nord", "KP"),
        ("RPDC", "KP"),
        ("ETATS-UNIS", "US"),
        ("Etats Unis", "US"),
        ("Fédération de Russie", "RU"),
        ("Grande-Bretagne", "GB"),
        ("Myanmar", "MM"),
        ("Birmanie", "MM"),
        ("RDC", "CD"),
        ("Congo-Kinshasa", "CD"),
        ("République démocratique du Congo", "CD"),
        ("République du Congo", "CG"),
        ("Guinée", "GN"),
        ("Guinée équatoriale", "GQ"),
        ("Guinée-Bissau", "GW"),
        ("Papouasie-Nouvelle-Guinée", "PG"),
        ("Soudan du Sud", "SS"),
        ("Swaziland", "SZ"),
        ("Saint-Siège", "VA"),
        ("Congo", None),
        ("Corée", None),
        ("Grenade", None),
        ("la Russie", None),
        ("Atlantide", None),
        ("", None),
    ],
)
def test_country_names(form: str, code: str | None) -> None:
    assert gaz.country_names().get(gaz.fold(form)) == code


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("nord-coréenne", "KP"),
        ("NORD-CORÉEN", "KP"),
        ("Sud-Coréens", "KR"),
        ("russes", "RU"),
        ("états-unien", "US"),
        ("nigérian", "NG"),
        ("nigérien", "NE"),
        ("dominicain", "DO"),
        ("dominiquais", "DM"),
        ("rd-congolais", "CD"),
        ("bissau-guinéen", "GW"),
        ("équato-guinéenne", "GQ"),
        ("guinéen", "GN"),
        ("émirati", "AE"),
        ("helvétique", "CH"),
        ("soudanaise", "SD"),
        ("sud-soudanaise", "SS"),
        ("turques", "TR"),
        ("coréen", None),
        ("congolais", None),
        ("européen", None),
        ("africain", None),
    ],
)
def test_demonyms(form: str, code: str | None) -> None:
    assert gaz.demonyms().get(gaz.fold(form)) == code


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("Pyongyang", "KP"),
        ("Pékin", "CN"),
        ("Beijing", "CN"),
        ("Kyiv", "UA"),
        ("Kiev", "UA"),
        ("Le Caire", "EG"),
        ("Caire", "EG"),  # « au Caire »
        ("N’Djaména", "TD"),
        ("Nour-Soultan", "KZ"),
        ("Washington", "US"),
        ("New York", None),
        ("Genève", None),
        ("Tel-Aviv", None),
    ],
)
def test_capitals(form: str, code: str | None) -> None:
    assert gaz.capitals().get(gaz.fold(form)) == code


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("Vladivostok", "RU"),
        ("Saint Pétersbourg", "RU"),
        ("Genève", "CH"),
        ("Charm el-Cheikh", "EG"),
        ("Paris", "FR"),
        ("Touquet", "FR"),
        ("Panmunjom", "KR"),
        ("Grand Palais", "FR"),
        ("Grand Palais du Peuple", "CN"),
        ("Mar-a-Lago", "US"),
        ("Roissy", "FR"),
        ("Porto", "PT"),
        ("Porto-Novo", "BJ"),
        ("Victoria", None),
        ("palais du Peuple", None),
        ("Normandie", None),
        ("Gotham", None),
    ],
)
def test_cities(form: str, code: str | None) -> None:
    assert gaz.cities().get(gaz.fold(form)) == code


def test_sites_and_airports_are_apart_from_towns() -> None:
    assert gaz.sites()[gaz.fold("île de Sentosa")] == "SG"
    assert gaz.airports()[gaz.fold("Roissy")] == "FR"
    assert "paris" not in gaz.sites().keys() | gaz.airports().keys()


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("Kremlin", "RU"),
        ("ELYSEE", "FR"),
        ("Maison-Blanche", "US"),
        ("Maison Bleue", "KR"),
        ("Quai d’Orsay", "FR"),
        ("Downing Street", "GB"),
        ("palais d'Etoudi", "CM"),
        ("Moscou", None),
        ("Bruxelles", None),
    ],
)
def test_seats(form: str, code: str | None) -> None:
    assert gaz.seats().get(gaz.fold(form)) == code


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("royaume ermite", "KP"),
        ("pays du Soleil-Levant", "JP"),
        ("pays du Matin calme", "KR"),
        ("Hexagone", "FR"),
        ("pays des mille collines", "RW"),
        ("royaume", None),
        ("pays", None),
    ],
)
def test_by_names(form: str, code: str | None) -> None:
    assert gaz.by_names().get(gaz.fold(form)) == code


def test_regions() -> None:
    assert gaz.regions()[gaz.fold("Alaska")] == "US"
    assert gaz.fold("Anchorage") not in gaz.regions()


def test_shared_forms_tell_all_their_countries() -> None:
    assert set(gaz.shared()[gaz.fold("congolais")]) == {"CD", "CG"}
    assert "guinee" not in gaz.shared()


def test_country_by_code() -> None:
    assert (gaz.country("KP").article, gaz.country("KP").name) == ("la", "Corée du Nord")
    with pytest.raises(KeyError):
        gaz.country("ZZ")


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("UE", "Union européenne"),
        ("Conseil européen", "Union européenne"),
        ("Conseil de l’Europe", "Conseil de l'Europe"),
        ("CEDEAO", "Cédéao"),
        ("Otan", "Otan"),
        ("Alliance atlantique", "Otan"),
        ("Nations unies", "ONU"),
        ("BRICS", "Brics"),
        ("Organisation de coopération de Shanghaï", "Organisation de coopération de Shanghai"),
        ("Ligue des Etats arabes", "Ligue arabe"),
        ("Europe", None),
        ("Ligue", None),
        ("Conseil", None),
        ("Alliance", None),
    ],
)
def test_organization_forms(form: str, name: str | None) -> None:
    assert gaz.organization_forms().get(gaz.fold(form)) == name


@pytest.mark.parametrize(
    ("name", "forum"),
    [
        ("G7", True),
        ("Union africaine", True),
        ("Mercosur", True),
        ("Fonds monétaire international", False),
        ("Agence internationale de l'énergie atomique", False),
        ("Hamas", False),
    ],
)
def test_forums_are_where_leaders_meet(name: str, forum: bool) -> None:
    assert gaz.organization(name).forum is forum


def test_organizations_by_adjective_and_seat() -> None:
    assert gaz.organization_demonyms()[gaz.fold("européennes")] == "Union européenne"
    assert gaz.organization_seats()[gaz.fold("Bruxelles")] == "Union européenne"
    with pytest.raises(KeyError):
        gaz.organization("Société des Nations")


@pytest.mark.parametrize(
    ("form", "level"),
    [
        ("président", "head"),
        ("Première ministre", "head"),
        ("chef de l’Etat", "head"),
        ("homme fort", "head"),
        ("chef de la diplomatie", "minister"),
        ("chef de la diplomatie européenne", "organization"),
        ("vice-présidente", "minister"),
        ("chancelier de l'Echiquier", "minister"),
        ("président du Parlement", "parliament"),
        ("président du conseil régional", "local"),
        ("secrétaire d'Etat", "minister"),
        ("secrétaire général", "organization"),
        ("secrétaire général du Parti communiste", "head"),
        ("émissaire", "envoy"),
        ("porte-parole", "spokesperson"),
        ("première dame", "household"),
        ("général", "military"),
        ("correspondante", "outsider"),
        ("chef de l'opposition", "outsider"),
    ],
)
def test_office_levels(form: str, level: str) -> None:
    assert gaz.office_forms()[gaz.fold(form)].level == level


@pytest.mark.parametrize("form", ["chef", "palais", "France", "présidence", "ministère"])
def test_no_office(form: str) -> None:
    assert gaz.fold(form) not in gaz.office_forms()


@pytest.mark.parametrize(
    ("form", "country"),
    [("pape", "VA"), ("taoiseach", "IE"), ("chancelier", None), ("secrétaire d'État", None)],
)
def test_offices_that_tell_the_country(form: str, country: str | None) -> None:
    assert gaz.office_forms()[gaz.fold(form)].country == country


@pytest.mark.parametrize(
    ("form", "gender"),
    [
        ("présidente", "f"),
        ("Premier ministre", "m"),
        ("roi", "m"),
        ("reine", "f"),
        ("chef de l'État", ""),
        ("ministre", ""),
        ("fauteuil", ""),
    ],
)
def test_office_gender(form: str, gender: str) -> None:
    assert gaz.office_gender(form) == gender


@pytest.mark.parametrize(
    ("form", "gender"), [("M.", "m"), ("Mme", "f"), ("MM.", "m"), ("Sa Majesté", ""), ("Mgr", "m")]
)
def test_title_gender(form: str, gender: str) -> None:
    assert gaz.title_forms()[gaz.fold(form)].gender == gender


@pytest.mark.parametrize(
    ("form", "hosts"),
    [
        ("châteaux", True),
        ("centre de conférences", True),
        ("base aérienne", True),
        ("aéroport", False),
        ("gare", False),
        ("tarmac", False),
    ],
)
def test_place_kinds(form: str, hosts: bool) -> None:
    assert gaz.place_kind_forms()[gaz.fold(form)].hosts_meetings is hosts


@pytest.mark.parametrize(
    ("form", "acronym"),
    [
        ("UE", True),
        ("ue", True),
        ("RCA", True),
        ("EAU", True),
        ("UA", True),
        ("G20", True),
        ("Otan", False),
        ("OTAN", False),
        ("Quad", False),
        ("Russie", False),
        ("Union européenne", False),
    ],
)
def test_is_acronym(form: str, acronym: bool) -> None:
    assert gaz.is_acronym(form) is acronym


# ------------------------------------------------------------------ a table that breaks the rules


@pytest.mark.parametrize(
    ("row", "model", "told"),
    [
        (
            {"code": "KP", "name": "Corée du Nord", "demonyms": ["nord-coréen"]},
            Country,
            ["countries.toml", "'KP'", "demonyms"],
        ),
        (
            {"name": "président", "level": "boss", "examples": ["Le président dort."]},
            Office,
            ["countries.toml", "'président'", "level", "head"],
        ),
        (
            {"noun": "palais", "forms": ["palais"], "hosts_meetings": True, "examples": []},
            PlaceKind,
            ["countries.toml", "'palais'", "examples"],
        ),
        (
            {"name": "M.", "forms": ["M. "], "gender": "m", "examples": ["M. Petit dort."]},
            Title,
            ["countries.toml", "'M.'", "forms.0"],
        ),
        (
            {"name": "M.", "form": ["M."], "gender": "m", "examples": ["M. Petit dort."]},
            Title,
            ["countries.toml", "'M.'", "form"],
        ),
    ],
    ids=["demonyms missing", "unknown level", "no example", "space at the end", "unknown key"],
)
def test_bad_entry_is_told_by_file_and_name(
    row: dict[str, object], model: type[Country], told: list[str]
) -> None:
    with pytest.raises(LexiconError) as error:
        lexicon.validate_entry(row, model, "countries.toml: [[country]]")
    assert [words for words in told if words not in str(error.value)] == []


def test_form_of_two_countries_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    chad, romania = gaz.country("TD"), gaz.country("RO")
    clash = romania.model_copy(update={"cities": ("N’DJAMENA",)})
    monkeypatch.setattr(lexicon, "countries", lambda: (chad, clash))
    with pytest.raises(LexiconError, match=r"countries\.toml: \"n'djamena\" .*'TD' and 'RO'"):
        gaz._country_forms.__wrapped__()
