<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nb_NO">
<context>
    <name>dates</name>
    <message>
        <source>april</source>
        <translation>April</translation>
    </message>
    <message>
        <source>aug.</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>august</source>
        <translation>August</translation>
    </message>
    <message>
        <source>des.</source>
        <translation>Dec.</translation>
    </message>
    <message>
        <source>desember</source>
        <translation>December</translation>
    </message>
    <message>
        <source>feb.</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>februar</source>
        <translation>February</translation>
    </message>
    <message>
        <source>jan.</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>januar</source>
        <translation>January</translation>
    </message>
    <message>
        <source>juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>mai</source>
        <translation>May</translation>
    </message>
    <message>
        <source>mars</source>
        <translation>March</translation>
    </message>
    <message>
        <source>nov.</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>november</source>
        <translation>November</translation>
    </message>
    <message>
        <source>okt.</source>
        <translation>Oct.</translation>
    </message>
    <message>
        <source>oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>sep.</source>
        <translation>Sep.</translation>
    </message>
    <message>
        <source>september</source>
        <translation>September</translation>
    </message>
    <message>
        <source>{day}. {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day}. {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{first}.–{last}</source>
        <translation>{first}–{last}</translation>
    </message>
</context>
<context>
    <name>economy</name>
    <message>
        <source>1 dag</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>1 måned</source>
        <translation>1 month</translation>
    </message>
    <message>
        <source>1 uke</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>14 dager</source>
        <translation>14 days</translation>
    </message>
    <message>
        <source>2 dager</source>
        <translation>2 days</translation>
    </message>
    <message>
        <source>3 dager</source>
        <translation>3 days</translation>
    </message>
    <message>
        <source>4 dager</source>
        <translation>4 days</translation>
    </message>
    <message>
        <source>AAP</source>
        <translation>AAP</translation>
    </message>
    <message>
        <source>Barnetillegg {n} × {rate} per dag, {days} dager i året: {amount} per måned.</source>
        <translation>Child supplement {n} × {rate} per day, {days} days a year: {amount} per month.</translation>
    </message>
    <message>
        <source>Barnetillegget til {benefit} faller bort den dagen. Dagen er ikke kjent, så det er regnet til nyttår.</source>
        <translation>The child supplement to {benefit} ends that day. The day is not known, so it is counted to the new year.</translation>
    </message>
    <message>
        <source>Barnetillegget til {benefit} faller bort.</source>
        <translation>The child supplement to {benefit} ends.</translation>
    </message>
    <message>
        <source>Beløpene er før skatt til kortet er rettet.</source>
        <translation>The amounts are before tax until the card is put right.</translation>
    </message>
    <message>
        <source>Billigste billett i 30 dager, {n} dager i uken.</source>
        <translation>Cheapest ticket for 30 days, {n} days a week.</translation>
    </message>
    <message>
        <source>Bolig og strøm {rent}: {amount} per måned.</source>
        <translation>Housing and power {rent}: {amount} per month.</translation>
    </message>
    <message>
        <source>Boutgifter {cost} i måneden, høyst {most}.</source>
        <translation>Housing costs {cost} a month, at most {most}.</translation>
    </message>
    <message>
        <source>Dagpenger regnes av tidligere inntekt. Skriv inn grunnlaget eller dagsatsen fra vedtaket.</source>
        <translation>Unemployment benefit is counted from earlier income. Fill in the basis or the daily rate of the decision.</translation>
    </message>
    <message>
        <source>De betales ikke for dager med lønn, og som regel ikke i sommerferien.</source>
        <translation>It is not paid for days with wages, and as a rule not in the summer holiday.</translation>
    </message>
    <message>
        <source>De første pengene kommer {day}.</source>
        <translation>The first money comes on {day}.</translation>
    </message>
    <message>
        <source>Delt på 12: {amount} per måned.</source>
        <translation>Divided by 12: {amount} per month.</translation>
    </message>
    <message>
        <source>Delt på {days} dager: {rate} per dag.</source>
        <translation>Divided by {days} days: {rate} per day.</translation>
    </message>
    <message>
        <source>Det var ikke lønn herfra hele året før. Feriepengene er små, og ferie uten feriepenger trekkes i lønnen.</source>
        <translation>There was no pay from here all of the year before. The holiday pay is small, and holiday without it is taken off the pay.</translation>
    </message>
    <message>
        <source>Eldre satser.</source>
        <translation>Older rates.</translation>
    </message>
    <message>
        <source>En sats mangler.</source>
        <translation>A rate is missing.</translation>
    </message>
    <message>
        <source>Etter løpet</source>
        <translation>After the course</translation>
    </message>
    <message>
        <source>Faste utgifter</source>
        <translation>Fixed costs</translation>
    </message>
    <message>
        <source>Feriepenger</source>
        <translation>Holiday pay</translation>
    </message>
    <message>
        <source>Ferietillegg</source>
        <translation>Holiday supplement</translation>
    </message>
    <message>
        <source>Ferietillegg av {paid} i {year}: {amount}, uten trekk.</source>
        <translation>Holiday supplement of {paid} in {year}: {amount}, without withholding.</translation>
    </message>
    <message>
        <source>Fra {day}: to ytelser samtidig.</source>
        <translation>From {day}: two benefits at the same time.</translation>
    </message>
    <message>
        <source>Framskrevne satser.</source>
        <translation>Rates carried forward.</translation>
    </message>
    <message>
        <source>Full sats: {rate} per dag med deltakelse.</source>
        <translation>Full rate: {rate} per day of taking part.</translation>
    </message>
    <message>
        <source>Fødselsdatoen mangler.</source>
        <translation>The date of birth is missing.</translation>
    </message>
    <message>
        <source>Fødselsdatoen mangler. Regnet som fylt {age} år.</source>
        <translation>The date of birth is missing. Counted as {age} years old.</translation>
    </message>
    <message>
        <source>Før oppstart</source>
        <translation>Before the start</translation>
    </message>
    <message>
        <source>Før {phase}</source>
        <translation>Before {phase}</translation>
    </message>
    <message>
        <source>Garantilønn assistent, {years} år: {pay} ÷ {hours} = {hourly} i timen.</source>
        <translation>Guaranteed pay, assistant, {years} years: {pay} ÷ {hours} = {hourly} an hour.</translation>
    </message>
    <message>
        <source>Grunnlag {multiple} G × {g} = {amount}. {percent} % av det er {yearly} i året.</source>
        <translation>Basis {multiple} G × {g} = {amount}. {percent} % of that is {yearly} a year.</translation>
    </message>
    <message>
        <source>Grunnlag, snittet av tre år, {multiple} G × {g} = {amount}. {percent} % av det er {yearly} i året.</source>
        <translation>Basis, the mean of three years, {multiple} G × {g} = {amount}. {percent} % of that is {yearly} a year.</translation>
    </message>
    <message>
        <source>Helg {hours} × {rate} = {amount}.</source>
        <translation>Weekend {hours} × {rate} = {amount}.</translation>
    </message>
    <message>
        <source>Helserekrutt og skole</source>
        <translation>Trial and school</translation>
    </message>
    <message>
        <source>Husstand</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Hvem betaler fram til læretiden?</source>
        <translation>Who pays until the apprenticeship?</translation>
    </message>
    <message>
        <source>I alt {amount} i måneden.</source>
        <translation>In all {amount} a month.</translation>
    </message>
    <message>
        <source>I alt {amount}. Feriepenger, {percent} %, er {holiday} og kommer i juni året etter.</source>
        <translation>In all {amount}. Holiday pay, {percent} %, is {holiday} and comes in June the year after.</translation>
    </message>
    <message>
        <source>I alt {amount}. Feriepenger, {percent} %, er {holiday} og kommer med siste lønn.</source>
        <translation>In all {amount}. Holiday pay, {percent} %, is {holiday} and comes with the last pay.</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ikke bekreftet ennå.</source>
        <translation>Not confirmed yet.</translation>
    </message>
    <message>
        <source>Ingen betaler fra {day}.</source>
        <translation>Nobody pays from {day}.</translation>
    </message>
    <message>
        <source>Ingen ytelse eller lønn er lagt inn for denne tiden.</source>
        <translation>No benefit or pay is filled in for this time.</translation>
    </message>
    <message>
        <source>Ingen ytelse er lagt inn for disse dagene.</source>
        <translation>No benefit is filled in for these days.</translation>
    </message>
    <message>
        <source>Ingen ytelse er lagt inn.</source>
        <translation>No benefit is filled in.</translation>
    </message>
    <message>
        <source>Juni {year}: vanlig trekk i lønnen.</source>
        <translation>June {year}: usual withholding from the pay.</translation>
    </message>
    <message>
        <source>Kommunen avgjør hvor mange prosent av fagarbeiderlønn en lærling får.</source>
        <translation>The municipality decides what percent of a skilled worker&apos;s pay an apprentice gets.</translation>
    </message>
    <message>
        <source>Kveld {hours} × {rate} = {amount}.</source>
        <translation>Evening {hours} × {rate} = {amount}.</translation>
    </message>
    <message>
        <source>Læremidler, {percent} % studier: {rate} per måned.</source>
        <translation>Learning materials, {percent} % studies: {rate} per month.</translation>
    </message>
    <message>
        <source>Læretid</source>
        <translation>Apprenticeship</translation>
    </message>
    <message>
        <source>Læretid fra {day}: prosenten er ikke avgjort.</source>
        <translation>Apprenticeship from {day}: the percent is not decided.</translation>
    </message>
    <message>
        <source>Læretid, grunnlag</source>
        <translation>Apprenticeship, basis</translation>
    </message>
    <message>
        <source>Læretid, prosent</source>
        <translation>Apprenticeship, percent</translation>
    </message>
    <message>
        <source>Læretiden begynner, og kommunen betaler lønn.</source>
        <translation>The apprenticeship begins, and the municipality pays wages.</translation>
    </message>
    <message>
        <source>Læretiden er over, og fagprøven er ikke begynt.</source>
        <translation>The apprenticeship is over, and the trade test has not begun.</translation>
    </message>
    <message>
        <source>Lærlinglønn</source>
        <translation>Apprentice pay</translation>
    </message>
    <message>
        <source>Lærlinglønnen er regnet videre til fagprøven er ferdig.</source>
        <translation>The apprentice pay is counted on until the trade test is done.</translation>
    </message>
    <message>
        <source>Lønnstabellen er ikke kjent for denne tiden. Fyll den inn.</source>
        <translation>The pay table is not known for this time. Fill it in.</translation>
    </message>
    <message>
        <source>Løpet mangler datoer.</source>
        <translation>The course lacks dates.</translation>
    </message>
    <message>
        <source>Med barnetillegg {n} × {rate}: {amount} per dag.</source>
        <translation>With child supplement {n} × {rate}: {amount} per day.</translation>
    </message>
    <message>
        <source>Med barnetillegg {n} × {rate}: {amount}, rundet til {paid} per dag.</source>
        <translation>With child supplement {n} × {rate}: {amount}, rounded to {paid} per day.</translation>
    </message>
    <message>
        <source>Med fagbrev</source>
        <translation>With certificate</translation>
    </message>
    <message>
        <source>Med {income} i inntekt i året trekkes {percent} % av det over et halvt G: {amount} per måned.</source>
        <translation>With {income} in income a year, {percent} % of what is above half of G is taken off: {amount} per month.</translation>
    </message>
    <message>
        <source>Minste sats er høyere: {amount} i året.</source>
        <translation>The least rate is higher: {amount} a year.</translation>
    </message>
    <message>
        <source>Minste {benefit} blir høyere fra den dagen.</source>
        <translation>The least {benefit} is higher from that day.</translation>
    </message>
    <message>
        <source>NAV</source>
        <translation>NAV</translation>
    </message>
    <message>
        <source>NAV har trekktabellen. Endres kortet etter mai, gjelder prosent ut året.</source>
        <translation>NAV has the tax table. If the card is changed after May, a percent holds for the rest of the year.</translation>
    </message>
    <message>
        <source>Natt {hours} × {rate} = {amount}.</source>
        <translation>Night {hours} × {rate} = {amount}.</translation>
    </message>
    <message>
        <source>Neste penger kommer {day}.</source>
        <translation>The next money comes on {day}.</translation>
    </message>
    <message>
        <source>Pengene kommer etter siste måned.</source>
        <translation>The money comes after the last month.</translation>
    </message>
    <message>
        <source>Prosenten på skattekortet mangler.</source>
        <translation>The percent of the tax card is missing.</translation>
    </message>
    <message>
        <source>Reiseveien må være minst {km} km hver vei.</source>
        <translation>The way must be at least {km} km each way.</translation>
    </message>
    <message>
        <source>Retten til {benefit} slutter {day}, {distance} før {phase} er ferdig.</source>
        <translation>The right to {benefit} ends on {day}, {distance} before {phase} is over.</translation>
    </message>
    <message>
        <source>Retten til {benefit} slutter {day}.</source>
        <translation>The right to {benefit} ends on {day}.</translation>
    </message>
    <message>
        <source>Satsen er ikke kjent for denne tiden. Fyll den inn.</source>
        <translation>The rate is not known for this time. Fill it in.</translation>
    </message>
    <message>
        <source>Siste penger kommer {last_day}, neste kommer {day}.</source>
        <translation>The last money comes on {last_day}, the next comes on {day}.</translation>
    </message>
    <message>
        <source>Siste penger kommer {last_day}, neste {day}.</source>
        <translation>The last money comes on {last_day}, the next on {day}.</translation>
    </message>
    <message>
        <source>Skatteetaten</source>
        <translation>the Tax Administration (Skatteetaten)</translation>
    </message>
    <message>
        <source>Skriv inn hva boligen koster i måneden.</source>
        <translation>Fill in what the housing costs a month.</translation>
    </message>
    <message>
        <source>Skriv inn hva passet koster i måneden.</source>
        <translation>Fill in what the care costs a month.</translation>
    </message>
    <message>
        <source>Skriv inn reisevei eller billettpris.</source>
        <translation>Fill in the way or the price of the ticket.</translation>
    </message>
    <message>
        <source>Sommerjobb</source>
        <translation>Summer job</translation>
    </message>
    <message>
        <source>Sommerjobb {number}</source>
        <translation>Summer job {number}</translation>
    </message>
    <message>
        <source>Sosialhjelp er en skjønnsmessig ytelse. Skriv inn beløpet fra vedtaket, eller velg husholdning for den veiledende satsen.</source>
        <translation>Social assistance is decided case by case. Fill in the amount of the decision, or choose household for the guiding rate.</translation>
    </message>
    <message>
        <source>Til sammen {amount} i snitt per måned.</source>
        <translation>Together {amount} in a usual month.</translation>
    </message>
    <message>
        <source>Tre meldekort på rad er over grensen for arbeid. Etterpå må det søkes på nytt.</source>
        <translation>Three meldekort in a row are above the limit for work. Afterwards one must apply anew.</translation>
    </message>
    <message>
        <source>Trekktabell {number} finnes ikke.</source>
        <translation>There is no tax table {number}.</translation>
    </message>
    <message>
        <source>Trinnet for {asked} år er ikke kjent så sent. Trinnet for {used} år er brukt.</source>
        <translation>The step for {asked} years is not known so late. The step for {used} years is used.</translation>
    </message>
    <message>
        <source>Under {age} år: {share} av det = {amount} i året.</source>
        <translation>Under {age} years: {share} of that = {amount} a year.</translation>
    </message>
    <message>
        <source>Utbetalt i hele kroner: {paid} per dag.</source>
        <translation>Paid in whole kroner: {paid} per day.</translation>
    </message>
    <message>
        <source>Uten betaler</source>
        <translation>Without a payer</translation>
    </message>
    <message>
        <source>Veiledende sats for husholdningen: {amount} per måned.</source>
        <translation>Guiding rate for the household: {amount} per month.</translation>
    </message>
    <message>
        <source>Velg kull eller sett datoene under Løp, så regnes alt ut.</source>
        <translation>Choose a cohort or set the dates of the course, and all is worked out.</translation>
    </message>
    <message>
        <source>andre penger</source>
        <translation>other money</translation>
    </message>
    <message>
        <source>anslag</source>
        <translation>estimate</translation>
    </message>
    <message>
        <source>arbeidsgiver</source>
        <translation>employer</translation>
    </message>
    <message>
        <source>av inntekt</source>
        <translation>from income</translation>
    </message>
    <message>
        <source>beløpet er ikke avklart</source>
        <translation>the amount is not settled</translation>
    </message>
    <message>
        <source>beløpet mangler</source>
        <translation>the amount is missing</translation>
    </message>
    <message>
        <source>dagsatsen mangler</source>
        <translation>the daily rate is missing</translation>
    </message>
    <message>
        <source>endres underveis</source>
        <translation>changes on the way</translation>
    </message>
    <message>
        <source>fagbrev fra {day}</source>
        <translation>certificate from {day}</translation>
    </message>
    <message>
        <source>feriepenger</source>
        <translation>holiday pay</translation>
    </message>
    <message>
        <source>ferietillegg til dagpengene</source>
        <translation>holiday supplement to unemployment benefit</translation>
    </message>
    <message>
        <source>frikort, under grensen på {limit}</source>
        <translation>exemption card, below the limit of {limit}</translation>
    </message>
    <message>
        <source>full sats</source>
        <translation>full rate</translation>
    </message>
    <message>
        <source>full stilling, ikke avtalt</source>
        <translation>full position, not agreed</translation>
    </message>
    <message>
        <source>garantilønn fagarbeider</source>
        <translation>guaranteed pay, skilled worker</translation>
    </message>
    <message>
        <source>garantilønn fagarbeider, 0 år</source>
        <translation>guaranteed pay, skilled, 0 years</translation>
    </message>
    <message>
        <source>garantilønn, {years} år</source>
        <translation>guaranteed pay, {years} years</translation>
    </message>
    <message>
        <source>halvt trekk i desember</source>
        <translation>half withholding in December</translation>
    </message>
    <message>
        <source>ikke avklart</source>
        <translation>not settled</translation>
    </message>
    <message>
        <source>ikke bekreftet</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>ikke fylt ut</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>ingen avklart</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>ingen betaler</source>
        <translation>nobody pays</translation>
    </message>
    <message>
        <source>inntekt i dag</source>
        <translation>income today</translation>
    </message>
    <message>
        <source>kommunen</source>
        <translation>the municipality</translation>
    </message>
    <message>
        <source>kommunen avgjør</source>
        <translation>the municipality decides</translation>
    </message>
    <message>
        <source>minste sats</source>
        <translation>least rate</translation>
    </message>
    <message>
        <source>over frikortets grense på {limit}</source>
        <translation>above the exemption card&apos;s limit of {limit}</translation>
    </message>
    <message>
        <source>prosenten mangler</source>
        <translation>the percent is missing</translation>
    </message>
    <message>
        <source>regnet av dagpengene</source>
        <translation>counted from the benefit</translation>
    </message>
    <message>
        <source>regnet av lønnen</source>
        <translation>counted from the pay</translation>
    </message>
    <message>
        <source>satsen er ikke kjent</source>
        <translation>the rate is not known</translation>
    </message>
    <message>
        <source>skattefritt</source>
        <translation>free of tax</translation>
    </message>
    <message>
        <source>skattepliktig</source>
        <translation>taxable</translation>
    </message>
    <message>
        <source>som oppgitt</source>
        <translation>as stated</translation>
    </message>
    <message>
        <source>tabell fra {year}</source>
        <translation>table of {year}</translation>
    </message>
    <message>
        <source>tabell {table}, {period}</source>
        <translation>table {table}, {period}</translation>
    </message>
    <message>
        <source>utbetales uten trekk</source>
        <translation>paid without withholding</translation>
    </message>
    <message>
        <source>uten skattekort</source>
        <translation>without a tax card</translation>
    </message>
    <message>
        <source>uten trekk i desember</source>
        <translation>without withholding in December</translation>
    </message>
    <message>
        <source>uten trekk i juni</source>
        <translation>without withholding in June</translation>
    </message>
    <message>
        <source>veiledende sats</source>
        <translation>guiding rate</translation>
    </message>
    <message>
        <source>{amount} ({day}, framskrevet)</source>
        <translation>{amount} ({day}, carried forward)</translation>
    </message>
    <message>
        <source>{amount} i timen som avtalt.</source>
        <translation>{amount} an hour as agreed.</translation>
    </message>
    <message>
        <source>{amount} kommer inn i {month} mot {limit} i måneden.</source>
        <translation>{amount} comes in in {month} against {limit} a month.</translation>
    </message>
    <message>
        <source>{amount} per 14 dager, barnetillegg medregnet.</source>
        <translation>{amount} per 14 days, child supplement counted in.</translation>
    </message>
    <message>
        <source>{amount} per dag som innvilget.</source>
        <translation>{amount} per day as granted.</translation>
    </message>
    <message>
        <source>{amount} per måned før skatt, som oppgitt.</source>
        <translation>{amount} per month before tax, as stated.</translation>
    </message>
    <message>
        <source>{amount} per måned som innvilget.</source>
        <translation>{amount} per month as granted.</translation>
    </message>
    <message>
        <source>{amount} per måned, barnetillegg medregnet.</source>
        <translation>{amount} per month, child supplement counted in.</translation>
    </message>
    <message>
        <source>{base} × {percent} % ÷ 12 = {amount} per måned.</source>
        <translation>{base} × {percent} % ÷ 12 = {amount} per month.</translation>
    </message>
    <message>
        <source>{benefit} betales bare for dager med deltakelse.</source>
        <translation>{benefit} is paid only for days of taking part.</translation>
    </message>
    <message>
        <source>{benefit} er regnet som for en som har fylt {age} år.</source>
        <translation>{benefit} is counted as for somebody who has turned {age}.</translation>
    </message>
    <message>
        <source>{benefit} til {day}.</source>
        <translation>{benefit} until {day}</translation>
    </message>
    <message>
        <source>{benefit} ved siden av</source>
        <translation>{benefit} beside it</translation>
    </message>
    <message>
        <source>{benefit}, barnetillegg for {n} barn</source>
        <translation>{benefit}, {n} child supplement(s)</translation>
    </message>
    <message>
        <source>{benefit}, bekreftet</source>
        <translation>{benefit}, confirmed</translation>
    </message>
    <message>
        <source>{benefit}, fra</source>
        <translation>{benefit}, from</translation>
    </message>
    <message>
        <source>{benefit}, rett til</source>
        <translation>{benefit}, right until</translation>
    </message>
    <message>
        <source>{benefit}: beløpet mangler.</source>
        <translation>{benefit}: the amount is missing.</translation>
    </message>
    <message>
        <source>{days}: ingen betaler.</source>
        <translation>{days}: nobody pays.</translation>
    </message>
    <message>
        <source>{day}: dagpengene stanser.</source>
        <translation>{day}: unemployment benefit stops.</translation>
    </message>
    <message>
        <source>{day}: fyller {age} år.</source>
        <translation>{day}: turns {age}.</translation>
    </message>
    <message>
        <source>{day}: ingen tiltakspenger i sommerjobb {number}.</source>
        <translation>{day}: no scheme benefit in summer job {number}.</translation>
    </message>
    <message>
        <source>{day}: læretiden er over før fagprøven er ferdig.</source>
        <translation>{day}: the apprenticeship is over before the trade test is done.</translation>
    </message>
    <message>
        <source>{day}: meldekortet gir ingen {benefit}.</source>
        <translation>{day}: the meldekort gives no {benefit}.</translation>
    </message>
    <message>
        <source>{day}: nytt skattekort blir et prosentkort.</source>
        <translation>{day}: a new tax card becomes a percent card.</translation>
    </message>
    <message>
        <source>{day}: {benefits} stanser.</source>
        <translation>{day}: {benefits} stops.</translation>
    </message>
    <message>
        <source>{earned} etter skatt mot {costs} i måneden: {what}.</source>
        <translation>{earned} after tax against {costs} a month: {what}.</translation>
    </message>
    <message>
        <source>{earned} før skatt mot {costs} i måneden: {what}.</source>
        <translation>{earned} before tax against {costs} a month: {what}.</translation>
    </message>
    <message>
        <source>{first} og {last}</source>
        <translation>{first} and {last}</translation>
    </message>
    <message>
        <source>{first} og {second} kan vanligvis ikke betales for de samme dagene.</source>
        <translation>{first} and {second} cannot usually be paid for the same days.</translation>
    </message>
    <message>
        <source>{given} = {month} per måned.</source>
        <translation>{given} = {month} per month.</translation>
    </message>
    <message>
        <source>{job}, vakter</source>
        <translation>{job}, shifts</translation>
    </message>
    <message>
        <source>{km} km × 2 × {rate} og bom og ferge, {n} dager i uken.</source>
        <translation>{km} km × 2 × {rate} with toll and ferry, {n} days a week.</translation>
    </message>
    <message>
        <source>{months}: ingen utbetaling.</source>
        <translation>{months}: no payment.</translation>
    </message>
    <message>
        <source>{months}: under egen grense.</source>
        <translation>{months}: below own limit.</translation>
    </message>
    <message>
        <source>{months}: under faste utgifter.</source>
        <translation>{months}: below fixed costs.</translation>
    </message>
    <message>
        <source>{multiple} G × {basic} = {amount} i året.</source>
        <translation>{multiple} G × {basic} = {amount} a year.</translation>
    </message>
    <message>
        <source>{names} trekker skatt. Bare én kan bruke tabellen om gangen, de andre bruker prosent.</source>
        <translation>{names} withhold tax. Only one can use the table at a time, the others use a percent.</translation>
    </message>
    <message>
        <source>{name} fra {day}</source>
        <translation>{name} from {day}</translation>
    </message>
    <message>
        <source>{name} til {day}</source>
        <translation>{name} until {day}</translation>
    </message>
    <message>
        <source>{name}, i snitt</source>
        <translation>{name}, on average</translation>
    </message>
    <message>
        <source>{n} dager</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} meldekort til {day} har opptil {hours} arbeid, {percent} % av full tid.</source>
        <translation>{n} meldekort until {day} have up to {hours} of work, {percent} % of full time.</translation>
    </message>
    <message>
        <source>{n} timer</source>
        <translation>{n} hours</translation>
    </message>
    <message>
        <source>{n} uker</source>
        <translation>{n} weeks</translation>
    </message>
    <message>
        <source>{pay} ÷ 12 = {amount} per måned i full stilling.</source>
        <translation>{pay} ÷ 12 = {amount} per month in a full position.</translation>
    </message>
    <message>
        <source>{percent} % av det: {paid} per dag.</source>
        <translation>{percent} % of that: {paid} per day.</translation>
    </message>
    <message>
        <source>{percent} % av fagarbeiderlønn</source>
        <translation>{percent} % of skilled pay</translation>
    </message>
    <message>
        <source>{percent} % av grunnlaget {basis} = {rate} per dag.</source>
        <translation>{percent} % of the basis {basis} = {rate} per day.</translation>
    </message>
    <message>
        <source>{percent} % av {cost}, høyst {most}: {rate} per dag i aktivitet.</source>
        <translation>{percent} % of {cost}, at most {most}: {rate} per day of activity.</translation>
    </message>
    <message>
        <source>{percent} % av {wages} = {amount}, utbetalt uten trekk.</source>
        <translation>{percent} % of {wages} = {amount}, paid without withholding.</translation>
    </message>
    <message>
        <source>{percent} % stilling</source>
        <translation>{percent} % position</translation>
    </message>
    <message>
        <source>{percent} % stilling: {amount} per måned.</source>
        <translation>{percent} % position: {amount} per month.</translation>
    </message>
    <message>
        <source>{percent} % trekk</source>
        <translation>{percent} % withheld</translation>
    </message>
    <message>
        <source>{phase} fra {day}</source>
        <translation>{phase} from {day}</translation>
    </message>
    <message>
        <source>{shifts} vakter à {hours} timer</source>
        <translation>{shifts} shifts of {hours} hours</translation>
    </message>
    <message>
        <source>{shifts} vakter à {length} = {hours}: {amount}.</source>
        <translation>{shifts} shifts of {length} = {hours}: {amount}.</translation>
    </message>
    <message>
        <source>{shifts} vakter, {hours}</source>
        <translation>{shifts} shifts, {hours}</translation>
    </message>
    <message>
        <source>{what} er anslag som ingen har bekreftet.</source>
        <translation>{what}: an estimate that nobody has confirmed.</translation>
    </message>
    <message>
        <source>{what} er ført videre med dagens beløp fra {month}.</source>
        <translation>{what}: carried forward at today&apos;s amount from {month}.</translation>
    </message>
    <message>
        <source>{what} er ført videre til {year}.</source>
        <translation>{what}: carried forward to {year}.</translation>
    </message>
    <message>
        <source>{what} fra {day} kan ikke regnes ut før den er ført.</source>
        <translation>{what} from {day} cannot be worked out until it is filled in.</translation>
    </message>
    <message>
        <source>{when}: et barn fyller {age} år.</source>
        <translation>{when}: a child turns {age}.</translation>
    </message>
    <message>
        <source>{yearly} i året ÷ {hours} = {hourly} i timen.</source>
        <translation>{yearly} a year ÷ {hours} = {hourly} an hour.</translation>
    </message>
    <message>
        <source>{year}: to betalere, én trekktabell.</source>
        <translation>{year}: two payers, one tax table.</translation>
    </message>
    <message>
        <source>× 10 = {fortnight} per 14 dager, {month} i snitt per måned.</source>
        <translation>× 10 = {fortnight} per 14 days, {month} in a usual month.</translation>
    </message>
    <message>
        <source>én dag</source>
        <translation>one day</translation>
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
        <translation>14 days</translation>
    </message>
    <message>
        <source>Annet ({count})</source>
        <translation>Other ({count})</translation>
    </message>
    <message>
        <source>Bare den delen av året som oversikten kjenner.</source>
        <translation>Only the part of the year that this overview knows.</translation>
    </message>
    <message>
        <source>Betaler</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Betales etter {month}</source>
        <translation>Paid after {month}</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Dette er en oversikt, ikke et vedtak.</source>
        <translation>This is an overview, not a decision.</translation>
    </message>
    <message>
        <source>En vanlig måned på konto, etter skatt og pensjon</source>
        <translation>A usual month on the account, after tax and pension</translation>
    </message>
    <message>
        <source>En vanlig måned, før skatt</source>
        <translation>A usual month, before tax</translation>
    </message>
    <message>
        <source>Endret siden versjon {number}</source>
        <translation>Changed since version {number}</translation>
    </message>
    <message>
        <source>Fase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Faste utgifter i alt</source>
        <translation>Fixed costs in all</translation>
    </message>
    <message>
        <source>Feriepenger</source>
        <translation>Holiday pay</translation>
    </message>
    <message>
        <source>Framskrevet: siste kjente sats er brukt videre. Eldre enn 12 md.: spør om det er kommet en ny sats. Beløp er i hele kroner.</source>
        <translation>Carried forward: the last known rate is used on. Older than 12 months: ask whether there is a new rate. Amounts are in whole kroner.</translation>
    </message>
    <message>
        <source>Før skatt og på konto, kr per</source>
        <translation>Before tax, on account; kr per</translation>
    </message>
    <message>
        <source>Gjennomgått</source>
        <translation>Gone through by</translation>
    </message>
    <message>
        <source>Hele kroner før skatt og trekk: skattekortet er ikke kjent. Det som kommer på konto, er lavere der det trekkes skatt.</source>
        <translation>Whole kroner before tax and deductions: the tax card is not known. What reaches the account is lower where tax is withheld.</translation>
    </message>
    <message>
        <source>Hele løpet</source>
        <translation>The whole course</translation>
    </message>
    <message>
        <source>Hele {year}</source>
        <translation>All of {year}</translation>
    </message>
    <message>
        <source>Husholdning</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Hva skjer</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Hvor sikkert</source>
        <translation>How sure</translation>
    </message>
    <message>
        <source>I alt</source>
        <translation>In all</translation>
    </message>
    <message>
        <source>I alt i</source>
        <translation>In all in</translation>
    </message>
    <message>
        <source>Igjen</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Igjen, {when}</source>
        <translation>Left, {when}</translation>
    </message>
    <message>
        <source>Ingen beløp er fylt ut ennå.</source>
        <translation>No amounts are filled in yet.</translation>
    </message>
    <message>
        <source>Ingen beløp er regnet ut ennå</source>
        <translation>No amounts are worked out yet</translation>
    </message>
    <message>
        <source>Ingen endringer</source>
        <translation>No changes</translation>
    </message>
    <message>
        <source>Ingen faste utgifter er skrevet inn</source>
        <translation>No fixed costs are filled in</translation>
    </message>
    <message>
        <source>Ingen kjente datoer i løpet</source>
        <translation>No known dates in the course</translation>
    </message>
    <message>
        <source>Ingen måneder er regnet ut ennå.</source>
        <translation>No months are worked out yet.</translation>
    </message>
    <message>
        <source>Ingen perioder er lagt inn ennå.</source>
        <translation>No periods are filled in yet.</translation>
    </message>
    <message>
        <source>Ingen åpne spørsmål</source>
        <translation>No open questions</translation>
    </message>
    <message>
        <source>Kan ikke regnes ut før det som mangler, er avklart.</source>
        <translation>Cannot be worked out until what is missing is settled.</translation>
    </message>
    <message>
        <source>Kroner</source>
        <translation>Kroner</translation>
    </message>
    <message>
        <source>Kroner før skatt per</source>
        <translation>Kroner before tax per</translation>
    </message>
    <message>
        <source>Laget av {name}, fylkeskoordinator</source>
        <translation>Made by {name}, county coordinator</translation>
    </message>
    <message>
        <source>Laveste måned på konto</source>
        <translation>Lowest month on the account</translation>
    </message>
    <message>
        <source>Laveste måned, før skatt</source>
        <translation>Lowest month, before tax</translation>
    </message>
    <message>
        <source>Laveste måned, utbetalt før skatt</source>
        <translation>Lowest month, paid before tax</translation>
    </message>
    <message>
        <source>Løpet har ingen måneder ennå: datoene mangler i mappen.</source>
        <translation>The course has no months yet: its dates are missing in the folder.</translation>
    </message>
    <message>
        <source>Meldekort</source>
        <translation>Employment status form</translation>
    </message>
    <message>
        <source>Minst å leve av, etter eget mål: {amount}.</source>
        <translation>Least to live on, by own measure: {amount}.</translation>
    </message>
    <message>
        <source>Måned for måned</source>
        <translation>Month by month</translation>
    </message>
    <message>
        <source>NAV</source>
        <translation>NAV</translation>
    </message>
    <message>
        <source>NAV og kommunen avgjør ytelser og lønn. Tall merket {estimate} kan bli endret.</source>
        <translation>NAV and the municipality decide benefits and pay. Figures marked {estimate} may change.</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Norske ord i brev og skjemaer</source>
        <translation>Norwegian words in letters and forms</translation>
    </message>
    <message>
        <source>Også {month} er lav: {amount}.</source>
        <translation>{month} is low too: {amount}.</translation>
    </message>
    <message>
        <source>Om lag {amount} kommer tilbake.</source>
        <translation>About {amount} will be paid back.</translation>
    </message>
    <message>
        <source>Om lag {amount} må betales i restskatt.</source>
        <translation>About {amount} is left to pay as tax.</translation>
    </message>
    <message>
        <source>Opptjent før skatt</source>
        <translation>Earned before tax</translation>
    </message>
    <message>
        <source>Opptjent før skatt:</source>
        <translation>Earned before tax:</translation>
    </message>
    <message>
        <source>Opptjent før {month}</source>
        <translation>Earned before {month}</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Periodene, forts.</source>
        <translation>The periods, cont.</translation>
    </message>
    <message>
        <source>På konto</source>
        <translation>On account</translation>
    </message>
    <message>
        <source>På konto:</source>
        <translation>On the account:</translation>
    </message>
    <message>
        <source>Resten: {where}</source>
        <translation>The rest: {where}</translation>
    </message>
    <message>
        <source>Rettes her</source>
        <translation>Correct here</translation>
    </message>
    <message>
        <source>Rettigheter som tar slutt, og datoer å passe på</source>
        <translation>Rights that end, and dates to mind</translation>
    </message>
    <message>
        <source>Sats</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Satser som er brukt</source>
        <translation>Rates that are used</translation>
    </message>
    <message>
        <source>Skatt for {year}: anslått til {tax} mot trukket {withheld}, av {income} i inntekt.</source>
        <translation>Tax for {year}: estimated at {tax} against {withheld} withheld, of {income} in income.</translation>
    </message>
    <message>
        <source>Slik er det regnet</source>
        <translation>How it is worked out</translation>
    </message>
    <message>
        <source>Slik er det regnet, trinn for trinn</source>
        <translation>How it is worked out, step by step</translation>
    </message>
    <message>
        <source>Spør {who}.</source>
        <translation>Ask {who}.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tallene og satsene i denne versjonen er låst.</source>
        <translation>The figures and rates of this version are locked.</translation>
    </message>
    <message>
        <source>Trekk i utbetalingene</source>
        <translation>What is withheld from the payments</translation>
    </message>
    <message>
        <source>Trekktabell</source>
        <translation>Tax table</translation>
    </message>
    <message>
        <source>Trukket</source>
        <translation>Withheld</translation>
    </message>
    <message>
        <source>Underskriften låser tallene og satsene i denne versjonen.</source>
        <translation>Signing locks the figures and rates of this version.</translation>
    </message>
    <message>
        <source>Utbetalt</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Utbetalt før skatt:</source>
        <translation>Paid before tax:</translation>
    </message>
    <message>
        <source>Uten avklart ytelse</source>
        <translation>No benefit settled</translation>
    </message>
    <message>
        <source>Utgifter</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Utkast: gjør oversikten klar til underskrift før dere skriver under.</source>
        <translation>Draft: make the overview ready to sign before you sign it.</translation>
    </message>
    <message>
        <source>Utregning og satser</source>
        <translation>Workings and rates</translation>
    </message>
    <message>
        <source>Vedtak</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Versjon {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>alle trinn, satser og kilder: {where}</source>
        <translation>all steps, rates and sources: {where}</translation>
    </message>
    <message>
        <source>andre penger</source>
        <translation>other money</translation>
    </message>
    <message>
        <source>annet</source>
        <translation>other</translation>
    </message>
    <message>
        <source>anslag</source>
        <translation>estimate</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>eldre enn 12 md.</source>
        <translation>older than 12 mo.</translation>
    </message>
    <message>
        <source>faste utgifter</source>
        <translation>fixed costs</translation>
    </message>
    <message>
        <source>feriepenger</source>
        <translation>holiday pay</translation>
    </message>
    <message>
        <source>før skatt</source>
        <translation>before tax</translation>
    </message>
    <message>
        <source>gjelder fra</source>
        <translation>valid from</translation>
    </message>
    <message>
        <source>hver for seg: {where}</source>
        <translation>each by itself: {where}</translation>
    </message>
    <message>
        <source>i alt</source>
        <translation>in all</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>ingen betaler</source>
        <translation>nobody pays</translation>
    </message>
    <message>
        <source>kommunen, lønn</source>
        <translation>municipality, pay</translation>
    </message>
    <message>
        <source>kontroll {code}</source>
        <translation>check {code}</translation>
    </message>
    <message>
        <source>koordinator</source>
        <translation>coordinator</translation>
    </message>
    <message>
        <source>kroner per måned, igjen av det som er på konto</source>
        <translation>kroner per month, left of what is on the account</translation>
    </message>
    <message>
        <source>kroner per måned, igjen før skatt</source>
        <translation>kroner per month, left before tax</translation>
    </message>
    <message>
        <source>kv.</source>
        <translation>qtr</translation>
    </message>
    <message>
        <source>lenger bak</source>
        <translation>further back</translation>
    </message>
    <message>
        <source>likt med i dag</source>
        <translation>same as today</translation>
    </message>
    <message>
        <source>lønn</source>
        <translation>pay</translation>
    </message>
    <message>
        <source>mangler</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>md.</source>
        <translation>mo.</translation>
    </message>
    <message>
        <source>måned</source>
        <translation>month</translation>
    </message>
    <message>
        <source>og</source>
        <translation>and</translation>
    </message>
    <message>
        <source>og {count} til, {where}</source>
        <translation>and {count} more, {where}</translation>
    </message>
    <message>
        <source>opptjent = utbetalt</source>
        <translation>earned = paid</translation>
    </message>
    <message>
        <source>pensjon</source>
        <translation>pension</translation>
    </message>
    <message>
        <source>perioden</source>
        <translation>the period</translation>
    </message>
    <message>
        <source>side 2</source>
        <translation>page 2</translation>
    </message>
    <message>
        <source>signert {day}</source>
        <translation>signed {day}</translation>
    </message>
    <message>
        <source>skatt</source>
        <translation>tax</translation>
    </message>
    <message>
        <source>svar innen</source>
        <translation>answer by</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hour</translation>
    </message>
    <message>
        <source>{amount} før skatt</source>
        <translation>{amount} before tax</translation>
    </message>
    <message>
        <source>{amount} mot i dag</source>
        <translation>{amount} against today</translation>
    </message>
    <message>
        <source>{count} barn født {years}</source>
        <translation>{count} child(ren), born {years}</translation>
    </message>
    <message>
        <source>{count} ganger, {days} dager i alt</source>
        <translation>{count} times, {days} days in all</translation>
    </message>
    <message>
        <source>{count} utbetalinger {first}–{last}.</source>
        <translation>{count} payments {first}–{last}.</translation>
    </message>
    <message>
        <source>{day}: {gross}, på konto {net}.</source>
        <translation>{day}: {gross}, on the account {net}.</translation>
    </message>
    <message>
        <source>{first} og {second}</source>
        <translation>{first} and {second}</translation>
    </message>
    <message>
        <source>{names} og {last}</source>
        <translation>{names}, {last}</translation>
    </message>
    <message>
        <source>{title}, forts.</source>
        <translation>{title}, cont.</translation>
    </message>
    <message>
        <source>Åpne spørsmål</source>
        <translation>Open questions</translation>
    </message>
    <message>
        <source>Økonomioversikt</source>
        <translation>Financial overview</translation>
    </message>
    <message>
        <source>Økonomioversikt {name}, versjon {number}</source>
        <translation>Financial overview, {name}, version {number}</translation>
    </message>
    <message>
        <source>Økonomioversikt, versjon {number}</source>
        <translation>Financial overview, version {number}</translation>
    </message>
    <message>
        <source>Øverst før skatt, under med tykk skrift på konto, i snitt etter skatt og pensjon. Måneder uten trekk er regnet med.</source>
        <translation>Above before tax, below in bold on the account: the mean after tax and pension, months without withholding counted in.</translation>
    </message>
    <message>
        <source>år</source>
        <translation>year</translation>
    </message>
    <message>
        <source>▼ Det som betales ut før skatt, dekker ikke faste utgifter, eller ingenting kommer. Skattekortet er ikke kjent, så på konto kommer det mindre der det trekkes skatt.</source>
        <translation>▼ What is paid before tax does not cover the fixed costs, or nothing comes. The tax card is not known, so less reaches the account where tax is withheld.</translation>
    </message>
    <message>
        <source>▼ Det som kommer på konto, dekker ikke faste utgifter, eller ingenting kommer. NAV betaler 2–3 virkedager etter meldekortet, timelønn kommer måneden etter.</source>
        <translation>▼ What reaches the account does not cover the fixed costs, or nothing comes. NAV pays 2–3 working days after the meldekort, hourly pay comes the month after.</translation>
    </message>
    <message>
        <source>▼ Måneden dekker ikke faste utgifter, eller ingenting er opptjent. Beløpene er det som er opptjent i måneden, før skatt.</source>
        <translation>▼ The month does not cover the fixed costs, or nothing is earned. The amounts are what is earned in the month, before tax.</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>FILTRERT</source>
        <translation>FILTERED</translation>
    </message>
    <message>
        <source>Inneholder personopplysninger</source>
        <translation>Contains personal data</translation>
    </message>
    <message>
        <source>Side {number} av {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>UTKAST</source>
        <translation>DRAFT</translation>
    </message>
    <message>
        <source>ØVING</source>
        <translation>PRACTICE</translation>
    </message>
</context>
<context>
    <name>rates</name>
    <message>
        <source>AAP, andel av grunnlaget</source>
        <translation>AAP, share of the basis</translation>
    </message>
    <message>
        <source>AAP, andel av minste ytelse for unge</source>
        <translation>AAP, share of the least benefit for the young</translation>
    </message>
    <message>
        <source>AAP, dager i året</source>
        <translation>AAP, days in the year</translation>
    </message>
    <message>
        <source>AAP, full arbeidstid i en meldeperiode</source>
        <translation>AAP, full working time in a reporting period</translation>
    </message>
    <message>
        <source>AAP, høyeste andel arbeid</source>
        <translation>AAP, highest share of work</translation>
    </message>
    <message>
        <source>AAP, høyeste andel arbeid for den som ikke har AAP</source>
        <translation>AAP, highest share of work for those without AAP</translation>
    </message>
    <message>
        <source>AAP, høyeste andel arbeid ved opptrapping</source>
        <translation>AAP, highest share of work when working up</translation>
    </message>
    <message>
        <source>AAP, høyeste andel arbeid ved yrkesskade</source>
        <translation>AAP, highest share of work after an injury at work</translation>
    </message>
    <message>
        <source>AAP, høyeste grunnlag</source>
        <translation>AAP, highest basis</translation>
    </message>
    <message>
        <source>AAP, lavere minste ytelse under</source>
        <translation>AAP, lower least benefit under</translation>
    </message>
    <message>
        <source>AAP, minste årlige ytelse</source>
        <translation>AAP, least benefit per year</translation>
    </message>
    <message>
        <source>AAP, virkedager i en hel meldeperiode</source>
        <translation>AAP, weekdays in a whole reporting period</translation>
    </message>
    <message>
        <source>AAP-kalkulatoren, tak med barnetillegg</source>
        <translation>AAP calculator, ceiling with child supplement</translation>
    </message>
    <message>
        <source>Barnetillegg til AAP</source>
        <translation>Child supplement to AAP</translation>
    </message>
    <message>
        <source>Barnetillegg til AAP, barn under</source>
        <translation>Child supplement to AAP, children under</translation>
    </message>
    <message>
        <source>Barnetillegg til dagpenger</source>
        <translation>Child supplement to unemployment benefit</translation>
    </message>
    <message>
        <source>Barnetillegg til dagpenger, barn under</source>
        <translation>Child supplement to unemployment benefit, children under</translation>
    </message>
    <message>
        <source>Barnetillegg til kvalifiseringsstønad</source>
        <translation>Child supplement to qualification benefit</translation>
    </message>
    <message>
        <source>Barnetillegg til kvalifiseringsstønad, barn under</source>
        <translation>Child supplement to qualification benefit, children under</translation>
    </message>
    <message>
        <source>Barnetillegg til tiltakspenger</source>
        <translation>Child supplement to scheme benefit</translation>
    </message>
    <message>
        <source>Barnetillegg til tiltakspenger, barn under</source>
        <translation>Child supplement to scheme benefit, children under</translation>
    </message>
    <message>
        <source>Barnetilleggene</source>
        <translation>The child supplements</translation>
    </message>
    <message>
        <source>Boutgifter, høyeste beløp</source>
        <translation>Housing costs, highest amount</translation>
    </message>
    <message>
        <source>Daglig reise, dager på et periodekort</source>
        <translation>Daily travel, days on a period ticket</translation>
    </message>
    <message>
        <source>Daglig reise, egen bil</source>
        <translation>Daily travel, own car</translation>
    </message>
    <message>
        <source>Daglig reise, korteste vei</source>
        <translation>Daily travel, shortest way</translation>
    </message>
    <message>
        <source>Dagpenger, andel av grunnlaget per dag</source>
        <translation>Unemployment benefit, share of the basis per day</translation>
    </message>
    <message>
        <source>Dagpenger, arbeidsgivers frist i måneden</source>
        <translation>Unemployment benefit, the employer&apos;s deadline in the month</translation>
    </message>
    <message>
        <source>Dagpenger, dager i uken</source>
        <translation>Unemployment benefit, days in the week</translation>
    </message>
    <message>
        <source>Dagpenger, dager i året</source>
        <translation>Unemployment benefit, days in the year</translation>
    </message>
    <message>
        <source>Dagpenger, dagsatser i egenandel</source>
        <translation>Unemployment benefit, daily rates in the own share</translation>
    </message>
    <message>
        <source>Dagpenger, høyeste andel arbeid</source>
        <translation>Unemployment benefit, highest share of work</translation>
    </message>
    <message>
        <source>Dagpenger, høyeste andel arbeid i særtilfeller</source>
        <translation>Unemployment benefit, highest share of work in special cases</translation>
    </message>
    <message>
        <source>Dagpenger, høyeste grunnlag</source>
        <translation>Unemployment benefit, highest basis</translation>
    </message>
    <message>
        <source>Dagpenger, meldekort på rad over grensen før stans</source>
        <translation>Unemployment benefit, meldekort in a row over the limit before it stops</translation>
    </message>
    <message>
        <source>Dagpenger, minste inntekt siste 12 måneder</source>
        <translation>Unemployment benefit, least income in the last 12 months</translation>
    </message>
    <message>
        <source>Dagpenger, minste inntekt siste 36 måneder</source>
        <translation>Unemployment benefit, least income in the last 36 months</translation>
    </message>
    <message>
        <source>Dagpenger, tak med barnetillegg</source>
        <translation>Unemployment benefit, ceiling with child supplement</translation>
    </message>
    <message>
        <source>Dagpenger, år i den lange opptjeningstiden</source>
        <translation>Unemployment benefit, years in the long earning time</translation>
    </message>
    <message>
        <source>Feriepenger</source>
        <translation>Holiday pay</translation>
    </message>
    <message>
        <source>Ferietillegg til dagpenger</source>
        <translation>Holiday supplement to unemployment benefit</translation>
    </message>
    <message>
        <source>Ferietillegg, dager med dagpenger som må overstiges</source>
        <translation>Holiday supplement, days of benefit to be exceeded</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 0 år</source>
        <translation>Guaranteed pay, skilled worker, 0 years</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 10 år</source>
        <translation>Guaranteed pay, skilled worker, 10 years</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 16 år</source>
        <translation>Guaranteed pay, skilled worker, 16 years</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 2 år</source>
        <translation>Guaranteed pay, skilled worker, 2 years</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 4 år</source>
        <translation>Guaranteed pay, skilled worker, 4 years</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 6 år</source>
        <translation>Guaranteed pay, skilled worker, 6 years</translation>
    </message>
    <message>
        <source>Garantilønn fagarbeider, 8 år</source>
        <translation>Guaranteed pay, skilled worker, 8 years</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 0 år</source>
        <translation>Guaranteed pay without required education, 0 years</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 10 år</source>
        <translation>Guaranteed pay without required education, 10 years</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 16 år</source>
        <translation>Guaranteed pay without required education, 16 years</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 2 år</source>
        <translation>Guaranteed pay without required education, 2 years</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 4 år</source>
        <translation>Guaranteed pay without required education, 4 years</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 6 år</source>
        <translation>Guaranteed pay without required education, 6 years</translation>
    </message>
    <message>
        <source>Garantilønn uten særskilt krav til utdanning, 8 år</source>
        <translation>Guaranteed pay without required education, 8 years</translation>
    </message>
    <message>
        <source>Garantilønnen</source>
        <translation>The guaranteed pay</translation>
    </message>
    <message>
        <source>Gjennomsnittet av grunnbeløpet</source>
        <translation>The average of the basic amount</translation>
    </message>
    <message>
        <source>Gjennomsnittlig grunnbeløp for året</source>
        <translation>Average basic amount of the year</translation>
    </message>
    <message>
        <source>Grunnbeløp (G)</source>
        <translation>Basic amount (G)</translation>
    </message>
    <message>
        <source>Grunnbeløpet</source>
        <translation>The basic amount</translation>
    </message>
    <message>
        <source>Helge- og kveldstilleggene</source>
        <translation>The weekend and evening supplements</translation>
    </message>
    <message>
        <source>Helgetillegg, andel av timelønnen</source>
        <translation>Weekend supplement, share of hourly pay</translation>
    </message>
    <message>
        <source>Helgetillegg, minst</source>
        <translation>Weekend supplement, at least</translation>
    </message>
    <message>
        <source>Introduksjonsstønad per år</source>
        <translation>Introduction benefit per year</translation>
    </message>
    <message>
        <source>Introduksjonsstønad, andel for unge</source>
        <translation>Introduction benefit, share for the young</translation>
    </message>
    <message>
        <source>Introduksjonsstønad, andel for unge som bor hos foreldrene</source>
        <translation>Introduction benefit, share for the young who live with their parents</translation>
    </message>
    <message>
        <source>Introduksjonsstønad, lavere under</source>
        <translation>Introduction benefit, lower under</translation>
    </message>
    <message>
        <source>Kvalifiseringsprogrammet, timer i uken</source>
        <translation>The qualification programme, hours in the week</translation>
    </message>
    <message>
        <source>Kvalifiseringsstønad per år</source>
        <translation>Qualification benefit per year</translation>
    </message>
    <message>
        <source>Kvalifiseringsstønad, andel for unge</source>
        <translation>Qualification benefit, share for the young</translation>
    </message>
    <message>
        <source>Kvalifiseringsstønad, dager i året</source>
        <translation>Qualification benefit, days in the year</translation>
    </message>
    <message>
        <source>Kvalifiseringsstønad, lavere under</source>
        <translation>Qualification benefit, lower under</translation>
    </message>
    <message>
        <source>Kveldstillegg i turnus</source>
        <translation>Evening supplement in rota</translation>
    </message>
    <message>
        <source>Kveldstillegg utenfor turnus</source>
        <translation>Evening supplement outside rota</translation>
    </message>
    <message>
        <source>Læremidler, halv sats</source>
        <translation>Learning materials, half rate</translation>
    </message>
    <message>
        <source>Læremidler, halv sats til og med studieprosent</source>
        <translation>Learning materials, half rate up to and with a study percent of</translation>
    </message>
    <message>
        <source>Læremidler, høyere utdanning</source>
        <translation>Learning materials, higher education</translation>
    </message>
    <message>
        <source>Læremidler, videregående</source>
        <translation>Learning materials, upper secondary</translation>
    </message>
    <message>
        <source>Nattillegg i turnus, andel av timelønnen</source>
        <translation>Night supplement in rota, share of hourly pay</translation>
    </message>
    <message>
        <source>Nattillegg i turnus, minst</source>
        <translation>Night supplement in rota, at least</translation>
    </message>
    <message>
        <source>Overgangsstønad, eldre saker etter de gamle reglene</source>
        <translation>Transitional benefit, older cases by the old rules</translation>
    </message>
    <message>
        <source>Overgangsstønad, fradrag av inntekten over</source>
        <translation>Transitional benefit, deduction of income above</translation>
    </message>
    <message>
        <source>Overgangsstønad, full, per år</source>
        <translation>Transitional benefit, full, per year</translation>
    </message>
    <message>
        <source>Overgangsstønad, inntekt som ikke minsker stønaden</source>
        <translation>Transitional benefit, income that does not lessen it</translation>
    </message>
    <message>
        <source>Overgangsstønad, inntekten rundes ned til nærmeste</source>
        <translation>Transitional benefit, income is rounded down to the nearest</translation>
    </message>
    <message>
        <source>Overgangsstønad, nye saker: til barnet er</source>
        <translation>Transitional benefit, new cases: until the child is</translation>
    </message>
    <message>
        <source>Pass av barn, andel av utgiften</source>
        <translation>Child care, share of the cost</translation>
    </message>
    <message>
        <source>Pass av barn, høyeste beløp, ett barn</source>
        <translation>Child care, highest amount, one child</translation>
    </message>
    <message>
        <source>Pass av barn, høyeste beløp, to barn</source>
        <translation>Child care, highest amount, two children</translation>
    </message>
    <message>
        <source>Pass av barn, høyeste beløp, tre barn eller flere</source>
        <translation>Child care, highest amount, three children or more</translation>
    </message>
    <message>
        <source>Pass av barn, virkedager i snitt per måned</source>
        <translation>Child care, weekdays in a usual month</translation>
    </message>
    <message>
        <source>Pensjonstrekk</source>
        <translation>Pension contribution</translation>
    </message>
    <message>
        <source>Redusert barnetillegg til tiltakspenger</source>
        <translation>Reduced child supplement to scheme benefit</translation>
    </message>
    <message>
        <source>Satsene for sosialhjelp</source>
        <translation>The rates of social assistance</translation>
    </message>
    <message>
        <source>Satsene for tilleggsstønader</source>
        <translation>The rates of supplementary benefits</translation>
    </message>
    <message>
        <source>Skattesatsene</source>
        <translation>The tax rates</translation>
    </message>
    <message>
        <source>Sosialhjelp, barn 0–5 år</source>
        <translation>Social assistance, children 0–5 years</translation>
    </message>
    <message>
        <source>Sosialhjelp, barn 11–17 år</source>
        <translation>Social assistance, children 11–17 years</translation>
    </message>
    <message>
        <source>Sosialhjelp, barn 6–10 år</source>
        <translation>Social assistance, children 6–10 years</translation>
    </message>
    <message>
        <source>Sosialhjelp, bofellesskap</source>
        <translation>Social assistance, shared housing</translation>
    </message>
    <message>
        <source>Sosialhjelp, enslig</source>
        <translation>Social assistance, single</translation>
    </message>
    <message>
        <source>Sosialhjelp, par samlet</source>
        <translation>Social assistance, couple together</translation>
    </message>
    <message>
        <source>Tiltakspengene</source>
        <translation>The scheme benefit</translation>
    </message>
    <message>
        <source>Tiltakspenger, dager uten sykdom før ny telling</source>
        <translation>Scheme benefit, days without illness before a new count</translation>
    </message>
    <message>
        <source>Tiltakspenger, full sats</source>
        <translation>Scheme benefit, full rate</translation>
    </message>
    <message>
        <source>Tiltakspenger, redusert sats</source>
        <translation>Scheme benefit, reduced rate</translation>
    </message>
    <message>
        <source>Tiltakspenger, sykedager i alt</source>
        <translation>Scheme benefit, sick days in all</translation>
    </message>
    <message>
        <source>Tiltakspenger, sykedager med full sats</source>
        <translation>Scheme benefit, sick days at full rate</translation>
    </message>
    <message>
        <source>Timer i året ved 33,6 timer i uken</source>
        <translation>Hours in the year at 33,6 hours a week</translation>
    </message>
    <message>
        <source>Timer i året ved 35,5 timer i uken</source>
        <translation>Hours in the year at 35,5 hours a week</translation>
    </message>
    <message>
        <source>Timer i året ved 37,5 timer i uken</source>
        <translation>Hours in the year at 37,5 hours a week</translation>
    </message>
    <message>
        <source>Trekkrutinen</source>
        <translation>The withholding routine</translation>
    </message>
    <message>
        <source>Trinnskatten</source>
        <translation>The bracket tax</translation>
    </message>
    <message>
        <source>Trygdeavgiften</source>
        <translation>The national insurance contribution</translation>
    </message>
    <message>
        <source>Uker i et lønnsår</source>
        <translation>Weeks in a year of pay</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>dager</source>
        <translation>days</translation>
    </message>
    <message>
        <source>forslag</source>
        <translation>proposed</translation>
    </message>
    <message>
        <source>framskrevet</source>
        <translation>carried forward</translation>
    </message>
    <message>
        <source>ganger</source>
        <translation>times</translation>
    </message>
    <message>
        <source>i året</source>
        <translation>a year</translation>
    </message>
    <message>
        <source>måneder</source>
        <translation>months</translation>
    </message>
    <message>
        <source>per dag</source>
        <translation>per day</translation>
    </message>
    <message>
        <source>per måned</source>
        <translation>per month</translation>
    </message>
    <message>
        <source>per time</source>
        <translation>per hour</translation>
    </message>
    <message>
        <source>per år</source>
        <translation>per year</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>utfylt lokalt</source>
        <translation>filled in locally</translation>
    </message>
    <message>
        <source>vedtatt</source>
        <translation>adopted</translation>
    </message>
    <message>
        <source>år</source>
        <translation>years</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Annen</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Arbeidsavklaringspenger</source>
        <translation>Work assessment allowance (AAP)</translation>
    </message>
    <message>
        <source>Avdelingsleder</source>
        <translation>Ward leader</translation>
    </message>
    <message>
        <source>Bare hos meg</source>
        <translation>Only with me</translation>
    </message>
    <message>
        <source>Boutgifter</source>
        <translation>Housing costs</translation>
    </message>
    <message>
        <source>Daglig reise</source>
        <translation>Daily travel</translation>
    </message>
    <message>
        <source>Dagpenger</source>
        <translation>Unemployment benefit</translation>
    </message>
    <message>
        <source>Engelsk</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Fagbrev</source>
        <translation>Trade certificate</translation>
    </message>
    <message>
        <source>Fagprøve</source>
        <translation>Trade test</translation>
    </message>
    <message>
        <source>Fylke og skole</source>
        <translation>County and school</translation>
    </message>
    <message>
        <source>Fylkeskommune</source>
        <translation>County authority</translation>
    </message>
    <message>
        <source>Helserekrutt</source>
        <translation>Trial period</translation>
    </message>
    <message>
        <source>Infomøte</source>
        <translation>Information meeting</translation>
    </message>
    <message>
        <source>Informert</source>
        <translation>Informed</translation>
    </message>
    <message>
        <source>Interessert</source>
        <translation>Interested</translation>
    </message>
    <message>
        <source>Intervju</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Intervjuet</source>
        <translation>Interviewed</translation>
    </message>
    <message>
        <source>Introduksjonsstønad</source>
        <translation>Introduction benefit</translation>
    </message>
    <message>
        <source>Klassebesøk</source>
        <translation>Visit to the class</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Kommunene</source>
        <translation>Municipalities</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Kontaktlærer</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>Koordinator</source>
        <translation>Coordinator</translation>
    </message>
    <message>
        <source>Kvalifiseringsstønad</source>
        <translation>Qualification benefit</translation>
    </message>
    <message>
        <source>Kvinner i helse</source>
        <translation>Kvinner i helse</translation>
    </message>
    <message>
        <source>Læremidler</source>
        <translation>Learning materials</translation>
    </message>
    <message>
        <source>Læretid</source>
        <translation>Apprenticeship</translation>
    </message>
    <message>
        <source>Lærlingeansvarlig</source>
        <translation>Apprentice officer</translation>
    </message>
    <message>
        <source>Matematikk</source>
        <translation>Mathematics</translation>
    </message>
    <message>
        <source>Melding</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Menn i helse</source>
        <translation>Menn i helse</translation>
    </message>
    <message>
        <source>Møte</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>NAV</source>
        <translation>NAV</translation>
    </message>
    <message>
        <source>NAV fylke</source>
        <translation>NAV county</translation>
    </message>
    <message>
        <source>NAV-kontor</source>
        <translation>NAV office</translation>
    </message>
    <message>
        <source>NAV-veileder</source>
        <translation>NAV adviser</translation>
    </message>
    <message>
        <source>Nasjonalt team</source>
        <translation>National team</translation>
    </message>
    <message>
        <source>Naturfag</source>
        <translation>Science</translation>
    </message>
    <message>
        <source>Norsk</source>
        <translation>Norwegian</translation>
    </message>
    <message>
        <source>Opplæringskontor</source>
        <translation>Training office</translation>
    </message>
    <message>
        <source>Overgangsstønad</source>
        <translation>Transitional benefit</translation>
    </message>
    <message>
        <source>Pass av barn</source>
        <translation>Child care</translation>
    </message>
    <message>
        <source>Praksisbesøk</source>
        <translation>Visit in practice</translation>
    </message>
    <message>
        <source>Praksisplass</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>Rekrutter</source>
        <translation>Recruits</translation>
    </message>
    <message>
        <source>Samfunnskunnskap</source>
        <translation>Social studies</translation>
    </message>
    <message>
        <source>Skole</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Skolestart</source>
        <translation>Start of school</translation>
    </message>
    <message>
        <source>Sluttet</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Sommerjobb 1</source>
        <translation>Summer job 1</translation>
    </message>
    <message>
        <source>Sommerjobb 2</source>
        <translation>Summer job 2</translation>
    </message>
    <message>
        <source>Sosialhjelp</source>
        <translation>Social assistance</translation>
    </message>
    <message>
        <source>Statsforvalter</source>
        <translation>County governor</translation>
    </message>
    <message>
        <source>Styringsgruppe</source>
        <translation>Steering group</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Til overføring</source>
        <translation>To hand over</translation>
    </message>
    <message>
        <source>Tiltakspenger</source>
        <translation>Scheme benefit</translation>
    </message>
    <message>
        <source>Veileder i praksis</source>
        <translation>Mentor in practice</translation>
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
        <translation>other</translation>
    </message>
    <message>
        <source>anslag</source>
        <translation>estimate</translation>
    </message>
    <message>
        <source>bekreftet</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>bestått</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>deltaker</source>
        <translation>participant</translation>
    </message>
    <message>
        <source>deltakere</source>
        <translation>participants</translation>
    </message>
    <message>
        <source>delvis</source>
        <translation>partly</translation>
    </message>
    <message>
        <source>elev</source>
        <translation>pupil</translation>
    </message>
    <message>
        <source>elever</source>
        <translation>pupils</translation>
    </message>
    <message>
        <source>fagarbeider</source>
        <translation>skilled worker</translation>
    </message>
    <message>
        <source>fagarbeidere</source>
        <translation>skilled workers</translation>
    </message>
    <message>
        <source>frist</source>
        <translation>deadline</translation>
    </message>
    <message>
        <source>gjort</source>
        <translation>done</translation>
    </message>
    <message>
        <source>helserekrutt</source>
        <translation>health recruit</translation>
    </message>
    <message>
        <source>helserekrutter</source>
        <translation>health recruits</translation>
    </message>
    <message>
        <source>hendelse</source>
        <translation>event</translation>
    </message>
    <message>
        <source>ikke aktuelt</source>
        <translation>not relevant</translation>
    </message>
    <message>
        <source>ikke avklart</source>
        <translation>not settled</translation>
    </message>
    <message>
        <source>ikke begynt</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>ikke kartlagt</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>kandidat</source>
        <translation>candidate</translation>
    </message>
    <message>
        <source>kandidater</source>
        <translation>candidates</translation>
    </message>
    <message>
        <source>kr per 14 dager</source>
        <translation>kr per 14 days</translation>
    </message>
    <message>
        <source>kr per dag</source>
        <translation>kr per day</translation>
    </message>
    <message>
        <source>kr per kvartal</source>
        <translation>kr per quarter</translation>
    </message>
    <message>
        <source>kr per måned</source>
        <translation>kr per month</translation>
    </message>
    <message>
        <source>kr per time</source>
        <translation>kr per hour</translation>
    </message>
    <message>
        <source>kr per år</source>
        <translation>kr per year</translation>
    </message>
    <message>
        <source>lærling</source>
        <translation>apprentice</translation>
    </message>
    <message>
        <source>lærlinger</source>
        <translation>apprentices</translation>
    </message>
    <message>
        <source>mangler</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>mann</source>
        <translation>man</translation>
    </message>
    <message>
        <source>menn</source>
        <translation>men</translation>
    </message>
    <message>
        <source>planlagt</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>pågår</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>realkompetanse</source>
        <translation>prior learning approved</translation>
    </message>
    <message>
        <source>realkompetanse søkt</source>
        <translation>prior learning applied for</translation>
    </message>
    <message>
        <source>sluttet</source>
        <translation>left</translation>
    </message>
    <message>
        <source>valgte selv</source>
        <translation>own choice</translation>
    </message>
    <message>
        <source>varer over tid</source>
        <translation>lasts</translation>
    </message>
    <message>
        <source>veiledet ut</source>
        <translation>guided out</translation>
    </message>
</context>
</TS>
