<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>BriefWords</name>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message numerus="yes">
        <source>Batch %1, %Ln people from %2 to %3, departs on %4</source>
        <translation>
            <numerusform>Batch %1, %Ln person from %2 to %3, departs on %4</numerusform>
            <numerusform>Batch %1, %Ln people from %2 to %3, departs on %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch %1, %Ln people from %2 to %3, departed on %4</source>
        <translation>
            <numerusform>Batch %1, %Ln person from %2 to %3, departed on %4</numerusform>
            <numerusform>Batch %1, %Ln people from %2 to %3, departed on %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamageWords</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>troubles of a file</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message numerus="yes">
        <source>%Ln batches are new or depart on another day.</source>
        <translation>
            <numerusform>%Ln batch is new or departs on another day.</numerusform>
            <numerusform>%Ln batches are new or depart on another day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message numerus="yes">
        <source>%Ln more places within the limit of %1</source>
        <translation>
            <numerusform>%Ln more place within the limit of %1</numerusform>
            <numerusform>%Ln more places within the limit of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every overcrowding limit %Ln percentage points higher</source>
        <translation>
            <numerusform>Every overcrowding limit %Ln percentage point higher</numerusform>
            <numerusform>Every overcrowding limit %Ln percentage points higher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more days at the end</source>
        <translation>
            <numerusform>%Ln more day at the end</numerusform>
            <numerusform>%Ln more days at the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more vehicles in fleet %1</source>
        <translation>
            <numerusform>%Ln more vehicle in fleet %1</numerusform>
            <numerusform>%Ln more vehicles in fleet %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more escorts a day</source>
        <translation>
            <numerusform>%Ln more escort a day</numerusform>
            <numerusform>%Ln more escorts a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>%Ln comfort breaks</source>
        <translation>
            <numerusform>%Ln comfort break</numerusform>
            <numerusform>%Ln comfort breaks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meals a person</source>
        <translation>
            <numerusform>%Ln meal a person</numerusform>
            <numerusform>%Ln meals a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln litres of drinking water in all</source>
        <translation>
            <numerusform>%Ln litre of drinking water in all</numerusform>
            <numerusform>%Ln litres of drinking water in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln escorts</source>
        <translation>
            <numerusform>%Ln escort</numerusform>
            <numerusform>%Ln escorts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewBox</name>
    <message numerus="yes">
        <source>%Ln new batches</source>
        <translation>
            <numerusform>%Ln new batch</numerusform>
            <numerusform>%Ln new batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed batches</source>
        <translation>
            <numerusform>%Ln changed batch</numerusform>
            <numerusform>%Ln changed batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batches taken out</source>
        <translation>
            <numerusform>%Ln batch taken out</numerusform>
            <numerusform>%Ln batches taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other differences</source>
        <translation>
            <numerusform>%Ln other difference</numerusform>
            <numerusform>%Ln other differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lose %2 and are proposed again.</source>
        <translation>
            <numerusform>%1 loses %2 and is proposed again.</numerusform>
            <numerusform>%1 lose %2 and are proposed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lose %2.</source>
        <translation>
            <numerusform>%1 loses %2.</numerusform>
            <numerusform>%1 lose %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not travel</source>
        <translation>
            <numerusform>%Ln did not travel</numerusform>
            <numerusform>%Ln did not travel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than planned</source>
        <translation>
            <numerusform>%Ln more than planned</numerusform>
            <numerusform>%Ln more than planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came back</source>
        <translation>
            <numerusform>%Ln came back</numerusform>
            <numerusform>%Ln came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in hospital</source>
        <translation>
            <numerusform>%Ln in hospital</numerusform>
            <numerusform>%Ln in hospital</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln released</source>
        <translation>
            <numerusform>%Ln released</numerusform>
            <numerusform>%Ln released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln died</source>
        <translation>
            <numerusform>%Ln died</numerusform>
            <numerusform>%Ln died</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln escaped</source>
        <translation>
            <numerusform>%Ln escaped</numerusform>
            <numerusform>%Ln escaped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other</source>
        <comment>what became of people</comment>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not accounted for</source>
        <translation>
            <numerusform>%Ln not accounted for</numerusform>
            <numerusform>%Ln not accounted for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not travel with %1</source>
        <translation>
            <numerusform>%Ln did not travel with %1</numerusform>
            <numerusform>%Ln did not travel with %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came back with %1</source>
        <translation>
            <numerusform>%Ln came back with %1</numerusform>
            <numerusform>%Ln came back with %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people arrived.</source>
        <translation>
            <numerusform>%Ln person arrived.</numerusform>
            <numerusform>%Ln people arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came back and wait again.</source>
        <translation>
            <numerusform>%Ln came back and waits again.</numerusform>
            <numerusform>%Ln came back and wait again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left the operation on the way.</source>
        <translation>
            <numerusform>%Ln left the operation on the way.</numerusform>
            <numerusform>%Ln left the operation on the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not accounted for.</source>
        <translation>
            <numerusform>%Ln is not accounted for.</numerusform>
            <numerusform>%Ln are not accounted for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people departed.</source>
        <translation>
            <numerusform>%Ln person departed.</numerusform>
            <numerusform>%Ln people departed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not travel and wait again.</source>
        <translation>
            <numerusform>%Ln did not travel and waits again.</numerusform>
            <numerusform>%Ln did not travel and wait again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SiteWords</name>
    <message numerus="yes">
        <source>And %Ln more sites: each has its page.</source>
        <translation>
            <numerusform>And %Ln more site: it has its page.</numerusform>
            <numerusform>And %Ln more sites: each has its page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SituationWords</name>
    <message numerus="yes">
        <source>And %Ln more exceptions.</source>
        <translation>
            <numerusform>And %Ln more exception.</numerusform>
            <numerusform>And %Ln more exceptions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more batches.</source>
        <translation>
            <numerusform>And %Ln more batch.</numerusform>
            <numerusform>And %Ln more batches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings open</source>
        <translation>
            <numerusform>%Ln finding open</numerusform>
            <numerusform>%Ln findings open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved as exceptions</source>
        <translation>
            <numerusform>%Ln approved as an exception</numerusform>
            <numerusform>%Ln approved as exceptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryWords</name>
    <message numerus="yes">
        <source>And %Ln more groups.</source>
        <translation>
            <numerusform>And %Ln more group.</numerusform>
            <numerusform>And %Ln more groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more: all are at the end.</source>
        <translation>
            <numerusform>And %Ln more: all are at the end.</numerusform>
            <numerusform>And %Ln more: all are at the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThingWords</name>
    <message numerus="yes">
        <source>Movement &amp;orders...</source>
        <translation>
            <numerusform>Movement &amp;order...</numerusform>
            <numerusform>Movement &amp;orders...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln routes are estimates</source>
        <translation>
            <numerusform>%1 of %Ln route is an estimate</numerusform>
            <numerusform>%1 of %Ln routes are estimates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person-days</source>
        <translation>
            <numerusform>%Ln person-day</numerusform>
            <numerusform>%Ln person-days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::BatchTableView</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln batches</source>
        <translation>
            <numerusform>%1 of %Ln batch</numerusform>
            <numerusform>%1 of %Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::BoardColumn</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::ClearanceDialog</name>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::BoardFilterBar</name>
    <message numerus="yes">
        <source>%Ln of %1 sites</source>
        <translation>
            <numerusform>%Ln of %1 sites</numerusform>
            <numerusform>%Ln of %1 sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::ClearanceRows</name>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::ClosureDialog</name>
    <message numerus="yes">
        <source>%Ln batches with %1 people are concerned: their findings show after this, and a re-plan finds other days.</source>
        <translation>
            <numerusform>%Ln batch with %1 people is concerned: its findings show after this, and a re-plan finds another day.</numerusform>
            <numerusform>%Ln batches with %1 people are concerned: their findings show after this, and a re-plan finds other days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::ColumnHeader</name>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::CompareDialog</name>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::CountDialog</name>
    <message numerus="yes">
        <source>%Ln people are not accounted for: they stay on the road, and the findings say so.</source>
        <translation>
            <numerusform>%Ln person is not accounted for: they stay on the road, and the findings say so.</numerusform>
            <numerusform>%Ln people are not accounted for: they stay on the road, and the findings say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not travel and wait again.</source>
        <translation>
            <numerusform>%Ln did not travel and waits again.</numerusform>
            <numerusform>%Ln did not travel and wait again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people more than planned: no clearance was recorded for them.</source>
        <translation>
            <numerusform>%Ln person more than planned: no clearance was recorded for them.</numerusform>
            <numerusform>%Ln people more than planned: no clearance was recorded for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came back and wait again.</source>
        <translation>
            <numerusform>%Ln came back and waits again.</numerusform>
            <numerusform>%Ln came back and wait again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::DayModel</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::DetailsPanel</name>
    <message numerus="yes">
        <source>Batch %1 from %2, %Ln people</source>
        <translation>
            <numerusform>Batch %1 from %2, %Ln person</numerusform>
            <numerusform>Batch %1 from %2, %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batches, %1 people</source>
        <translation>
            <numerusform>%Ln batch, %1 people</numerusform>
            <numerusform>%Ln batches, %1 people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::FindingsPanel</name>
    <message numerus="yes">
        <source>Findings (%Ln)</source>
        <translation>
            <numerusform>Findings (%Ln)</numerusform>
            <numerusform>Findings (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Findings (%1, %Ln approved)</source>
        <translation>
            <numerusform>Findings (%1, %Ln approved)</numerusform>
            <numerusform>Findings (%1, %Ln approved)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::HappenedBox</name>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::HistoryPanel</name>
    <message numerus="yes">
        <source>&amp;Redo %Ln steps up to here</source>
        <translation>
            <numerusform>&amp;Redo %Ln step up to here</numerusform>
            <numerusform>&amp;Redo %Ln steps up to here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %Ln steps down to here</source>
        <translation>
            <numerusform>&amp;Undo %Ln step down to here</numerusform>
            <numerusform>&amp;Undo %Ln steps down to here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln facilities</source>
        <translation>
            <numerusform>%Ln facility</numerusform>
            <numerusform>%Ln facilities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln routes</source>
        <translation>
            <numerusform>%Ln route</numerusform>
            <numerusform>%Ln routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors: nothing was imported. Correct the files and read them again.</source>
        <translation>
            <numerusform>%Ln error: nothing was imported. Correct the files and read them again.</numerusform>
            <numerusform>%Ln errors: nothing was imported. Correct the files and read them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln routes are made. They are assumptions until their lengths are entered.</source>
        <translation>
            <numerusform>%Ln route is made. It is an assumption until its length is entered.</numerusform>
            <numerusform>%Ln routes are made. They are assumptions until their lengths are entered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::ManualWindow</name>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::MapCanvas</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::MapScene</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>sites</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::MapView</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::MessageBar</name>
    <message numerus="yes">
        <source>%Ln percent done</source>
        <translation>
            <numerusform>%Ln percent done</numerusform>
            <numerusform>%Ln percent done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::MoveDialog</name>
    <message numerus="yes">
        <source>Move %Ln batches</source>
        <translation>
            <numerusform>Move %Ln batch</numerusform>
            <numerusform>Move %Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::NewOperationDialog</name>
    <message numerus="yes">
        <source>%Ln sites of %1, with their categories, and</source>
        <translation>
            <numerusform>%Ln site of %1, with its categories, and</numerusform>
            <numerusform>%Ln sites of %1, with their categories, and</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::OccupancyChart</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::OperationPage</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rows</source>
        <translation>
            <numerusform>%1 of %Ln row</numerusform>
            <numerusform>%1 of %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells are not taken: %1</source>
        <translation>
            <numerusform>%Ln cell is not taken: %1</numerusform>
            <numerusform>%Ln cells are not taken: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::OverviewBox</name>
    <message numerus="yes">
        <source>%Ln people are missing: they left and did not arrive</source>
        <translation>
            <numerusform>%Ln person is missing: who left and did not arrive</numerusform>
            <numerusform>%Ln people are missing: they left and did not arrive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are late: they should have left or arrived</source>
        <translation>
            <numerusform>%Ln person is late: who should have left or arrived</numerusform>
            <numerusform>%Ln people are late: they should have left or arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people wait: why?</source>
        <translation>
            <numerusform>%Ln person waits: why?</numerusform>
            <numerusform>%Ln people wait: why?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more findings</source>
        <translation>
            <numerusform>%Ln more finding</numerusform>
            <numerusform>%Ln more findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::PlacesPanel</name>
    <message numerus="yes">
        <source>Batch %1, %Ln people: every route and day, the best first.</source>
        <translation>
            <numerusform>Batch %1, %Ln person: every route and day, the best first.</numerusform>
            <numerusform>Batch %1, %Ln people: every route and day, the best first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move the &amp;%Ln who fit</source>
        <translation>
            <numerusform>Move the &amp;one who fits</numerusform>
            <numerusform>Move the &amp;%Ln who fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::PlanFileActions</name>
    <message numerus="yes">
        <source>The file is sound: each of the %Ln entries of its history leads to the state that it recorded.</source>
        <translation>
            <numerusform>The file is sound: the %Ln entry of its history leads to the state that it recorded.</numerusform>
            <numerusform>The file is sound: each of the %Ln entries of its history leads to the state that it recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::ProposalPicture</name>
    <message numerus="yes">
        <source>and %Ln more sites</source>
        <translation>
            <numerusform>and %Ln more site</numerusform>
            <numerusform>and %Ln more sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::RemediesBox</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clearances fall</source>
        <translation>
            <numerusform>%Ln clearance falls</numerusform>
            <numerusform>%Ln clearances fall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::RoutesDialog</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>sites</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln routes are made.</source>
        <translation>
            <numerusform>%Ln route is made.</numerusform>
            <numerusform>%Ln routes are made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs of sites have a route already.</source>
        <translation>
            <numerusform>%Ln pair of sites has a route already.</numerusform>
            <numerusform>%Ln pairs of sites have a route already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln take a night or more.</source>
        <translation>
            <numerusform>%Ln takes a night or more.</numerusform>
            <numerusform>%Ln take a night or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs across a border are left out.</source>
        <translation>
            <numerusform>%Ln pair across a border is left out.</numerusform>
            <numerusform>%Ln pairs across a border are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::ScheduleDelegate</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>batches</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::ScheduleModel</name>
    <message numerus="yes">
        <source>%Ln over the limit</source>
        <translation>
            <numerusform>%Ln over the limit</numerusform>
            <numerusform>%Ln over the limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::SpaceChart</name>
    <message numerus="yes">
        <source>Less than 4 m² for each person on the fullest day at %Ln sites</source>
        <translation>
            <numerusform>Less than 4 m² for each person on the fullest day at %Ln site</numerusform>
            <numerusform>Less than 4 m² for each person on the fullest day at %Ln sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::SplitDialog</name>
    <message numerus="yes">
        <source>Looking for the best plan for at most %Ln seconds.</source>
        <translation>
            <numerusform>Looking for the best plan for at most %Ln second.</numerusform>
            <numerusform>Looking for the best plan for at most %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved exceptions</source>
        <translation>
            <numerusform>%Ln approved exception</numerusform>
            <numerusform>%Ln approved exceptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites over their limit</source>
        <translation>
            <numerusform>%Ln site over its limit</numerusform>
            <numerusform>%Ln sites over their limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::TableImportDialog</name>
    <message numerus="yes">
        <source>%Ln rows have no %1, the first is row %2.</source>
        <translation>
            <numerusform>%Ln row has no %1: row %2.</numerusform>
            <numerusform>%Ln rows have no %1, the first is row %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are wrong: correct the table, leave the column out, or leave the rows out.</source>
        <translation>
            <numerusform>%Ln row is wrong: correct the table, leave the column out, or leave the row out.</numerusform>
            <numerusform>%Ln rows are wrong: correct the table, leave the column out, or leave the rows out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows added</source>
        <translation>
            <numerusform>%Ln row added</numerusform>
            <numerusform>%Ln rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows changed</source>
        <translation>
            <numerusform>%Ln row changed</numerusform>
            <numerusform>%Ln rows changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows as they are</source>
        <translation>
            <numerusform>%Ln row as it is</numerusform>
            <numerusform>%Ln rows as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %Ln more.</source>
        <translation>
            <numerusform>%1 And %Ln more.</numerusform>
            <numerusform>%1 And %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::NationalsChart</name>
    <message numerus="yes">
        <source>%Ln countries</source>
        <translation>
            <numerusform>%Ln country</numerusform>
            <numerusform>%Ln countries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::ThingDeeds</name>
    <message numerus="yes">
        <source>%Ln batches</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::TransportChart</name>
    <message numerus="yes">
        <source>More needed than there are on %Ln days</source>
        <translation>
            <numerusform>More needed than there are on %Ln day</numerusform>
            <numerusform>More needed than there are on %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::UpdateDialog</name>
    <message numerus="yes">
        <source>%Ln rows were read.</source>
        <translation>
            <numerusform>%Ln row was read.</numerusform>
            <numerusform>%Ln rows were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden rows are among them.</source>
        <translation>
            <numerusform>%Ln hidden row is among them.</numerusform>
            <numerusform>%Ln hidden rows are among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns are not in the file: nothing changes there.</source>
        <translation>
            <numerusform>%Ln column is not in the file: nothing changes there.</numerusform>
            <numerusform>%Ln columns are not in the file: nothing changes there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::WaitingColumnModel</name>
    <message numerus="yes">
        <source>Cohort %1, %Ln people waiting at %2</source>
        <translation>
            <numerusform>Cohort %1, %Ln person waiting at %2</numerusform>
            <numerusform>Cohort %1, %Ln people waiting at %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cohort %1, %Ln people who may be moved from %2</source>
        <translation>
            <numerusform>Cohort %1, %Ln person who may be moved from %2</numerusform>
            <numerusform>Cohort %1, %Ln people who may be moved from %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::SchedulePane</name>
    <message numerus="yes">
        <source>%Ln of %1 sites</source>
        <translation>
            <numerusform>%Ln of %1 sites</numerusform>
            <numerusform>%Ln of %1 sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::ui::ChartsView</name>
    <message numerus="yes">
        <source>Show %Ln more sites</source>
        <translation>
            <numerusform>Show %Ln more site</numerusform>
            <numerusform>Show %Ln more sites</numerusform>
        </translation>
    </message>
</context>
</TS>
