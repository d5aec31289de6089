<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="nb_NO">
<context>
    <name>AboutForm</name>
    <message numerus="yes">
        <source>%n år</source>
        <translation>
            <numerusform>%n år</numerusform>
            <numerusform>%n år</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaRows</name>
    <message numerus="yes">
        <source>%n dag(er) over</source>
        <translation>
            <numerusform>%n dag over</numerusform>
            <numerusform>%n dager over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ting har gått over fristen</source>
        <translation>
            <numerusform>%n ting har gått over fristen</numerusform>
            <numerusform>%n ting har gått over fristen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ting i dag</source>
        <translation>
            <numerusform>%n ting i dag</numerusform>
            <numerusform>%n ting i dag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message numerus="yes">
        <source>%n dag(er)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n måned(er)</source>
        <translation>
            <numerusform>%n måned</numerusform>
            <numerusform>%n måneder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uke(r)</source>
        <translation>
            <numerusform>%n uke</numerusform>
            <numerusform>%n uker</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsBlock</name>
    <message numerus="yes">
        <source>og %n eldre i mappen</source>
        <translation>
            <numerusform>og %n eldre i mappen</numerusform>
            <numerusform>og %n eldre i mappen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BenefitGroup</name>
    <message numerus="yes">
        <source>kr + {amount} for %n barn</source>
        <translation>
            <numerusform>kr + {amount} for ett barn</numerusform>
            <numerusform>kr + {amount} for %n barn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CohortCardView</name>
    <message numerus="yes">
        <source>%n dag(er) til oppstart</source>
        <translation>
            <numerusform>%n dag til oppstart</numerusform>
            <numerusform>%n dager til oppstart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CohortWords</name>
    <message numerus="yes">
        <source>%n uke(r)</source>
        <translation>
            <numerusform>%n uke</numerusform>
            <numerusform>%n uker</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CohortsPage</name>
    <message numerus="yes">
        <source>%n mappe(r)</source>
        <translation>
            <numerusform>%n mappe</numerusform>
            <numerusform>%n mapper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milepæl(er)</source>
        <translation>
            <numerusform>%n milepæl</numerusform>
            <numerusform>%n milepæler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComingSection</name>
    <message numerus="yes">
        <source>%n dag(er) over</source>
        <translation>
            <numerusform>%n dag over</numerusform>
            <numerusform>%n dager over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message numerus="yes">
        <source>Inn på konto på %n måned(er)</source>
        <translation>
            <numerusform>Inn på konto på %n måned</numerusform>
            <numerusform>Inn på konto på %n måneder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EconomyOptions</name>
    <message numerus="yes">
        <source>%n har ikke noe skrevet inn, og er ikke med.</source>
        <translation>
            <numerusform>%n har ikke noe skrevet inn, og er ikke med.</numerusform>
            <numerusform>%n har ikke noe skrevet inn, og er ikke med.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyFigureRow</name>
    <message numerus="yes">
        <source>{month} og %n til</source>
        <translation>
            <numerusform>{month} og %n til</numerusform>
            <numerusform>{month} og %n til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n forfalt</source>
        <translation>
            <numerusform>%n forfalt</numerusform>
            <numerusform>%n forfalt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MilestoneCells</name>
    <message numerus="yes">
        <source>%n dag(er) over</source>
        <translation>
            <numerusform>%n dag over</numerusform>
            <numerusform>%n dager over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MilestonesTab</name>
    <message numerus="yes">
        <source>%n milepæl(er)</source>
        <translation>
            <numerusform>%n milepæl</numerusform>
            <numerusform>%n milepæler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyChart</name>
    <message numerus="yes">
        <source>Penger i %n måned(er)</source>
        <translation>
            <numerusform>Penger i %n måned</numerusform>
            <numerusform>Penger i %n måneder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveWords</name>
    <message numerus="yes">
        <source>%n blir stående.</source>
        <translation>
            <numerusform>%n blir stående.</numerusform>
            <numerusform>%n blir stående.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dato(er) i fasene</source>
        <translation>
            <numerusform>%n dato i fasene</numerusform>
            <numerusform>%n datoer i fasene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n havner på en fridag.</source>
        <translation>
            <numerusform>%n havner på en fridag.</numerusform>
            <numerusform>%n havner på en fridag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milepæl(er)</source>
        <translation>
            <numerusform>%n milepæl</numerusform>
            <numerusform>%n milepæler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleLists</name>
    <message numerus="yes">
        <source>%n dag(er)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message numerus="yes">
        <source>Skriv mer for å se alle %n.</source>
        <translation>
            <numerusform>Skriv mer for å se alle %n.</numerusform>
            <numerusform>Skriv mer for å se alle %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeSection</name>
    <message numerus="yes">
        <source>%n kull</source>
        <translation>
            <numerusform>%n kull</numerusform>
            <numerusform>%n kull</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mappe(r) med alt som er skrevet i dem</source>
        <translation>
            <numerusform>%n mappe med alt som er skrevet i dem</numerusform>
            <numerusform>%n mapper med alt som er skrevet i dem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message numerus="yes">
        <source>Låst kl. {time}, etter %n minutt(er) uten bruk</source>
        <translation>
            <numerusform>Låst kl. {time}, etter %n minutt uten bruk</numerusform>
            <numerusform>Låst kl. {time}, etter %n minutter uten bruk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message numerus="yes">
        <source>Vis %n spørsmål til</source>
        <translation>
            <numerusform>Vis %n spørsmål til</numerusform>
            <numerusform>Vis %n spørsmål til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatesFileDialog</name>
    <message numerus="yes">
        <source>og %n til</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatesList</name>
    <message numerus="yes">
        <source>Satser som er brukt (%n)</source>
        <translation>
            <numerusform>Satser som er brukt (%n)</numerusform>
            <numerusform>Satser som er brukt (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatesSection</name>
    <message numerus="yes">
        <source>%n usignert(e) oversikt(er) endres.</source>
        <translation>
            <numerusform>%n usignert oversikt endres.</numerusform>
            <numerusform>%n usignerte oversikter endres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecruitColumns</name>
    <message numerus="yes">
        <source>%n dag(er)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecruitFilters</name>
    <message numerus="yes">
        <source>Ikke fulgt opp på %n dag(er)</source>
        <translation>
            <numerusform>Ikke fulgt opp på %n dag</numerusform>
            <numerusform>Ikke fulgt opp på %n dager</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecruitPanel</name>
    <message numerus="yes">
        <source>%n år</source>
        <translation>
            <numerusform>%n år</numerusform>
            <numerusform>%n år</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafetySection</name>
    <message numerus="yes">
        <source>etter %n minutt(er)</source>
        <translation>
            <numerusform>etter %n minutt</numerusform>
            <numerusform>etter %n minutter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedLine</name>
    <message numerus="yes">
        <source>%n fil(er) ligger i {folder}.</source>
        <translation>
            <numerusform>%n fil ligger i {folder}.</numerusform>
            <numerusform>%n filer ligger i {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n side(r) er sendt til skriveren.</source>
        <translation>
            <numerusform>%n side er sendt til skriveren.</numerusform>
            <numerusform>%n sider er sendt til skriveren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandardWords</name>
    <message numerus="yes">
        <source>%n dag(er)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gang(er) i året</source>
        <translation>
            <numerusform>%n gang i året</numerusform>
            <numerusform>%n ganger i året</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n måned(er)</source>
        <translation>
            <numerusform>%n måned</numerusform>
            <numerusform>%n måneder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uke(r)</source>
        <translation>
            <numerusform>%n uke</numerusform>
            <numerusform>%n uker</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingBar</name>
    <message numerus="yes">
        <source>%n kontakt(er)</source>
        <translation>
            <numerusform>%n kontakt</numerusform>
            <numerusform>%n kontakter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(er)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rad(er) med datoer</source>
        <translation>
            <numerusform>%n rad med datoer</numerusform>
            <numerusform>%n rader med datoer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hent inn %n deltaker(e)</source>
        <translation>
            <numerusform>Hent inn %n deltaker</numerusform>
            <numerusform>Hent inn %n deltakere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hent inn %n kontakt(er)</source>
        <translation>
            <numerusform>Hent inn %n kontakt</numerusform>
            <numerusform>Hent inn %n kontakter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hent inn %n menn</source>
        <translation>
            <numerusform>Hent inn %n mann</numerusform>
            <numerusform>Hent inn %n menn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarningList</name>
    <message numerus="yes">
        <source>Vis %n til</source>
        <translation>
            <numerusform>Vis %n til</numerusform>
            <numerusform>Vis %n til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WheelPage</name>
    <message numerus="yes">
        <source>%n dag(er) til {what}</source>
        <translation>
            <numerusform>%n dag til {what}</numerusform>
            <numerusform>%n dager til {what}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WheelView</name>
    <message numerus="yes">
        <source>%n milepæl(er)</source>
        <translation>
            <numerusform>%n milepæl</numerusform>
            <numerusform>%n milepæler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkbookView</name>
    <message numerus="yes">
        <source>%n rad(er) til står i filen.</source>
        <translation>
            <numerusform>%n rad til står i filen.</numerusform>
            <numerusform>%n rader til står i filen.</numerusform>
        </translation>
    </message>
</context>
</TS>
