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
    <name>WheelView</name>
    <message numerus="yes">
        <source>%n milepæl(er)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
