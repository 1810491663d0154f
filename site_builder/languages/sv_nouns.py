"""Lists Swedish nouns by how they inflect, where the end of the word doesn't tell.

In: nothing. Out: tables by last part of a word (`råd` stands for `kommunråd`), read by `sv_paradigms`.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

from typing import Final

BY_CLASS: Final[dict[str, str]] = {
    # en båt, båten, båtar, båtarna
    "ar": """
        afton app arm artikel axel balk bil bit björn blick bock boll bonus borg botten bro brud brunn budget buss
        by bäck bänk båt cirkel cykel cylinder dag dal dansk del dom droppe dröm duk dörr eld fisk fjord fläck fors
        fågel förälder gaffel gren grind gud gård hals hamn hed helikopter himmel hund häst hövding jord kabel karl
        kille knapp kniv konung korg kork korp kost krans krets kropp kung kvist kväll kö lag lek länk läpp mask
        massaker medlem minister morgon mun munk mur nagel norsk nyckel orm parameter pil plattform prins pryl puls
        pump ring robot rygg rymd ryss räv sadel sal sax sedel seger server sjukdom själ sjö skog sky skärm smörgås
        snabel socken sol sommar spark spegel spik spindel stapel sten stig stock stol storm ström stämpel stöt stövel
        svamp svan svensk svärm syster säng tanke tarm teater timme titel tomte tråd tunnel ubåt ungdom vagn varg
        vind vinkel vinter väg vägg värd värld älv ängel åker ålder ås ö öken
    """,
    # en bank, banken, banker, bankerna
    "er": """
        adress advokat agent allians ambassad art attack automat avgift balans bank bas bild bomb brigad brist butik
        byrå byråkrat debatt demokrat dialog diet dikt diplomat distans drog dräkt dygd effekt epok etapp export
        fabrik fas fest festival figur fil filial film filosof flod flykt fond form frekvens frist front frukt färd
        färg förlust förmån gas gen general grad granat grej grund grupp gräns gäst idé import impuls indian insats
        instans jakt kamp kanal kandidat kapten katalog katastrof katolik klass klausul klient klinik kod kommun
        kompromiss konferens konflikt kongress konsol konst konsument kontakt konvoj korpral korridor kraft kredit
        kris kultur kund kurs kust last licens lokal lust lön magnet major makt marin mark marskalk mast match metod
        miljard miljon minut modell moral muslim natur nerv nivå norm notis ort pakt paragraf park part patient paus
        period person pest pirat pistol planet plats plikt pol polack polis port portal post present princip procent
        process produkt protest provins präst publik punkt rad raket rapport rekryt remiss replik republik rest
        resurs risk rival roll roman rubrik rutt rätt röst sak scen sed sekt sekund sekvens senat signal skandal
        skatt skrift skuld släkt smak soldat sort spion sport stat station stil strejk strid struktur student stund
        stöld syn sång takt taktik tank temperatur terminal text tid tjänst tomat ton trakt trast trend trupp tull
        tur typ uppgift utgift vakt vals vas vikt vinst växt zon ätt åsikt åtgärd
    """,
    # en regel, regeln, regler, reglerna
    "ler": "muskel regel möbel fiber",
    # en vän, vännen, vänner, vännerna
    "nner": "vän mån",
    # ett hus, huset, hus, husen
    "zero": """
        alternativ anslag ansvar apotek arkiv avslag avtal bad band barn ben berg beslut bestånd besök bevis
        bibliotek bidrag bistånd blad block bo bolag bord brev brott bruk bråk bud budskap citat damm direktiv djur
        domslut drag dygn embryo epitel exempel fall fartyg fel folk format foster fynd fönster förbud fördrag
        företag förslag försvar försök genombrott gift glas gods golv grepp gräs gäng hav hem hinder hjul hot hov
        hus hål initiativ innehåll inslag intag intryck jobb järn kapital kapitel klimat klipp klor kloster knep kol
        koncept kontor korn kort krav krig kval kvarter kön lager land landskap ljud ljus lopp läger län lån lås
        mandat material medel medlemskap mod moln mord motiv mål mått mönster mörker namn nummer nät objekt ord
        organ original papper par partnerskap pass patent perspektiv problem program projekt protokoll radar recept
        redskap referat register resultat rum råd rån rör salt samtal segel segment serum silver skal skepp skick
        skikt skott skred skydd slag slott slut snitt socker spel språk spår steg stift stopp straff stål stånd stöd
        subjekt svar svek system sällskap sätt sår tak tal team tecken tempel tryck träd tvång tåg undantag
        underhåll universitet uppdrag uppehåll upplopp uppror utbrott utslag utsläpp utspel uttag uttryck val vapen
        vatten verk vin virus värn våld ägarskap ägg år övertag
    """,
    # ett rike, riket, riken, rikena
    "n": """
        altare arbete beteende bi bälte deltagande dike dogma drama embargo erkännande foto fäste förhållande
        förtroende hjärta inflytande intresse kilo knä konto kvitto kväve leende läge löfte manifesto meddelande
        minne motto märke möte näste område paradigma piano plasma porto regemente rike rykte saldo samhälle schema
        sinne stigma stycke ställe syre säte tema tempo tillfälle trauma utlåtande uttalande veto virke vittne väte
        yrke yttrande ämbete ämne äpple ärende öde
    """,
    # en handel, handeln
    "mass": "handel död fred vård hälsa mat mjölk kärlek hunger trafik tortyr trots hets",
}
"""Last parts of words, by class."""

IRREGULAR: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    # last part: definite, plural, definite plural; alternatives parted by /
    parts[0]: tuple(tuple(form for form in part.split("/") if form != "-") for part in parts[1:])
    for parts in (
        line.split()
        for line in """
        fiende fienden fiender fienderna
        bokstav bokstaven bokstäver bokstäverna
        center centret/centern center/centrer centren/centrerna
        reporter reportern reportrar reportrarna
        partner partnern partner/partners partnerna
        klo klon klor klorna
        gång gången gånger/gångar gångerna/gångarna
        plan planen/planet planer/plan planerna/planen
        pris priset pris/priser prisen/priserna
        prov provet prov/prover proven/proverna
        ras rasen/raset raser/ras raserna/rasen
        fru frun fruar fruarna
        land landet länder länderna
        hand handen händer händerna
        stad staden/stan städer städerna
        natt natten nätter nätterna
        tand tanden tänder tänderna
        brand branden bränder bränderna
        strand stranden stränder stränderna
        rand randen ränder ränderna
        stång stången stänger stängerna
        bok boken böcker böckerna
        bot boten böter böterna
        fot foten fötter fötterna
        rot roten rötter rötterna
        mus musen möss mössen
        gås gåsen gäss gässen
        man mannen män männen
        son sonen söner sönerna
        bror brodern/brorn bröder bröderna
        broder brodern bröder bröderna
        far fadern/farn fäder fäderna
        fader fadern fäder fäderna
        mor modern/morn mödrar mödrarna
        moder modern mödrar mödrarna
        dotter dottern döttrar döttrarna
        ledamot ledamoten ledamöter ledamöterna
        bonde bonden bönder bönderna
        öga ögat ögon ögonen
        öra örat öron öronen
        huvud huvudet huvuden/huvun huvudena/huvuden
        finger fingret fingrar/finger fingrarna
        nagel nageln naglar naglarna
        kansler kanslern kanslrar/kansler kanslerna
        museum museet museer museerna
        centrum centrumet/centret centrum/centra/centrer centrumen/centren/centrerna
        spektrum spektrumet/spektret spektrum/spektra spektrumen
        datum datumet datum datumen
        forum forumet forum/fora forumen
        visum visumet/viset visum/visa visumen
        vacuum vacuumet vacuum vacuumen
        ultimatum ultimatumet ultimatum ultimatumen
        våg vågen vågor vågorna
        ros rosen rosor rosorna
        åder ådern ådror ådrorna
        toffel toffeln tofflor tofflorna
        vapen vapnet vapen vapnen
        medium mediet medier medierna
        media median/mediet/media medier medierna
        data datan/datat data -
        virus viruset/virusen virus virusen
        bakterie bakterien bakterier bakterierna
        examen examen examina examina
        pengar pengarna - -
        akademi akademin/akademien akademier akademierna
        kommando kommandot kommandon kommandona
        vatten vattnet vatten vattnen
        el elen - -
        olja oljan oljor oljorna
        panel panelen paneler panelerna
        regim regimen regimer regimerna
        test testet/testen test/tester testen/testerna
        klubb klubben klubbar klubbarna
        jury juryn juryer juryerna
        party partyt partyn partyna
        """.strip().splitlines()
    )
}
"""Nouns that go their own way, as the last part of a word."""

OTHER_WORDS: Final = frozenset("dags dels vals vägs svans internet höger major radar anders buds".split())
"""Forms that are far more often a word of their own, and so are never made."""
