"""Who says and holds a goal: speakers of quoted and reported words, and what strangers say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

GoalsOf = Callable[[str], list[tuple[str, str]]]
BERG, DIAZ = "Lars Berg", "Ana Diaz"
BOTH = f"{BERG}+{DIAZ}"
OPEN = "rouvrir la frontière"

# what follows the lead, and who holds the one goal that it states
SPEAKERS = [
    # who opens the sentence, past asides; what stands in a clause of it is no subject
    (
        "M. Berg, armateur à Bergen, alors port franc, puis juge, a lui aussi parlé. "
        f'"Nous voulons {OPEN}", a-t-il affirmé.',
        BERG,
    ),
    (f"M. Berg, que Mme Diaz raillait jadis, s'en est réjoui. Il a promis de {OPEN}.", BERG),
    (
        "M. Berg a répondu que M. Dahl, lui non plus, ne parlait guère. "
        f'"Je compte bien {OPEN}", a-t-il glissé.',
        BERG,
    ),
    (f"M. Berg est rentré. Devant la presse, il a loué Lima et dit vouloir {OPEN}.", BERG),
    # by the state alone
    (f'"Nous voulons {OPEN}", a lancé la Péruvienne sur le quai.', DIAZ),
    (f'M. Berg a parlé. "Nous voulons {OPEN}", a souhaité le Norvégien.', BERG),
    # whose the efforts are
    (f"Mme Diaz soutient les efforts de la Norvège pour {OPEN}.", BERG),
    (f"Mme Diaz a dit qu'elle appuyait l'action de M. Berg en vue de {OPEN}.", BERG),
    (f"Mme Diaz mène des efforts de paix pour {OPEN}.", DIAZ),
    # adjuncts between the verb and its inverted subject
    (f'"Nous voulons {OPEN}", a dit dans la soirée Lars Berg, le médiateur attitré.', BERG),
    (f'"Nous voulons {OPEN}", a déclaré lors d\'une conférence de presse commune M. Berg.', BERG),
    (f'"Nous voulons {OPEN}", a déclaré à l\'issue de son entretien avec Mme Diaz M. Berg.', BERG),
    (f'"Nous voulons {OPEN}", a affirmé devant la presse, au terme du dîner, Mme Diaz.', DIAZ),
    (f'"Nous voulons {OPEN}", a dit à l\'AFP un porte-parole de la présidence péruvienne.', DIAZ),
    # verbs that close a quotation
    (f'"Nous devons {OPEN}", a asséné Mme Diaz.', DIAZ),
    (f'"Nous devons {OPEN}", a tempêté depuis Bergen le président norvégien.', BERG),
    # carried over, past what somebody quoted says
    (f'M. Berg a parlé. "Nils Dahl nous menace", a-t-il dit. Il veut {OPEN}.', BERG),
    (f'M. Berg a parlé. "Mme Diaz est une amie et je veux {OPEN}", a-t-il dit.', BERG),
    (f'M. Berg a dénoncé ce choix. "Nous voulons {OPEN}", citant le cas du Pérou.', BERG),
    (f'"Nous voulons {OPEN}, a dit Mme Diaz. La mer monte."', DIAZ),
    (f'Mme Diaz a pris la parole. Et d\'ajouter : "Nous voulons {OPEN}."', DIAZ),
    (f'"Le Pérou peut parler", a dit M. Berg au côté de Mme Diaz. "Je veux {OPEN}."', BERG),
    (f"Mme Diaz a parlé. Lima, a-t-elle promis, va {OPEN}.", DIAZ),
    (f"Mme Diaz a parlé. Le Pérou, a-t-elle dit, va {OPEN} et tient parole.", DIAZ),
    # « on », sources and texts
    (f'"Nous voulons {OPEN}", a-t-on indiqué mercredi à Lima.', DIAZ),
    (f'"Nous voulons {OPEN}", dit-on de source diplomatique péruvienne.', DIAZ),
    (f'"Elle est là", a dit Lima. "Il s\'agit de {OPEN}", ajoute-t-on de même source.', DIAZ),
    (f'"Nous voulons {OPEN}", lit-on dans le communiqué commun.', BOTH),
    (f'"Nous voulons {OPEN}", ont-ils déclaré dans un communiqué.', BOTH),
    (f"Le communiqué commun est paru. Il appelle les rebelles à {OPEN}.", BOTH),
    # whose words they are not: who stands farther on, or is named in another clause
    (
        f'Mme Diaz a parlé. "Nous voulons {OPEN}", avait-elle confié le matin devant les élus, '
        "chez qui le juge français Luc Roux avait pris la parole.",
        DIAZ,
    ),
    (f'"Nous voulons {OPEN}", a dit M. Berg, selon lequel la crise est grave.', BERG),
    (f"Lima souhaite {OPEN}, où dix hommes sont morts, selon des experts.", DIAZ),
    (f"Les deux dirigeants veulent {OPEN} et ont dit leur opposition à la guerre.", BOTH),
    # of whom the sentence before is told, though he is not its subject
    (f'Mme Diaz a parlé. Le dîner était offert par M. Berg. "Je veux {OPEN}", a-t-il dit.', BERG),
    (f'M. Berg a parlé. Un garde a été salué par Mme Diaz. "Je veux {OPEN}", a-t-il dit.', BERG),
    # past an inserted clause
    (f"Le Pérou, a dit Mme Diaz, croit en la paix et souhaite {OPEN}.", DIAZ),
    (f"La Norvège, a-t-il dit, tient à ses îles et souhaite {OPEN}.", BERG),
    # « nous », one of whom is the speaker
    (f'"Mon père et moi sommes résolus à {OPEN}", a confié M. Berg.', BERG),
    (f'"M. Berg et moi-même sommes prêts à {OPEN}", a confié Mme Diaz.', DIAZ),
    # subjects
    (f"Le président norvégien et la présidente péruvienne souhaitent {OPEN}.", BOTH),
    (f"M. Berg a reçu Mme Diaz, laquelle a souhaité {OPEN}.", DIAZ),
    (f"L'ambassadeur du Pérou à Oslo a souhaité {OPEN}.", DIAZ),
    (f"Le porte-parole du président norvégien, Nils Dahl, a souhaité {OPEN}.", BERG),
]

DUTIES = [
    ('"Nous ne devons pas céder", a dit M. Berg.', "ne devons pas céder"),
    ('"Cela doit cesser", a dit M. Berg.', "Cela doit cesser"),
    (
        'Ils ont une dette sur laquelle doit être signé un accord "sans fard", a estimé M. Berg.',
        'être signé un accord "sans fard"',
    ),
]

NO_GOALS = [
    "« Ils chercheront un compromis », a dit un juge péruvien.",
    # « tenir à » of those whom a stranger tells of
    "M. Berg est content. Le juge Nils Dahl voit un piège, les élus péruviens tenant à ruser.",
    # what is wanted stands before, so that its words tell nothing
    "M. Berg est content. Ce port, que Mme Diaz et sa délégation s'emploient à vendre, est beau.",
    "M. Berg soutient le général, dont Lima réclame le départ.",
    # what cannot be asked, and what others will deal with
    "M. Berg ne peut demander une trêve.",
    "M. Berg est content. Les comptes seront examinés en mai par les ministres des Finances.",
    "Mardi, M. Berg doit gagner Lima.",
    # what strangers think of those who meet
    "Le chef du parti agrarien, Nils Dahl, a moqué Oslo et affirmé que Lima voulait la guerre.",
    "Le sénateur Nils Dahl a raillé le dîner et jugé que le Pérou cherchait à gagner du temps.",
    "Un député de gauche a affirmé que le Pérou voulait diviser l'Europe.",
    "Le patron du syndicat des marins a dit que Lima souhaitait un vote.",
    f'"Nous voulons {OPEN}", a crié un Norvégien sur le quai.',
    f'"Nous voulons {OPEN}", a dit le Norvégien Nils Dahl, patron des pêcheurs.',
    f"M. Berg appuie les efforts de l'ONU pour {OPEN}.",
    f"M. Berg a vanté l'action de médiateurs suisses. Lima a salué les efforts d'Oslo pour {OPEN}.",
    # what might have been, what is affirmed, what readers are told, journeys
    "Pour l'association Mers Libres, la visite aurait dû être l'occasion de dénoncer la pêche.",
    "M. Berg a juré que le port est vide.",
    "M. Berg est content. La Gazette d'Oslo vous propose de revivre la visite.",
    "M. Berg est content. Il verra le chantier d'où doivent sortir les premiers navires.",
    "M. Berg doit retourner à Lima en mai.",
    # of strangers, of whom the sentence before is told
    f'M. Berg est content. Un étudiant est venu. "Je veux {OPEN}", confie-t-il.',
    f'M. Berg est content. Des manifestants ont défilé. "Nous voulons {OPEN}", ont-ils crié.',
    f"Le Pérou, a dit Mme Diaz, croit en la paix, mais la foule souhaite {OPEN}.",
    # offices that no leader has, and clauses that end in their source
    f'Mme Diaz est arrivée. "Nous voulons {OPEN}", a dit le maire.',
    f'M. Berg est content. "Nous voulons {OPEN}", a lancé l\'évêque.',
    f'M. Berg est content. "Nous voulons {OPEN}", a lancé le chef de l\'opposition.',
    f"M. Berg a écrit une lettre, où il veut {OPEN}, selon des experts.",
    f"M. Berg, las de la guerre, veut {OPEN}, selon des experts.",
    # somebody new has come in, and speaks
    "M. Berg est content. Le patron de la société Norsk est plus prudent. "
    '"Nous voulons agir", dit-il.',
    'M. Berg est content. Son opposant Nils Dahl a réagi. "Nous voulons un vote", a-t-il dit.',
    'M. Berg est content. Le porte-parole de l\'ONU a réagi. "Nous voulons un vote", a-t-il dit.',
    'Le lobby Norsk a réagi. "La Norvège devrait œuvrer pour une réforme", a-t-il soutenu.',
    '"Nous voulons rouvrir la frontière", a dit dans la soirée un habitant à propos de M. Berg.',
    '"La Norvège ne fera pas de cadeau", prédit Nils Dahl, spécialiste du Pérou.',
    '"Nous devons sauver la pêche", s\'est enflammé un pêcheur.',
    '"Nous voulons rouvrir la frontière", assure-t-on à Stockholm.',
    "M. Berg est resté muet. Lundi, Nils Dahl, le porte-parole de l'opposition, a parlé. "
    '"Nous espérons un vote", a-t-il indiqué.',
    # what others say that those who meet want
    '"M. Berg veut diviser l\'Europe", a accusé le Premier ministre suédois.',
    '"Le Pérou veut la guerre", a accusé M. Berg.',
    '"Il veut gagner du temps", juge un diplomate européen.',
    "Pour un analyste, M. Berg veut gagner du temps.",
    "M. Berg semble vouloir diviser l'Europe.",
    "M. Berg ne semble pas vouloir céder.",
    "Mme Diaz a lu la résolution de l'ONU. Le texte est clair. Il appelle les rebelles à céder.",
    # no duty
    '"L\'accord devrait entrer en vigueur en mai", a dit M. Berg.',
    '"Si les ports fermaient, cela devrait être un choix de Lima", a dit M. Berg.',
]


# said long before the meeting, or shortly
TOLD_BEFORE = [
    (f"« Il faut {OPEN} », avait plaidé M. Berg en février.", []),
    (f"« Nous voulons {OPEN} », avait dit Mme Diaz en 2019.", []),
    (f"En janvier, Mme Diaz avait déclaré : « Nous voulons {OPEN}. »", []),
    (f"M. Berg avait affirmé en mars qu'il fallait {OPEN}.", []),
    (f"« Nous voulons {OPEN} », avait dit Mme Diaz la veille.", [OPEN]),
    (f"« Nous voulons {OPEN} », avait dit Mme Diaz avant de s'envoler.", [OPEN]),
    (f"« Nous voulons {OPEN} », a dit Mme Diaz, qui avait pris la mer en 2019.", [OPEN]),
    (f"« Nous voulons {OPEN} en deux ans », avait dit M. Berg.", [f"{OPEN} en deux ans"]),
]


@pytest.mark.parametrize(("text", "words"), TOLD_BEFORE)
def test_what_was_said_long_before_is_no_goal(
    text: str, words: list[str], goals_of: GoalsOf
) -> None:
    assert [found for _, found in goals_of(text)] == words


@pytest.mark.parametrize(("text", "holder"), SPEAKERS)
def test_goal_is_of_who_speaks(text: str, holder: str, goals_of: GoalsOf) -> None:
    assert goals_of(text) == [(holder, OPEN)]


@pytest.mark.parametrize(("text", "words"), DUTIES)
def test_duty_is_a_goal(text: str, words: str, goals_of: GoalsOf) -> None:
    assert goals_of(text) == [(BERG, words)]


@pytest.mark.parametrize("text", NO_GOALS)
def test_no_goal_is_found(text: str, goals_of: GoalsOf) -> None:
    assert goals_of(text) == []
