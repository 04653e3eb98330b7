"""Stated goals: who wants what, by sentence."""

from __future__ import annotations

import re

import pytest

from sommet.article import from_text
from sommet.extraction import read
from sommet.facts.goals import find_goals
from sommet.facts.goals.cues import examples, frame

LEAD = (
    "Le président norvégien Lars Berg a rencontré mardi à Oslo la présidente péruvienne Ana Diaz."
)
BERG, DIAZ = "Lars Berg", "Ana Diaz"
BOTH = f"{BERG}+{DIAZ}"
MEETING = ""

# the sentence that follows the lead, and the goals that it states, each as (holder, words)
GOALS = {
    # volition
    "wants-infinitive": ("M. Berg veut relancer le commerce.", [(BERG, "relancer le commerce")]),
    "wishes-clause": (
        "Mme Diaz souhaite que les deux pays signent un accord.",
        [(DIAZ, "les deux pays signent un accord")],
    ),
    "wishes-noun": ("M. Berg souhaite la levée des sanctions.", [(BERG, "la levée des sanctions")]),
    "would-like": ("Mme Diaz aimerait visiter Bergen.", [(DIAZ, "visiter Bergen")]),
    "hopes": ("M. Berg espère conclure avant l'été.", [(BERG, "conclure avant l'été")]),
    "intends": ("Mme Diaz entend défendre ses pêcheurs.", [(DIAZ, "défendre ses pêcheurs")]),
    "counts-on-doing": ("M. Berg compte ouvrir une ambassade.", [(BERG, "ouvrir une ambassade")]),
    "plans": ("Mme Diaz envisage de fermer la frontière.", [(DIAZ, "fermer la frontière")]),
    "expects-that": (
        "M. Berg a dit s'attendre à ce que les combats cessent.",
        [(BERG, "les combats cessent")],
    ),
    "expects-from": (
        "M. Berg attend de Lima une réponse rapide.",
        [(BERG, "une réponse rapide")],
    ),
    "said-to-want": ("Mme Diaz a dit vouloir tourner la page.", [(DIAZ, "tourner la page")]),
    "negated-wish": (
        "M. Berg ne veut pas d'un accord au rabais.",
        [(BERG, "un accord au rabais")],
    ),
    "adverb-between": (
        "Mme Diaz souhaite par ailleurs la reprise des vols.",
        [(DIAZ, "la reprise des vols")],
    ),
    "pronoun-between-commas": (
        "Mme Diaz, elle, réclame davantage de visas.",
        [(DIAZ, "davantage de visas")],
    ),
    # effort
    "seeks": ("M. Berg cherche à rassurer les marchés.", [(BERG, "rassurer les marchés")]),
    "tries": ("Mme Diaz tente de sauver le traité.", [(DIAZ, "sauver le traité")]),
    "strives": ("M. Berg s'efforce de rapprocher les camps.", [(BERG, "rapprocher les camps")]),
    "aims-at": ("Mme Diaz vise un accord complet.", [(DIAZ, "un accord complet")]),
    "does-all-to": ("M. Berg fera tout pour éviter une guerre.", [(BERG, "éviter une guerre")]),
    # promise
    "promises": ("Mme Diaz a promis de lever les obstacles.", [(DIAZ, "lever les obstacles")]),
    "commits": ("M. Berg s'est engagé à financer le port.", [(BERG, "financer le port")]),
    "agree-to": (
        "Les deux dirigeants sont convenus de rouvrir la ligne maritime.",
        [(BOTH, "rouvrir la ligne maritime")],
    ),
    "future-of-own-side": (
        "M. Berg a assuré que la Norvège soutiendrait la réforme du fonds.",
        [(BERG, "soutiendrait la réforme du fonds")],
    ),
    "future-of-his-country": (
        "Mme Diaz a souligné que son pays continuerait de protéger la forêt.",
        [(DIAZ, "protéger la forêt")],
    ),
    "we-shall": (
        "« Nous défendrons nos pêcheurs », a lancé Mme Diaz.",
        [(DIAZ, "défendrons nos pêcheurs")],
    ),
    "we-are-going-to": (
        "« Nous allons construire un second port », a dit M. Berg.",
        [(BERG, "construire un second port")],
    ),
    # call
    "calls-on": (
        "M. Berg a appelé les deux camps à déposer les armes.",
        [(BERG, "déposer les armes")],
    ),
    "calls-for": ("Mme Diaz appelle à une désescalade.", [(DIAZ, "une désescalade")]),
    "asks-to": (
        "M. Berg a demandé à Lima de retirer ses navires.",
        [(BERG, "retirer ses navires")],
    ),
    "asks-that": (
        "Mme Diaz a demandé que l'aide parvienne aux réfugiés.",
        [(DIAZ, "l'aide parvienne aux réfugiés")],
    ),
    "demands-noun": ("M. Berg exige un retrait complet.", [(BERG, "un retrait complet")]),
    "pleads-for": ("Mme Diaz plaide pour un cessez-le-feu.", [(DIAZ, "un cessez-le-feu")]),
    "pleads-that": (
        "M. Berg a plaidé pour que chaque pays participe.",
        [(BERG, "chaque pays participe")],
    ),
    "proposes": (
        "Mme Diaz a proposé la création d'un fonds commun.",
        [(DIAZ, "la création d'un fonds commun")],
    ),
    "presses": (
        "Mme Diaz a pressé son homologue de signer le traité.",
        [(DIAZ, "signer le traité")],
    ),
    "insists-that": (
        "M. Berg a insisté pour que les otages soient libérés.",
        [(BERG, "les otages soient libérés")],
    ),
    # states of mind
    "said-ready": (
        "Mme Diaz s'est dite prête à rencontrer les rebelles.",
        [(DIAZ, "rencontrer les rebelles")],
    ),
    "is-determined": (
        "M. Berg est déterminé à réduire la dette.",
        [(BERG, "réduire la dette")],
    ),
    "favours": ("Mme Diaz se dit favorable à un report du vote.", [(DIAZ, "un report du vote")]),
    # nouns
    "will-of": (
        "M. Berg a fait part de sa volonté de renforcer la coopération.",
        [(BERG, "renforcer la coopération")],
    ),
    "hope-of": ("Mme Diaz a exprimé l'espoir d'un accord rapide.", [(DIAZ, "un accord rapide")]),
    "wish-that": (
        "M. Berg a exprimé le souhait que les deux pays coopèrent.",
        [(BERG, "les deux pays coopèrent")],
    ),
    "our-will": (
        "« Notre volonté de tourner la page est intacte », a dit Mme Diaz.",
        [(DIAZ, "tourner la page")],
    ),
    "need-of": (
        "M. Berg a insisté sur la nécessité de réformer le Conseil.",
        [(BERG, "réformer le Conseil")],
    ),
    # purpose
    "came-to": (
        "Mme Diaz est arrivée lundi à Oslo pour signer un accord de pêche.",
        [(DIAZ, "signer un accord de pêche")],
    ),
    "in-order-to": (
        "M. Berg enverra un émissaire à Lima afin de préparer la suite.",
        [(BERG, "préparer la suite")],
    ),
    "in-view-of": (
        "Mme Diaz s'est rendue à Oslo en vue de la signature d'un traité.",
        [(DIAZ, "la signature d'un traité")],
    ),
    "visit-meant-to": (
        "Mme Diaz effectue une visite destinée à apaiser les tensions.",
        [(DIAZ, "apaiser les tensions")],
    ),
    "talks-meant-to": (
        "Les pourparlers visant à rouvrir la frontière ont repris.",
        [(MEETING, "rouvrir la frontière")],
    ),
    "summit-convened-to": (
        "Un sommet extraordinaire convoqué dans le but d'éviter une crise se tient à Oslo.",
        [(MEETING, "éviter une crise")],
    ),
    "visit-is-occasion": (
        "La visite de Mme Diaz sera l'occasion de signer deux contrats.",
        [(DIAZ, "signer deux contrats")],
    ),
    "talks-aim": (
        "La rencontre vise à relancer les échanges.",
        [(MEETING, "relancer les échanges")],
    ),
    "talks-should-allow": (
        "La rencontre doit permettre de relancer les échanges.",
        [(MEETING, "relancer les échanges")],
    ),
    "talks-have-aim": (
        "La réunion a pour but de fixer un calendrier.",
        [(MEETING, "fixer un calendrier")],
    ),
    "objective-is": (
        "L'objectif de la rencontre est de fixer un calendrier.",
        [(MEETING, "fixer un calendrier")],
    ),
    "objective-colon": (
        "Objectif : relancer le dialogue entre les deux rives.",
        [(MEETING, "relancer le dialogue entre les deux rives")],
    ),
    "it-is-about": (
        "« Il s'agit de rassurer nos voisins », a expliqué M. Berg.",
        [(BERG, "rassurer nos voisins")],
    ),
    # agenda
    "on-the-menu-colon": (
        "Au menu des discussions : le commerce et la sécurité maritime.",
        [(MEETING, "le commerce et la sécurité maritime")],
    ),
    "on-the-agenda-after": (
        "La dette du Pérou est à l'ordre du jour.",
        [(MEETING, "La dette du Pérou")],
    ),
    "heart-of-talks": (
        "La sécurité et la pêche seront au cœur des discussions.",
        [(MEETING, "La sécurité et la pêche")],
    ),
    "figure-on-agenda": (
        "A l'ordre du jour figurent la pêche et la dette.",
        [(MEETING, "la pêche et la dette")],
    ),
    "talks-will-bear-on": (
        "Les entretiens porteront sur la coopération énergétique.",
        [(MEETING, "la coopération énergétique")],
    ),
    "talks-should-bear-on": (
        "Les discussions devraient porter sur la coopération énergétique.",
        [(MEETING, "la coopération énergétique")],
    ),
    "meeting-devoted-to": (
        "La rencontre sera consacrée à la lutte contre la piraterie.",
        [(MEETING, "la lutte contre la piraterie")],
    ),
    "will-be-question-of": (
        "Il sera notamment question de la pêche au large du Pérou.",
        [(MEETING, "la pêche au large du Pérou")],
    ),
    "leaders-must-discuss": (
        "Les deux dirigeants doivent discuter de la situation en mer.",
        [(BOTH, "discuter de la situation en mer")],
    ),
    "leaders-will-address": (
        "Les deux présidents aborderont la question des visas.",
        [(BOTH, "la question des visas")],
    ),
    "themes-will-be-addressed": (
        "La question des visas sera abordée lors de la rencontre.",
        [(MEETING, "La question des visas")],
    ),
    # speech
    "must-in-reported": (
        "M. Berg a déclaré que les deux pays devaient coopérer davantage.",
        [(BERG, "coopérer davantage")],
    ),
    "must-in-quote": (
        "« L'Europe doit ouvrir ses ports », a plaidé M. Berg.",
        [(BERG, "ouvrir ses ports")],
    ),
    "it-is-needed": (
        "« Il faut mettre fin aux combats », a dit Mme Diaz.",
        [(DIAZ, "mettre fin aux combats")],
    ),
    "judges-needed": (
        "M. Berg a jugé nécessaire de renforcer les contrôles.",
        [(BERG, "renforcer les contrôles")],
    ),
    "we-want-speaker-before": (
        "Mme Diaz a déclaré : « Nous voulons protéger l'océan. »",
        [(DIAZ, "protéger l'océan")],
    ),
    "we-hope-inverted-pronoun": (
        "M. Berg a salué un progrès. « Nous espérons aller plus loin », a-t-il ajouté.",
        [(BERG, "aller plus loin")],
    ),
    "speaker-carried-over": (
        "M. Berg a salué un progrès. Il a aussi souhaité que les vols reprennent.",
        [(BERG, "les vols reprennent")],
    ),
    "elided-speaker": (
        "Mme Diaz a salué un progrès. Avant d'ajouter que son pays rouvrirait ses ports.",
        [(DIAZ, "rouvrirait ses ports")],
    ),
    "according-to": (
        "Selon Mme Diaz, les deux pays doivent signer un accord fiscal.",
        [(DIAZ, "signer un accord fiscal")],
    ),
    "spokesperson": (
        "Le gouvernement norvégien souhaite une trêve, a indiqué son porte-parole.",
        [(BERG, "une trêve")],
    ),
    "capital-as-leader": ("Lima espère une trêve durable.", [(DIAZ, "une trêve durable")]),
    "country-as-leader": ("La Norvège veut rouvrir le port.", [(BERG, "rouvrir le port")]),
    # extent
    "coordinated-infinitives": (
        "M. Berg a promis de réduire la dette et d'accorder un prêt au Pérou.",
        [(BERG, "réduire la dette"), (BERG, "accorder un prêt au Pérou")],
    ),
    "coordinated-nouns-stay": (
        "Mme Diaz réclame la fin des combats et le retour des réfugiés.",
        [(DIAZ, "la fin des combats et le retour des réfugiés")],
    ),
    "coordinated-clauses": (
        "M. Berg veut que les combats cessent et que les vols reprennent.",
        [(BERG, "les combats cessent"), (BERG, "les vols reprennent")],
    ),
    "two-verbs": (
        "Mme Diaz souhaite une trêve et propose d'envoyer des médecins.",
        [(DIAZ, "une trêve"), (DIAZ, "envoyer des médecins")],
    ),
    "background-relative-cut": (
        "M. Berg veut sauver le traité, qui expire en juin.",
        [(BERG, "sauver le traité")],
    ),
    "background-clause-cut": (
        "M. Berg veut sauver le traité, alors que la crise s'aggrave.",
        [(BERG, "sauver le traité")],
    ),
    "report-cut": (
        "Mme Diaz veut sauver le traité, a indiqué la présidence péruvienne.",
        [(DIAZ, "sauver le traité")],
    ),
    "quotation-in-goal": (
        'M. Berg a appelé Lima à "faire preuve de retenue" en mer.',
        [(BERG, '"faire preuve de retenue" en mer')],
    ),
    "purpose-parted": (
        "Mme Diaz veut réunir les experts en vue d'un accord fiscal.",
        [(DIAZ, "réunir les experts"), (DIAZ, "un accord fiscal")],
    ),
}

NOT_GOALS = {
    "past-fact": "M. Berg a signé un accord de pêche avec Mme Diaz.",
    "past-meeting": "Les deux dirigeants s'étaient vus à Lima en mai.",
    "assessment": "M. Berg a estimé que la coopération reposait sur la confiance.",
    "praise": "Mme Diaz a salué les progrès accomplis depuis deux ans.",
    "thanks": "M. Berg a remercié son hôte de son accueil.",
    "regret": "Mme Diaz a regretté la lenteur des travaux.",
    "accusation": "M. Berg a accusé les rebelles de vouloir la guerre.",
    "expert-wish": "Un expert espère une trêve avant l'été.",
    "analyst-said": "« Il faut attendre l'été », juge Paul Roche, analyste à Lyon.",
    "according-to-experts": "Selon l'analyste Paul Roche, M. Berg veut gagner du temps.",
    "journalists-expect": "Les journalistes attendent une déclaration commune.",
    "ngo-calls": "Plusieurs ONG appellent à manifester samedi.",
    "opposition": "L'opposition réclame la démission du gouvernement.",
    "public": "La population veut du pain et du travail.",
    "other-country": "Le Japon souhaite un accord de libre-échange.",
    "hypothetical": "Si M. Berg veut réussir, le temps presse.",
    "negated-plan": "Mme Diaz n'envisage pas de démissionner.",
    "negated-speech": "M. Berg n'a jamais dit qu'il fallait quitter le traité.",
    "background-imperfect": "En 2015, M. Berg envisageait de quitter la politique.",
    "background-pluperfect": "Il y a dix ans, Mme Diaz avait promis de baisser les impôts.",
    "itinerary-must": "Mme Diaz doit quitter Oslo mercredi.",
    "itinerary-future": "M. Berg recevra jeudi le roi de Suède.",
    "it-is-a-second-visit": "Il s'agit de la deuxième visite de Mme Diaz en Norvège.",
    "other-summit-agenda": "La crise est au menu d'un sommet asiatique en mai.",
    "in-the-heart-of-town": "Le palais se trouve au cœur de la vieille ville.",
    "weather": "Il a neigé sur Oslo toute la matinée.",
    "biography": "Elue en 2021, Mme Diaz est avocate de formation.",
    "figures": "Les échanges entre les deux pays ont atteint deux milliards d'euros.",
    "means-to-say": "« Je veux vous remercier de votre accueil », a dit Mme Diaz.",
    "past-topics": "Les deux dirigeants ont visité une usine.",
    "state-of-things": "« Je serai bref », a promis M. Berg.",
    "telephone": "M. Berg a appelé le ministre au téléphone.",
    "waiting": "M. Berg attendait sa visiteuse sur le perron.",
    "purpose-of-third-party": "Des manifestants ont défilé afin de réclamer des salaires.",
    "route": "Un avion militaire a décollé de Bergen.",
    "possibility": "La pluie pourrait gâcher la cérémonie.",
    "unknown-speaker": "« Nous voulons du travail », criait la foule.",
    "crowd-in-the-centre": "La foule s'est massée au centre de la place.",
    "name-of-treaty": "Le traité vise les navires de commerce.",
    "refusal": "M. Berg a refusé de commenter ces propos.",
}


def goals_of(text: str) -> list[tuple[str, str]]:
    reading = read(from_text(f"{LEAD} {text}"))
    people = [a for a in reading.cast.actors if a.name in {BERG, DIAZ}]
    assert [a.name for a in people] == [BERG, DIAZ]
    return [("+".join(g.stated_by), g.text) for g in find_goals(reading, people)]


@pytest.mark.parametrize(("text", "expected"), GOALS.values(), ids=GOALS.keys())
def test_goal_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert goals_of(text) == expected


@pytest.mark.parametrize("text", NOT_GOALS.values(), ids=NOT_GOALS.keys())
def test_no_goal_is_found(text: str) -> None:
    assert goals_of(text) == []


@pytest.mark.parametrize("example", examples())
def test_cue_example_states_its_goal(example: str) -> None:
    goals = [words for _, words in goals_of(re.sub(r"[\[\]]", "", example))]
    assert re.findall(r"\[(.*?)\]", example)[0] in goals


def test_frame_of_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="de verbe"):
        frame("de verbe")


@pytest.mark.parametrize("text", [v[0] for v in GOALS.values()], ids=GOALS.keys())
def test_goal_words_stand_in_their_evidence(text: str) -> None:
    reading = read(from_text(f"{LEAD} {text}"))
    for goal in find_goals(reading, reading.cast.persons()):
        assert goal.text in goal.evidence.text
        assert reading.doc.text[goal.evidence.start : goal.evidence.end] == goal.evidence.text
