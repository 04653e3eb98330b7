"""Stated goals: who wants what, by sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from sommet.facts.goals import find_goals
from sommet.facts.goals.cues import examples, frame
from sommet.reading import Reading

GoalsOf = Callable[[str], list[tuple[str, str]]]
BERG, DIAZ = "Lars Berg", "Ana Diaz"
BOTH = f"{BERG}+{DIAZ}"
MEETING = ""

# the sentence that follows the lead, and the goals that it states, each as (holder, words)
GOALS = {
    "is-a-priority": (
        "« La levée du blocus est une priorité », a dit M. Berg.",
        [(BERG, "La levée du blocus")],
    ),
    "our-only-aim": ("« La paix est notre seul but », a dit Mme Diaz.", [(DIAZ, "La paix")]),
    "remains-our-priority": (
        "« La protection des côtes reste notre priorité », a dit M. Berg.",
        [(BERG, "La protection des côtes")],
    ),
    "is-his-priority": (
        "M. Berg a assuré que la levée du blocus était sa priorité.",
        [(BERG, "la levée du blocus")],
    ),
    "makes-it-a-priority": (
        "M. Berg a fait de la levée du blocus une priorité.",
        [(BERG, "la levée du blocus")],
    ),
    "stake-for": ("L'enjeu pour Lima : obtenir un prêt.", [(DIAZ, "obtenir un prêt")]),
    "two-nouns-of-intent": (
        "M. Berg a souligné la nécessité de rouvrir le port et l'importance de protéger les côtes.",
        [(BERG, "rouvrir le port"), (BERG, "protéger les côtes")],
    ),
    "list-of-topics": (
        "A Oslo, la pêche, le gaz du nord et les visas seront au centre des entretiens.",
        [(MEETING, "la pêche, le gaz du nord et les visas")],
    ),
    "no-subjunctive": (
        "Mme Diaz préfère que le quai soit fermé et appelle à rouvrir le port.",
        [(DIAZ, "le quai soit fermé"), (DIAZ, "rouvrir le port")],
    ),
    "wish-of-the-other-state": (
        "Mme Diaz veut que la Norvège signe le traité et renonce à ses missiles.",
        [(DIAZ, "la Norvège signe le traité"), (DIAZ, "renonce à ses missiles")],
    ),
    "they-by-a-source": (
        "Ils chercheront un compromis, selon un diplomate péruvien.",
        [(BOTH, "un compromis")],
    ),
    "threat-behind-a-demand": (
        "Mme Diaz exige des gages et menace de reprendre le forage.",
        [(DIAZ, "des gages")],
    ),
    "hope-behind-a-wish": (
        "M. Berg a dit vouloir présenter un plan et espérer un accord.",
        [(BERG, "présenter un plan"), (BERG, "un accord")],
    ),
    "asks-the-head-of": (
        "M. Berg a demandé à la cheffe de la diplomatie péruvienne d'obtenir un retrait.",
        [(BERG, "obtenir un retrait")],
    ),
    "quoted-and-called-for": (
        'M. Berg a souhaité "un sommet utile" et appelé à éviter la guerre.',
        [(BERG, '"un sommet utile"'), (BERG, "éviter la guerre")],
    ),
    "takes-stock": (
        "Les deux parties doivent faire le point sur le traité et discuter de la pêche.",
        [(BOTH, "faire le point sur le traité"), (BOTH, "discuter de la pêche")],
    ),
    "stops-over": ("M. Berg doit faire escale à Lima.", []),
    "will-not-come": ("M. Berg n'assistera pas au sommet, a annoncé le palais norvégien.", []),
    "reflexive-before-a-colon": (
        "« La crise ne doit pas s'enliser : je souhaite que le port ouvre », a dit M. Berg.",
        [(BERG, "La crise ne doit pas s'enliser"), (BERG, "le port ouvre")],
    ),
    "dominates-exchanges": (
        "La Syrie, le gaz et les soupçons de fraude devraient dominer les échanges.",
        [(MEETING, "La Syrie, le gaz et les soupçons de fraude")],
    ),
    "states-are-no-topics": ("La Norvège et le Pérou seront au cœur des discussions.", []),
    "interest-taken": (
        "Mme Diaz s'est réjouie de l'intérêt que montrent les pêcheurs au marché du gaz.",
        [],
    ),
    "capital-as-he": (
        "Lima a fait savoir qu'il était disposé à examiner les quotas.",
        [(DIAZ, "examiner les quotas")],
    ),
    "list-behind-an-aside": (
        "Au menu de la visite figurent l'ouverture du port, fermé depuis mai, la livraison de gaz "
        "et la lutte contre la piraterie.",
        [
            (
                MEETING,
                "l'ouverture du port, fermé depuis mai, la livraison de gaz et la lutte contre la "
                "piraterie",
            )
        ],
    ),
    "with-one-voice": (
        "« Nos deux pays doivent parler d'une seule voix à l'Onu », a dit M. Berg.",
        [(BERG, "parler d'une seule voix à l'Onu")],
    ),
    "rather-than": (
        "Mme Diaz a appelé à « la retenue et au calme » plutôt qu'aux « armes et au vacarme ».",
        [(DIAZ, "« la retenue et au calme »")],
    ),
    "means-for": (
        "Les deux dirigeants veulent trouver les moyens pour rouvrir le port.",
        [(BOTH, "trouver les moyens pour rouvrir le port")],
    ),
    "first-ones-since": (
        "Ils sont convenus d'organiser des exercices, les premiers depuis dix ans.",
        [(BOTH, "organiser des exercices")],
    ),
    "in-discussion": (
        "M. Berg espère signer un accord sur la pêche, en discussion depuis 2010.",
        [(BERG, "signer un accord sur la pêche")],
    ),
    "eastern-flank": (
        "M. Berg entend renforcer le flanc est de l'alliance.",
        [(BERG, "renforcer le flanc est de l'alliance")],
    ),
    "is-there-for": (
        "Mme Diaz est à Oslo pour obtenir un soutien.",
        [(DIAZ, "obtenir un soutien")],
    ),
    # who is meant
    "people-for-their-leader": (
        "Les Norvégiens espèrent rouvrir la ligne.",
        [(BERG, "rouvrir la ligne")],
    ),
    "asked-behind-an-aside": (
        "Mme Diaz veut convaincre la Norvège, qui hésite encore, de signer le traité.",
        [(DIAZ, "convaincre la Norvège, qui hésite encore, de signer le traité")],
    ),
    "heads-of-state": (
        "Les chefs d'Etat et de gouvernement ont appelé à une trêve.",
        [(BOTH, "une trêve")],
    ),
    "each": ("Chacun s'est engagé à payer sa part.", [(BOTH, "payer sa part")]),
    "each-of-them": ("Chacun des dirigeants s'est engagé à payer.", [(BOTH, "payer")]),
    "state-goes-on": (
        "La Norvège, elle, a signé. Elle souhaite aussi obtenir un siège.",
        [(BERG, "obtenir un siège")],
    ),
    "woman-goes-on": (
        "La Norvège a salué Mme Diaz. Elle souhaite obtenir un siège.",
        [(DIAZ, "obtenir un siège")],
    ),
    "behind-clauses": (
        "Mme Diaz, dont le pays est pauvre et que son parti, les verts, soutient, veut une trêve.",
        [(DIAZ, "une trêve")],
    ),
    "means-that": (
        "M. Berg entend que le traité soit signé en mai.",
        [(BERG, "le traité soit signé en mai")],
    ),
    "offers-that": (
        "Mme Diaz a offert que son pays prenne la tête de la force.",
        [(DIAZ, "son pays prenne la tête de la force")],
    ),
    "was-question-of": (
        "Il était question d'inaugurer un pont.",
        [(MEETING, "inaugurer un pont")],
    ),
    # where a goal ends
    "ends-before-explained": (
        "M. Berg est venu pour ouvrir un chantier, un projet au terme duquel Lima aura un métro.",
        [(BERG, "ouvrir un chantier")],
    ),
    "ends-before-because": (
        "« Il faut que chacun contribue parce que la mer, hélas, ne cesse de monter », a dit "
        "M. Berg.",
        [(BERG, "chacun contribue")],
    ),
    "ends-before-after": (
        "Mme Diaz a appelé au dialogue après avoir visité le port.",
        [(DIAZ, "dialogue")],
    ),
    "ends-before-misread-verb": (
        "M. Berg veut rassurer les armateurs et s'attaque à la fraude.",
        [(BERG, "rassurer les armateurs")],
    ),
    "ends-at-glued-stop": (
        "Mme Diaz a promis une hausse de 2%.Face au gel, M. Berg veut aider les fermes.",
        [(DIAZ, "une hausse de 2%"), (BERG, "aider les fermes")],
    ),
    "all-of-everything": (
        "« Nous devons tout faire pour sauver le traité », a dit Mme Diaz.",
        [(DIAZ, "tout faire pour sauver le traité")],
    ),
    "of-a-relative": (
        "« J'ai demandé un audit, dont les annexes devront être lues en mai », a dit M. Berg.",
        [(BERG, "un audit")],
    ),
    "after-a-date": (
        "A ce propos, M. Berg dit : « le 5 mai, avant mon départ, j'ai demandé aux maires de "
        "recenser les abris. »",
        [(BERG, "recenser les abris")],
    ),
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
    "text-ends-with-adverb": (
        "M. Berg veut relancer le commerce, vite",
        [(BERG, "relancer le commerce, vite")],
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
    "some-of-the-people": "Les jeunes Norvégiens espèrent rouvrir la ligne.",
    "people-of-a-third-state": "Les Finlandais espèrent rouvrir la ligne.",
    "comes-at-a-moment": "Le voyage intervient au moment où la tension monte entre Lima et Oslo.",
    "priority-of-nobody": "La levée du blocus est une priorité.",
    "no-priority": "« La levée du blocus n'est pas une priorité », a dit M. Berg.",
    "visit-a-priority": "« Cette visite est une priorité », a dit M. Berg.",
    "not-made-priority": "M. Berg n'a pas fait de la paix une priorité.",
    "priority-for-experts": "Des experts estiment que la paix est une priorité.",
    "lets-it-be-known": "M. Berg a laissé entendre que la Norvège pourrait signer.",
    "each-port": "Chacun des ports espère accueillir des navires.",
    "heard-that": "M. Berg a entendu que la pluie tombait.",
    "was-no-question": "Il n'était pas question d'inaugurer un pont.",
    "joint-text-of-others": "« Nous, les armateurs, redisons notre engagement à payer », ont écrit "
    "dans un communiqué commun les patrons de six ports.",
    "known-to-come": "« C'est un rapport que l'on va lire avec soin », a dit M. Berg.",
    "of-strangers": "M. Berg a cité des juristes préconisant un moratoire.",
    "enough-for": "« Je voyage assez pour savoir que les gens souffrent », a souligné M. Berg.",
    "hopes-of-whom": "M. Berg a déçu les espoirs des pêcheurs, qui attendent une aide.",
    "project-at": "« Nous avons des preuves », a dit Mme Diaz, chargée du projet à l'école.",
    "aim-undone": "M. Berg a dit que la loi abrogeait l'objectif de réduire la flotte.",
    "wish-met-with": "Malgré les appels à quitter le pouvoir, Mme Diaz a tenu bon.",
    "wish-faced": "Face aux appels à rouvrir le port, M. Berg a consulté les maires.",
    "no-need": "M. Berg a estimé qu'« il n'y a pas vraiment besoin d'une loi ».",
    "object-of": "« J'ai fait l'objet d'une enquête, car c'est une règle que j'ai suivie », a dit "
    "M. Berg.",
    "political": "M. Berg regrette le choix politique qu'aurait dû être ce vote.",
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


FURTHER = [
    ("Les deux dirigeants se sont mis d'accord pour créer un fonds.", [(BOTH, "créer un fonds")]),
    ("M. Berg a dit son espoir de voir les combats cesser.", [(BERG, "voir les combats cesser")]),
    ("Mme Diaz a formé le vœu que la paix revienne.", [(DIAZ, "la paix revienne")]),
    (
        "M. Berg a réitéré son appel à un cessez-le-feu immédiat.",
        [(BERG, "un cessez-le-feu immédiat")],
    ),
    (
        "Mme Diaz a réaffirmé son engagement en faveur d'une paix durable.",
        [(DIAZ, "une paix durable")],
    ),
    ("M. Berg a appelé de ses vœux une réforme du Conseil.", [(BERG, "une réforme du Conseil")]),
    (
        "Mme Diaz a lancé un appel pour la libération des otages.",
        [(DIAZ, "la libération des otages")],
    ),
    ("M. Berg a souligné l'importance de protéger les côtes.", [(BERG, "protéger les côtes")]),
    ("Mme Diaz affirme vouloir tourner la page.", [(DIAZ, "tourner la page")]),
    ("M. Berg s'est montré disposé à négocier un prêt.", [(BERG, "négocier un prêt")]),
    (
        "Les deux présidents tenteront de trouver un compromis sur la pêche.",
        [(BOTH, "trouver un compromis sur la pêche")],
    ),
    ("Les dirigeants vont essayer d'arracher un accord.", [(BOTH, "arracher un accord")]),
    (
        "Mme Diaz est en visite à Oslo pour défendre un projet de barrage.",
        [(DIAZ, "défendre un projet de barrage")],
    ),
    (
        "M. Berg a reçu Mme Diaz pour évoquer la crise alimentaire.",
        [(BERG, "évoquer la crise alimentaire")],
    ),
    ("Le sommet, qui doit porter sur la pêche, s'ouvre mercredi.", [(MEETING, "la pêche")]),
    ("Une réunion axée sur la sécurité est prévue mercredi.", [(MEETING, "la sécurité")]),
    (
        "Ce sera l'occasion pour Mme Diaz de présenter ses réformes.",
        [(DIAZ, "présenter ses réformes")],
    ),
    ("M. Berg fait pression pour un retrait des troupes.", [(BERG, "un retrait des troupes")]),
    ("« Nous devons trouver un compromis », a déclaré M. Berg.", [(BERG, "trouver un compromis")]),
    ("« Nous sommes prêts à ouvrir nos ports », a dit Mme Diaz.", [(DIAZ, "ouvrir nos ports")]),
    (
        "« Je suis venue pour écouter nos amis norvégiens », a dit Mme Diaz.",
        [(DIAZ, "écouter nos amis norvégiens")],
    ),
    (
        "« Notre objectif est de doubler les échanges », a affirmé M. Berg.",
        [(BERG, "doubler les échanges")],
    ),
    (
        "« Ma priorité, c'est de libérer les otages », a insisté Mme Diaz.",
        [(DIAZ, "libérer les otages")],
    ),
    (
        "« Ce que nous voulons, c'est un accord équilibré », a dit M. Berg.",
        [(BERG, "un accord équilibré")],
    ),
    (
        "M. Berg a indiqué que l'objectif était de doubler les échanges.",
        [(BERG, "doubler les échanges")],
    ),
    ("Mme Diaz s'est dite en faveur d'une force commune.", [(DIAZ, "une force commune")]),
    ("M. Berg a annoncé son intention de se rendre à Lima.", [(BERG, "se rendre à Lima")]),
    (
        "M. Berg a annoncé qu'il allait ouvrir une école à Lima.",
        [(BERG, "ouvrir une école à Lima")],
    ),
    (
        "Mme Diaz a à cœur de protéger les peuples d'Amazonie.",
        [(DIAZ, "protéger les peuples d'Amazonie")],
    ),
    (
        "Le but de cette visite est de renforcer les liens culturels.",
        [(MEETING, "renforcer les liens culturels")],
    ),
    (
        "Cette rencontre devrait permettre aux deux pays de signer un accord.",
        [(MEETING, "signer un accord")],
    ),
    (
        "Les discussions doivent notamment porter sur le climat et la forêt.",
        [(MEETING, "le climat et la forêt")],
    ),
    ("Le climat sera au menu de la rencontre.", [(MEETING, "Le climat")]),
    (
        "Au centre des entretiens, la crise alimentaire au Sahel.",
        [(MEETING, "la crise alimentaire au Sahel")],
    ),
    ("La crise alimentaire devrait dominer les entretiens.", [(MEETING, "La crise alimentaire")]),
    (
        "Les deux présidents évoqueront également la crise alimentaire.",
        [(BOTH, "la crise alimentaire")],
    ),
    (
        "Les deux chefs d'Etat se retrouvent pour discuter de la crise alimentaire.",
        [(BOTH, "discuter de la crise alimentaire")],
    ),
    ("Les ministres se réunissent afin de préparer un traité.", [(BOTH, "préparer un traité")]),
    (
        "La rencontre a pour objectif de relancer le processus de paix.",
        [(MEETING, "relancer le processus de paix")],
    ),
    ("Il s'agira de relancer le processus de paix.", [(MEETING, "relancer le processus de paix")]),
    (
        "L'enjeu de la visite : obtenir un prêt du fonds souverain.",
        [(MEETING, "obtenir un prêt du fonds souverain")],
    ),
    (
        '"La Norvège doit réduire ses émissions et aider ses voisins", a insisté Mme Diaz.',
        [(DIAZ, "réduire ses émissions"), (DIAZ, "aider ses voisins")],
    ),
    (
        "Oslo et Lima veulent créer une zone de libre-échange.",
        [(BOTH, "créer une zone de libre-échange")],
    ),
    (
        "Le ministère péruvien des Affaires étrangères a appelé à la retenue.",
        [(DIAZ, "la retenue")],
    ),
    (
        "Selon la présidence norvégienne, M. Berg souhaite obtenir des garanties.",
        [(BERG, "obtenir des garanties")],
    ),
    (
        "M. Berg s'est engagé à ce que les fonds soient versés en mai.",
        [(BERG, "les fonds soient versés en mai")],
    ),
    ("M. Berg, qui espère une trêve, a parlé une heure.", [(BERG, "une trêve")]),
    ("Espérant une trêve, M. Berg a parlé une heure.", [(BERG, "une trêve")]),
    ("M. Berg a promis « une aide massive » au Pérou.", [(BERG, "« une aide massive » au Pérou")]),
    (
        "M. Berg tient à ce que les règles soient respectées.",
        [(BERG, "les règles soient respectées")],
    ),
    ('"Il est important que nous coopérions", a dit M. Berg.', [(BERG, "nous coopérions")]),
    (
        '"Il est temps d\'agir contre la piraterie", a dit M. Berg.',
        [(BERG, "agir contre la piraterie")],
    ),
]

QUOTED = [
    ("« A nous de protéger nos côtes », a lancé M. Berg.", [(BERG, "protéger nos côtes")]),
    ("« Le moment est venu de tourner la page », a dit Mme Diaz.", [(DIAZ, "tourner la page")]),
    ("« L'important est de garder le contact », a dit Mme Diaz.", [(DIAZ, "garder le contact")]),
    (
        "« Notre responsabilité est d'éviter la guerre », a dit M. Berg.",
        [(BERG, "éviter la guerre")],
    ),
    ("« J'ai l'intention de retourner à Lima », a dit M. Berg.", [(BERG, "retourner à Lima")]),
    ("« Nous travaillons à un accord de pêche », a dit M. Berg.", [(BERG, "un accord de pêche")]),
    ("« Nous sommes là pour aider nos voisins », a dit Mme Diaz.", [(DIAZ, "aider nos voisins")]),
    ("« Nous avons décidé de créer un fonds », a dit Mme Diaz.", [(DIAZ, "créer un fonds")]),
    (
        "« Nous nous sommes mis d'accord pour rouvrir la ligne », a dit M. Berg.",
        [(BERG, "rouvrir la ligne")],
    ),
    ("« Nous avons convenu d'ouvrir un consulat », a dit M. Berg.", [(BERG, "ouvrir un consulat")]),
    (
        "« Ma volonté est de bâtir un pont entre nos pays », a dit M. Berg.",
        [(BERG, "bâtir un pont entre nos pays")],
    ),
    (
        "« L'objectif, c'est de réduire la dette », a expliqué Mme Diaz.",
        [(DIAZ, "réduire la dette")],
    ),
    (
        "« C'était une bonne rencontre. Nous voulons continuer à coopérer », a dit Mme Diaz.",
        [(DIAZ, "continuer à coopérer")],
    ),
    (
        "M. Berg a salué « une bonne rencontre ». « Nous voulons coopérer "
        "davantage », a-t-il souligné.",
        [(BERG, "coopérer davantage")],
    ),
    ("M. Berg : « Nous allons rouvrir la ligne. »", [(BERG, "rouvrir la ligne")]),
    (
        "Mme Diaz s'est montrée ferme : « Je ne veux pas d'un mauvais accord ».",
        [(DIAZ, "un mauvais accord")],
    ),
    ("M. Berg a souhaité « que la paix revienne ».", [(BERG, "la paix revienne")]),
    ("M. Berg a dit vouloir « tourner la page ».", [(BERG, "« tourner la page »")]),
    (
        "M. Berg a dit que « l'objectif est de doubler les échanges ».",
        [(BERG, "doubler les échanges")],
    ),
    ("« On doit faire plus pour l'océan », a jugé M. Berg.", [(BERG, "faire plus pour l'océan")]),
    ("« On va rouvrir la ligne », a promis M. Berg.", [(BERG, "rouvrir la ligne")]),
    ("« Il nous faut agir vite », a dit M. Berg.", [(BERG, "agir vite")]),
    ("« Nous continuerons à défendre le droit », a dit M. Berg.", [(BERG, "défendre le droit")]),
    ("« Nous avons la volonté d'avancer ensemble », a dit M. Berg.", [(BERG, "avancer ensemble")]),
    ("« Nous appelons toutes les parties à la retenue », a dit M. Berg.", [(BERG, "la retenue")]),
    ("« Nous appelons les parties à négocier », a dit M. Berg.", [(BERG, "négocier")]),
    ("« Je demande au Conseil de se réunir », a dit M. Berg.", [(BERG, "se réunir")]),
    (
        "« Nous espérons que cette visite ouvrira une nouvelle ère », a dit Mme Diaz.",
        [(DIAZ, "cette visite ouvrira une nouvelle ère")],
    ),
    ("« J'espère pouvoir revenir bientôt », a dit Mme Diaz.", [(DIAZ, "pouvoir revenir bientôt")]),
    (
        "Mme Diaz, qui était attendue lundi, a dit : « Il faut sauver l'Amazonie ».",
        [(DIAZ, "sauver l'Amazonie")],
    ),
]

# what may stand between the word of intent and the goal, and who speaks without being named
BETWEEN = [
    ("M. Berg s'est dit mardi prêt à recevoir les rebelles.", [(BERG, "recevoir les rebelles")]),
    (
        "M. Berg propose depuis son élection de créer un fonds.",
        [(BERG, "créer un fonds")],
    ),
    ("M. Berg a proposé à son homologue un fonds commun.", [(BERG, "un fonds commun")]),
    ("M. Berg a promis au président du Pérou une aide.", [(BERG, "une aide")]),
    (
        "Mme Diaz espère avant tout organiser une conférence à Lima.",
        [(DIAZ, "organiser une conférence à Lima")],
    ),
    (
        "« J'ai réaffirmé la volonté du Pérou de parler aux rebelles », a dit Mme Diaz.",
        [(DIAZ, "parler aux rebelles")],
    ),
    ("Mme Diaz a chargé ses ministres de rédiger un traité.", [(DIAZ, "rédiger un traité")]),
    (
        "« Mon idée est simple : que la mer reste ouverte », a dit M. Berg.",
        [(BERG, "la mer reste ouverte")],
    ),
    ("Mme Diaz est venue plaider pour un accord.", [(DIAZ, "un accord")]),
    (
        "« Nous sommes venus remettre la relation à zéro », a dit Mme Diaz.",
        [(DIAZ, "remettre la relation à zéro")],
    ),
    ("Mme Diaz doit faire adopter un plan.", [(DIAZ, "faire adopter un plan")]),
    ("La dette du Pérou était à l'ordre du jour.", [(MEETING, "La dette du Pérou")]),
    (
        "Mme Diaz a dit : « La mer monte. Il faut agir vite. » Elle a aussi demandé un fonds.",
        [(DIAZ, "agir vite"), (DIAZ, "un fonds")],
    ),
    (
        "Mme Diaz s'est adressée à la presse.\n\n« Nous voulons rouvrir nos ports. »",
        [(DIAZ, "rouvrir nos ports")],
    ),
]

PAST = [
    ("M. Berg espérait relancer le commerce.", [(BERG, "relancer le commerce")]),
    ("Mme Diaz, elle, voulait parler de la pêche.", [(DIAZ, "parler de la pêche")]),
]

COORDINATED = [
    (
        "« Nous devons respecter le droit et protéger les civils », a dit M. Berg.",
        [(BERG, "respecter le droit"), (BERG, "protéger les civils")],
    ),
    (
        "« Nous sommes prêts à ouvrir nos ports et à signer le traité », a dit M. Berg.",
        [(BERG, "ouvrir nos ports"), (BERG, "signer le traité")],
    ),
    (
        "« Nous voulons réduire la dette, relancer l'emploi et protéger la "
        "forêt », a dit Mme Diaz.",
        [(DIAZ, "réduire la dette"), (DIAZ, "relancer l'emploi"), (DIAZ, "protéger la forêt")],
    ),
    (
        "« Il faut réduire la dette, mais aussi relancer l'emploi », a dit Mme Diaz.",
        [(DIAZ, "réduire la dette"), (DIAZ, "relancer l'emploi")],
    ),
    (
        "M. Berg a appelé à respecter la trêve et à ne pas céder à la colère.",
        [(BERG, "respecter la trêve"), (BERG, "ne pas céder à la colère")],
    ),
    (
        "M. Berg souhaite non seulement rouvrir la ligne mais également créer un fonds.",
        [(BERG, "rouvrir la ligne"), (BERG, "créer un fonds")],
    ),
    (
        'M. Berg veut "rouvrir la ligne" et "créer un fonds".',
        [(BERG, '"rouvrir la ligne"'), (BERG, '"créer un fonds"')],
    ),
    (
        "M. Berg a promis une aide et s'est engagé à ouvrir un consulat.",
        [(BERG, "une aide"), (BERG, "ouvrir un consulat")],
    ),
    (
        "M. Berg a promis une aide au Pérou ainsi que d'ouvrir un consulat.",
        [(BERG, "une aide au Pérou"), (BERG, "ouvrir un consulat")],
    ),
    (
        "M. Berg a proposé une trêve et de rouvrir la ligne.",
        [(BERG, "une trêve"), (BERG, "rouvrir la ligne")],
    ),
    ("M. Berg souhaite ouvrir et moderniser le port.", [(BERG, "ouvrir et moderniser le port")]),
    (
        "M. Berg s'est engagé à poursuivre le dialogue, à réduire les taxes et à créer un fonds.",
        [(BERG, "poursuivre le dialogue"), (BERG, "réduire les taxes"), (BERG, "créer un fonds")],
    ),
    (
        "M. Berg a dit vouloir rouvrir la ligne, puis créer un fonds.",
        [(BERG, "rouvrir la ligne"), (BERG, "créer un fonds")],
    ),
    (
        "Principaux sujets de discussion : la pêche et la dette.",
        [(MEETING, "la pêche et la dette")],
    ),
    ("Les principaux sujets seront la pêche et la dette.", [(MEETING, "la pêche et la dette")]),
    (
        "Au programme de cette journée de travail entre les deux délégations "
        "norvégienne et péruvienne : la pêche et la dette.",
        [(MEETING, "la pêche et la dette")],
    ),
    (
        "Une réunion, prévue jeudi à Bergen, visant à relancer le dialogue a été annulée.",
        [(MEETING, "relancer le dialogue")],
    ),
]

# who is meant by a description, and what else states or ends a goal
DESCRIBED = [
    (
        "M. Berg a visité le port. « Il faut que la mer reste propre », a lancé l'ancien marin.",
        [(BERG, "la mer reste propre")],
    ),
    (
        "M. Berg a parlé de « progrès ». La mer monte et « nous espérons agir vite », a-t-il dit.",
        [(BERG, "agir vite")],
    ),
    ("Tous deux ont promis d'ouvrir la ligne.", [(BOTH, "ouvrir la ligne")]),
    (
        "« La violence doit cesser et les otages doivent être libérés », a dit M. Berg.",
        [(BERG, "La violence doit cesser"), (BERG, "les otages doivent être libérés")],
    ),
    (
        "M. Berg a dit que les otages devaient être libérés.",
        [(BERG, "les otages devaient être libérés")],
    ),
    (
        "Mme Diaz a visité le port. « Il faut agir vite », a répliqué l'intéressée.",
        [(DIAZ, "agir vite")],
    ),
    (
        "« Donnons une chance à la paix », a dit Mme Diaz.",
        [(DIAZ, "Donnons une chance à la paix")],
    ),
    (
        "« Notre but n'est pas de punir Lima mais d'obtenir des garanties », a dit M. Berg.",
        [(BERG, "obtenir des garanties")],
    ),
    (
        "Les deux présidents ont exprimé leur volonté commune de rouvrir la ligne.",
        [(BOTH, "rouvrir la ligne")],
    ),
    ("Mme Diaz se rend à Oslo plaider la cause des élus.", [(DIAZ, "plaider la cause des élus")]),
    (
        "Les deux présidents ont signé une déclaration. Le texte vise à rouvrir la ligne.",
        [(MEETING, "rouvrir la ligne")],
    ),
    (
        "Mme Diaz a signé un accord visant à protéger la forêt.",
        [(DIAZ, "protéger la forêt")],
    ),
    (
        "M. Berg réclame en contrepartie que Lima rouvre ses ports.",
        [(BERG, "Lima rouvre ses ports")],
    ),
    ("M. Berg veut d'abord obtenir une trêve.", [(BERG, "obtenir une trêve")]),
    (
        "« Nous voulons être un pont entre les deux rives », a dit M. Berg.",
        [(BERG, "être un pont entre les deux rives")],
    ),
    (
        "M. Berg a annoncé que la rencontre servirait à préparer un traité.",
        [(MEETING, "préparer un traité")],
    ),
    (
        "M. Berg espérait convaincre Mme Diaz de revenir en novembre.",
        [(BERG, "convaincre Mme Diaz de revenir en novembre")],
    ),
    (
        "M. Berg veut que les combats cessent, que les otages soient libérés et que l'aide arrive.",
        [
            (BERG, "les combats cessent"),
            (BERG, "les otages soient libérés"),
            (BERG, "l'aide arrive"),
        ],
    ),
    (
        "M. Berg souhaite acheter du blé et que les travaux débutent.",
        [(BERG, "acheter du blé"), (BERG, "les travaux débutent")],
    ),
]

# where the model sees no verb, no subject or a wrong one, and who speaks on
MISREAD = [
    ("M. Berg ambitionne de doubler les échanges.", [(BERG, "doubler les échanges")]),
    ("La Norvège compte par ailleurs ouvrir un port.", [(BERG, "ouvrir un port")]),
    ("M. Berg œuvre au rapprochement des deux rives.", [(BERG, "rapprochement des deux rives")]),
    (
        "Les deux présidents sont convenus de poursuivre le dialogue, selon la même source.",
        [(BOTH, "poursuivre le dialogue")],
    ),
    (
        "Les deux parties ont exprimé leur volonté de coopérer en mer et sont convenues "
        "d'organiser un forum.",
        [(BOTH, "coopérer en mer"), (BOTH, "organiser un forum")],
    ),
    ("Tous deux doivent présenter un plan.", [(BOTH, "présenter un plan")]),
    (
        "Un accord a été signé, les deux alliés de l'Otan s'efforçant de tourner la page.",
        [(BOTH, "tourner la page")],
    ),
    (
        "« C'est bien », a dit M. Berg en point de presse, en insistant pour que l'entente "
        "demeure bilatérale.",
        [(BERG, "l'entente demeure bilatérale")],
    ),
    (
        "Mme Diaz, qui s'est dite « très optimiste », a pour sa part indiqué vouloir accroître "
        "les échanges.",
        [(DIAZ, "accroître les échanges")],
    ),
    (
        "M. Berg a proposé un pacte entre riches et pauvres et appelé à taxer les banques.",
        [(BERG, "un pacte entre riches et pauvres"), (BERG, "taxer les banques")],
    ),
    (
        'Le président norvégien a jugé "impératif (...) de stopper les forages".',
        [(BERG, "stopper les forages")],
    ),
    ("M. Berg s'engage à  « rouvrir le port ».", [(BERG, "« rouvrir le port »")]),
    (
        "Côté norvégien, on insiste sur la volonté de normaliser les rapports.",
        [(BERG, "normaliser les rapports")],
    ),
    (
        "« Je pense que tout le monde souhaite un accord », a glissé M. Berg.",
        [(BERG, "un accord")],
    ),
    ("M. Berg, soucieux de rassurer ses alliés, s'est tu.", [(BERG, "rassurer ses alliés")]),
    ("Il s'agit pour M. Berg d'obtenir des garanties.", [(BERG, "obtenir des garanties")]),
    ("M. Berg n'a pas caché son souhait de partir tôt.", [(BERG, "partir tôt")]),
    (
        "La déclaration est prudente. Elle prévoit le maintien des quotas.",
        [(MEETING, "le maintien des quotas")],
    ),
    ("Objectif affiché par la présidence : sauver le traité.", [(MEETING, "sauver le traité")]),
    ("But de la manœuvre : voir s'il y a un accord.", [(MEETING, "voir s'il y a un accord")]),
    (
        "La question des visas, que Lima juge réglée, devrait être évoquée.",
        [(MEETING, "La question des visas")],
    ),
    ("« Nous avons hâte de rouvrir nos ports », a dit M. Berg.", [(BERG, "rouvrir nos ports")]),
]

NO_GOALS_OF_OTHERS = [
    '"M. Berg veut montrer sa force", analyse Jan Petersen, professeur de droit.',
    "M. Berg n'a pas souhaité dévoiler le contenu de l'échange.",
    "M. Berg a tenu à saluer le courage des Péruviens.",
    "Les discussions, prévues pour durer une matinée, se sont prolongées.",
    "M. Berg a écourté le dîner pour regagner l'hôtel.",
    "L'enjeu est de taille : 80% des ventes partent vers le nord.",
    "La Norvège a apporté au Pérou un appui d'urgence de six cents lits.",
    '"Cela montre l\'importance que nous attachons aux relations", a dit M. Berg.',
    "M. Berg a souligné l'importance de l'aide norvégienne.",
    "M. Berg a évoqué la conférence, annoncée d'abord pour le 3 mars à Bergen.",
    "« Nous sommes d'accord sur trois points simples », a dit M. Berg.",
    "« Car si nous laissons pourrir la crise, elle gagnera aussi nos ports », a dit M. Berg.",
    "« Tant que nous dormirons, nous perdrons du temps », a dit M. Berg.",
    "La visite de M. Berg, première étape d'une tournée qui doit le conduire au Bénin, s'achève.",
    "La visite a permis de signer trois accords.",
    "M. Berg a tenté en vain de joindre Mme Diaz.",
    "M. Berg souhaite un bon anniversaire à Mme Diaz.",
    "M. Berg a félicité Mme Diaz pour sa volonté de réformer le pays.",
    "« La mer doit rester propre », a lancé un ancien marin.",
    "« Il faut partir », a lancé le maire de Bergen.",
    "Le texte vise à rouvrir la ligne.",
    "Les deux présidents ont signé un accord. Le traité de 2015 vise à limiter la pêche.",
    "« Notre but n'est pas de punir Lima », a dit M. Berg.",
    "M. Berg a visité le port. « Il faut protéger la mer », ajoute le document.",
    "« Je peux aller dormir », a dit M. Berg.",
    "« Faisons la fête », criait la foule.",
    "« Disons que la route est longue », a dit M. Berg.",
    "« Le chemin que nous devons parcourir est long », a dit M. Berg.",
    "M. Berg passe pour être le plus prudent des deux.",
    "Mme Diaz, invitée à prononcer un discours, a remercié son hôte.",
    "Mme Diaz a accepté l'invitation à revoir Oslo.",
    "Mme Diaz veut gagner du temps, décrypte un chercheur.",
    "La rencontre permettrait d'apaiser les tensions.",
]

NO_GOALS_EITHER = [
    "M. Berg a rejeté l'idée d'une taxe commune.",
    "Mme Diaz vient de signer un accord.",
    "« Il cherche à nous diviser », a dit M. Berg du chef rebelle.",
    "« Il a fallu attendre deux ans », a dit M. Berg.",
    "Mme Diaz a estimé que le Parlement aurait dû voter la loi.",
    "« Si quelqu'un devait payer la taxe, ce serait Lima », a dit M. Berg.",
    "Certains assurent que M. Berg cherche à gagner du temps.",
    "La dette avait été au menu d'un autre sommet.",
    "En 2012, M. Berg voulait quitter la politique.",
    "Mme Diaz n'est pas venue plaider sa cause.",
    "« Nous voulons du travail », crie la foule.\n\n« Nous voulons du pain. »",
    "M. Berg a exclu tout retrait.",
    "M. Berg s'est félicité d'un accord historique.",
    "Mme Diaz a dénoncé une attaque lâche.",
    "L'accord, signé en 2015, visait à limiter la pêche.",
    "Les deux présidents ont évoqué la pêche.",
    "La visite de Mme Diaz s'achève jeudi.",
    "M. Berg a affirmé que les négociations étaient difficiles.",
    "Les observateurs estiment que Mme Diaz cherche à gagner du temps.",
    '"Ils veulent nous diviser", a accusé M. Berg.',
    "Mme Diaz a rappelé que la Norvège avait promis un prêt en 2019.",
    "Le précédent sommet avait pour but de fixer les quotas.",
    "M. Berg doit s'envoler vendredi pour Tokyo.",
    "La présidente doit rester trois jours en Norvège.",
    "Un habitant de Lima espère trouver du travail.",
    "Le Parlement doit voter jeudi.",
    "Le journal Aftenposten croit savoir que la visite sera courte.",
    "Le syndicat menace de faire grève pour obtenir des hausses de salaire.",
    "Selon des experts, Oslo cherche à contenir la Russie.",
    "La presse veut en savoir plus.",
    "Mme Diaz avait été élue avec l'espoir de réformer le pays.",
    "« L'heure est à l'action », a dit M. Berg.",
    "« La question est de savoir comment sauver l'Amazonie », a dit Mme Diaz.",
    "« C'est pour cela que je suis venue », a dit Mme Diaz.",
    "« La Norvège ne cédera pas », a dit M. Berg.",
    "« Nous respectons nos engagements », a dit M. Berg.",
    "« Le Pérou est un ami », a dit M. Berg.",
    "« Nous avons parlé de la pêche », a dit Mme Diaz.",
    "« Les gens veulent la paix », a dit Mme Diaz.",
    "« C'est un accord historique », s'est félicité M. Berg.",
    "« La réunion s'est bien passée », a-t-il dit.",
]

# lists after a colon, wishes with « que », means, signatures to come, and whose side speaks
LISTED = [
    (
        "Mme Diaz a formulé une proposition en quatre points : renforcer la confiance, élargir le "
        "commerce, multiplier les échanges et ouvrir des lignes aériennes.",
        [
            (DIAZ, "renforcer la confiance"),
            (DIAZ, "élargir le commerce"),
            (DIAZ, "multiplier les échanges"),
            (DIAZ, "ouvrir des lignes aériennes"),
        ],
    ),
    (
        "Mme Diaz a soumis des pistes : premièrement, créer un fonds; enfin, élargir le port.",
        [(DIAZ, "créer un fonds"), (DIAZ, "élargir le port")],
    ),
    ("Priorité affichée par M. Berg : désamorcer la crise.", [(BERG, "désamorcer la crise")]),
    ("L'objectif péruvien : obtenir un prêt.", [(DIAZ, "obtenir un prêt")]),
    (
        "M. Berg a énuméré ses priorités : la dette, la pêche et la sécurité.",
        [(BERG, "la dette, la pêche et la sécurité")],
    ),
    ("M. Berg a insisté : il faut agir vite.", [(BERG, "agir vite")]),
    ("Les dossiers ne manquent pas : la pêche et la dette.", [(MEETING, "la pêche et la dette")]),
    ("Pêche, visas, dette : les sujets ne manquent pas.", [(MEETING, "Pêche, visas, dette")]),
    (
        "La pêche, les visas et la dette : autant de dossiers sur la table.",
        [(MEETING, "La pêche, les visas et la dette")],
    ),
    ("La pêche sera le principal sujet des entretiens.", [(MEETING, "La pêche")]),
    ("On y parlera d'abord de sécurité.", [(MEETING, "sécurité")]),
    ("Il sera beaucoup question de pêche.", [(MEETING, "pêche")]),
    ("La signature de huit accords est prévue.", [(MEETING, "La signature de huit accords")]),
    ("Huit accords doivent être signés.", [(MEETING, "Huit accords doivent être signés")]),
    ("Les deux présidents signeront un traité.", [(BOTH, "signeront un traité")]),
    (
        "Les deux dirigeants ont examiné les moyens de renforcer les liens.",
        [(BOTH, "renforcer les liens")],
    ),
    (
        "« Que la Norvège s'ouvre au Pérou ! », s'est exclamée Mme Diaz.",
        [(DIAZ, "la Norvège s'ouvre au Pérou")],
    ),
    (
        "« Puissent nos deux peuples vivre en paix », a déclaré M. Berg.",
        [(BERG, "nos deux peuples vivre en paix")],
    ),
    (
        "« Nous ferons tout notre possible pour livrer les vaccins », a dit M. Berg.",
        [(BERG, "livrer les vaccins")],
    ),
    (
        "« Nous avons un intérêt commun à protéger l'Arctique », a lancé M. Berg.",
        [(BERG, "protéger l'Arctique")],
    ),
    (
        "« Nous attendons de la Norvège qu'elle libère les marins », a dit Mme Diaz.",
        [(DIAZ, "elle libère les marins")],
    ),
    ("« L'important est de garder le contact », a dit M. Berg.", [(BERG, "garder le contact")]),
    (
        "Mme Diaz est montée à la tribune. Elle juge indispensable une réforme du fonds.",
        [(DIAZ, "une réforme du fonds")],
    ),
    ("M. Berg juge urgent de relancer le dialogue.", [(BERG, "relancer le dialogue")]),
    (
        "Mme Diaz a parlé d'économie. La croissance doit, à ses yeux, profiter aux plus pauvres.",
        [(DIAZ, "profiter aux plus pauvres")],
    ),
    (
        "M. Berg, pour qui le différend doit être tranché à La Haye, a quitté la salle.",
        [(BERG, "le différend doit être tranché à La Haye")],
    ),
    (
        "« Rien n'est joué », a répondu Mme Diaz, qui veut d'abord voir son pays indemnisé.",
        [(DIAZ, "voir son pays indemnisé")],
    ),
    ("Oslo et Lima veulent tripler leurs échanges.", [(BOTH, "tripler leurs échanges")]),
    ("A Lima, on espère une reprise des vols.", [(DIAZ, "une reprise des vols")]),
    ("De part et d'autre, on veut tourner la page.", [(BOTH, "tourner la page")]),
    (
        "Du côté péruvien, on met l'accent sur la relance des échanges.",
        [(DIAZ, "la relance des échanges")],
    ),
    (
        "Mme Diaz est rentrée à Lima. Son ministre des Affaires étrangères a réclamé un délai.",
        [(DIAZ, "un délai")],
    ),
    (
        "Mme Diaz a remercié la Norvège. Son hôte, lui, a plaidé pour une zone de paix.",
        [(BERG, "une zone de paix")],
    ),
    (
        "Mme Diaz a plaidé une fois de plus pour une zone de paix.",
        [(DIAZ, "une zone de paix")],
    ),
    ("Le communiqué final appelle à une trêve.", [(BOTH, "une trêve")]),
    ("La déclaration commune prévoit la levée des visas.", [(BOTH, "la levée des visas")]),
    ("M. Berg caresse l'espoir de réunir les deux camps.", [(BERG, "réunir les deux camps")]),
    ("Mme Diaz, elle, ne demande qu'un délai.", [(DIAZ, "un délai")]),
    ("Mme Diaz n'a qu'un but : gagner du temps.", [(DIAZ, "gagner du temps")]),
    ("Seront aussi abordées les questions de pêche.", [(MEETING, "les questions de pêche")]),
    ("Le menu est copieux : la pêche et la dette.", [(MEETING, "la pêche et la dette")]),
    (
        "Les deux présidents ont convenu qu'il fallait rouvrir la ligne.",
        [(BOTH, "rouvrir la ligne")],
    ),
    ("Soucieuse de rassurer Oslo, Mme Diaz a vu le roi.", [(DIAZ, "rassurer Oslo")]),
]

NOT_LISTED = [
    "« Que de chemin parcouru ! », s'est exclamée Mme Diaz.",
    "« Que voulez-vous ? », a répondu M. Berg.",
    "« Que la neige est belle ! », a dit Mme Diaz.",
    "« Que la pluie cesse ! », criait la foule.",
    "« Il faut être patient », a dit M. Berg.",
    "« Je dois dire que la route est longue », a dit M. Berg.",
    "Le pays produit du cuivre, de l'argent : les ressources ne manquent pas.",
    "Le palais compte trois salles : la bleue, la rouge et la verte.",
    "M. Berg a visité trois villes : Lima, Cuzco et Arequipa.",
    "M. Berg a offert trois cadeaux : un livre, un vase et une carte.",
    "Mme Diaz juge cette demande hors de propos : « Rien de neuf », a-t-elle dit.",
    "Les mesures prises en mars : fermeture des ports, couvre-feu et rationnement.",
    "Des accords avaient été signés en 2014.",
    "Deux accords ont été signés.",
    "Mme Diaz a assisté à la signature du traité conclu en mars.",
    "La signature de deux accords a clos la visite de 2014.",
    "Mme Diaz n'a pas les moyens de payer sa dette.",
    "A Stockholm, on espère un geste.",
    "Côté météo, on espère du soleil.",
    "Le Japonais Ken Mori a réclamé un vote. Son ministre a demandé un délai.",
    "Le protocole prévoit un dîner.",
    "Les relations avec Lima sont une priorité de la diplomatie norvégienne, a dit M. Berg.",
    "Le pont doit être inauguré en mai.",
    "Mme Diaz ne demande pas de délai.",
    "Furent aussi abordées les questions de pêche.",
    "Le palais est immense : la salle du trône peut accueillir mille personnes.",
    "Mme Diaz n'a pas d'autre but : gagner du temps ne l'intéresse pas.",
    "La loi doit être votée en mai par le Parlement.",
    "Deux questions ont été posées : la première sur la pêche, la seconde sur la dette.",
]


# constructions of the press: further verbs, asides, sides and speakers
PRESS = [
    ("M. Berg n'entend pas céder sur la pêche.", [(BERG, "n'entend pas céder sur la pêche")]),
    ("« Nous ne voulons pas rompre », a dit Mme Diaz.", [(DIAZ, "ne voulons pas rompre")]),
    (
        "Mme Diaz a en outre exhorté les pays riches à tenir leurs promesses.",
        [(DIAZ, "tenir leurs promesses")],
    ),
    (
        "M. Berg a dit que les deux pays pouvaient mieux faire et a invité Lima à investir.",
        [(BERG, "investir")],
    ),
    ("La Norvège, a assuré son président, respectera le traité.", [(BERG, "respectera le traité")]),
    (
        "« La paix, a dit Mme Diaz, doit revenir et nous devons désarmer les milices. »",
        [(DIAZ, "revenir"), (DIAZ, "désarmer les milices")],
    ),
    ("« Nous devons ouvrir la ligne », a-t-elle plaidé.", [(DIAZ, "ouvrir la ligne")]),
    (
        "À Oslo, on fait savoir que le président compte rouvrir la mine.",
        [(BERG, "rouvrir la mine")],
    ),
    ("Oslo mise sur un accord avant l'été.", [(BERG, "un accord avant l'été")]),
    (
        "La Norvège, qui préside l'Opep, compte sur Lima pour sauver le traité.",
        [(BERG, "sauver le traité")],
    ),
    ("Oslo refuse et demande, au préalable, une enquête.", [(BERG, "une enquête")]),
    (
        "Oslo mise sur Lima pour relancer la ligne et espère attirer des armateurs.",
        [(BERG, "relancer la ligne"), (BERG, "attirer des armateurs")],
    ),
    ("Oslo comme Lima entendent sauver le traité.", [(BOTH, "sauver le traité")]),
    ("Le sommet ambitionne de réunir dix milliards.", [(MEETING, "réunir dix milliards")]),
    ("La réunion est appelée à définir un calendrier.", [(MEETING, "définir un calendrier")]),
    ("Cette visite se veut l'occasion de relancer la ligne.", [(MEETING, "relancer la ligne")]),
    ("La rencontre avait pour but de relancer la ligne.", [(MEETING, "relancer la ligne")]),
    (
        "Parmi les thèmes abordés figureront la pêche et la dette.",
        [(MEETING, "la pêche et la dette")],
    ),
    (
        "Au menu de la rencontre, qui devait débuter à midi, la pêche et la dette.",
        [(MEETING, "la pêche et la dette")],
    ),
    ("Sont également à l'ordre du jour la pêche et la dette.", [(MEETING, "la pêche et la dette")]),
    ("La rencontre sera dominée par la question du gaz.", [(MEETING, "la question du gaz")]),
    (
        "Une dizaine d'accords devraient être signés jeudi.",
        [(MEETING, "Une dizaine d'accords devraient être signés jeudi")],
    ),
    (
        "Les deux dirigeants ont signé un accord qui prévoit la levée des visas.",
        [(MEETING, "la levée des visas")],
    ),
    (
        "Ils ont conclu un accord qui doit mettre fin à dix ans de brouille.",
        [(MEETING, "mettre fin à dix ans de brouille")],
    ),
    ("M. Berg a obtenu de Mme Diaz la promesse d'une aide rapide.", [(DIAZ, "une aide rapide")]),
    ("Oslo attend un geste de Lima.", [(BERG, "un geste de Lima")]),
    (
        "M. Berg a dit espérer de Lima qu'elle rejoigne le pacte.",
        [(BERG, "elle rejoigne le pacte")],
    ),
    ("Mme Diaz s'est montrée favorable à une médiation.", [(DIAZ, "une médiation")]),
    (
        "Mme Diaz a exprimé le désir de son pays de rejoindre le pacte.",
        [(DIAZ, "rejoindre le pacte")],
    ),
    (
        "Le porte-parole de la diplomatie péruvienne a exprimé l'espoir que les combats cessent.",
        [(DIAZ, "les combats cessent")],
    ),
    (
        "« Nous voulons un traité », a indiqué un haut responsable de la marine norvégienne.",
        [(BERG, "un traité")],
    ),
    ("Pour Oslo, il s'agit de protéger les côtes.", [(BERG, "protéger les côtes")]),
    (
        "Aux yeux de M. Berg, il est essentiel de protéger les côtes.",
        [(BERG, "protéger les côtes")],
    ),
    ("Il faut, selon Mme Diaz, protéger les côtes.", [(DIAZ, "protéger les côtes")]),
    (
        "Mme Diaz a dit que Lima restait un allié, tout en appelant Oslo à respecter le traité.",
        [(DIAZ, "respecter le traité")],
    ),
    (
        "« Venez investir chez nous », a lancé M. Berg aux armateurs.",
        [(BERG, "Venez investir chez nous")],
    ),
    ("« Il y a urgence à protéger les côtes », a dit Mme Diaz.", [(DIAZ, "protéger les côtes")]),
    (
        "« L'Otan ne doit pas s'étendre vers le sud », a dit M. Berg.",
        [(BERG, "L'Otan ne doit pas s'étendre vers le sud")],
    ),
    (
        "« Notre demande est simple : la restitution des archives », a dit Mme Diaz.",
        [(DIAZ, "la restitution des archives")],
    ),
    (
        "Mme Diaz a plaidé pour que les côtes soient protégées et pour que la ligne rouvre.",
        [(DIAZ, "les côtes soient protégées"), (DIAZ, "la ligne rouvre")],
    ),
    (
        "M. Berg veut relancer le traité, signé en mai et resté lettre morte, et ouvrir un port.",
        [(BERG, "relancer le traité"), (BERG, "ouvrir un port")],
    ),
    (
        "« Nous sommes venus pour écouter et pour proposer un traité », a dit Mme Diaz.",
        [(DIAZ, "écouter"), (DIAZ, "un traité")],
    ),
    (
        "« Nous allons mutualiser nos navires pour que la mer redevienne sûre », a dit M. Berg.",
        [(BERG, "mutualiser nos navires"), (BERG, "la mer redevienne sûre")],
    ),
    ("M. Berg a pressé les signataires de faire vite.", [(BERG, "faire vite")]),
    (
        "M. Berg, 60 ans, a pour sa part réclamé la levée des sanctions.",
        [(BERG, "la levée des sanctions")],
    ),
    (
        "M. Berg a annoncé la hausse des bourses destinées aux lycéens et promis d'ouvrir un port.",
        [(BERG, "ouvrir un port")],
    ),
    (
        "Mme Diaz a redit son soutien au Mali et formé le vœu que les pourparlers aboutissent.",
        [(DIAZ, "les pourparlers aboutissent")],
    ),
    (
        "M. Berg a reçu Mme Diaz, dont l'objectif est de relancer la ligne.",
        [(DIAZ, "relancer la ligne")],
    ),
    (
        "Reçu par le roi Olav Dahl, puis par le juge Knut Moen, M. Berg a appelé à une trêve.",
        [(BERG, "une trêve")],
    ),
    (
        "Mme Diaz veut un traité. Son conseiller, Luis Paz, a dit souhaiter une trêve.",
        [(DIAZ, "un traité"), (DIAZ, "une trêve")],
    ),
    ("Il a été convenu de rouvrir la ligne.", [(BOTH, "rouvrir la ligne")]),
    (
        "M. Berg n'a pas fait mystère de son objectif : rouvrir la ligne.",
        [(BERG, "rouvrir la ligne")],
    ),
    (
        "Mme Diaz a avancé cinq propositions, dont la création d'un fonds.",
        [(DIAZ, "la création d'un fonds")],
    ),
    ("Mme Diaz à Oslo pour relancer la ligne", [(DIAZ, "relancer la ligne")]),
    (
        "M. Berg s'est efforcé jeudi à Bergen de rassurer les armateurs.",
        [(BERG, "rassurer les armateurs")],
    ),
    ("Les deux pays vont mener des manœuvres communes.", [(BOTH, "mener des manœuvres communes")]),
    ("Selon un diplomate, M. Berg appellera à une trêve.", [(BERG, "une trêve")]),
    (
        "M. Berg a promis de rouvrir la ligne et, à terme, de créer un fonds.",
        [(BERG, "rouvrir la ligne"), (BERG, "créer un fonds")],
    ),
    (
        "Les dirigeants du Golfe se retrouvent lundi pour arracher un compromis.",
        [(MEETING, "arracher un compromis")],
    ),
    ("« Je souhaite », a-t-elle dit, « une paix juste ».", [(DIAZ, "« une paix juste »")]),
    (
        "M. Berg veut rouvrir la ligne et, à terme, créer un fonds.",
        [(BERG, "rouvrir la ligne"), (BERG, "créer un fonds")],
    ),
    (
        "« Nous voulons être utiles à nos voisins », a dit Mme Diaz.",
        [(DIAZ, "être utiles à nos voisins")],
    ),
    (
        "Rien n'a filtré à Lima, où l'on espère rouvrir l'ambassade.",
        [(DIAZ, "rouvrir l'ambassade")],
    ),
    (
        "Trois dossiers sont au menu, dont la pêche et la dette.",
        [(MEETING, "la pêche et la dette")],
    ),
    (
        "Plusieurs sujets seront au cœur des entretiens, notamment la sécurité.",
        [(MEETING, "la sécurité")],
    ),
    (
        "La révision des traités signés depuis 1991 figure aussi à l'ordre du jour.",
        [(MEETING, "La révision des traités signés depuis 1991")],
    ),
    (
        "M. Berg a proposé une trêve. « Nous voulons un accord », lui a répondu son invitée.",
        [(BERG, "une trêve"), (DIAZ, "un accord")],
    ),
    (
        "« C'est maintenant à l'ONU de trouver un mécanisme », a lancé M. Berg.",
        [(BERG, "trouver un mécanisme")],
    ),
    ("« Il revient à la Norvège de payer sa part », a dit Mme Diaz.", [(DIAZ, "payer sa part")]),
    (
        "« Nous voulons remettre le traité sur les rails », confiait un diplomate péruvien.",
        [(DIAZ, "remettre le traité sur les rails")],
    ),
    ("Mme Diaz accuse les pêcheurs de mentir et veut une enquête.", [(DIAZ, "une enquête")]),
    (
        "Les deux dirigeants ont jusqu'à jeudi pour trouver un compromis.",
        [(BOTH, "trouver un compromis")],
    ),
    (
        "M. Berg a réclamé la libération des marins, pris en mai, et l'ouverture d'une enquête.",
        [(BERG, "la libération des marins, pris en mai, et l'ouverture d'une enquête")],
    ),
    (
        "Mme Diaz souhaite la reprise des vols, suspendus en juin, et a salué son hôte.",
        [(DIAZ, "la reprise des vols")],
    ),
    (
        "Mme Diaz souhaite la reprise des vols, suspendus en juin, et le port rouvrira en mai.",
        [(DIAZ, "la reprise des vols")],
    ),
    (
        "Les discussions devraient porter sur la pêche, mais aussi sur les visas.",
        [(MEETING, "la pêche, mais aussi sur les visas")],
    ),
    (
        "Mme Diaz a assuré que son pays ne fermerait pas ses ports.",
        [(DIAZ, "ne fermerait pas ses ports")],
    ),
    (
        "M. Berg a promis un fonds et souligné que la Norvège ne fermerait jamais ses ports.",
        [(BERG, "un fonds"), (BERG, "ne fermerait jamais ses ports")],
    ),
    (
        "Tous deux ont redit leur volonté de rouvrir le port et leur attachement à la paix.",
        [(BOTH, "rouvrir le port"), (BOTH, "la paix")],
    ),
    (
        "M. Berg a dit sa volonté de moderniser le port et celle de relancer le commerce.",
        [(BERG, "moderniser le port"), (BERG, "relancer le commerce")],
    ),
    (
        "Mme Diaz cherche à la fois à rassurer ses alliés et à ne pas fâcher Oslo.",
        [(DIAZ, "rassurer ses alliés"), (DIAZ, "ne pas fâcher Oslo")],
    ),
    (
        "M. Berg veut défendre son projet et son budget.",
        [(BERG, "défendre son projet et son budget")],
    ),
    (
        "Mme Diaz a parlé. Son hôte a souri. Il a appelé à ne pas mêler pêche et politique.",
        [(BERG, "ne pas mêler pêche et politique")],
    ),
]

# where the goal's own words end, and with whom they begin
ENDED = [
    (
        "M. Berg a promis de rouvrir la ligne en rappelant les accords de 2012.",
        [(BERG, "rouvrir la ligne")],
    ),
    (
        "M. Berg veut rouvrir la ligne, en ouvrant jeudi une gare.",
        [(BERG, "rouvrir la ligne")],
    ),
    (
        "Mme Diaz s'est résolue à reporter le vote, les listes étant incomplètes.",
        [(DIAZ, "reporter le vote")],
    ),
    (
        "Mme Diaz veut signer le traité de pêche, une idée que son parti combat.",
        [(DIAZ, "signer le traité de pêche")],
    ),
    (
        "M. Berg compte défendre les pêcheurs à l'occasion du conseil de mai.",
        [(BERG, "défendre les pêcheurs")],
    ),
    (
        "M. Berg veut rouvrir la ligne avant d'envisager un péage.",
        [(BERG, "rouvrir la ligne")],
    ),
    (
        "M. Berg a demandé au bureau de la Mer de recenser les phares.",
        [(BERG, "recenser les phares")],
    ),
    (
        "M. Berg a promis que la ligne rouvrira en mai et annoncé une aide.",
        [(BERG, "la ligne rouvrira en mai")],
    ),
    (
        "« Nous ne devons pas céder à la peur », a dit Mme Diaz.",
        [(DIAZ, "ne devons pas céder à la peur")],
    ),
    (
        "La Norvège a une dette sur laquelle doit être trouvé un accord, a dit M. Berg.",
        [(BERG, "être trouvé un accord")],
    ),
    (
        'M. Berg a appelé "à la retenue et au dialogue des peuples" sur les ondes.',
        [(BERG, "la retenue et au dialogue des peuples")],
    ),
    (
        "M. Berg juge qu'il faut ouvrir la ligne et pas demander un délai.",
        [(BERG, "ouvrir la ligne")],
    ),
    (
        "M. Berg veut obtenir le soutien du Pérou face aux armateurs.",
        [(BERG, "obtenir le soutien du Pérou face aux armateurs")],
    ),
    (
        "M. Berg a promis de tenir parole en restant au comité.",
        [(BERG, "tenir parole en restant au comité")],
    ),
]

# what looks like them and states no goal of those who meet
NO_GOALS_OF_THE_PRESS = [
    "Les deux pays entretiennent des relations depuis 1905.",
    "M. Berg est soupçonné par la presse de vouloir briguer un second mandat.",
    "L'opposition a accusé M. Berg de vouloir se servir de la visite pour redorer son image.",
    "« Nous pensons pouvoir y parvenir », a dit Mme Diaz.",
    "« Prenons le temps de nous parler », a dit M. Berg.",
    "M. Berg a demandé pardon aux pêcheurs.",
    "« Bienvenue », a-t-il promis au pied de la passerelle.",
    "« On en parlera », a répondu M. Berg.",
    "« Je me rendrai demain à Lima », a dit M. Berg.",
    "Les ministres péruviens, peu disposés à négocier, ont quitté la salle.",
    "Une résolution de l'ONU réclamant une trêve est restée sans effet.",
    "Ce dossier sera abordé.",
    "Les discussions se sont concentrées sur la pêche.",
    "Le Pérou, candidat à l'Otan, a signé un traité.",
    "Les mères des otages espèrent que M. Berg évoquera leur sort.",
    "M. Berg a invité Mme Diaz à Bergen, une offre que la présidente a acceptée.",
    "Un exercice auquel M. Berg devait se livrer jeudi.",
    "« Partez », devait dire M. Berg aux armateurs.",
    "« Il faut sortir de ce bourbier », a tonné le député Jean Roux.",
    "Un responsable ayant requis l'anonymat a confirmé la visite.",
    "Le Parlement a adopté un plan qui prévoit la hausse des impôts.",
    "« Le port ne devrait pas rouvrir avant mai », a dit M. Berg.",
    "« Nous bâtissons l'avenir, et non pour punir », a dit M. Berg.",
    "Les pourparlers entamés en 2017 visaient à rouvrir la ligne.",
    "« Je veux être très clair sur ce point », a dit M. Berg.",
    "M. Berg a tenu à être présent à Oslo.",
    "La Norvège, qui a quitté l'union, a préféré rejoindre un autre marché.",
    "M. Berg a osé critiquer son hôtesse.",
    "M. Berg savait que sa venue ferait grincer des dents.",
    "M. Berg s'est déplacé en personne pour accueillir Mme Diaz à l'aéroport.",
    "M. Berg se défend de vouloir isoler Lima.",
    "M. Berg nie vouloir isoler Lima.",
    "« C'est à lui de fixer la date », a dit M. Berg.",
    "M. Berg prépare un plan en vue de ces deux réunions.",
    "Mme Diaz a renoncé à obtenir des excuses.",
    "M. Berg a indiqué qu'il ne commenterait pas ces rumeurs.",
    "« La Norvège ne gagnera pas cette coupe », a dit M. Berg.",
    "Mme Diaz a estimé que la Norvège ne changerait pas.",
    "« Ce n'est pas le moment de céder », a dit Mme Diaz.",
    "« Les options sont sur la table », a dit M. Berg.",
    "« Tout tient à ce que nous ferons en mai », a dit M. Berg.",
    "« Si nous ne prenons rien pour freiner la hausse, tout est perdu », a dit M. Berg.",
    "M. Berg, à l'engagement connu, dit que la crise, qui est une certitude, durera.",
    "M. Berg a parlé du premier objectif du pays : 12 navires et un phare.",
    "M. Berg a été critiqué pour avoir insulté les pêcheurs.",
    "M. Berg a suggéré que les armateurs avaient menti.",
    "Mme Diaz a contribué à rouvrir la ligne.",
    "Lorsqu'il a voulu rouvrir la ligne, M. Berg a échoué.",
    "« On va fermer les ports ? », a demandé M. Berg.",
    "« Le prix que nous paierions serait trop lourd », a dit M. Berg.",
    "M. Berg a dénoncé une politique injuste, assurant qu'elle était inutile et que Lima mentait.",
    "Le ministre du Plan a parlé : les ventes de M. Berg baissent.",
]

# words of will and call that are rarer, and looks-like of them: what states no goal has none
RESUMED = [
    (
        "\"Nul navire n'a coulé en mai\", s'est félicité M. Berg, avant de demander un quai neuf.",
        [(BERG, "un quai neuf")],
    ),
    ("M. Berg a salué la foule, avant d'inviter les enfants à danser.", []),
    (
        "Mme Diaz s'est expliquée. Sa proposition de créer une bourse n'a pas trouvé preneur.",
        [(DIAZ, "créer une bourse")],
    ),
    ("Mme Diaz n'a pas la volonté de signer.", []),
    (
        "M. Berg a dit que les prix montaient et a promis de baisser la taxe.",
        [(BERG, "baisser la taxe")],
    ),
    ("M. Berg a dit que l'Estonie hésitait et avait promis de baisser la taxe.", []),
    (
        "Mme Diaz a assuré que l'objectif de son voyage était d'« apaiser les esprits ».",
        [(DIAZ, "« apaiser les esprits »")],
    ),
    (
        "A Oslo, on reste discret. Il s'agit, souligne-t-on, de ménager les voisins.",
        [(BERG, "ménager les voisins")],
    ),
    ("A Riga, on reste discret. Il s'agit, souligne-t-on, de ménager les voisins.", []),
    (
        "Mme Diaz a affirmé que l'Europe avait « le devoir » de secourir les marins.",
        [(DIAZ, "secourir les marins")],
    ),
    ("L'Europe a le devoir de secourir les marins.", []),
    (
        "Il a été convenu que le tunnel serait fermé.",
        [(BOTH, "le tunnel serait fermé")],
    ),
    ("M. Berg et Mme Diaz sont convenus que le tunnel est vieux.", []),
    (
        "Mme Diaz a répété que son pays recherchait « un pacte » et souhaitait une trêve.",
        [(DIAZ, "« un pacte »"), (DIAZ, "une trêve")],
    ),
    (
        "M. Berg souhaite que le Pérou réduise ses prises et se dit confiant.",
        [(BERG, "le Pérou réduise ses prises")],
    ),
    (
        "M. Berg a souhaité que le Pérou réduise ses prises et s'est félicité de son geste.",
        [(BERG, "le Pérou réduise ses prises")],
    ),
    (
        "« Nous voulons que Lima ne soit plus un client, mais un associé », a dit M. Berg.",
        [(BERG, "Lima ne soit plus un client, mais un associé")],
    ),
    (
        "M. Berg a plaidé, comme il l'avait fait à Lund, en Suède, pour une union des ports.",
        [(BERG, "une union des ports")],
    ),
    (
        "Les dirigeants des deux plus grandes flottes ont plaidé pour un fonds commun.",
        [(BOTH, "un fonds commun")],
    ),
    ("Les dirigeants de trois partis rebelles ont plaidé pour un fonds commun.", []),
    (
        "Le dîner, servi sur le port, sera consacré aux grandes crises : Mali, Chypre, Yémen.",
        [(MEETING, "grandes crises : Mali, Chypre, Yémen")],
    ),
    (
        "Le sort des marins, dont Oslo a la charge, devait figurer au menu.",
        [(MEETING, "Le sort des marins")],
    ),
    (
        "C'est M. Berg qui a ouvert la séance. « Nous voulons une trêve », a-t-il dit.",
        [(BERG, "une trêve")],
    ),
    (
        "Mme Diaz a rappelé que la paix supposait, de l'avis général, la levée du blocus.",
        [(DIAZ, "la levée du blocus")],
    ),
    ("Mme Diaz a dit que le train passait par un tunnel.", []),
]

RARER = [
    ("M. Berg brûle de rouvrir l'ambassade.", [(BERG, "rouvrir l'ambassade")]),
    ("M. Berg a en tête d'ouvrir un consulat.", [(BERG, "ouvrir un consulat")]),
    ("M. Berg attend que Lima fasse un geste.", [(BERG, "Lima fasse un geste")]),
    ("Oslo recherche un règlement négocié.", [(BERG, "un règlement négocié")]),
    ("M. Berg a insisté sur la levée du blocus.", [(BERG, "la levée du blocus")]),
    ("M. Berg a insisté sur les liens d'amitié entre les deux peuples.", []),
    ("Oslo est en quête de nouveaux débouchés.", [(BERG, "nouveaux débouchés")]),
    ("Mme Diaz a exprimé l'espoir de progrès rapides.", [(DIAZ, "progrès rapides")]),
    ("Les discussions seront axées sur la pêche.", [(MEETING, "la pêche")]),
    ("La crise figure en tête de l'ordre du jour.", [(MEETING, "La crise")]),
    ("M. Berg a donné l'ordre de retirer les navires.", [(BERG, "retirer les navires")]),
    ("M. Berg a offert sa médiation.", [(BERG, "sa médiation")]),
    ("M. Berg a offert un vase à Mme Diaz.", []),
    ("M. Berg s'apprête à s'envoler pour Lima.", []),
    ("M. Berg s'apprête à lever les sanctions.", [(BERG, "lever les sanctions")]),
    ("M. Berg se dit prêt à un compromis.", [(BERG, "un compromis")]),
    (
        "M. Berg se fait fort d'obtenir la libération des otages.",
        [(BERG, "obtenir la libération des otages")],
    ),
    ("M. Berg a bien l'intention d'investir dans le port.", [(BERG, "investir dans le port")]),
    (
        "Il s'agit pour Oslo de sécuriser son approvisionnement.",
        [(BERG, "sécuriser son approvisionnement")],
    ),
    ("« Il n'est pas question de céder », a dit M. Berg.", [(BERG, "n'est pas question de céder")]),
    ("« Il est hors de question de céder », a dit M. Berg.", [(BERG, "hors de question de céder")]),
    ("« C'est une question de confiance », a dit M. Berg.", []),
    ("L'accord, qui doit encore être ratifié, a été salué par Bruxelles.", []),
    ("Une rencontre avec le roi n'est pas à l'ordre du jour.", []),
    ("Une visite du port est au programme.", []),
    ("Un dîner est au programme.", []),
    ("La pêche a été au centre des entretiens.", []),
    ("M. Berg a réussi à convaincre Mme Diaz de signer.", []),
    ("M. Berg, en campagne pour sa réélection, a été chahuté.", []),
    ("M. Berg veut croire à la paix.", []),
    ("« J'espère que vous avez fait bon voyage », a dit M. Berg.", []),
    ("M. Berg a demandé pourquoi la mine était fermée.", []),
    ("M. Berg s'attend à des discussions difficiles.", []),
    ("Mme Diaz s'est félicitée des efforts de la Norvège pour protéger la forêt.", []),
]

# where a goal ends that has a clause, a denial or an apposition in it
CLOSED = [
    (
        "M. Berg veut que les fonds qui dorment depuis 2011 soient dépensés rapidement.",
        [(BERG, "les fonds qui dorment depuis 2011 soient dépensés rapidement")],
    ),
    (
        "M. Berg souhaite que l'accord dont ils ont discuté soit signé à l'automne.",
        [(BERG, "l'accord dont ils ont discuté soit signé à l'automne")],
    ),
    ("M. Berg a proposé une trêve mais pas de désarmement.", [(BERG, "une trêve")]),
    (
        "M. Berg veut rouvrir le port, le plus grand du pays.",
        [(BERG, "rouvrir le port")],
    ),
    ("M. Berg veut rouvrir le port, au grand dam de Lima.", [(BERG, "rouvrir le port")]),
    (
        "M. Berg veut rouvrir le port, faute de quoi les prix flamberont.",
        [(BERG, "rouvrir le port")],
    ),
    (
        "M. Berg veut savoir pourquoi le port a fermé.",
        [(BERG, "savoir pourquoi le port a fermé")],
    ),
]

# what the days told hold and earlier ones do not, orders, colons, what is said of an aim
TOLD = [
    (
        "M. Berg a formulé l'espoir que la trêve soit prolongée.",
        [(BERG, "la trêve soit prolongée")],
    ),
    ("Mme Diaz a rappelé la promesse que la Norvège avait faite.", []),
    (
        "Au programme figurent d'abord la pêche au large et la dette.",
        [(MEETING, "la pêche au large et la dette")],
    ),
    (
        "Il sera question de pêche : les deux flottes, qui se gênent, cherchent un port.",
        [(MEETING, "pêche")],
    ),
    (
        "Ce dîner dit assez l'envie de Son Altesse la princesse Astrid et de Mme Diaz.",
        [],
    ),
    (
        "Ce geste illustre la volonté de Son Excellence la présidente Diaz de tourner la page.",
        [(DIAZ, "tourner la page")],
    ),
    (
        "M. Berg a appelé de ses voeux une conférence sur l'Arctique.",
        [(BERG, "une conférence sur l'Arctique")],
    ),
    (
        "Mme Diaz a dit que l'objectif consistait à ramener le calme.",
        [(DIAZ, "ramener le calme")],
    ),
    ("Mme Diaz a dénoncé une politique qui consiste à vider les mers.", []),
    (
        "M. Berg veut une trêve, objectif auquel travaille aussi Lima.",
        [(BERG, "une trêve")],
    ),
    (
        "M. Berg a demandé que les navires se retirent, que les marins soient libérés.",
        [(BERG, "les navires se retirent"), (BERG, "les marins soient libérés")],
    ),
    (
        "M. Berg a demandé que le port soit rouvert, que Lima avait fermé.",
        [(BERG, "le port soit rouvert")],
    ),
    (
        "« Donnons-nous les moyens de réussir », a lancé Mme Diaz.",
        [(DIAZ, "Donnons-nous les moyens de réussir")],
    ),
    (
        "« Ensemble, travaillons à une paix durable », a lancé Mme Diaz.",
        [(DIAZ, "une paix durable")],
    ),
    ("« Simmons et Lyons ont menti », a lancé Mme Diaz.", []),
    (
        "« La pêche est un droit et ne doit pas disparaître », a dit Mme Diaz.",
        [(DIAZ, "ne doit pas disparaître")],
    ),
    ("« Cette fois, je rentrerai content », a dit Mme Diaz.", []),
    ("M. Berg a voulu y voir un signe d'espoir.", []),
    (
        "M. Berg n'en a pas moins réclamé un délai.",
        [(BERG, "un délai")],
    ),
    (
        "Mme Diaz avait demandé la veille le retrait des navires.",
        [(DIAZ, "le retrait des navires")],
    ),
    ("Il y a deux ans, Mme Diaz avait demandé un lundi le retrait des navires.", []),
    ("Lors de sa campagne, Mme Diaz avait promis de chasser les navires.", []),
    (
        "Mme Diaz réclamait aussi le retour des marins.",
        [(DIAZ, "le retour des marins")],
    ),
    ("En 2015, Mme Diaz réclamait le retour des marins.", []),
    ("Une centaine de retraités se sont rassemblés à Oslo pour exiger des excuses.", []),
    (
        "M. Berg et Mme Diaz ont publié un mémorandum qui prévoit de relancer le fret.",
        [(MEETING, "relancer le fret")],
    ),
    ("M. Berg et Mme Diaz s'accordent sur un calendrier.", []),
    (
        "« Nul ne doit s'en mêler », a lancé M. Berg, avant de demander le retrait des navires.",
        [(BERG, "le retrait des navires")],
    ),
    ("M. Berg a reçu Mme Diaz avant de demander à la presse de sortir.", []),
    (
        "M. Berg a proposé la création, avant l'été, d'un fonds des riverains.",
        [(BERG, "la création, avant l'été, d'un fonds des riverains")],
    ),
    (
        "M. Berg a proposé une trêve, avant l'été, et Mme Diaz l'a refusée.",
        [(BERG, "une trêve")],
    ),
    ("M. Berg ne peut que demander une trêve.", [(BERG, "une trêve")]),
    ("Mme Diaz doit gagner la confiance des marins.", [(DIAZ, "gagner la confiance des marins")]),
    ("Les visas seront abordés par les deux dirigeants.", [(MEETING, "Les visas")]),
    ("Voici le port dont M. Berg souhaite la remise à neuf.", [(BERG, "la remise à neuf")]),
    ("M. Berg a juré que le port rouvrirait.", [(BERG, "le port rouvrirait")]),
    ("Le traité que M. Berg doit adopter samedi a été revu.", []),
]


WHOLE = [
    # what parts a word of intent from its complement, or a goal from the next
    (
        "Oslo et Lima comptent par ailleurs doubler d'ici dix ans leurs ventes.",
        [(BOTH, "doubler d'ici dix ans leurs ventes")],
    ),
    ("Oslo et Lima entendent de plus créer un fonds.", [(BOTH, "créer un fonds")]),
    ("Mme Diaz entend pour l'heure rouvrir le port.", [(DIAZ, "rouvrir le port")]),
    (
        "M. Berg appelle de ses vœux un retour au calme et une reprise des vols.",
        [(BERG, "un retour au calme et une reprise des vols")],
    ),
    (
        "M. Berg a assuré qu'il mettrait tout en œuvre pour libérer les marins.",
        [(BERG, "libérer les marins")],
    ),
    (
        "Mme Diaz a invité Oslo à « peser ses mots », ainsi qu'à rouvrir le port.",
        [(DIAZ, "« peser ses mots »"), (DIAZ, "rouvrir le port")],
    ),
    (
        "Mme Diaz a demandé une trêve, ainsi que la levée du blocus.",
        [(DIAZ, "une trêve, ainsi que la levée du blocus")],
    ),
    ("Mme Diaz a salué la trêve, ainsi que la levée du blocus.", []),
    (
        "M. Berg a lancé un appel aux deux camps à déposer les armes.",
        [(BERG, "déposer les armes")],
    ),
    ("M. Berg a rejeté un appel aux deux camps à déposer les armes.", []),
    # where a goal ends
    (
        "M. Berg veut renouer un dialogue mis à mal depuis mai par des saisies.",
        [(BERG, "renouer un dialogue mis à mal depuis mai par des saisies")],
    ),
    ("M. Berg veut relancer la ligne depuis son arrivée.", [(BERG, "relancer la ligne")]),
    ("M. Berg veut relancer la ligne, fermée depuis vingt ans.", [(BERG, "relancer la ligne")]),
    (
        "M. Berg veut une paix juste, équilibrée et durable.",
        [(BERG, "une paix juste, équilibrée et durable")],
    ),
    # whose words they are
    (
        "Mme Diaz, qui souhaite « changer les règles », est repartie.",
        [(DIAZ, "« changer les règles »")],
    ),
    ("Mme Diaz a vu un armateur, qui souhaite « changer les règles ».", []),
    ("Mme Diaz, qui avait longtemps juré qu'aucun navire ne partirait, est là.", []),
    ("M. Berg compte sur une discussion franche.", [(BERG, "une discussion franche")]),
    ("M. Berg compte sur ses amis.", []),
    (
        "M. Berg s'entretiendra avec Mme Diaz, au pouvoir depuis mai, qui espère obtenir un prêt.",
        [(DIAZ, "obtenir un prêt")],
    ),
    ("M. Berg a vu un marin, au chômage depuis mai, qui espère obtenir un prêt.", []),
    # two clauses, or one
    (
        "« Nous voulons que l'aide entre et que les combats cessent », a dit M. Berg.",
        [(BERG, "l'aide entre"), (BERG, "les combats cessent")],
    ),
    (
        "M. Berg veut un quota que le port accepte et que les pêcheurs respectent.",
        [(BERG, "un quota que le port accepte et que les pêcheurs respectent")],
    ),
    (
        "M. Berg demande une trêve et que Lima signe le traité.",
        [(BERG, "une trêve"), (BERG, "Lima signe le traité")],
    ),
    # a participle goes on with the one before, not with what is told
    (
        "Mme Diaz a rappelé que la mer montait, et réclamé une taxe commune.",
        [(DIAZ, "une taxe commune")],
    ),
    (
        "Mme Diaz a déclaré vouloir rouvrir le port et appelé Oslo à signer.",
        [(DIAZ, "rouvrir le port"), (DIAZ, "signer")],
    ),
    (
        "Mme Diaz veut un traité signé et appliqué par tous.",
        [(DIAZ, "un traité signé et appliqué par tous")],
    ),
]


# « ce que », « c'est », and what stands between
CLEFT = [
    (
        "Ce que M. Berg attendait du Pérou, c'était qu'il paie sa part et qu'il ouvre ses ports.",
        [(BERG, "il paie sa part"), (BERG, "il ouvre ses ports")],
    ),
    (
        "« Ce que nos populations souhaitent ici, c'est que le phare rouvre », a dit Mme Diaz.",
        [(DIAZ, "le phare rouvre")],
    ),
    (
        "« Ce que Lima demande à ses alliés, c'est une aide rapide », a dit Mme Diaz.",
        [(DIAZ, "une aide rapide")],
    ),
    ("Ce que souhaite Oslo, c'est que la ligne rouvre.", [(BERG, "la ligne rouvre")]),
    ("« Ce que nous voulons, ce n'est pas la guerre », a dit M. Berg.", []),
    ("« Ce que veulent les pêcheurs, c'est du poisson », a dit un armateur.", []),
    ("« Ce que M. Berg a promis hier n'est pas clair », a dit Mme Diaz.", []),
    ("Ce que M. Berg a vu à Lima, c'est une ville morte.", []),
]

# agreed, spoken up for, looked on with favour
AGREED = [
    (
        "Les deux dirigeants se sont accordés, tard dans la nuit, à partager le détroit.",
        [(BOTH, "partager le détroit")],
    ),
    ("Ils se sont mis d'accord sur la levée du blocus.", [(BOTH, "la levée du blocus")]),
    ("Les deux parties ont acté la reprise des vols.", [(BOTH, "la reprise des vols")]),
    (
        "M. Berg s'est fait du reste le chantre d'un tunnel, et veut une étude.",
        [(BERG, "un tunnel"), (BERG, "une étude")],
    ),
    ("Mme Diaz rêve à voix haute de bâtir un phare.", [(DIAZ, "bâtir un phare")]),
    (
        "M. Berg compte à cette fin sur la médiation de Lima.",
        [(BERG, "la médiation de Lima")],
    ),
    (
        "Lima a posé un préalable : que la Norvège ouvre ses ports.",
        [(DIAZ, "la Norvège ouvre ses ports")],
    ),
    ("Les deux dirigeants se sont accordés à reconnaître que la mer monte.", []),
    ("Ils se sont mis d'accord sur l'essentiel.", []),
    ("M. Berg a reçu l'avocat de la famille.", []),
    ("Mme Diaz s'est faite l'avocate des pêcheurs.", []),
    ("M. Berg ne voit pas d'un bon œil un retour des navires.", []),
    ("Les deux pays ont acté la rupture.", []),
    ("La loi donne le droit de pêcher à tous.", []),
]

# a question, and the goal that answers it
ANSWERED = [
    ("Que veut Mme Diaz ? Un prêt de la Norvège.", [(DIAZ, "Un prêt de la Norvège")]),
    ("Que demande Lima ? La levée du blocus.", [(DIAZ, "La levée du blocus")]),
    (
        "Que veut M. Berg ? Deux choses : la fin des taxes et un port.",
        [(BERG, "la fin des taxes et un port")],
    ),
    ("L'objectif ? Rouvrir la ligne avant l'été.", [(MEETING, "Rouvrir la ligne avant l'été")]),
    ("Le but de M. Berg ? Rouvrir la ligne.", [(BERG, "Rouvrir la ligne")]),
    ("M. Berg veut deux choses : un quai et des garanties.", [(BERG, "un quai et des garanties")]),
    ("Que veut dire Lima ? Rien.", []),
    ("Que veut Mme Diaz ? Personne ne le sait.", []),
    ("Que veut Mme Diaz ? La question reste posée.", []),
    ("Que veulent les pêcheurs ? Du poisson.", []),
    ("M. Berg veut-il la guerre ? La question fâche.", []),
    ("Sa mission à Oslo ? La troisième en un an.", []),
    ("M. Berg a retenu deux choses : le vin et le poisson.", []),
]

# who means whom
SIDES = [
    ("Côté péruvien, l'envie de vendre du blé.", [(DIAZ, "vendre du blé")]),
    ("À Lima, l'espoir d'un accord.", [(DIAZ, "un accord")]),
    (
        "Le conseiller norvégien Lars Holm a dit que son patron voulait rouvrir le port.",
        [(BERG, "rouvrir le port")],
    ),
    (
        "Le porte-parole, Luis Paz, a indiqué que Mme Diaz entend « revoir le traité ».",
        [(DIAZ, "« revoir le traité »")],
    ),
    ("Lundi soir encore, M. Berg exigeait un quai neuf.", [(BERG, "un quai neuf")]),
    ("Hier, Mme Diaz promettait de payer sa part.", [(DIAZ, "payer sa part")]),
    ("M. Berg s'entretiendra avec le chef du gouvernement de la pêche.", [(BERG, "la pêche")]),
    ("M. Berg s'entretiendra avec la cheffe du gouvernement, Rosa Paz.", []),
    ("Du côté des pêcheurs, l'espoir de revoir les navires.", []),
    ("À l'époque, Mme Diaz réclamait le retour des marins.", []),
    ("Mme Diaz promettait de changer la loi.", []),
    ("Lima hésite à promettre de payer les pêcheurs.", []),
    ("Mme Diaz a souhaité ce dialogue.", []),
]

# whose a noun of intent is, and who is to do what is needed
OWNED = [
    (
        "M. Berg a souligné la volonté des deux pays de relancer le commerce.",
        [(BOTH, "relancer le commerce")],
    ),
    (
        "La visite témoigne de la volonté commune de relancer le commerce.",
        [(BOTH, "relancer le commerce")],
    ),
    ("M. Berg a rappelé la nécessité pour Lima de payer.", [(BERG, "payer")]),
    (
        "M. Berg a souligné l'importance, pour les deux pays, de coopérer.",
        [(BERG, "coopérer")],
    ),
    ("Les pêcheurs ont dit leur volonté commune de partir.", []),
    ("M. Berg a salué la volonté des deux pays voisins de coopérer.", []),
    ("M. Berg a rappelé l'importance pour la région d'un port sûr.", []),
    ("M. Berg a rappelé l'importance de la mer pour le Pérou.", []),
]

# who wants something else, without a verb; and who decides, or says so, by himself
GAPPED = [
    ("Lima veut un prêt, Oslo des garanties.", [(DIAZ, "un prêt"), (BERG, "des garanties")]),
    ("Lima voudrait un prêt ; Oslo, un port.", [(DIAZ, "un prêt"), (BERG, "un port")]),
    (
        "Les deux pays se disent prêts à « poursuivre leurs efforts ».",
        [(BOTH, "« poursuivre leurs efforts »")],
    ),
    ("M. Berg veut relier Oslo, Lima et les îles.", [(BERG, "relier Oslo, Lima et les îles")]),
    (
        "M. Berg demande l'aide du Pérou, le pays des Incas.",
        [(BERG, "l'aide du Pérou, le pays des Incas")],
    ),
    (
        "Ils ont lancé un vibrant appel aux groupes armés à déposer les armes.",
        [(BOTH, "déposer les armes")],
    ),
    (
        "M. Berg veut que les juges puissent accéder, sans entrave, au port.",
        [(BERG, "les juges puissent accéder, sans entrave, au port")],
    ),
    (
        "Les deux gouvernements ont quand même convenu d'ouvrir un poste.",
        [(BOTH, "ouvrir un poste")],
    ),
    (
        "M. Berg met comme condition préalable la levée du siège.",
        [(BERG, "la levée du siège")],
    ),
    (
        "M. Berg a plaidé pour une trêve, que Lima appelle, et pour que les marins rentrent.",
        [(BERG, "une trêve"), (BERG, "les marins rentrent")],
    ),
    (
        "Sur le gaz, que l'Union européenne achète, les deux pays espèrent un accord.",
        [(BOTH, "un accord")],
    ),
    (
        "M. Berg et Mme Diaz ont passé en revue les moyens de relancer le fret.",
        [(BOTH, "relancer le fret")],
    ),
    (
        "Un pacte a été signé. Le texte, que chacun a relu, prévoit d'offrir à Lund un quai.",
        [(MEETING, "offrir à Lund un quai")],
    ),
    ("Quand M. Berg a demandé un prêt, Lima a ri.", []),
    ("Le texte, que Lima a lu, prévoit d'armer des navires.", []),
    ("Le texte loue un « axe du Nord » que les deux capitales souhaitent prolonger.", []),
    ("La Commission hésite. Elle a envoyé son juge, Jan Roux, qui a appelé à la retenue.", []),
    ("M. Berg doit composer avec une majorité rétive.", []),
    ("Ils sont d'accord sur un point : leurs conseillers se reverront à Pâques.", []),
    ("M. Berg a redit l'intérêt de son pays pour la ligne que Lima projette.", []),
    ("Mme Diaz a salué M. Berg, Lima une victoire.", []),
    ("Un armateur se dit prêt à « poursuivre la pêche ».", []),
    ("Un conseiller de M. Berg rappelle que les sénateurs devront voter le texte.", []),
    ("« Le port vivra, à condition que Lima veuille le payer », a dit M. Berg.", []),
    ("Interrogée sur les rumeurs selon lesquelles Lima veut un prêt, Mme Diaz a ri.", []),
]

# what is wanted instead of what is denied
CONTRASTED = [
    (
        "« Nous ne venons pas pour nous plaindre, mais pour trouver un accord », a dit Mme Diaz.",
        [(DIAZ, "trouver un accord")],
    ),
    (
        "« Nous ne demandons pas l'aumône, mais des règles justes », a dit Mme Diaz.",
        [(DIAZ, "des règles justes")],
    ),
    (
        "M. Berg ne cherche pas à humilier Lima, mais à obtenir des garanties.",
        [(BERG, "obtenir des garanties")],
    ),
    (
        "« Il ne s'agit pas de vendre le quai », dit-on à Oslo, « mais de ne plus le négliger ».",
        [(BERG, "ne plus le négliger")],
    ),
    (
        "« Il ne s'agit pas d'imposer un modèle mais bien d'écouter », a souligné Mme Diaz.",
        [(DIAZ, "écouter")],
    ),
    (
        "« Il ne faut pas punir les ports, mais les aider à grandir », a dit M. Berg.",
        [(BERG, "les aider à grandir")],
    ),
    (
        "« Nous n'avons pas besoin de leçons, mais d'investissements », a dit Mme Diaz.",
        [(DIAZ, "investissements")],
    ),
    (
        "Mme Diaz ne se rend pas à Oslo pour signer, mais pour écouter son hôte.",
        [(DIAZ, "écouter son hôte")],
    ),
    ("M. Berg n'exige pas un calendrier, mais la Norvège attend.", []),
    ("Les pêcheurs ne demandent pas l'aumône, mais des règles justes.", []),
    ("M. Berg ne propose pas une aide, mais il écoute.", []),
    ("M. Berg n'a pas parlé de paix, mais de guerre.", []),
    ("Mme Diaz ne viendra pas signer, mais son ministre.", []),
    ("Mme Diaz n'est pas venue à Oslo, mais à Bergen.", []),
    ("La Norvège ne propose pas, mais impose.", []),
]


@pytest.mark.parametrize(("text", "expected"), GOALS.values(), ids=GOALS.keys())
def test_goal_is_found(text: str, expected: list[tuple[str, str]], goals_of: GoalsOf) -> None:
    assert goals_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    FURTHER
    + QUOTED
    + BETWEEN
    + PAST
    + COORDINATED
    + DESCRIBED
    + MISREAD
    + LISTED
    + PRESS
    + ENDED
    + RARER
    + RESUMED
    + CLOSED
    + TOLD
    + WHOLE
    + CONTRASTED
    + CLEFT
    + AGREED
    + ANSWERED
    + SIDES
    + OWNED
    + GAPPED,
)
def test_goal_is_found_as_well(
    text: str, expected: list[tuple[str, str]], goals_of: GoalsOf
) -> None:
    assert goals_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "L'armée péruvienne a lancé une offensive afin de reprendre la ville.",
            [],
            marks=pytest.mark.xfail(reason="an army's deed has a purpose of its own"),
        ),
    ],
)
def test_known_gap(text: str, expected: list[tuple[str, str]], goals_of: GoalsOf) -> None:
    assert goals_of(text) == expected


@pytest.mark.parametrize(
    "text", NO_GOALS_EITHER + NO_GOALS_OF_OTHERS + NOT_LISTED + NO_GOALS_OF_THE_PRESS
)
def test_no_goal_is_found_either(text: str, goals_of: GoalsOf) -> None:
    assert goals_of(text) == []


@pytest.mark.parametrize("text", NOT_GOALS.values(), ids=NOT_GOALS.keys())
def test_no_goal_is_found(text: str, goals_of: GoalsOf) -> None:
    assert goals_of(text) == []


@pytest.mark.parametrize("example", examples())
def test_cue_example_states_its_goal(example: str, goals_of: GoalsOf) -> None:
    goals = [words for _, words in goals_of(re.sub(r"[\[\]]", "", example))]
    assert re.findall(r"\[(.*?)\]", example)[0] in goals


def test_frame_of_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="de verbe"):
        frame("de verbe")


@pytest.mark.parametrize("text", [v[0] for v in GOALS.values()], ids=GOALS.keys())
def test_goal_words_stand_in_their_evidence(
    text: str, read_behind_lead: Callable[[str], Reading]
) -> None:
    reading = read_behind_lead(text)
    for goal in (found.fact for found in find_goals(reading, reading.cast.persons())):
        assert goal.text in goal.evidence.text
        assert reading.doc.text[goal.evidence.start : goal.evidence.end] == goal.evidence.text
