<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nn_NO" sourcelanguage="nb_NO">
<context>
    <name>dates</name>
    <message>
        <source>april</source>
        <translation>april</translation>
    </message>
    <message>
        <source>aug.</source>
        <translation>aug.</translation>
    </message>
    <message>
        <source>august</source>
        <translation>august</translation>
    </message>
    <message>
        <source>des.</source>
        <translation>des.</translation>
    </message>
    <message>
        <source>desember</source>
        <translation>desember</translation>
    </message>
    <message>
        <source>feb.</source>
        <translation>feb.</translation>
    </message>
    <message>
        <source>februar</source>
        <translation>februar</translation>
    </message>
    <message>
        <source>jan.</source>
        <translation>jan.</translation>
    </message>
    <message>
        <source>januar</source>
        <translation>januar</translation>
    </message>
    <message>
        <source>juli</source>
        <translation>juli</translation>
    </message>
    <message>
        <source>juni</source>
        <translation>juni</translation>
    </message>
    <message>
        <source>mai</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>mars</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>nov.</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>november</source>
        <translation>november</translation>
    </message>
    <message>
        <source>okt.</source>
        <translation>okt.</translation>
    </message>
    <message>
        <source>oktober</source>
        <translation>oktober</translation>
    </message>
    <message>
        <source>sep.</source>
        <translation>sep.</translation>
    </message>
    <message>
        <source>september</source>
        <translation>september</translation>
    </message>
    <message>
        <source>{day}. {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day}. {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{first}.–{last}</source>
        <translation>{first}.–{last}</translation>
    </message>
</context>
<context>
    <name>economy</name>
    <message>
        <source>1 dag</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>1 måned</source>
        <translation>1 månad</translation>
    </message>
    <message>
        <source>1 uke</source>
        <translation>1 veke</translation>
    </message>
    <message>
        <source>14 dager</source>
        <translation>14 dagar</translation>
    </message>
    <message>
        <source>2 dager</source>
        <translation>2 dagar</translation>
    </message>
    <message>
        <source>3 dager</source>
        <translation>3 dagar</translation>
    </message>
    <message>
        <source>4 dager</source>
        <translation>4 dagar</translation>
    </message>
    <message>
        <source>AAP</source>
        <translation>AAP</translation>
    </message>
    <message>
        <source>Barnetillegg {n} × {rate} per dag, {days} dager i året: {amount} per måned.</source>
        <translation>Barnetillegg {n} × {rate} per dag, {days} dagar i året: {amount} per månad.</translation>
    </message>
    <message>
        <source>Barnetillegget til {benefit} faller bort den dagen. Dagen er ikke kjent, så det er regnet til nyttår.</source>
        <translation>Barnetillegget til {benefit} fell bort den dagen. Dagen er ikkje kjend, så det er rekna til nyttår.</translation>
    </message>
    <message>
        <source>Barnetillegget til {benefit} faller bort.</source>
        <translation>Barnetillegget til {benefit} fell bort.</translation>
    </message>
    <message>
        <source>Beløpene er før skatt til kortet er rettet.</source>
        <translation>Beløpa er før skatt til kortet er retta.</translation>
    </message>
    <message>
        <source>Billigste billett i 30 dager, {n} dager i uken.</source>
        <translation>Billegaste billett i 30 dagar, {n} dagar i veka.</translation>
    </message>
    <message>
        <source>Bolig og strøm {rent}: {amount} per måned.</source>
        <translation>Bustad og straum {rent}: {amount} per månad.</translation>
    </message>
    <message>
        <source>Boutgifter {cost} i måneden, høyst {most}.</source>
        <translation>Buutgifter {cost} i månaden, høgst {most}.</translation>
    </message>
    <message>
        <source>Dagpenger regnes av tidligere inntekt. Skriv inn grunnlaget eller dagsatsen fra vedtaket.</source>
        <translation>Dagpengar blir rekna av tidlegare inntekt. Skriv inn grunnlaget eller dagsatsen frå vedtaket.</translation>
    </message>
    <message>
        <source>De betales ikke for dager med lønn, og som regel ikke i sommerferien.</source>
        <translation>Dei blir ikkje betalte for dagar med løn, og som regel ikkje i sommarferien.</translation>
    </message>
    <message>
        <source>De første pengene kommer {day}.</source>
        <translation>Dei første pengane kjem {day}.</translation>
    </message>
    <message>
        <source>Delt på 12: {amount} per måned.</source>
        <translation>Delt på 12: {amount} per månad.</translation>
    </message>
    <message>
        <source>Delt på {days} dager: {rate} per dag.</source>
        <translation>Delt på {days} dagar: {rate} per dag.</translation>
    </message>
    <message>
        <source>Det var ikke lønn herfra hele året før. Feriepengene er små, og ferie uten feriepenger trekkes i lønnen.</source>
        <translation>Det var ikkje løn herfrå heile året før. Feriepengane er små, og ferie utan feriepengar blir trekt i løna.</translation>
    </message>
    <message>
        <source>Eldre satser.</source>
        <translation>Eldre satsar.</translation>
    </message>
    <message>
        <source>En sats mangler.</source>
        <translation>Ein sats manglar.</translation>
    </message>
    <message>
        <source>Etter løpet</source>
        <translation>Etter løpet</translation>
    </message>
    <message>
        <source>Faste utgifter</source>
        <translation>Faste utgifter</translation>
    </message>
    <message>
        <source>Feriepenger</source>
        <translation>Feriepengar</translation>
    </message>
    <message>
        <source>Ferietillegg</source>
        <translation>Ferietillegg</translation>
    </message>
    <message>
        <source>Ferietillegg av {paid} i {year}: {amount}, uten trekk.</source>
        <translation>Ferietillegg av {paid} i {year}: {amount}, utan trekk.</translation>
    </message>
    <message>
        <source>Fra {day}: to ytelser samtidig.</source>
        <translation>Frå {day}: to ytingar samtidig.</translation>
    </message>
    <message>
        <source>Framskrevne satser.</source>
        <translation>Framskrivne satsar.</translation>
    </message>
    <message>
        <source>Full sats: {rate} per dag med deltakelse.</source>
        <translation>Full sats: {rate} per dag med deltaking.</translation>
    </message>
    <message>
        <source>Fødselsdatoen mangler.</source>
        <translation>Fødselsdatoen manglar.</translation>
    </message>
    <message>
        <source>Fødselsdatoen mangler. Regnet som fylt {age} år.</source>
        <translation>Fødselsdatoen manglar. Rekna som fylt {age} år.</translation>
    </message>
    <message>
        <source>Før oppstart</source>
        <translation>Før oppstart</translation>
    </message>
    <message>
        <source>Før {phase}</source>
        <translation>Før {phase}</translation>
    </message>
    <message>
        <source>Garantilønn assistent, {years} år: {pay} ÷ {hours} = {hourly} i timen.</source>
        <translation>Garantiløn assistent, {years} år: {pay} ÷ {hours} = {hourly} i timen.</translation>
    </message>
    <message>
        <source>Grunnlag {multiple} G × {g} = {amount}. {percent} % av det er {yearly} i året.</source>
        <translation>Grunnlag {multiple} G × {g} = {amount}. {percent} % av det er {yearly} i året.</translation>
    </message>
    <message>
        <source>Grunnlag, snittet av tre år, {multiple} G × {g} = {amount}. {percent} % av det er {yearly} i året.</source>
        <translation>Grunnlag, snittet av tre år, {multiple} G × {g} = {amount}. {percent} % av det er {yearly} i året.</translation>
    </message>
    <message>
        <source>Helg {hours} × {rate} = {amount}.</source>
        <translation>Helg {hours} × {rate} = {amount}.</translation>
    </message>
    <message>
        <source>Helserekrutt og skole</source>
        <translation>Helserekrutt og skule</translation>
    </message>
    <message>
        <source>Husstand</source>
        <translation>Husstand</translation>
    </message>
    <message>
        <source>Hvem betaler fram til læretiden?</source>
        <translation>Kven betaler fram til læretida?</translation>
    </message>
    <message>
        <source>I alt {amount} i måneden.</source>
        <translation>I alt {amount} i månaden.</translation>
    </message>
    <message>
        <source>I alt {amount}. Feriepenger, {percent} %, er {holiday} og kommer i juni året etter.</source>
        <translation>I alt {amount}. Feriepengar, {percent} %, er {holiday} og kjem i juni året etter.</translation>
    </message>
    <message>
        <source>I alt {amount}. Feriepenger, {percent} %, er {holiday} og kommer med siste lønn.</source>
        <translation>I alt {amount}. Feriepengar, {percent} %, er {holiday} og kjem med siste løn.</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Ikke bekreftet ennå.</source>
        <translation>Ikkje stadfesta enno.</translation>
    </message>
    <message>
        <source>Ingen betaler fra {day}.</source>
        <translation>Ingen betaler frå {day}.</translation>
    </message>
    <message>
        <source>Ingen ytelse eller lønn er lagt inn for denne tiden.</source>
        <translation>Inga yting eller løn er lagd inn for denne tida.</translation>
    </message>
    <message>
        <source>Ingen ytelse er lagt inn for disse dagene.</source>
        <translation>Inga yting er lagd inn for desse dagane.</translation>
    </message>
    <message>
        <source>Ingen ytelse er lagt inn.</source>
        <translation>Inga yting er lagd inn.</translation>
    </message>
    <message>
        <source>Juni {year}: vanlig trekk i lønnen.</source>
        <translation>Juni {year}: vanleg trekk i løna.</translation>
    </message>
    <message>
        <source>Kommunen avgjør hvor mange prosent av fagarbeiderlønn en lærling får.</source>
        <translation>Kommunen avgjer kor mange prosent av fagarbeidarløn ein lærling får.</translation>
    </message>
    <message>
        <source>Kveld {hours} × {rate} = {amount}.</source>
        <translation>Kveld {hours} × {rate} = {amount}.</translation>
    </message>
    <message>
        <source>Læremidler, {percent} % studier: {rate} per måned.</source>
        <translation>Læremiddel, {percent} % studium: {rate} per månad.</translation>
    </message>
    <message>
        <source>Læretid</source>
        <translation>Læretid</translation>
    </message>
    <message>
        <source>Læretid fra {day}: prosenten er ikke avgjort.</source>
        <translation>Læretid frå {day}: prosenten er ikkje avgjord.</translation>
    </message>
    <message>
        <source>Læretid, grunnlag</source>
        <translation>Læretid, grunnlag</translation>
    </message>
    <message>
        <source>Læretid, prosent</source>
        <translation>Læretid, prosent</translation>
    </message>
    <message>
        <source>Læretiden begynner, og kommunen betaler lønn.</source>
        <translation>Læretida byrjar, og kommunen betaler løn.</translation>
    </message>
    <message>
        <source>Læretiden er over, og fagprøven er ikke begynt.</source>
        <translation>Læretida er over, og fagprøva er ikkje byrja.</translation>
    </message>
    <message>
        <source>Lærlinglønn</source>
        <translation>Lærlingløn</translation>
    </message>
    <message>
        <source>Lærlinglønnen er regnet videre til fagprøven er ferdig.</source>
        <translation>Lærlingløna er rekna vidare til fagprøva er ferdig.</translation>
    </message>
    <message>
        <source>Lønnstabellen er ikke kjent for denne tiden. Fyll den inn.</source>
        <translation>Lønstabellen er ikkje kjend for denne tida. Fyll han inn.</translation>
    </message>
    <message>
        <source>Løpet mangler datoer.</source>
        <translation>Løpet manglar datoar.</translation>
    </message>
    <message>
        <source>Med barnetillegg {n} × {rate}: {amount} per dag.</source>
        <translation>Med barnetillegg {n} × {rate}: {amount} per dag.</translation>
    </message>
    <message>
        <source>Med barnetillegg {n} × {rate}: {amount}, rundet til {paid} per dag.</source>
        <translation>Med barnetillegg {n} × {rate}: {amount}, runda til {paid} per dag.</translation>
    </message>
    <message>
        <source>Med fagbrev</source>
        <translation>Med fagbrev</translation>
    </message>
    <message>
        <source>Med {income} i inntekt i året trekkes {percent} % av det over et halvt G: {amount} per måned.</source>
        <translation>Med {income} i inntekt i året blir {percent} % av det over eit halvt G trekt frå: {amount} per månad.</translation>
    </message>
    <message>
        <source>Minste sats er høyere: {amount} i året.</source>
        <translation>Minste sats er høgare: {amount} i året.</translation>
    </message>
    <message>
        <source>Minste {benefit} blir høyere fra den dagen.</source>
        <translation>Minste {benefit} blir høgare frå den dagen.</translation>
    </message>
    <message>
        <source>NAV</source>
        <translation>NAV</translation>
    </message>
    <message>
        <source>NAV har trekktabellen. Endres kortet etter mai, gjelder prosent ut året.</source>
        <translation>NAV har trekktabellen. Blir kortet endra etter mai, gjeld prosent ut året.</translation>
    </message>
    <message>
        <source>Natt {hours} × {rate} = {amount}.</source>
        <translation>Natt {hours} × {rate} = {amount}.</translation>
    </message>
    <message>
        <source>Neste penger kommer {day}.</source>
        <translation>Neste pengar kjem {day}.</translation>
    </message>
    <message>
        <source>Pengene kommer etter siste måned.</source>
        <translation>Pengane kjem etter siste månad.</translation>
    </message>
    <message>
        <source>Prosenten på skattekortet mangler.</source>
        <translation>Prosenten på skattekortet manglar.</translation>
    </message>
    <message>
        <source>Reiseveien må være minst {km} km hver vei.</source>
        <translation>Reisevegen må vere minst {km} km kvar veg.</translation>
    </message>
    <message>
        <source>Retten til {benefit} slutter {day}, {distance} før {phase} er ferdig.</source>
        <translation>Retten til {benefit} sluttar {day}, {distance} før {phase} er ferdig.</translation>
    </message>
    <message>
        <source>Retten til {benefit} slutter {day}.</source>
        <translation>Retten til {benefit} sluttar {day}.</translation>
    </message>
    <message>
        <source>Satsen er ikke kjent for denne tiden. Fyll den inn.</source>
        <translation>Satsen er ikkje kjend for denne tida. Fyll han inn.</translation>
    </message>
    <message>
        <source>Siste penger kommer {last_day}, neste kommer {day}.</source>
        <translation>Siste pengar kjem {last_day}, neste kjem {day}.</translation>
    </message>
    <message>
        <source>Siste penger kommer {last_day}, neste {day}.</source>
        <translation>Siste pengar kjem {last_day}, neste {day}.</translation>
    </message>
    <message>
        <source>Skatteetaten</source>
        <translation>Skatteetaten</translation>
    </message>
    <message>
        <source>Skriv inn hva boligen koster i måneden.</source>
        <translation>Skriv inn kva bustaden kostar i månaden.</translation>
    </message>
    <message>
        <source>Skriv inn hva passet koster i måneden.</source>
        <translation>Skriv inn kva passet kostar i månaden.</translation>
    </message>
    <message>
        <source>Skriv inn reisevei eller billettpris.</source>
        <translation>Skriv inn reiseveg eller billettpris.</translation>
    </message>
    <message>
        <source>Sommerjobb</source>
        <translation>Sommarjobb</translation>
    </message>
    <message>
        <source>Sommerjobb {number}</source>
        <translation>Sommarjobb {number}</translation>
    </message>
    <message>
        <source>Sosialhjelp er en skjønnsmessig ytelse. Skriv inn beløpet fra vedtaket, eller velg husholdning for den veiledende satsen.</source>
        <translation>Sosialhjelp er ei skjønsmessig yting. Skriv inn beløpet frå vedtaket, eller vel hushald for den rettleiande satsen.</translation>
    </message>
    <message>
        <source>Til sammen {amount} i snitt per måned.</source>
        <translation>Til saman {amount} i snitt per månad.</translation>
    </message>
    <message>
        <source>Tre meldekort på rad er over grensen for arbeid. Etterpå må det søkes på nytt.</source>
        <translation>Tre meldekort på rad er over grensa for arbeid. Etterpå må ein søkje på nytt.</translation>
    </message>
    <message>
        <source>Trekktabell {number} finnes ikke.</source>
        <translation>Trekktabell {number} finst ikkje.</translation>
    </message>
    <message>
        <source>Trinnet for {asked} år er ikke kjent så sent. Trinnet for {used} år er brukt.</source>
        <translation>Steget for {asked} år er ikkje kjent så seint. Steget for {used} år er brukt.</translation>
    </message>
    <message>
        <source>Under {age} år: {share} av det = {amount} i året.</source>
        <translation>Under {age} år: {share} av det = {amount} i året.</translation>
    </message>
    <message>
        <source>Utbetalt i hele kroner: {paid} per dag.</source>
        <translation>Utbetalt i heile kroner: {paid} per dag.</translation>
    </message>
    <message>
        <source>Uten betaler</source>
        <translation>Utan betalar</translation>
    </message>
    <message>
        <source>Veiledende sats for husholdningen: {amount} per måned.</source>
        <translation>Rettleiande sats for hushaldet: {amount} per månad.</translation>
    </message>
    <message>
        <source>Velg kull eller sett datoene under Løp, så regnes alt ut.</source>
        <translation>Vel kull eller set datoane under Løp, så blir alt rekna ut.</translation>
    </message>
    <message>
        <source>andre penger</source>
        <translation>andre pengar</translation>
    </message>
    <message>
        <source>anslag</source>
        <translation>overslag</translation>
    </message>
    <message>
        <source>arbeidsgiver</source>
        <translation>arbeidsgivar</translation>
    </message>
    <message>
        <source>av inntekt</source>
        <translation>av inntekt</translation>
    </message>
    <message>
        <source>beløpet er ikke avklart</source>
        <translation>beløpet er ikkje avklart</translation>
    </message>
    <message>
        <source>beløpet mangler</source>
        <translation>beløpet manglar</translation>
    </message>
    <message>
        <source>dagsatsen mangler</source>
        <translation>dagsatsen manglar</translation>
    </message>
    <message>
        <source>endres underveis</source>
        <translation>blir endra undervegs</translation>
    </message>
    <message>
        <source>fagbrev fra {day}</source>
        <translation>fagbrev frå {day}</translation>
    </message>
    <message>
        <source>feriepenger</source>
        <translation>feriepengar</translation>
    </message>
    <message>
        <source>ferietillegg til dagpengene</source>
        <translation>ferietillegg til dagpengane</translation>
    </message>
    <message>
        <source>frikort, under grensen på {limit}</source>
        <translation>frikort, under grensa på {limit}</translation>
    </message>
    <message>
        <source>full sats</source>
        <translation>full sats</translation>
    </message>
    <message>
        <source>full stilling, ikke avtalt</source>
        <translation>full stilling, ikkje avtalt</translation>
    </message>
    <message>
        <source>garantilønn fagarbeider</source>
        <translation>garantiløn fagarbeidar</translation>
    </message>
    <message>
        <source>garantilønn fagarbeider, 0 år</source>
        <translation>garantiløn fagarbeidar, 0 år</translation>
    </message>
    <message>
        <source>garantilønn, {years} år</source>
        <translation>garantiløn, {years} år</translation>
    </message>
    <message>
        <source>halvt trekk i desember</source>
        <translation>halvt trekk i desember</translation>
    </message>
    <message>
        <source>ikke avklart</source>
        <translation>ikkje avklart</translation>
    </message>
    <message>
        <source>ikke bekreftet</source>
        <translation>ikkje stadfesta</translation>
    </message>
    <message>
        <source>ikke fylt ut</source>
        <translation>ikkje fylt ut</translation>
    </message>
    <message>
        <source>ingen avklart</source>
        <translation>ingen avklart</translation>
    </message>
    <message>
        <source>ingen betaler</source>
        <translation>ingen betaler</translation>
    </message>
    <message>
        <source>inntekt i dag</source>
        <translation>inntekt i dag</translation>
    </message>
    <message>
        <source>kommunen</source>
        <translation>kommunen</translation>
    </message>
    <message>
        <source>kommunen avgjør</source>
        <translation>kommunen avgjer</translation>
    </message>
    <message>
        <source>minste sats</source>
        <translation>minste sats</translation>
    </message>
    <message>
        <source>over frikortets grense på {limit}</source>
        <translation>over grensa på frikortet på {limit}</translation>
    </message>
    <message>
        <source>prosenten mangler</source>
        <translation>prosenten manglar</translation>
    </message>
    <message>
        <source>regnet av dagpengene</source>
        <translation>rekna av dagpengane</translation>
    </message>
    <message>
        <source>regnet av lønnen</source>
        <translation>rekna av løna</translation>
    </message>
    <message>
        <source>satsen er ikke kjent</source>
        <translation>satsen er ikkje kjend</translation>
    </message>
    <message>
        <source>skattefritt</source>
        <translation>skattefritt</translation>
    </message>
    <message>
        <source>skattepliktig</source>
        <translation>skattepliktig</translation>
    </message>
    <message>
        <source>som oppgitt</source>
        <translation>som oppgitt</translation>
    </message>
    <message>
        <source>tabell fra {year}</source>
        <translation>tabell frå {year}</translation>
    </message>
    <message>
        <source>tabell {table}, {period}</source>
        <translation>tabell {table}, {period}</translation>
    </message>
    <message>
        <source>utbetales uten trekk</source>
        <translation>blir betalt utan trekk</translation>
    </message>
    <message>
        <source>uten skattekort</source>
        <translation>utan skattekort</translation>
    </message>
    <message>
        <source>uten trekk i desember</source>
        <translation>utan trekk i desember</translation>
    </message>
    <message>
        <source>uten trekk i juni</source>
        <translation>utan trekk i juni</translation>
    </message>
    <message>
        <source>veiledende sats</source>
        <translation>rettleiande sats</translation>
    </message>
    <message>
        <source>{amount} ({day}, framskrevet)</source>
        <translation>{amount} ({day}, framskriven)</translation>
    </message>
    <message>
        <source>{amount} i timen som avtalt.</source>
        <translation>{amount} i timen som avtalt.</translation>
    </message>
    <message>
        <source>{amount} kommer inn i {month} mot {limit} i måneden.</source>
        <translation>{amount} kjem inn i {month} mot {limit} i månaden.</translation>
    </message>
    <message>
        <source>{amount} per 14 dager, barnetillegg medregnet.</source>
        <translation>{amount} per 14 dagar, barnetillegg rekna med.</translation>
    </message>
    <message>
        <source>{amount} per dag som innvilget.</source>
        <translation>{amount} per dag som innvilga.</translation>
    </message>
    <message>
        <source>{amount} per måned før skatt, som oppgitt.</source>
        <translation>{amount} per månad før skatt, som oppgitt.</translation>
    </message>
    <message>
        <source>{amount} per måned som innvilget.</source>
        <translation>{amount} per månad som innvilga.</translation>
    </message>
    <message>
        <source>{amount} per måned, barnetillegg medregnet.</source>
        <translation>{amount} per månad, barnetillegg rekna med.</translation>
    </message>
    <message>
        <source>{base} × {percent} % ÷ 12 = {amount} per måned.</source>
        <translation>{base} × {percent} % ÷ 12 = {amount} per månad.</translation>
    </message>
    <message>
        <source>{benefit} betales bare for dager med deltakelse.</source>
        <translation>{benefit} blir berre betalt for dagar med deltaking.</translation>
    </message>
    <message>
        <source>{benefit} er regnet som for en som har fylt {age} år.</source>
        <translation>{benefit} er rekna som for ein som har fylt {age} år.</translation>
    </message>
    <message>
        <source>{benefit} til {day}.</source>
        <translation>{benefit} til {day}.</translation>
    </message>
    <message>
        <source>{benefit} ved siden av</source>
        <translation>{benefit} ved sida av</translation>
    </message>
    <message>
        <source>{benefit}, barnetillegg for {n} barn</source>
        <translation>{benefit}, barnetillegg for {n} barn</translation>
    </message>
    <message>
        <source>{benefit}, bekreftet</source>
        <translation>{benefit}, stadfesta</translation>
    </message>
    <message>
        <source>{benefit}, fra</source>
        <translation>{benefit}, frå</translation>
    </message>
    <message>
        <source>{benefit}, rett til</source>
        <translation>{benefit}, rett til</translation>
    </message>
    <message>
        <source>{benefit}: beløpet mangler.</source>
        <translation>{benefit}: beløpet manglar.</translation>
    </message>
    <message>
        <source>{days}: ingen betaler.</source>
        <translation>{days}: ingen betaler.</translation>
    </message>
    <message>
        <source>{day}: dagpengene stanser.</source>
        <translation>{day}: dagpengane stansar.</translation>
    </message>
    <message>
        <source>{day}: fyller {age} år.</source>
        <translation>{day}: fyller {age} år.</translation>
    </message>
    <message>
        <source>{day}: ingen tiltakspenger i sommerjobb {number}.</source>
        <translation>{day}: ingen tiltakspengar i sommarjobb {number}.</translation>
    </message>
    <message>
        <source>{day}: læretiden er over før fagprøven er ferdig.</source>
        <translation>{day}: læretida er over før fagprøva er ferdig.</translation>
    </message>
    <message>
        <source>{day}: meldekortet gir ingen {benefit}.</source>
        <translation>{day}: meldekortet gir ingen {benefit}.</translation>
    </message>
    <message>
        <source>{day}: nytt skattekort blir et prosentkort.</source>
        <translation>{day}: nytt skattekort blir eit prosentkort.</translation>
    </message>
    <message>
        <source>{day}: {benefits} stanser.</source>
        <translation>{day}: {benefits} stansar.</translation>
    </message>
    <message>
        <source>{earned} etter skatt mot {costs} i måneden: {what}.</source>
        <translation>{earned} etter skatt mot {costs} i månaden: {what}.</translation>
    </message>
    <message>
        <source>{earned} før skatt mot {costs} i måneden: {what}.</source>
        <translation>{earned} før skatt mot {costs} i månaden: {what}.</translation>
    </message>
    <message>
        <source>{first} og {last}</source>
        <translation>{first} og {last}</translation>
    </message>
    <message>
        <source>{first} og {second} kan vanligvis ikke betales for de samme dagene.</source>
        <translation>{first} og {second} kan vanlegvis ikkje betalast for dei same dagane.</translation>
    </message>
    <message>
        <source>{given} = {month} per måned.</source>
        <translation>{given} = {month} per månad.</translation>
    </message>
    <message>
        <source>{job}, vakter</source>
        <translation>{job}, vakter</translation>
    </message>
    <message>
        <source>{km} km × 2 × {rate} og bom og ferge, {n} dager i uken.</source>
        <translation>{km} km × 2 × {rate} og bom og ferje, {n} dagar i veka.</translation>
    </message>
    <message>
        <source>{months}: ingen utbetaling.</source>
        <translation>{months}: ingen utbetaling.</translation>
    </message>
    <message>
        <source>{months}: under egen grense.</source>
        <translation>{months}: under eiga grense.</translation>
    </message>
    <message>
        <source>{months}: under faste utgifter.</source>
        <translation>{months}: under faste utgifter.</translation>
    </message>
    <message>
        <source>{multiple} G × {basic} = {amount} i året.</source>
        <translation>{multiple} G × {basic} = {amount} i året.</translation>
    </message>
    <message>
        <source>{names} trekker skatt. Bare én kan bruke tabellen om gangen, de andre bruker prosent.</source>
        <translation>{names} trekkjer skatt. Berre éin kan bruke tabellen om gongen, dei andre bruker prosent.</translation>
    </message>
    <message>
        <source>{name} fra {day}</source>
        <translation>{name} frå {day}</translation>
    </message>
    <message>
        <source>{name} til {day}</source>
        <translation>{name} til {day}</translation>
    </message>
    <message>
        <source>{name}, i snitt</source>
        <translation>{name}, i snitt</translation>
    </message>
    <message>
        <source>{n} dager</source>
        <translation>{n} dagar</translation>
    </message>
    <message>
        <source>{n} meldekort til {day} har opptil {hours} arbeid, {percent} % av full tid.</source>
        <translation>{n} meldekort til {day} har opptil {hours} arbeid, {percent} % av full tid.</translation>
    </message>
    <message>
        <source>{n} timer</source>
        <translation>{n} timar</translation>
    </message>
    <message>
        <source>{n} uker</source>
        <translation>{n} veker</translation>
    </message>
    <message>
        <source>{pay} ÷ 12 = {amount} per måned i full stilling.</source>
        <translation>{pay} ÷ 12 = {amount} per månad i full stilling.</translation>
    </message>
    <message>
        <source>{percent} % av det: {paid} per dag.</source>
        <translation>{percent} % av det: {paid} per dag.</translation>
    </message>
    <message>
        <source>{percent} % av fagarbeiderlønn</source>
        <translation>{percent} % av fagarbeidarløn</translation>
    </message>
    <message>
        <source>{percent} % av grunnlaget {basis} = {rate} per dag.</source>
        <translation>{percent} % av grunnlaget {basis} = {rate} per dag.</translation>
    </message>
    <message>
        <source>{percent} % av {cost}, høyst {most}: {rate} per dag i aktivitet.</source>
        <translation>{percent} % av {cost}, høgst {most}: {rate} per dag i aktivitet.</translation>
    </message>
    <message>
        <source>{percent} % av {wages} = {amount}, utbetalt uten trekk.</source>
        <translation>{percent} % av {wages} = {amount}, utbetalt utan trekk.</translation>
    </message>
    <message>
        <source>{percent} % stilling</source>
        <translation>{percent} % stilling</translation>
    </message>
    <message>
        <source>{percent} % stilling: {amount} per måned.</source>
        <translation>{percent} % stilling: {amount} per månad.</translation>
    </message>
    <message>
        <source>{percent} % trekk</source>
        <translation>{percent} % trekk</translation>
    </message>
    <message>
        <source>{phase} fra {day}</source>
        <translation>{phase} frå {day}</translation>
    </message>
    <message>
        <source>{shifts} vakter à {hours} timer</source>
        <translation>{shifts} vakter à {hours} timar</translation>
    </message>
    <message>
        <source>{shifts} vakter à {length} = {hours}: {amount}.</source>
        <translation>{shifts} vakter à {length} = {hours}: {amount}.</translation>
    </message>
    <message>
        <source>{shifts} vakter, {hours}</source>
        <translation>{shifts} vakter, {hours}</translation>
    </message>
    <message>
        <source>{what} er anslag som ingen har bekreftet.</source>
        <translation>{what} er overslag som ingen har stadfesta.</translation>
    </message>
    <message>
        <source>{what} er ført videre med dagens beløp fra {month}.</source>
        <translation>{what} er ført vidare med dagens beløp frå {month}.</translation>
    </message>
    <message>
        <source>{what} er ført videre til {year}.</source>
        <translation>{what} er ført vidare til {year}.</translation>
    </message>
    <message>
        <source>{what} fra {day} kan ikke regnes ut før den er ført.</source>
        <translation>{what} frå {day} kan ikkje reknast ut før han er ført.</translation>
    </message>
    <message>
        <source>{when}: et barn fyller {age} år.</source>
        <translation>{when}: eit barn fyller {age} år.</translation>
    </message>
    <message>
        <source>{yearly} i året ÷ {hours} = {hourly} i timen.</source>
        <translation>{yearly} i året ÷ {hours} = {hourly} i timen.</translation>
    </message>
    <message>
        <source>{year}: to betalere, én trekktabell.</source>
        <translation>{year}: to betalarar, éin trekktabell.</translation>
    </message>
    <message>
        <source>× 10 = {fortnight} per 14 dager, {month} i snitt per måned.</source>
        <translation>× 10 = {fortnight} per 14 dagar, {month} i snitt per månad.</translation>
    </message>
    <message>
        <source>én dag</source>
        <translation>éin dag</translation>
    </message>
</context>
<context>
    <name>economy_sheet</name>
    <message>
        <source>14 d.</source>
        <translation>14 d.</translation>
    </message>
    <message>
        <source>14 dager</source>
        <translation>14 dagar</translation>
    </message>
    <message>
        <source>Annet ({count})</source>
        <translation>Anna ({count})</translation>
    </message>
    <message>
        <source>Bare den delen av året som oversikten kjenner.</source>
        <translation>Berre den delen av året som oversynet kjenner.</translation>
    </message>
    <message>
        <source>Betaler</source>
        <translation>Betalar</translation>
    </message>
    <message>
        <source>Betales etter {month}</source>
        <translation>Blir betalt etter {month}</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Dette er en oversikt, ikke et vedtak.</source>
        <translation>Dette er eit oversyn, ikkje eit vedtak.</translation>
    </message>
    <message>
        <source>En vanlig måned på konto, etter skatt og pensjon</source>
        <translation>Ein vanleg månad på konto, etter skatt og pensjon</translation>
    </message>
    <message>
        <source>En vanlig måned, før skatt</source>
        <translation>Ein vanleg månad, før skatt</translation>
    </message>
    <message>
        <source>Endret siden versjon {number}</source>
        <translation>Endra sidan versjon {number}</translation>
    </message>
    <message>
        <source>Fase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Faste utgifter i alt</source>
        <translation>Faste utgifter i alt</translation>
    </message>
    <message>
        <source>Feriepenger</source>
        <translation>Feriepengar</translation>
    </message>
    <message>
        <source>Framskrevet: siste kjente sats er brukt videre. Eldre enn 12 md.: spør om det er kommet en ny sats. Beløp er i hele kroner.</source>
        <translation>Framskriven: siste kjende sats er brukt vidare. Eldre enn 12 md.: spør om det er komen ein ny sats. Beløpa er i heile kroner.</translation>
    </message>
    <message>
        <source>Før skatt og på konto, kr per</source>
        <translation>Før skatt og på konto, kr per</translation>
    </message>
    <message>
        <source>Gjennomgått</source>
        <translation>Gjennomgått</translation>
    </message>
    <message>
        <source>Hele kroner før skatt og trekk: skattekortet er ikke kjent. Det som kommer på konto, er lavere der det trekkes skatt.</source>
        <translation>Heile kroner før skatt og trekk: skattekortet er ikkje kjent. Det som kjem på konto, er lågare der det blir trekt skatt.</translation>
    </message>
    <message>
        <source>Hele løpet</source>
        <translation>Heile løpet</translation>
    </message>
    <message>
        <source>Hele {year}</source>
        <translation>Heile {year}</translation>
    </message>
    <message>
        <source>Husholdning</source>
        <translation>Hushald</translation>
    </message>
    <message>
        <source>Hva skjer</source>
        <translation>Kva skjer</translation>
    </message>
    <message>
        <source>Hvor sikkert</source>
        <translation>Kor sikkert</translation>
    </message>
    <message>
        <source>I alt</source>
        <translation>I alt</translation>
    </message>
    <message>
        <source>I alt i</source>
        <translation>I alt i</translation>
    </message>
    <message>
        <source>Igjen</source>
        <translation>Att</translation>
    </message>
    <message>
        <source>Igjen, {when}</source>
        <translation>Att, {when}</translation>
    </message>
    <message>
        <source>Ingen beløp er fylt ut ennå.</source>
        <translation>Ingen beløp er fylte ut enno.</translation>
    </message>
    <message>
        <source>Ingen beløp er regnet ut ennå</source>
        <translation>Ingen beløp er rekna ut enno</translation>
    </message>
    <message>
        <source>Ingen endringer</source>
        <translation>Ingen endringar</translation>
    </message>
    <message>
        <source>Ingen faste utgifter er skrevet inn</source>
        <translation>Ingen faste utgifter er skrivne inn</translation>
    </message>
    <message>
        <source>Ingen kjente datoer i løpet</source>
        <translation>Ingen kjende datoar i løpet</translation>
    </message>
    <message>
        <source>Ingen måneder er regnet ut ennå.</source>
        <translation>Ingen månader er rekna ut enno.</translation>
    </message>
    <message>
        <source>Ingen perioder er lagt inn ennå.</source>
        <translation>Ingen periodar er lagde inn enno.</translation>
    </message>
    <message>
        <source>Ingen åpne spørsmål</source>
        <translation>Ingen opne spørsmål</translation>
    </message>
    <message>
        <source>Kan ikke regnes ut før det som mangler, er avklart.</source>
        <translation>Kan ikkje reknast ut før det som manglar, er avklara.</translation>
    </message>
    <message>
        <source>Kroner</source>
        <translation>Kroner</translation>
    </message>
    <message>
        <source>Kroner før skatt per</source>
        <translation>Kroner før skatt per</translation>
    </message>
    <message>
        <source>Laget av {name}, fylkeskoordinator</source>
        <translation>Laga av {name}, fylkeskoordinator</translation>
    </message>
    <message>
        <source>Laveste måned på konto</source>
        <translation>Lågaste månad på konto</translation>
    </message>
    <message>
        <source>Laveste måned, før skatt</source>
        <translation>Lågaste månad, før skatt</translation>
    </message>
    <message>
        <source>Laveste måned, utbetalt før skatt</source>
        <translation>Lågaste månad, utbetalt før skatt</translation>
    </message>
    <message>
        <source>Løpet har ingen måneder ennå: datoene mangler i mappen.</source>
        <translation>Løpet har ingen månader enno: datoane manglar i mappa.</translation>
    </message>
    <message>
        <source>Meldekort</source>
        <translation>Meldekort</translation>
    </message>
    <message>
        <source>Minst å leve av, etter eget mål: {amount}.</source>
        <translation>Minst å leve av, etter eige mål: {amount}.</translation>
    </message>
    <message>
        <source>Måned for måned</source>
        <translation>Månad for månad</translation>
    </message>
    <message>
        <source>NAV</source>
        <translation>NAV</translation>
    </message>
    <message>
        <source>NAV og kommunen avgjør ytelser og lønn. Tall merket {estimate} kan bli endret.</source>
        <translation>NAV og kommunen avgjer ytingar og løn. Tal merkte {estimate} kan bli endra.</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Norske ord i brev og skjemaer</source>
        <translation>Norske ord i brev og skjema</translation>
    </message>
    <message>
        <source>Også {month} er lav: {amount}.</source>
        <translation>Også {month} er låg: {amount}.</translation>
    </message>
    <message>
        <source>Om lag {amount} kommer tilbake.</source>
        <translation>Om lag {amount} kjem tilbake.</translation>
    </message>
    <message>
        <source>Om lag {amount} må betales i restskatt.</source>
        <translation>Om lag {amount} må betalast i restskatt.</translation>
    </message>
    <message>
        <source>Opptjent før skatt</source>
        <translation>Opptent før skatt</translation>
    </message>
    <message>
        <source>Opptjent før skatt:</source>
        <translation>Opptent før skatt:</translation>
    </message>
    <message>
        <source>Opptjent før {month}</source>
        <translation>Opptent før {month}</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Periodene, forts.</source>
        <translation>Periodane, framh.</translation>
    </message>
    <message>
        <source>På konto</source>
        <translation>På konto</translation>
    </message>
    <message>
        <source>På konto:</source>
        <translation>På konto:</translation>
    </message>
    <message>
        <source>Resten: {where}</source>
        <translation>Resten: {where}</translation>
    </message>
    <message>
        <source>Rettes her</source>
        <translation>Rett her</translation>
    </message>
    <message>
        <source>Rettigheter som tar slutt, og datoer å passe på</source>
        <translation>Rettar som tek slutt, og datoar å passe på</translation>
    </message>
    <message>
        <source>Sats</source>
        <translation>Sats</translation>
    </message>
    <message>
        <source>Satser som er brukt</source>
        <translation>Satsar som er brukte</translation>
    </message>
    <message>
        <source>Skatt for {year}: anslått til {tax} mot trukket {withheld}, av {income} i inntekt.</source>
        <translation>Skatt for {year}: rekna til om lag {tax} mot trekt {withheld}, av {income} i inntekt.</translation>
    </message>
    <message>
        <source>Slik er det regnet</source>
        <translation>Slik er det rekna</translation>
    </message>
    <message>
        <source>Slik er det regnet, trinn for trinn</source>
        <translation>Slik er det rekna, steg for steg</translation>
    </message>
    <message>
        <source>Spør {who}.</source>
        <translation>Spør {who}.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tallene og satsene i denne versjonen er låst.</source>
        <translation>Tala og satsane i denne versjonen er låste.</translation>
    </message>
    <message>
        <source>Trekk i utbetalingene</source>
        <translation>Trekk i utbetalingane</translation>
    </message>
    <message>
        <source>Trekktabell</source>
        <translation>Trekktabell</translation>
    </message>
    <message>
        <source>Trukket</source>
        <translation>Trekt</translation>
    </message>
    <message>
        <source>Underskriften låser tallene og satsene i denne versjonen.</source>
        <translation>Underskrifta låser tala og satsane i denne versjonen.</translation>
    </message>
    <message>
        <source>Utbetalt</source>
        <translation>Utbetalt</translation>
    </message>
    <message>
        <source>Utbetalt før skatt:</source>
        <translation>Utbetalt før skatt:</translation>
    </message>
    <message>
        <source>Uten avklart ytelse</source>
        <translation>Utan avklara yting</translation>
    </message>
    <message>
        <source>Utgifter</source>
        <translation>Utgifter</translation>
    </message>
    <message>
        <source>Utkast: gjør oversikten klar til underskrift før dere skriver under.</source>
        <translation>Utkast: gjer oversynet klart til underskrift før de skriv under.</translation>
    </message>
    <message>
        <source>Utregning og satser</source>
        <translation>Utrekning og satsar</translation>
    </message>
    <message>
        <source>Vedtak</source>
        <translation>Vedtak</translation>
    </message>
    <message>
        <source>Versjon {number}</source>
        <translation>Versjon {number}</translation>
    </message>
    <message>
        <source>alle trinn, satser og kilder: {where}</source>
        <translation>alle steg, satsar og kjelder: {where}</translation>
    </message>
    <message>
        <source>andre penger</source>
        <translation>andre pengar</translation>
    </message>
    <message>
        <source>annet</source>
        <translation>anna</translation>
    </message>
    <message>
        <source>anslag</source>
        <translation>overslag</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>eldre enn 12 md.</source>
        <translation>eldre enn 12 md.</translation>
    </message>
    <message>
        <source>faste utgifter</source>
        <translation>faste utgifter</translation>
    </message>
    <message>
        <source>feriepenger</source>
        <translation>feriepengar</translation>
    </message>
    <message>
        <source>før skatt</source>
        <translation>før skatt</translation>
    </message>
    <message>
        <source>gjelder fra</source>
        <translation>gjeld frå</translation>
    </message>
    <message>
        <source>hver for seg: {where}</source>
        <translation>kvar for seg: {where}</translation>
    </message>
    <message>
        <source>i alt</source>
        <translation>i alt</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>ingen betaler</source>
        <translation>ingen betaler</translation>
    </message>
    <message>
        <source>kommunen, lønn</source>
        <translation>kommunen, løn</translation>
    </message>
    <message>
        <source>kontroll {code}</source>
        <translation>kontroll {code}</translation>
    </message>
    <message>
        <source>koordinator</source>
        <translation>koordinator</translation>
    </message>
    <message>
        <source>kroner per måned, igjen av det som er på konto</source>
        <translation>kroner per månad, att av det som er på konto</translation>
    </message>
    <message>
        <source>kroner per måned, igjen før skatt</source>
        <translation>kroner per månad, att før skatt</translation>
    </message>
    <message>
        <source>kv.</source>
        <translation>kv.</translation>
    </message>
    <message>
        <source>lenger bak</source>
        <translation>lenger bak</translation>
    </message>
    <message>
        <source>likt med i dag</source>
        <translation>likt med i dag</translation>
    </message>
    <message>
        <source>lønn</source>
        <translation>løn</translation>
    </message>
    <message>
        <source>mangler</source>
        <translation>manglar</translation>
    </message>
    <message>
        <source>md.</source>
        <translation>md.</translation>
    </message>
    <message>
        <source>måned</source>
        <translation>månad</translation>
    </message>
    <message>
        <source>og</source>
        <translation>og</translation>
    </message>
    <message>
        <source>og {count} til, {where}</source>
        <translation>og {count} til, {where}</translation>
    </message>
    <message>
        <source>opptjent = utbetalt</source>
        <translation>opptent = utbetalt</translation>
    </message>
    <message>
        <source>pensjon</source>
        <translation>pensjon</translation>
    </message>
    <message>
        <source>perioden</source>
        <translation>perioden</translation>
    </message>
    <message>
        <source>side 2</source>
        <translation>side 2</translation>
    </message>
    <message>
        <source>signert {day}</source>
        <translation>signert {day}</translation>
    </message>
    <message>
        <source>skatt</source>
        <translation>skatt</translation>
    </message>
    <message>
        <source>svar innen</source>
        <translation>svar innan</translation>
    </message>
    <message>
        <source>time</source>
        <translation>time</translation>
    </message>
    <message>
        <source>{amount} før skatt</source>
        <translation>{amount} før skatt</translation>
    </message>
    <message>
        <source>{amount} mot i dag</source>
        <translation>{amount} mot i dag</translation>
    </message>
    <message>
        <source>{count} barn født {years}</source>
        <translation>{count} barn fødde {years}</translation>
    </message>
    <message>
        <source>{count} ganger, {days} dager i alt</source>
        <translation>{count} gonger, {days} dagar i alt</translation>
    </message>
    <message>
        <source>{count} utbetalinger {first}–{last}.</source>
        <translation>{count} utbetalingar {first}–{last}.</translation>
    </message>
    <message>
        <source>{day}: {gross}, på konto {net}.</source>
        <translation>{day}: {gross}, på konto {net}.</translation>
    </message>
    <message>
        <source>{first} og {second}</source>
        <translation>{first} og {second}</translation>
    </message>
    <message>
        <source>{names} og {last}</source>
        <translation>{names} og {last}</translation>
    </message>
    <message>
        <source>{title}, forts.</source>
        <translation>{title}, framh.</translation>
    </message>
    <message>
        <source>Åpne spørsmål</source>
        <translation>Opne spørsmål</translation>
    </message>
    <message>
        <source>Økonomioversikt</source>
        <translation>Økonomioversyn</translation>
    </message>
    <message>
        <source>Økonomioversikt {name}, versjon {number}</source>
        <translation>Økonomioversyn {name}, versjon {number}</translation>
    </message>
    <message>
        <source>Økonomioversikt, versjon {number}</source>
        <translation>Økonomioversyn, versjon {number}</translation>
    </message>
    <message>
        <source>Øverst før skatt, under med tykk skrift på konto, i snitt etter skatt og pensjon. Måneder uten trekk er regnet med.</source>
        <translation>Øvst før skatt, under med tjukk skrift på konto, i snitt etter skatt og pensjon. Månader utan trekk er rekna med.</translation>
    </message>
    <message>
        <source>år</source>
        <translation>år</translation>
    </message>
    <message>
        <source>▼ Det som betales ut før skatt, dekker ikke faste utgifter, eller ingenting kommer. Skattekortet er ikke kjent, så på konto kommer det mindre der det trekkes skatt.</source>
        <translation>▼ Det som blir betalt ut før skatt, dekkjer ikkje faste utgifter, eller ingenting kjem. Skattekortet er ikkje kjent, så på konto kjem det mindre der det blir trekt skatt.</translation>
    </message>
    <message>
        <source>▼ Det som kommer på konto, dekker ikke faste utgifter, eller ingenting kommer. NAV betaler 2–3 virkedager etter meldekortet, timelønn kommer måneden etter.</source>
        <translation>▼ Det som kjem på konto, dekkjer ikkje faste utgifter, eller ingenting kjem. NAV betaler 2–3 verkedagar etter meldekortet, timeløn kjem månaden etter.</translation>
    </message>
    <message>
        <source>▼ Måneden dekker ikke faste utgifter, eller ingenting er opptjent. Beløpene er det som er opptjent i måneden, før skatt.</source>
        <translation>▼ Månaden dekkjer ikkje faste utgifter, eller ingenting er opptent. Beløpa er det som er opptent i månaden, før skatt.</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>FILTRERT</source>
        <translation>FILTRERT</translation>
    </message>
    <message>
        <source>Inneholder personopplysninger</source>
        <translation>Inneheld personopplysningar</translation>
    </message>
    <message>
        <source>Side {number} av {count}</source>
        <translation>Side {number} av {count}</translation>
    </message>
    <message>
        <source>UTKAST</source>
        <translation>UTKAST</translation>
    </message>
    <message>
        <source>ØVING</source>
        <translation>ØVING</translation>
    </message>
</context>
<context>
    <name>rates</name>
    <message>
        <source>AAP, andel av grunnlaget</source>
        <translation>AAP, del av grunnlaget</translation>
    </message>
    <message>
        <source>AAP, andel av minste ytelse for unge</source>
        <translation>AAP, del av minste yting for unge</translation>
    </message>
    <message>
        <source>AAP, dager i året</source>
        <translation>AAP, dagar i året</translation>
    </message>
    <message>
        <source>AAP, full arbeidstid i en meldeperiode</source>
        <translation>AAP, full arbeidstid i ein meldeperiode</translation>
    </message>
    <message>
        <source>AAP, høyeste andel arbeid</source>
        <translation>AAP, høgaste del arbeid</translation>
    </message>
    <message>
        <source>AAP, høyeste andel arbeid for den som ikke har AAP</source>
        <translation>AAP, høgaste del arbeid for den som ikkje har AAP</translation>
    </message>
    <message>
        <source>AAP, høyeste andel arbeid ved opptrapping</source>
        <translation>AAP, høgaste del arbeid ved opptrapping</translation>
    </message>
    <message>
        <source>AAP, høyeste andel arbeid ved yrkesskade</source>
        <translation>AAP, høgaste del arbeid ved yrkesskade</translation>
    </message>
    <message>
        <source>AAP, høyeste grunnlag</source>
        <translation>AAP, høgaste grunnlag</translation>
    </message>
    <message>
        <source>AAP, lavere minste ytelse under</source>
        <translation>AAP, lågare minste yting under</translation>
    </message>
    <message>
        <source>AAP, minste årlige ytelse</source>
        <translation>AAP, minste årlege yting</translation>
    </message>
    <message>
        <source>AAP, virkedager i en hel meldeperiode</source>
        <translation>AAP, verkedagar i ein heil meldeperiode</translation>
    </message>
    <message>
        <source>AAP-kalkulatoren, tak med barnetillegg</source>
        <translation>AAP-kalkulatoren, tak med barnetillegg</translation>
    </message>
    <message>
        <source>Barnetillegg til AAP</source>
        <translation>Barnetillegg til AAP</translation>
    </message>
    <message>
        <source>Barnetillegg til AAP, barn under</source>
        <translation>Barnetillegg til AAP, barn under</translation>
    </message>
    <message>
        <source>Barnetillegg til dagpenger</source>
        <translation>Barnetillegg til dagpengar</translation>
    </message>
    <message>
        <source>Barnetillegg til dagpenger, barn under</source>
        <translation>Barnetillegg til dagpengar, barn under</translation>
    </message>
    <message>
        <source>Barnetillegg til kvalifiseringsstønad</source>
        <translation>Barnetillegg til kvalifiseringsstønad</translation>
    </message>
    <message>
        <source>Barnetillegg til kvalifiseringsstønad, barn under</source>
        <translation>Barnetillegg til kvalifiseringsstønad, barn under</translation>
    </message>
    <message>
        <source>Barnetillegg til tiltakspenger</source>
        <translation>Barnetillegg til tiltakspengar</translation>
    </message>
    <message>
        <source>Barnetillegg til tiltakspenger, barn under</source>
        <translation>Barnetillegg til tiltakspengar, barn under</translation>
    </message>
    <message>
        <source>Barnetilleggene</source>
        <translation>Barnetillegga</translation>
    </message>
    <message>
        <source>Boutgifter, høyeste beløp</source>
        <translation>Buutgifter, høgaste beløp</translation>
    </message>
    <message>
        <source>Daglig reise, dager på et periodekort</source>
        <translation>Dagleg reise, dagar på eit periodekort</translation>
    </message>
    <message>
        <source>Daglig reise, egen bil</source>
        <translation>Dagleg reise, eigen bil</translation>
    </message>
    <message>
        <source>Daglig reise, korteste vei</source>
        <translation>Dagleg reise, kortaste veg</translation>
    </message>
    <message>
        <source>Dagpenger, andel av grunnlaget per dag</source>
        <translation>Dagpengar, del av grunnlaget per dag</translation>
    </message>
    <message>
        <source>Dagpenger, arbeidsgivers frist i måneden</source>
        <translation>Dagpengar, frist for arbeidsgivaren i månaden</translation>
    </message>
    <message>
        <source>Dagpenger, dager i uken</source>
        <translation>Dagpengar, dagar i veka</translation>
    </message>
    <message>
        <source>Dagpenger, dager i året</source>
        <translation>Dagpengar, dagar i året</translation>
    </message>
    <message>
        <source>Dagpenger, dagsatser i egenandel</source>
        <translation>Dagpengar, dagsatsar i eigendel</translation>
    </message>
    <message>
        <source>Dagpenger, høyeste andel arbeid</source>
        <translation>Dagpengar, høgaste del arbeid</translation>
    </message>
    <message>
        <source>Dagpenger, høyeste andel arbeid i særtilfeller</source>
        <translation>Dagpengar, høgaste del arbeid i særtilfelle</translation>
    </message>
    <message>
        <source>Dagpenger, høyeste grunnlag</source>
        <translation>Dagpengar, høgaste grunnlag</translation>
    </message>
    <message>
        <source>Dagpenger, meldekort på rad over grensen før stans</source>
        <translation>Dagpengar, meldekort på rad over grensa før stans</translation>
    </message>
    <message>
        <source>Dagpenger, minste inntekt siste 12 måneder</source>
        <translation>Dagpengar, minste inntekt siste 12 månader</translation>
    </message>
    <message>
        <source>Dagpenger, minste inntekt siste 36 måneder</source>
        <translation>Dagpengar, minste inntekt siste 36 månader</translation>
    </message>
    <message>
        <source>Dagpenger, tak med barnetillegg</source>
        <translation>Dagpengar, tak med barnetillegg</translation>
    </message>
    <message>
        <source>Dagpenger, år i den lange opptjeningstiden</source>
        <translation>Dagpengar, år i den lange oppteningstida</translation>
    </message>
    <message>
        <source>Feriepenger</source>
        <translation>Feriepengar</translation>
    </message>
    <message>
        <source>Ferietillegg til dagpenger</source>
        <translation>Ferietillegg til dagpengar</translation>
    </message>
    <message>
        <source>Ferietillegg, dager med dagpenger som må overstiges</source>
        <translation>Ferietillegg, dagar med dagpengar som må overstigast</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 0 år</source>
        <translation>Garantiløn fagarbeidar, 0 år</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 10 år</source>
        <translation>Garantiløn fagarbeidar, 10 år</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 16 år</source>
        <translation>Garantiløn fagarbeidar, 16 år</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 2 år</source>
        <translation>Garantiløn fagarbeidar, 2 år</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 4 år</source>
        <translation>Garantiløn fagarbeidar, 4 år</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 6 år</source>
        <translation>Garantiløn fagarbeidar, 6 år</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 8 år</source>
        <translation>Garantiløn fagarbeidar, 8 år</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 0 år</source>
        <translation>Garantiløn utan særskilt krav til utdanning, 0 år</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 10 år</source>
        <translation>Garantiløn utan særskilt krav til utdanning, 10 år</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 16 år</source>
        <translation>Garantiløn utan særskilt krav til utdanning, 16 år</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 2 år</source>
        <translation>Garantiløn utan særskilt krav til utdanning, 2 år</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 4 år</source>
        <translation>Garantiløn utan særskilt krav til utdanning, 4 år</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 6 år</source>
        <translation>Garantiløn utan særskilt krav til utdanning, 6 år</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 8 år</source>
        <translation>Garantiløn utan særskilt krav til utdanning, 8 år</translation>
    </message>
    <message>
        <source>Garantilønnen</source>
        <translation>Garantiløna</translation>
    </message>
    <message>
        <source>Gjennomsnittet av grunnbeløpet</source>
        <translation>Gjennomsnittet av grunnbeløpet</translation>
    </message>
    <message>
        <source>Gjennomsnittlig grunnbeløp for året</source>
        <translation>Gjennomsnittleg grunnbeløp for året</translation>
    </message>
    <message>
        <source>Grunnbeløp (G)</source>
        <translation>Grunnbeløp (G)</translation>
    </message>
    <message>
        <source>Grunnbeløpet</source>
        <translation>Grunnbeløpet</translation>
    </message>
    <message>
        <source>Helge- og kveldstilleggene</source>
        <translation>Helge- og kveldstillegga</translation>
    </message>
    <message>
        <source>Helgetillegg, andel av timelønnen</source>
        <translation>Helgetillegg, del av timeløna</translation>
    </message>
    <message>
        <source>Helgetillegg, minst</source>
        <translation>Helgetillegg, minst</translation>
    </message>
    <message>
        <source>Introduksjonsstønad per år</source>
        <translation>Introduksjonsstønad per år</translation>
    </message>
    <message>
        <source>Introduksjonsstønad, andel for unge</source>
        <translation>Introduksjonsstønad, del for unge</translation>
    </message>
    <message>
        <source>Introduksjonsstønad, andel for unge som bor hos foreldrene</source>
        <translation>Introduksjonsstønad, del for unge som bur hos foreldra</translation>
    </message>
    <message>
        <source>Introduksjonsstønad, lavere under</source>
        <translation>Introduksjonsstønad, lågare under</translation>
    </message>
    <message>
        <source>Kvalifiseringsprogrammet, timer i uken</source>
        <translation>Kvalifiseringsprogrammet, timar i veka</translation>
    </message>
    <message>
        <source>Kvalifiseringsstønad per år</source>
        <translation>Kvalifiseringsstønad per år</translation>
    </message>
    <message>
        <source>Kvalifiseringsstønad, andel for unge</source>
        <translation>Kvalifiseringsstønad, del for unge</translation>
    </message>
    <message>
        <source>Kvalifiseringsstønad, dager i året</source>
        <translation>Kvalifiseringsstønad, dagar i året</translation>
    </message>
    <message>
        <source>Kvalifiseringsstønad, lavere under</source>
        <translation>Kvalifiseringsstønad, lågare under</translation>
    </message>
    <message>
        <source>Kveldstillegg i turnus</source>
        <translation>Kveldstillegg i turnus</translation>
    </message>
    <message>
        <source>Kveldstillegg utenfor turnus</source>
        <translation>Kveldstillegg utanfor turnus</translation>
    </message>
    <message>
        <source>Læremidler, halv sats</source>
        <translation>Læremiddel, halv sats</translation>
    </message>
    <message>
        <source>Læremidler, halv sats til og med studieprosent</source>
        <translation>Læremiddel, halv sats til og med studieprosent</translation>
    </message>
    <message>
        <source>Læremidler, høyere utdanning</source>
        <translation>Læremiddel, høgare utdanning</translation>
    </message>
    <message>
        <source>Læremidler, videregående</source>
        <translation>Læremiddel, vidaregåande</translation>
    </message>
    <message>
        <source>Nattillegg i turnus, andel av timelønnen</source>
        <translation>Nattillegg i turnus, del av timeløna</translation>
    </message>
    <message>
        <source>Nattillegg i turnus, minst</source>
        <translation>Nattillegg i turnus, minst</translation>
    </message>
    <message>
        <source>Overgangsstønad, eldre saker etter de gamle reglene</source>
        <translation>Overgangsstønad, eldre saker etter dei gamle reglane</translation>
    </message>
    <message>
        <source>Overgangsstønad, fradrag av inntekten over</source>
        <translation>Overgangsstønad, frådrag av inntekta over</translation>
    </message>
    <message>
        <source>Overgangsstønad, full, per år</source>
        <translation>Overgangsstønad, full, per år</translation>
    </message>
    <message>
        <source>Overgangsstønad, inntekt som ikke minsker stønaden</source>
        <translation>Overgangsstønad, inntekt som ikkje minskar stønaden</translation>
    </message>
    <message>
        <source>Overgangsstønad, inntekten rundes ned til nærmeste</source>
        <translation>Overgangsstønad, inntekta blir runda ned til næraste</translation>
    </message>
    <message>
        <source>Overgangsstønad, nye saker: til barnet er</source>
        <translation>Overgangsstønad, nye saker: til barnet er</translation>
    </message>
    <message>
        <source>Pass av barn, andel av utgiften</source>
        <translation>Pass av barn, del av utgifta</translation>
    </message>
    <message>
        <source>Pass av barn, høyeste beløp, ett barn</source>
        <translation>Pass av barn, høgaste beløp, eitt barn</translation>
    </message>
    <message>
        <source>Pass av barn, høyeste beløp, to barn</source>
        <translation>Pass av barn, høgaste beløp, to barn</translation>
    </message>
    <message>
        <source>Pass av barn, høyeste beløp, tre barn eller flere</source>
        <translation>Pass av barn, høgaste beløp, tre barn eller fleire</translation>
    </message>
    <message>
        <source>Pass av barn, virkedager i snitt per måned</source>
        <translation>Pass av barn, verkedagar i snitt per månad</translation>
    </message>
    <message>
        <source>Pensjonstrekk</source>
        <translation>Pensjonstrekk</translation>
    </message>
    <message>
        <source>Redusert barnetillegg til tiltakspenger</source>
        <translation>Redusert barnetillegg til tiltakspengar</translation>
    </message>
    <message>
        <source>Satsene for sosialhjelp</source>
        <translation>Satsane for sosialhjelp</translation>
    </message>
    <message>
        <source>Satsene for tilleggsstønader</source>
        <translation>Satsane for tilleggsstønader</translation>
    </message>
    <message>
        <source>Skattesatsene</source>
        <translation>Skattesatsane</translation>
    </message>
    <message>
        <source>Sosialhjelp, barn 0–5 år</source>
        <translation>Sosialhjelp, barn 0–5 år</translation>
    </message>
    <message>
        <source>Sosialhjelp, barn 11–17 år</source>
        <translation>Sosialhjelp, barn 11–17 år</translation>
    </message>
    <message>
        <source>Sosialhjelp, barn 6–10 år</source>
        <translation>Sosialhjelp, barn 6–10 år</translation>
    </message>
    <message>
        <source>Sosialhjelp, bofellesskap</source>
        <translation>Sosialhjelp, bufellesskap</translation>
    </message>
    <message>
        <source>Sosialhjelp, enslig</source>
        <translation>Sosialhjelp, einsleg</translation>
    </message>
    <message>
        <source>Sosialhjelp, par samlet</source>
        <translation>Sosialhjelp, par samla</translation>
    </message>
    <message>
        <source>Tiltakspengene</source>
        <translation>Tiltakspengane</translation>
    </message>
    <message>
        <source>Tiltakspenger, dager uten sykdom før ny telling</source>
        <translation>Tiltakspengar, dagar utan sjukdom før ny teljing</translation>
    </message>
    <message>
        <source>Tiltakspenger, full sats</source>
        <translation>Tiltakspengar, full sats</translation>
    </message>
    <message>
        <source>Tiltakspenger, redusert sats</source>
        <translation>Tiltakspengar, redusert sats</translation>
    </message>
    <message>
        <source>Tiltakspenger, sykedager i alt</source>
        <translation>Tiltakspengar, sjukedagar i alt</translation>
    </message>
    <message>
        <source>Tiltakspenger, sykedager med full sats</source>
        <translation>Tiltakspengar, sjukedagar med full sats</translation>
    </message>
    <message>
        <source>Timer i året ved 33,6 timer i uken</source>
        <translation>Timar i året ved 33,6 timar i veka</translation>
    </message>
    <message>
        <source>Timer i året ved 35,5 timer i uken</source>
        <translation>Timar i året ved 35,5 timar i veka</translation>
    </message>
    <message>
        <source>Timer i året ved 37,5 timer i uken</source>
        <translation>Timar i året ved 37,5 timar i veka</translation>
    </message>
    <message>
        <source>Trekkrutinen</source>
        <translation>Trekkrutinen</translation>
    </message>
    <message>
        <source>Trinnskatten</source>
        <translation>Trinnskatten</translation>
    </message>
    <message>
        <source>Trygdeavgiften</source>
        <translation>Trygdeavgifta</translation>
    </message>
    <message>
        <source>Uker i et lønnsår</source>
        <translation>Veker i eit lønsår</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>dager</source>
        <translation>dagar</translation>
    </message>
    <message>
        <source>forslag</source>
        <translation>framlegg</translation>
    </message>
    <message>
        <source>framskrevet</source>
        <translation>framskriven</translation>
    </message>
    <message>
        <source>ganger</source>
        <translation>gonger</translation>
    </message>
    <message>
        <source>i året</source>
        <translation>i året</translation>
    </message>
    <message>
        <source>måneder</source>
        <translation>månader</translation>
    </message>
    <message>
        <source>per dag</source>
        <translation>per dag</translation>
    </message>
    <message>
        <source>per måned</source>
        <translation>per månad</translation>
    </message>
    <message>
        <source>per time</source>
        <translation>per time</translation>
    </message>
    <message>
        <source>per år</source>
        <translation>per år</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>timar</translation>
    </message>
    <message>
        <source>utfylt lokalt</source>
        <translation>utfylt lokalt</translation>
    </message>
    <message>
        <source>vedtatt</source>
        <translation>vedteken</translation>
    </message>
    <message>
        <source>år</source>
        <translation>år</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Annen</source>
        <translation>Annan</translation>
    </message>
    <message>
        <source>Arbeidsavklaringspenger</source>
        <translation>Arbeidsavklaringspengar</translation>
    </message>
    <message>
        <source>Avdelingsleder</source>
        <translation>Avdelingsleiar</translation>
    </message>
    <message>
        <source>Bare hos meg</source>
        <translation>Berre hos meg</translation>
    </message>
    <message>
        <source>Boutgifter</source>
        <translation>Buutgifter</translation>
    </message>
    <message>
        <source>Daglig reise</source>
        <translation>Dagleg reise</translation>
    </message>
    <message>
        <source>Dagpenger</source>
        <translation>Dagpengar</translation>
    </message>
    <message>
        <source>Engelsk</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Fagbrev</source>
        <translation>Fagbrev</translation>
    </message>
    <message>
        <source>Fagprøve</source>
        <translation>Fagprøve</translation>
    </message>
    <message>
        <source>Fylke og skole</source>
        <translation>Fylke og skule</translation>
    </message>
    <message>
        <source>Fylkeskommune</source>
        <translation>Fylkeskommune</translation>
    </message>
    <message>
        <source>Helserekrutt</source>
        <translation>Helserekrutt</translation>
    </message>
    <message>
        <source>Infomøte</source>
        <translation>Infomøte</translation>
    </message>
    <message>
        <source>Informert</source>
        <translation>Informert</translation>
    </message>
    <message>
        <source>Interessert</source>
        <translation>Interessert</translation>
    </message>
    <message>
        <source>Intervju</source>
        <translation>Intervju</translation>
    </message>
    <message>
        <source>Intervjuet</source>
        <translation>Intervjua</translation>
    </message>
    <message>
        <source>Introduksjonsstønad</source>
        <translation>Introduksjonsstønad</translation>
    </message>
    <message>
        <source>Klassebesøk</source>
        <translation>Klassebesøk</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Kommunene</source>
        <translation>Kommunane</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Kontaktlærer</source>
        <translation>Kontaktlærar</translation>
    </message>
    <message>
        <source>Koordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>Kvalifiseringsstønad</source>
        <translation>Kvalifiseringsstønad</translation>
    </message>
    <message>
        <source>Kvinner i helse</source>
        <translation>Kvinner i helse</translation>
    </message>
    <message>
        <source>Læremidler</source>
        <translation>Læremiddel</translation>
    </message>
    <message>
        <source>Læretid</source>
        <translation>Læretid</translation>
    </message>
    <message>
        <source>Lærlingeansvarlig</source>
        <translation>Lærlingansvarleg</translation>
    </message>
    <message>
        <source>Matematikk</source>
        <translation>Matematikk</translation>
    </message>
    <message>
        <source>Melding</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Menn i helse</source>
        <translation>Menn i helse</translation>
    </message>
    <message>
        <source>Møte</source>
        <translation>Møte</translation>
    </message>
    <message>
        <source>NAV</source>
        <translation>NAV</translation>
    </message>
    <message>
        <source>NAV fylke</source>
        <translation>NAV fylke</translation>
    </message>
    <message>
        <source>NAV-kontor</source>
        <translation>NAV-kontor</translation>
    </message>
    <message>
        <source>NAV-veileder</source>
        <translation>NAV-rettleiar</translation>
    </message>
    <message>
        <source>Nasjonalt team</source>
        <translation>Nasjonalt team</translation>
    </message>
    <message>
        <source>Naturfag</source>
        <translation>Naturfag</translation>
    </message>
    <message>
        <source>Norsk</source>
        <translation>Norsk</translation>
    </message>
    <message>
        <source>Opplæringskontor</source>
        <translation>Opplæringskontor</translation>
    </message>
    <message>
        <source>Overgangsstønad</source>
        <translation>Overgangsstønad</translation>
    </message>
    <message>
        <source>Pass av barn</source>
        <translation>Pass av barn</translation>
    </message>
    <message>
        <source>Praksisbesøk</source>
        <translation>Praksisbesøk</translation>
    </message>
    <message>
        <source>Praksisplass</source>
        <translation>Praksisplass</translation>
    </message>
    <message>
        <source>Rekrutter</source>
        <translation>Rekruttar</translation>
    </message>
    <message>
        <source>Samfunnskunnskap</source>
        <translation>Samfunnskunnskap</translation>
    </message>
    <message>
        <source>Skole</source>
        <translation>Skule</translation>
    </message>
    <message>
        <source>Skolestart</source>
        <translation>Skulestart</translation>
    </message>
    <message>
        <source>Sluttet</source>
        <translation>Slutta</translation>
    </message>
    <message>
        <source>Sommerjobb 1</source>
        <translation>Sommarjobb 1</translation>
    </message>
    <message>
        <source>Sommerjobb 2</source>
        <translation>Sommarjobb 2</translation>
    </message>
    <message>
        <source>Sosialhjelp</source>
        <translation>Sosialhjelp</translation>
    </message>
    <message>
        <source>Statsforvalter</source>
        <translation>Statsforvaltar</translation>
    </message>
    <message>
        <source>Styringsgruppe</source>
        <translation>Styringsgruppe</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Til overføring</source>
        <translation>Til overføring</translation>
    </message>
    <message>
        <source>Tiltakspenger</source>
        <translation>Tiltakspengar</translation>
    </message>
    <message>
        <source>Veileder i praksis</source>
        <translation>Rettleiar i praksis</translation>
    </message>
    <message>
        <source>Vg1</source>
        <translation>Vg1</translation>
    </message>
    <message>
        <source>Vg2</source>
        <translation>Vg2</translation>
    </message>
    <message>
        <source>annet</source>
        <translation>anna</translation>
    </message>
    <message>
        <source>anslag</source>
        <translation>overslag</translation>
    </message>
    <message>
        <source>bekreftet</source>
        <translation>stadfesta</translation>
    </message>
    <message>
        <source>bestått</source>
        <translation>greidd</translation>
    </message>
    <message>
        <source>deltaker</source>
        <translation>deltakar</translation>
    </message>
    <message>
        <source>deltakere</source>
        <translation>deltakarar</translation>
    </message>
    <message>
        <source>delvis</source>
        <translation>delvis</translation>
    </message>
    <message>
        <source>elev</source>
        <translation>elev</translation>
    </message>
    <message>
        <source>elever</source>
        <translation>elevar</translation>
    </message>
    <message>
        <source>fagarbeider</source>
        <translation>fagarbeidar</translation>
    </message>
    <message>
        <source>fagarbeidere</source>
        <translation>fagarbeidarar</translation>
    </message>
    <message>
        <source>frist</source>
        <translation>frist</translation>
    </message>
    <message>
        <source>gjort</source>
        <translation>gjort</translation>
    </message>
    <message>
        <source>helserekrutt</source>
        <translation>helserekrutt</translation>
    </message>
    <message>
        <source>helserekrutter</source>
        <translation>helserekruttar</translation>
    </message>
    <message>
        <source>hendelse</source>
        <translation>hending</translation>
    </message>
    <message>
        <source>ikke aktuelt</source>
        <translation>ikkje aktuelt</translation>
    </message>
    <message>
        <source>ikke avklart</source>
        <translation>ikkje avklart</translation>
    </message>
    <message>
        <source>ikke begynt</source>
        <translation>ikkje byrja</translation>
    </message>
    <message>
        <source>ikke kartlagt</source>
        <translation>ikkje kartlagt</translation>
    </message>
    <message>
        <source>kandidat</source>
        <translation>kandidat</translation>
    </message>
    <message>
        <source>kandidater</source>
        <translation>kandidatar</translation>
    </message>
    <message>
        <source>kr per 14 dager</source>
        <translation>kr per 14 dagar</translation>
    </message>
    <message>
        <source>kr per dag</source>
        <translation>kr per dag</translation>
    </message>
    <message>
        <source>kr per kvartal</source>
        <translation>kr per kvartal</translation>
    </message>
    <message>
        <source>kr per måned</source>
        <translation>kr per månad</translation>
    </message>
    <message>
        <source>kr per time</source>
        <translation>kr per time</translation>
    </message>
    <message>
        <source>kr per år</source>
        <translation>kr per år</translation>
    </message>
    <message>
        <source>lærling</source>
        <translation>lærling</translation>
    </message>
    <message>
        <source>lærlinger</source>
        <translation>lærlingar</translation>
    </message>
    <message>
        <source>mangler</source>
        <translation>manglar</translation>
    </message>
    <message>
        <source>mann</source>
        <translation>mann</translation>
    </message>
    <message>
        <source>menn</source>
        <translation>menn</translation>
    </message>
    <message>
        <source>planlagt</source>
        <translation>planlagt</translation>
    </message>
    <message>
        <source>pågår</source>
        <translation>går føre seg</translation>
    </message>
    <message>
        <source>realkompetanse</source>
        <translation>realkompetanse</translation>
    </message>
    <message>
        <source>realkompetanse søkt</source>
        <translation>realkompetanse søkt</translation>
    </message>
    <message>
        <source>sluttet</source>
        <translation>slutta</translation>
    </message>
    <message>
        <source>valgte selv</source>
        <translation>valde sjølv</translation>
    </message>
    <message>
        <source>varer over tid</source>
        <translation>varer over tid</translation>
    </message>
    <message>
        <source>veiledet ut</source>
        <translation>rettleidd ut</translation>
    </message>
</context>
</TS>
