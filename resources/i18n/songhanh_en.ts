<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BookmarkTools</name>
    <message numerus="yes">
        <source>Folder “{name}” deleted with %n bookmark(s).</source>
        <translation>
            <numerusform>Folder “{name}” deleted with %n bookmark.</numerusform>
            <numerusform>Folder “{name}” deleted with %n bookmarks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message numerus="yes">
        <source>%n column(s) without a figure</source>
        <translation>
            <numerusform>%n column without a figure</numerusform>
            <numerusform>%n columns without a figure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message numerus="yes">
        <source>All %n province(s)</source>
        <translation>
            <numerusform>All %n province</numerusform>
            <numerusform>All %n provinces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonLegend</name>
    <message numerus="yes">
        <source>%n without a figure</source>
        <translation>
            <numerusform>%n without a figure</numerusform>
            <numerusform>%n without a figure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonTools</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message numerus="yes">
        <source>{name}, %n province(s)</source>
        <translation>
            <numerusform>{name}, %n province</numerusform>
            <numerusform>{name}, %n provinces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message numerus="yes">
        <source>%n province(s)</source>
        <translation>
            <numerusform>%n province</numerusform>
            <numerusform>%n provinces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the documents known by name only, the text was not seen</source>
        <translation>
            <numerusform>%n of the documents is known by name only, its text was not seen</numerusform>
            <numerusform>%n of the documents are known by name only, their text was not seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n provision</numerusform>
            <numerusform>%n provisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message numerus="yes">
        <source>%n provision(s) differ.</source>
        <translation>
            <numerusform>%n provision differs.</numerusform>
            <numerusform>%n provisions differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisagreementsSection</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierHead</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetsModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundNotes</name>
    <message numerus="yes">
        <source>%n note(s) with these words</source>
        <translation>
            <numerusform>%n note with these words</numerusform>
            <numerusform>%n notes with these words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s)</source>
        <translation>
            <numerusform>%n more note</numerusform>
            <numerusform>%n more notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>%n thing to look at.</numerusform>
            <numerusform>%n things to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTools</name>
    <message numerus="yes">
        <source>%n entries of the history cleared.</source>
        <translation>
            <numerusform>%n entry of the history cleared.</numerusform>
            <numerusform>%n entries of the history cleared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>{name} added to the comparison, now %n column(s).</source>
        <translation>
            <numerusform>{name} added to the comparison, now %n column.</numerusform>
            <numerusform>{name} added to the comparison, now %n columns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsWords</name>
    <message numerus="yes">
        <source>%n new document(s)</source>
        <translation>
            <numerusform>%n new document</numerusform>
            <numerusform>%n new documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) gone</source>
        <translation>
            <numerusform>%n document gone</numerusform>
            <numerusform>%n documents gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>facts of %n document(s) changed</source>
        <translation>
            <numerusform>facts of %n document changed</numerusform>
            <numerusform>facts of %n documents changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new provision(s)</source>
        <translation>
            <numerusform>%n new provision</numerusform>
            <numerusform>%n new provisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provision(s) gone</source>
        <translation>
            <numerusform>%n provision gone</numerusform>
            <numerusform>%n provisions gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) changed</source>
        <translation>
            <numerusform>%n figure changed</numerusform>
            <numerusform>%n figures changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provision(s) reworded</source>
        <translation>
            <numerusform>%n provision reworded</numerusform>
            <numerusform>%n provisions reworded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>details of %n provision(s) changed</source>
        <translation>
            <numerusform>details of %n provision changed</numerusform>
            <numerusform>details of %n provisions changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotebookCare</name>
    <message numerus="yes">
        <source>%n entries of the notebook lost their place in the update; their words are kept.</source>
        <translation>
            <numerusform>%n entry of the notebook lost its place in the update; its words are kept.</numerusform>
            <numerusform>%n entries of the notebook lost their place in the update; their words are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotebookExchange</name>
    <message numerus="yes">
        <source>%n entries written to {path}.</source>
        <translation>
            <numerusform>%n entry written to {path}.</numerusform>
            <numerusform>%n entries written to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries taken in; what was there is kept.</source>
        <translation>
            <numerusform>%n entry taken in; what was there is kept.</numerusform>
            <numerusform>%n entries taken in; what was there is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message numerus="yes">
        <source>Everywhere: %n hit(s).</source>
        <translation>
            <numerusform>Everywhere: %n hit.</numerusform>
            <numerusform>Everywhere: %n hits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParallelHead</name>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n provision</numerusform>
            <numerusform>%n provisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvinceStep</name>
    <message numerus="yes">
        <source>%n match(es).</source>
        <translation>
            <numerusform>%n match.</numerusform>
            <numerusform>%n matches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyList</name>
    <message numerus="yes">
        <source>Two resolutions, %n pillar(s)</source>
        <translation>
            <numerusform>Two resolutions, %n pillar</numerusform>
            <numerusform>Two resolutions, %n pillars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n province(s): digital economy in GRDP</source>
        <translation>
            <numerusform>%n province: digital economy in GRDP</numerusform>
            <numerusform>%n provinces: digital economy in GRDP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a figure</source>
        <translation>
            <numerusform>%n with a figure</numerusform>
            <numerusform>%n with a figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without one yet</source>
        <translation>
            <numerusform>%n without one yet</numerusform>
            <numerusform>%n without one yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationsSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsDelegate</name>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n provision</numerusform>
            <numerusform>%n provisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n provision</numerusform>
            <numerusform>%n provisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n provision</numerusform>
            <numerusform>%n provisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more provision(s)</source>
        <translation>
            <numerusform>%n more provision</numerusform>
            <numerusform>%n more provisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchStep</name>
    <message numerus="yes">
        <source>%n place(s) found; the best are these:</source>
        <translation>
            <numerusform>%n place found:</numerusform>
            <numerusform>%n places found; the best are these:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetExports</name>
    <message numerus="yes">
        <source>Print %n page(s)…</source>
        <translation>
            <numerusform>Print %n page…</numerusform>
            <numerusform>Print %n pages…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message numerus="yes">
        <source>%n landscape A4 page(s)</source>
        <translation>
            <numerusform>%n landscape A4 page</numerusform>
            <numerusform>%n landscape A4 pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait A4 page(s)</source>
        <translation>
            <numerusform>%n portrait A4 page</numerusform>
            <numerusform>%n portrait A4 pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>%n central document(s)</source>
        <translation>
            <numerusform>%n central document</numerusform>
            <numerusform>%n central documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pillar(s)</source>
        <translation>
            <numerusform>%n pillar</numerusform>
            <numerusform>%n pillars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s), by due date</source>
        <translation>
            <numerusform>%n task, by due date</numerusform>
            <numerusform>%n tasks, by due date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) with a due date</source>
        <translation>
            <numerusform>%n task with a due date</numerusform>
            <numerusform>%n tasks with a due date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone by</source>
        <translation>
            <numerusform>%n gone by</numerusform>
            <numerusform>%n gone by</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n province(s) without a document yet</source>
        <translation>
            <numerusform>%n province without a document yet</numerusform>
            <numerusform>%n provinces without a document yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n bookmark(s)</source>
        <translation>
            <numerusform>%n bookmark</numerusform>
            <numerusform>%n bookmarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not saved</source>
        <translation>
            <numerusform>%n not saved</numerusform>
            <numerusform>%n not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message numerus="yes">
        <source>Compare %n column(s)</source>
        <translation>
            <numerusform>Compare %n column</numerusform>
            <numerusform>Compare %n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n provision</numerusform>
            <numerusform>%n provisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Typesetter</name>
    <message numerus="yes">
        <source>%n provision(s)</source>
        <translation>
            <numerusform>%n provision</numerusform>
            <numerusform>%n provisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message numerus="yes">
        <source>%n entries of the notebook are not saved yet.</source>
        <translation>
            <numerusform>%n entry of the notebook is not saved yet.</numerusform>
            <numerusform>%n entries of the notebook are not saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries stay in the program until it is closed.</source>
        <translation>
            <numerusform>%n entry stays in the program until it is closed.</numerusform>
            <numerusform>%n entries stay in the program until it is closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkTools</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a due date</source>
        <translation>
            <numerusform>%n with a due date</numerusform>
            <numerusform>%n with a due date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone by</source>
        <translation>
            <numerusform>%n gone by</numerusform>
            <numerusform>%n gone by</numerusform>
        </translation>
    </message>
</context>
</TS>
