"""Lists the English nouns whose plural no rule gives.

In: nothing. Out: tables by last word or last part of a word, read by `en`.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

from typing import Final

IRREGULAR: Final = {
    singular: tuple(plurals.split("/"))
    for singular, plurals in (
        pair.split(":")
        for pair in """
        man:men woman:women child:children person:people/persons foot:feet tooth:teeth goose:geese mouse:mice
        louse:lice ox:oxen die:dice/dies penny:pence/pennies brother:brothers/brethren quiz:quizzes bus:buses
        gas:gases plus:pluses virus:viruses campus:campuses census:censuses bonus:bonuses status:statuses
        leaf:leaves knife:knives wife:wives life:lives half:halves wolf:wolves thief:thieves loaf:loaves shelf:shelves
        self:selves calf:calves scarf:scarves/scarfs hoof:hooves/hoofs dwarf:dwarfs/dwarves wharf:wharves/wharfs
        crisis:crises analysis:analyses basis:bases thesis:theses hypothesis:hypotheses synthesis:syntheses
        diagnosis:diagnoses prognosis:prognoses axis:axes oasis:oases emphasis:emphases metastasis:metastases
        parenthesis:parentheses paralysis:paralyses catharsis:catharses neurosis:neuroses psychosis:psychoses
        criterion:criteria/criterions phenomenon:phenomena automaton:automata/automatons datum:data/datums
        bacterium:bacteria medium:media/mediums stratum:strata erratum:errata memorandum:memoranda/memorandums
        referendum:referendums/referenda curriculum:curricula/curriculums stadium:stadiums/stadia
        millennium:millennia/millenniums aquarium:aquariums/aquaria symposium:symposia/symposiums
        ultimatum:ultimatums/ultimata moratorium:moratoriums/moratoria spectrum:spectra/spectrums quantum:quanta
        addendum:addenda forum:forums/fora momentum:momenta maximum:maxima/maximums minimum:minima/minimums
        index:indices/indexes appendix:appendices/appendixes matrix:matrices/matrixes vertex:vertices/vertexes
        codex:codices stimulus:stimuli nucleus:nuclei fungus:fungi/funguses alumnus:alumni radius:radii/radiuses
        locus:loci focus:focuses/foci syllabus:syllabi/syllabuses terminus:termini/terminuses bacillus:bacilli
        cactus:cacti/cactuses thrombus:thrombi embolus:emboli genus:genera corpus:corpora opus:opera/opuses
        alga:algae larva:larvae vertebra:vertebrae antenna:antennas/antennae formula:formulas/formulae
        nebula:nebulae/nebulas bureau:bureaus/bureaux plateau:plateaus/plateaux tableau:tableaux/tableaus
        embargo:embargoes/embargos veto:vetoes hero:heroes potato:potatoes tomato:tomatoes echo:echoes
        torpedo:torpedoes/torpedos cargo:cargoes/cargos volcano:volcanoes/volcanos tornado:tornadoes/tornados
        lens:lenses bias:biases canvas:canvases atlas:atlases alias:aliases pancreas:pancreases
        mosquito:mosquitoes/mosquitos motto:mottoes/mottos buffalo:buffalo/buffaloes negro:negroes
        """.split()
    )
}
"""A last word, or the last part of a word written together (`gunman`), and its plurals."""

UNCHANGED: Final = frozenset(
    """aircraft spacecraft hovercraft watercraft sheep deer fish salmon trout series species offspring headquarters
    corps crossroads barracks means news gallows works swine bison shrimp""".split()
)
"""Nouns whose plural is the same."""

NO_SINGULAR: Final = frozenset(
    """news goods arms means works customs headquarters politics economics physics mathematics ethics statistics
    logistics athletics genetics electronics mechanics dynamics ballistics forensics hostilities premises proceeds
    savings series species crossroads barracks gallows remains riches thanks tropics scissors glasses trousers
    diabetes rabies measles mumps herpes rickets aids alms odds amends earnings surroundings belongings clothes
    spirits stairs outskirts media people data opera dice""".split()
)
"""Words that have no other number, or whose other number is another word (`arms`, `goods`, `customs`)."""

BEHIND_THE_NOUN: Final = frozenset(
    "general martial elect errant politic laureate emeritus apparent royal plenipotentiary designate".split()
)
"""Adjectives that stand behind their noun: *attorneys general*, *courts martial*."""

INFLECTED_FIRST: Final = frozenset(
    """passer runner hanger looker commander editor mother father brother sister son daughter sergeant right rule
    secretary governor attorney""".split()
)
"""Words that inflect where a hyphen follows: *passers-by*, *brothers-in-law*, *secretaries-general*."""

HARD_CH: Final = ("stomach", "epoch", "monarch", "triarch", "oligarch", "eunuch", "tech", "loch")
"""Endings spelled -ch and spoken -k: *monarchs*."""

NOT_COMPOUNDS: Final = frozenset(
    "human german roman shaman talisman ottoman norman caiman behalf box fox taxis praxis octopus wildlife".split()
)
"""Words that only look like compounds of an irregular noun."""
