"""Lists Swedish nouns by how they inflect, where the end of the word doesn't tell.

In: nothing. Out: tables by last part of a word (`råd` stands for `säkerhetsråd`), read by `sv_paradigms`.
"""

from typing import Final

BY_CLASS: Final[dict[str, str]] = {
    # en båt, båten, båtar, båtarna
    "ar": """arm balk bil björn bock boll borg brud buss båt bäck bänk dag dal del dom dröm duk dörr eld
        fisk fjord fors gren gård hals hamn hed hund häst jord karl kniv kork korg korp kropp kung kvist kö kväll kost
        krets lag lek mask mun mur orm pil präst ring robot rygg ryss räv sal sed skog skärm sol spik sten
        stig stock stol storm ström svamp svan svärm tråd vagn varg vind väg vägg älv ås rymd by bro sjö sky ö
        artikel cykel fågel nyckel spindel stapel titel spegel himmel kabel nagel sedel snabel stämpel vinkel cirkel
        stövel sadel gaffel axel ängel seger ålder vinter syster åker botten öken socken morgon afton sommar
        konung hövding ungdom sjukdom dansk norsk polack omgång framgång tillgång övergång
        bit app läpp pryl medlem förälder svensk värd timme droppe tanke kille tomte bonus
        utgång ingång uppgång nedgång avgång stöt puls krans sax fläck knapp länk pump tunnel skorsten""",
    # en bank, banken, banker, bankerna
    "er": """bank bild bomb brist byrå dikt dräkt dygd effekt flod flykt form front frukt frist färg färd fest film
        gas grad gräns gång idé insats jakt kamp klass klient konst kraft kris kurs kust last lust makt mark
        minut nerv nivå norm ort park part pakt pest plan plats plikt polis port post process punkt rapport resurs
        risk roll röst sak scen sekt skatt skrift skuld släkt smak sort spion sport stat stil strid stöld syn sång takt
        tank text tid trakt trend trupp tur typ vakt vikt värld växt åsikt åtgärd ätt tjänst lön stund grund kund tull
        attack protest import export konflikt kontakt soldat kandidat advokat demokrat byråkrat diplomat pirat automat
        senat tomat modell metod period epok kod zon fas bas vas katastrof paragraf
        filosof gen sekund grupp allians general kapten major korpral marskalk ambassad brigad granat raket drog
        signal kanal skandal terminal filial lokal moral festival original dialog katalog
        miljon miljard procent vals marin fond vinst förlust gäst kultur
        struktur natur figur temperatur diet planet magnet station match remiss strejk trast
        present patient student agent klausul fil kredit debatt adress kongress
        provins balans distans instans licens sekvens konferens frekvens princip etapp rekryt konvoj rätt
        rest produkt klinik fabrik republik publik taktik rubrik person roman kommun uppgift utgift avgift
        muslim rad grej mast rutt""",
    # en regel, regeln, regler, reglerna
    "ler": "muskel regel möbel fiber",
    # en vän, vännen, vänner, vännerna
    "nner": "vän mån",
    # ett hus, huset, hus, husen
    "zero": """avtal barn ben berg beslut besök bevis blad block bo bolag bord bråk brev brott bud djur drag
        fall fartyg fel fynd folk fördrag förbud förslag försvar försök gift glas golv grepp gräs gäng hav hem hjul hot
        hov hus hål intryck klipp knep kort krav krig kön lager ljud ljus lopp lån lås län mord mått mål mod namn nät
        ord organ par pass prov problem program projekt protokoll recept rum råd rån rör samtal segel skepp skick skikt
        skott skydd slag slut slott spel språk spår steg stift stopp straff stöd stål svar svek system sår sätt tak tal
        team tecken tempel tryck träd tvång tåg uppdrag uppror uttryck val vapen vatten verk vin våld
        värn virus år ägg medel segment fönster hinder läger mönster papper nummer kloster sällskap undantag företag intag uttag
        anslag avslag inslag utslag övertag objekt subjekt stånd uppehåll innehåll underhåll mandat resultat format citat
        klimat referat patent universitet bibliotek apotek kapital material register kontor silver arkiv motiv initiativ
        direktiv alternativ perspektiv bidrag mörker foster hormon protein vitamin gods korn damm bad
        skred utsläpp moln dygn kol skal salt socker snitt genombrott utbrott upplopp utspel band bistånd bestånd
        ansvar kval domslut järn koncept land partnerskap medlemskap ägarskap landskap budskap redskap
        epitel kapitel exempel embryo serum klor fel block radar""",
    # ett rike, riket, riken, rikena
    "n": """rike område möte uttalande meddelande stycke ämne ämbete rykte öde säte vittne märke läge regemente
        ställe minne löfte ärende yttrande erkännande utlåtande deltagande inflytande
        arbete knä bi embargo foto konto veto piano tempo kilo motto dike fäste näste intresse
        leende beteende förtroende förhållande schema tema drama dogma trauma paradigma stigma plasma
        äpple hjärta virke samhälle tillfälle sinne altare
        kvitto porto saldo manifesto syre väte kväve yrke bälte""",
    # en handel, handeln
    "mass": "handel fred vård hälsa mat mjölk kärlek hunger trafik tortyr trots hets",
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
