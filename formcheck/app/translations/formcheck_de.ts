<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>formcheck</name>
    <message>
        <source> (a tuple of one ends in a comma)</source>
        <translation> (ein Tupel mit einem Element endet mit einem Komma)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&apos;formcheck list&apos; names them all</source>
        <translation>„formcheck list“ nennt alle</translation>
    </message>
    <message>
        <source>+15 s: raise one hand above your head, or Page Up</source>
        <translation>+15 s: eine Hand über den Kopf, oder Bild auf</translation>
    </message>
    <message>
        <source>0 to 9, Return</source>
        <translation>0 bis 9, Eingabe</translation>
    </message>
    <message>
        <source>0, no pain</source>
        <translation>0, kein Schmerz</translation>
    </message>
    <message>
        <source>0.5</source>
        <translation>0,5</translation>
    </message>
    <message>
        <source>1 attempt corrected by you</source>
        <translation>1 Versuch von dir korrigiert</translation>
    </message>
    <message>
        <source>1 corrected by you</source>
        <translation>1 von dir korrigiert</translation>
    </message>
    <message>
        <source>1 correction is in {path}.</source>
        <translation>1 Korrektur steht in {path}.</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 exercise file cannot be used. {file}: {why}</source>
        <translation>1 Übungsdatei ist nicht verwendbar. {file}: {why}</translation>
    </message>
    <message>
        <source>1 exercise is passed so far.</source>
        <translation>Bisher ist 1 Übung bestanden.</translation>
    </message>
    <message>
        <source>1 of these applies</source>
        <translation>1 davon trifft zu</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>1 session is deleted.</source>
        <translation>1 Training ist gelöscht.</translation>
    </message>
    <message>
        <source>1 set</source>
        <translation>1 Satz</translation>
    </message>
    <message>
        <source>1 set or run is deleted.</source>
        <translation>1 Satz oder Lauf ist gelöscht.</translation>
    </message>
    <message>
        <source>1 thing may have stood out, from {time}</source>
        <translation>1 Sache ist möglicherweise aufgefallen, ab {time}</translation>
    </message>
    <message>
        <source>1 thing stood out</source>
        <translation>1 Sache ist aufgefallen</translation>
    </message>
    <message>
        <source>1 thing stood out, from {time}</source>
        <translation>1 Sache ist aufgefallen, ab {time}</translation>
    </message>
    <message>
        <source>10, the worst pain</source>
        <translation>10, der schlimmste Schmerz</translation>
    </message>
    <message>
        <source>3, mild</source>
        <translation>3, leicht</translation>
    </message>
    <message>
        <source>5, moderate</source>
        <translation>5, mittel</translation>
    </message>
    <message>
        <source>; did you mean {close}?</source>
        <translation>; meintest du {close}?</translation>
    </message>
    <message>
        <source>; install it to hear spoken cues</source>
        <translation>; installiere es, um Hinweise zu hören</translation>
    </message>
    <message>
        <source>A bar is an attempt; ✕ in it marks what was not clean.</source>
        <translation>Ein Balken ist ein Versuch; ✕ darin markiert, was nicht sauber war.</translation>
    </message>
    <message>
        <source>a C3D file holds {_MOST} frames at most, not {frame}: write a .trc instead</source>
        <translation>Eine C3D-Datei fasst höchstens {_MOST} Bilder, nicht {frame}: Schreib stattdessen eine .trc</translation>
    </message>
    <message>
        <source>a change from your own start pose</source>
        <translation>eine Änderung gegenüber deiner eigenen Startposition</translation>
    </message>
    <message>
        <source>A day of rest</source>
        <translation>Ein Ruhetag</translation>
    </message>
    <message>
        <source>A day of rest, because three training days in a week are enough.</source>
        <translation>Ein Ruhetag, weil drei Trainingstage in der Woche genug sind.</translation>
    </message>
    <message>
        <source>A day of rest, because you trained yesterday.</source>
        <translation>Ein Ruhetag, weil du gestern trainiert hast.</translation>
    </message>
    <message>
        <source>A doctor or physiotherapist says that I may exercise</source>
        <translation>Ärztin, Arzt oder Physiotherapie sagen, dass ich üben darf</translation>
    </message>
    <message>
        <source>A fault ends the attempt</source>
        <translation>Ein Fehler beendet den Versuch</translation>
    </message>
    <message>
        <source>A few repetitions show whether you can do {exercise} slowly, without pain and in good form.</source>
        <translation>Ein paar Wiederholungen zeigen, ob du {exercise} langsam, ohne Schmerz und in guter Form kannst.</translation>
    </message>
    <message>
        <source>a figure cannot be placed by {name}: known are {join}</source>
        <translation>eine Figur lässt sich nicht an {name} ausrichten: bekannt sind {join}</translation>
    </message>
    <message>
        <source>a function</source>
        <translation>eine Funktion</translation>
    </message>
    <message>
        <source>A gentle day</source>
        <translation>Ein sanfter Tag</translation>
    </message>
    <message>
        <source>A gentle day, because your pain is {level} of 10.</source>
        <translation>Ein sanfter Tag, weil dein Schmerz {level} von 10 ist.</translation>
    </message>
    <message>
        <source>A good angle</source>
        <translation>Ein guter Blickwinkel</translation>
    </message>
    <message>
        <source>A hint</source>
        <translation>Ein Hinweis</translation>
    </message>
    <message>
        <source>A history of cancer, osteoporosis, long use of steroids or a weak immune system</source>
        <translation>Früher Krebs, Osteoporose, lange Einnahme von Kortison oder ein schwaches Immunsystem</translation>
    </message>
    <message>
        <source>A hold was lost from view: its clock stopped there.</source>
        <translation>Beim Halten warst du nicht zu sehen: Dort blieb die Uhr stehen.</translation>
    </message>
    <message>
        <source>a length in torso lengths, or a time</source>
        <translation>eine Länge in Rumpflängen oder eine Zeit</translation>
    </message>
    <message>
        <source>a limb has two segments, and a hand or foot where needed; got {len}</source>
        <translation>ein Arm oder Bein hat zwei Abschnitte, dazu Hand oder Fuß, wo nötig; gegeben: {len}</translation>
    </message>
    <message>
        <source>a limb of {upper} and {lower} T cannot end {apart} T away</source>
        <translation>ein Arm oder Bein aus {upper} und {lower} T kann nicht {apart} T entfernt enden</translation>
    </message>
    <message>
        <source>A little smaller than before, within what does not hurt.</source>
        <translation>Etwas kleiner als vorher, so weit es nicht wehtut.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>A physiotherapist can look at what holds you back, and show you other exercises.</source>
        <translation>In der Physiotherapie kann man sich ansehen, was dich aufhält, und dir andere Übungen zeigen.</translation>
    </message>
    <message>
        <source>a profile needs a name</source>
        <translation>Ein Profil braucht einen Namen</translation>
    </message>
    <message>
        <source>A recent fall or accident</source>
        <translation>Vor Kurzem ein Sturz oder Unfall</translation>
    </message>
    <message>
        <source>A recent operation</source>
        <translation>Vor Kurzem eine Operation</translation>
    </message>
    <message>
        <source>A repetition was lost from view and is not counted.</source>
        <translation>Eine Wiederholung war nicht ganz zu sehen und zählt nicht.</translation>
    </message>
    <message>
        <source>A report to read, or data for other programs</source>
        <translation>Ein Bericht zum Lesen oder Daten für andere Programme</translation>
    </message>
    <message>
        <source>a rough estimate that never rejects anything</source>
        <translation>eine grobe Schätzung, die nie etwas abwertet</translation>
    </message>
    <message>
        <source>A run is looked at once it is filmed: open its video, or drop it here.</source>
        <translation>Ein Lauf wird angesehen, wenn er gefilmt ist: Öffne sein Video oder zieh es hierher.</translation>
    </message>
    <message>
        <source>a session needs at least one exercise</source>
        <translation>ein Training braucht mindestens eine Übung</translation>
    </message>
    <message>
        <source>a session needs at least one set</source>
        <translation>ein Training braucht mindestens einen Satz</translation>
    </message>
    <message>
        <source>a session needs at least one set of each exercise, got {sets}</source>
        <translation>ein Training braucht mindestens einen Satz von jeder Übung, gegeben: {sets}</translation>
    </message>
    <message>
        <source>a set cannot be kept under the name {exercise}</source>
        <translation>Unter dem Namen {exercise} lässt sich kein Satz speichern</translation>
    </message>
    <message>
        <source>A short hold shows whether you can do {exercise} without pain and in good form.</source>
        <translation>Ein kurzes Halten zeigt, ob du {exercise} ohne Schmerz und in guter Form kannst.</translation>
    </message>
    <message>
        <source>A spoken cue</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>A steady picture</source>
        <translation>Ein ruhiges Bild</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>A training day</source>
        <translation>Ein Trainingstag</translation>
    </message>
    <message>
        <source>a trial is planned</source>
        <translation>eine Probe ist geplant</translation>
    </message>
    <message>
        <source>A trial: hold for {seconds} seconds.</source>
        <translation>Eine Probe: {seconds} Sekunden halten.</translation>
    </message>
    <message>
        <source>A trial: {count} slow repetitions on each side, in turns.</source>
        <translation>Eine Probe: {count} langsame Wiederholungen auf jeder Seite, im Wechsel.</translation>
    </message>
    <message>
        <source>A trial: {count} slow repetitions.</source>
        <translation>Eine Probe: {count} langsame Wiederholungen.</translation>
    </message>
    <message>
        <source>A trial: {dose}</source>
        <translation>Eine Probe: {dose}</translation>
    </message>
    <message>
        <source>a tuple of {join}</source>
        <translation>ein Tupel aus {join}</translation>
    </message>
    <message>
        <source>a tuple, each of it {_words}</source>
        <translation>ein Tupel, darin jeweils {_words}</translation>
    </message>
    <message>
        <source>A walk is always good on such a day.</source>
        <translation>Ein Spaziergang ist an so einem Tag immer gut.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>about 1 minute</source>
        <translation>etwa 1 Minute</translation>
    </message>
    <message>
        <source>about 1 minute left</source>
        <translation>noch etwa 1 Minute</translation>
    </message>
    <message>
        <source>About the chart</source>
        <translation>Zum Diagramm</translation>
    </message>
    <message>
        <source>about {count} minutes</source>
        <translation>etwa {count} Minuten</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>noch etwa {count} Minuten</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min left</source>
        <translation>noch etwa {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Jemanden hinzufügen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>after</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>After a set</source>
        <translation>Nach einem Satz</translation>
    </message>
    <message>
        <source>after a set</source>
        <translation>nach einem Satz</translation>
    </message>
    <message>
        <source>After the session</source>
        <translation>Nach dem Training</translation>
    </message>
    <message>
        <source>After the set</source>
        <translation>Nach dem Satz</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All clean</source>
        <translation>Alles sauber</translation>
    </message>
    <message>
        <source>All files were read anew.</source>
        <translation>Alle Dateien wurden neu gelesen.</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All of it, in numbers</source>
        <translation>Alles in Zahlen</translation>
    </message>
    <message>
        <source>All of you in the picture</source>
        <translation>Ganz im Bild</translation>
    </message>
    <message>
        <source>All sets are done.</source>
        <translation>Alle Sätze sind geschafft.</translation>
    </message>
    <message>
        <source>All the time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>All the way</source>
        <translation>Die ganze Zeit</translation>
    </message>
    <message>
        <source>also: {fault}</source>
        <translation>außerdem: {fault}</translation>
    </message>
    <message>
        <source>An aid for practice, no medical advice.</source>
        <translation>Eine Hilfe beim Üben, kein ärztlicher Rat.</translation>
    </message>
    <message>
        <source>an angle in the picture</source>
        <translation>ein Winkel im Bild</translation>
    </message>
    <message>
        <source>an outlook needs at least one day, got {days}</source>
        <translation>ein Ausblick braucht mindestens einen Tag, nicht {days}</translation>
    </message>
    <message>
        <source>another FormCheck is analysing this video: wait until it has done, or close it</source>
        <translation>ein anderes FormCheck wertet dieses Video gerade aus: Warte, bis es fertig ist, oder schließ es</translation>
    </message>
    <message>
        <source>Answer a question; Page Down points, Page Up takes</source>
        <translation>Eine Frage beantworten; Bild ab zeigt, Bild auf nimmt</translation>
    </message>
    <message>
        <source>Answer the questions again</source>
        <translation>Die Fragen noch einmal beantworten</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>Anything in the leg: tingling, numbness or shooting pain?</source>
        <translation>Ist etwas im Bein: Kribbeln, Taubheit oder einschießender Schmerz?</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>Arrows go from day to day, Page Up and Page Down from month to month.</source>
        <translation>Pfeile führen von Tag zu Tag, Bild auf und Bild ab von Monat zu Monat.</translation>
    </message>
    <message>
        <source>As a run</source>
        <translation>Als Lauf</translation>
    </message>
    <message>
        <source>As far as so short a recording shows.</source>
        <translation>Soweit eine so kurze Aufnahme das zeigt.</translation>
    </message>
    <message>
        <source>As it stands today, if everything goes as planned: what you do and say changes what comes next.</source>
        <translation>So steht es heute, wenn alles nach Plan geht: Was du tust und sagst, ändert, was danach kommt.</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <source>As the exercise says</source>
        <translation>Wie die Übung es vorsieht</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>at close</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>at peak</source>
        <translation>am höchsten Punkt</translation>
    </message>
    <message>
        <source>At the speed at which it was filmed; otherwise as fast as it can be judged (R)</source>
        <translation>So schnell, wie gefilmt wurde; sonst so schnell, wie beurteilt werden kann (R)</translation>
    </message>
    <message>
        <source>At {_clock} the cadence changed from {old} to {new} steps a minute, as with another speed: {then}.</source>
        <translation>Bei {_clock} änderte sich die Schrittfrequenz von {old} auf {new} Schritte pro Minute, wie bei einem anderen Tempo: {then}.</translation>
    </message>
    <message>
        <source>attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Attempt {number} of {of}</source>
        <translation>Versuch {number} von {of}</translation>
    </message>
    <message>
        <source>Attempted</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <source>attempted</source>
        <translation>versucht</translation>
    </message>
    <message>
        <source>Attempted {things}</source>
        <translation>{things}, versucht</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>Back exercises</source>
        <translation>Rückenübungen</translation>
    </message>
    <message>
        <source>Back pain for the first time when younger than 20 or older than 55</source>
        <translation>Rückenschmerz zum ersten Mal, jünger als 20 oder älter als 55</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Zurück zum Plan</translation>
    </message>
    <message>
        <source>Back to the run</source>
        <translation>Zurück zum Lauf</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>Before a camera an exercise is done in sets, with rests between. Where it has sides they take turns, unless one is chosen. Then the exercises follow that are ticked here.</source>
        <translation>Vor der Kamera wird eine Übung in Sätzen gemacht, mit Pausen dazwischen. Hat sie Seiten, wechseln sie sich ab, außer du wählst eine. Danach folgen die Übungen, die hier angekreuzt sind.</translation>
    </message>
    <message>
        <source>before a session it has to be asked: {join}</source>
        <translation>vor einer Einheit ist zu fragen: {join}</translation>
    </message>
    <message>
        <source>Before the exercises FormCheck asks how you are; the plan may change with the answers.</source>
        <translation>Vor den Übungen fragt FormCheck, wie es dir geht; mit den Antworten kann sich der Plan ändern.</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Bevor du beginnst</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>begin a set in</source>
        <translation>einen Satz anlegen in</translation>
    </message>
    <message>
        <source>Beginning and end of the loop</source>
        <translation>Anfang und Ende der Schleife</translation>
    </message>
    <message>
        <source>Bending forward hurts</source>
        <translation>Sich nach vorn zu beugen tut weh</translation>
    </message>
    <message>
        <source>Best attempt</source>
        <translation>Bester Versuch</translation>
    </message>
    <message>
        <source>Best hold</source>
        <translation>Bestes Halten</translation>
    </message>
    <message>
        <source>Best hold, clean seconds</source>
        <translation>Bestes Halten, saubere Sekunden</translation>
    </message>
    <message>
        <source>best {best}</source>
        <translation>Bestwert {best}</translation>
    </message>
    <message>
        <source>best {seconds}</source>
        <translation>Bestwert {seconds}</translation>
    </message>
    <message>
        <source>best {time} clean</source>
        <translation>am besten {time} sauber</translation>
    </message>
    <message>
        <source>Best, clean</source>
        <translation>Bestes, sauber</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Better!</source>
        <translation>Besser!</translation>
    </message>
    <message>
        <source>bones: there is no point {point}</source>
        <translation>bones: den Punkt {point} gibt es nicht</translation>
    </message>
    <message>
        <source>both sides alike</source>
        <translation>beide Seiten gleich</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring back: {exercise}</source>
        <translation>Zurückholen: {exercise}</translation>
    </message>
    <message>
        <source>C3D needs a further package: pip install &apos;formcheck[c3d]&apos;</source>
        <translation>C3D braucht ein weiteres Paket: pip install &apos;formcheck[c3d]&apos;</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Schrittfrequenz</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Calendar and what is shown</source>
        <translation>Kalender und was gezeigt wird</translation>
    </message>
    <message>
        <source>Call this person otherwise</source>
        <translation>Diese Person anders nennen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Kamera {number}</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>Kamera {number}</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>cannot {what} {path}: {error}</source>
        <translation>{path}: Zugriff nicht möglich ({what}): {error}</translation>
    </message>
    <message>
        <source>cannot {what} {path}: {strerror}</source>
        <translation>nicht möglich: {what} {path} ({strerror})</translation>
    </message>
    <message>
        <source>capture to paint {latency} ms</source>
        <translation>Aufnahme bis Anzeige {latency} ms</translation>
    </message>
    <message>
        <source>Chart over the sessions</source>
        <translation>Diagramm über die Trainings</translation>
    </message>
    <message>
        <source>check the name and the folder</source>
        <translation>prüfe Namen und Ordner</translation>
    </message>
    <message>
        <source>Chest pain</source>
        <translation>Schmerz in der Brust</translation>
    </message>
    <message>
        <source>Chest to the camera</source>
        <translation>Brust zur Kamera</translation>
    </message>
    <message>
        <source>Choose an exercise yourself, or open a video (Esc)</source>
        <translation>Selbst eine Übung wählen oder ein Video öffnen (Esc)</translation>
    </message>
    <message>
        <source>class {letter}</source>
        <translation>Klasse {letter}</translation>
    </message>
    <message>
        <source>Class {letter}: {what}</source>
        <translation>Klasse {letter}: {what}</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Sauber</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>sauber</translation>
    </message>
    <message>
        <source>clean / {count} attempted</source>
        <translation>sauber / {count} versucht</translation>
    </message>
    <message>
        <source>clean / {seconds} held</source>
        <translation>sauber / {seconds} gehalten</translation>
    </message>
    <message>
        <source>clean in the best attempt</source>
        <translation>sauber im besten Versuch</translation>
    </message>
    <message>
        <source>clean ones</source>
        <translation>saubere</translation>
    </message>
    <message>
        <source>Clean seconds</source>
        <translation>Saubere Sekunden</translation>
    </message>
    <message>
        <source>Clean seconds, of all held</source>
        <translation>Saubere Sekunden, von allen gehaltenen</translation>
    </message>
    <message>
        <source>Clean {things}</source>
        <translation>{things}, sauber</translation>
    </message>
    <message>
        <source>Clean!</source>
        <translation>Sauber!</translation>
    </message>
    <message>
        <source>Clean, held</source>
        <translation>Sauber, gehalten</translation>
    </message>
    <message>
        <source>Clean, last time</source>
        <translation>Sauber, zuletzt</translation>
    </message>
    <message>
        <source>Clean, not counted and could not judge are three different things: what could not be judged is neither right nor wrong. Angles are read off the picture of one camera and err by some degrees: how one person changes is more certain than any single number. T is a torso length, from hip to shoulder.</source>
        <translation>Sauber, nicht gezählt und nicht beurteilbar sind drei verschiedene Dinge: Was nicht beurteilbar war, ist weder richtig noch falsch. Winkel werden aus dem Bild einer einzigen Kamera gelesen und irren um einige Grad: Wie sich jemand verändert, ist sicherer als jede einzelne Zahl. T ist eine Rumpflänge, von der Hüfte zur Schulter.</translation>
    </message>
    <message>
        <source>Clean, of all attempted</source>
        <translation>Sauber, von allen versuchten</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>deutlich</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the replay</source>
        <translation>Wiedergabe schließen</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>Training schließen</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>Einstellungen schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close your own exercises</source>
        <translation>Eigene Übungen schließen</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Closer: the part of the picture in which somebody is</source>
        <translation>Näher: der Teil des Bilds, in dem jemand ist</translation>
    </message>
    <message>
        <source>Come closer to the camera, or move it closer to you.</source>
        <translation>Komm näher an die Kamera oder stell sie näher zu dir.</translation>
    </message>
    <message>
        <source>Compact: the picture and the count only</source>
        <translation>Kompakt: nur Bild und Zahl</translation>
    </message>
    <message>
        <source>Compare with another run</source>
        <translation>Mit einem anderen Lauf vergleichen</translation>
    </message>
    <message>
        <source>Compare with another run…</source>
        <translation>Mit einem anderen Lauf vergleichen …</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>compared with this</source>
        <translation>damit verglichen</translation>
    </message>
    <message>
        <source>Comparing the strides</source>
        <translation>Doppelschritte werden verglichen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>complete cycles</source>
        <translation>vollständige Zyklen</translation>
    </message>
    <message>
        <source>Corrected by the user</source>
        <translation>Vom Nutzer korrigiert</translation>
    </message>
    <message>
        <source>Could not be judged</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <source>could not be judged</source>
        <translation>nicht beurteilbar</translation>
    </message>
    <message>
        <source>Could not be read in this recording: {what}.</source>
        <translation>In dieser Aufnahme nicht lesbar: {what}.</translation>
    </message>
    <message>
        <source>Could not judge</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <source>could not judge</source>
        <translation>nicht beurteilbar</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Strg+D</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Strg+E</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Strg+H</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Strg+Links, Strg+Rechts</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Strg+M</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Strg+R</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Strg+T</translation>
    </message>
    <message>
        <source>Curves of strides laid over each other</source>
        <translation>Kurven der Doppelschritte, übereinandergelegt</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Cycle {number} of {of}</source>
        <translation>Zyklus {number} von {of}</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Daten (*.json)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the files of this set</source>
        <translation>Die Dateien dieses Satzes löschen</translation>
    </message>
    <message>
        <source>Delete the landmarks, the report and your corrections of this set?</source>
        <translation>Körperpunkte, Bericht und deine Korrekturen dieses Satzes löschen?</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Ja, löschen</translation>
    </message>
    <message>
        <source>Delete what is selected (Del)</source>
        <translation>Ausgewähltes löschen (Entf)</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <translation>das Gerät ist belegt</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Technische Angaben</translation>
    </message>
    <message>
        <source>did you mean {close}?</source>
        <translation>meintest du {close}?</translation>
    </message>
    <message>
        <source>Dizziness</source>
        <translation>Schwindel</translation>
    </message>
    <message>
        <source>Do not train for now. Please have what you told checked by a doctor soon. FormCheck cannot know what it comes from. When the doctor agrees to exercise, say so here.</source>
        <translation>Trainiere vorerst nicht. Lass bitte bald ärztlich prüfen, was du gesagt hast. FormCheck kann nicht wissen, woher es kommt. Wenn du ärztlich die Erlaubnis zum Üben hast, sag es hier.</translation>
    </message>
    <message>
        <source>Do not train today without advice. Please ask a doctor or physiotherapist whether these exercises are for you. When they agree, say so here. With chest pain now, call the emergency number.</source>
        <translation>Trainiere heute nicht ohne Rat. Frag bitte Ärztin, Arzt oder Physiotherapie, ob diese Übungen etwas für dich sind. Wenn sie zustimmen, sag es hier. Bei Schmerz in der Brust, der jetzt da ist, ruf den Notruf an.</translation>
    </message>
    <message>
        <source>Do not train. Please go to an emergency department now, or call the emergency number: what you told is to be checked at once. FormCheck cannot know what it comes from.</source>
        <translation>Trainiere nicht. Geh bitte jetzt in eine Notaufnahme oder ruf den Notruf an: Was du gesagt hast, soll sofort geprüft werden. FormCheck kann nicht wissen, woher es kommt.</translation>
    </message>
    <message>
        <source>Do the stretches</source>
        <translation>Die Dehnungen machen</translation>
    </message>
    <message>
        <source>Does any of these apply to you?</source>
        <translation>Trifft etwas davon auf dich zu?</translation>
    </message>
    <message>
        <source>Does any of this apply to you?</source>
        <translation>Trifft etwas davon auf dich zu?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>Für heute fertig</translation>
    </message>
    <message>
        <source>Done in the programme as: {what}</source>
        <translation>Im Programm gemacht als: {what}</translation>
    </message>
    <message>
        <source>Dots are single strides and the line is their median. Blue: your own band, within which nothing changed, its middle dashed, and a bar below where it was read. Grey: published. A marked span: what stood out.</source>
        <translation>Punkte sind einzelne Doppelschritte, die Linie ist ihr Median. Blau: dein eigenes Band, in dem sich nichts geändert hat, die Mitte gestrichelt, ein Balken darunter, wo es gelesen wurde. Grau: veröffentlicht. Ein markierter Abschnitt: was aufgefallen ist.</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Drawn from {day} on: there are more sessions before. A table that is saved has all.</source>
        <translation>Gezeichnet ab {day}: Davor liegen weitere Trainings. Eine gespeicherte Tabelle enthält alle.</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Veränderung über den Lauf</translation>
    </message>
    <message>
        <source>Drop a video here, or start the camera</source>
        <translation>Zieh ein Video hierher oder starte die Kamera</translation>
    </message>
    <message>
        <source>Drop the video of a run here</source>
        <translation>Zieh das Video eines Laufs hierher</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>during and after</source>
        <translation>währenddessen und danach</translation>
    </message>
    <message>
        <source>Each attempt appears here, with its outcome and the reason.</source>
        <translation>Jeder Versuch erscheint hier, mit Ergebnis und Grund.</translation>
    </message>
    <message>
        <source>Each cycle appears here, with its outcome and the reason.</source>
        <translation>Jeder Zyklus erscheint hier, mit Ergebnis und Grund.</translation>
    </message>
    <message>
        <source>Each repetition appears here, with its outcome and the reason.</source>
        <translation>Jede Wiederholung erscheint hier, mit Ergebnis und Grund.</translation>
    </message>
    <message>
        <source>Each repetition ends with a tone, and at most one cue at a time is spoken. A file is heard only when it is shown in real time.</source>
        <translation>Jede Wiederholung endet mit einem Ton, und höchstens ein Hinweis auf einmal wird gesprochen. Eine Datei ist nur zu hören, wenn sie in Echtzeit gezeigt wird.</translation>
    </message>
    <message>
        <source>Ear above the shoulder</source>
        <translation>Ohr über der Schulter</translation>
    </message>
    <message>
        <source>Easier than {exercise}, which did not go well enough yet.</source>
        <translation>Leichter als {exercise}, das noch nicht gut genug ging.</translation>
    </message>
    <message>
        <source>Either side</source>
        <translation>Jede Seite</translation>
    </message>
    <message>
        <source>Elbow angle</source>
        <translation>Winkel am Ellbogen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>End position</source>
        <translation>Endposition</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>End the comparison, or leave</source>
        <translation>Den Vergleich beenden oder verlassen</translation>
    </message>
    <message>
        <source>End: {end}</source>
        <translation>Ende: {end}</translation>
    </message>
    <message>
        <source>Ended: {rule}</source>
        <translation>Beendet: {rule}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enough light</source>
        <translation>Genug Licht</translation>
    </message>
    <message>
        <source>Enough pictures a second</source>
        <translation>Genug Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Enough was tried for today. It goes on tomorrow.</source>
        <translation>Für heute ist genug probiert. Morgen geht es weiter.</translation>
    </message>
    <message>
        <source>Enter shows a repetition again.</source>
        <translation>Enter zeigt eine Wiederholung noch einmal.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Every .py file in this folder is an exercise like those that come with FormCheck. How one is written stands in docs/write-an-exercise.md. A file is a program: use only files you trust.</source>
        <translation>Jede .py-Datei in diesem Ordner ist eine Übung wie die, die FormCheck mitbringt. Wie man eine schreibt, steht in docs/write-an-exercise.md. Eine Datei ist ein Programm: Nimm nur Dateien, denen du vertraust.</translation>
    </message>
    <message>
        <source>Every exercise</source>
        <translation>Jede Übung</translation>
    </message>
    <message>
        <source>Every {noun} was clean.</source>
        <translation>Alles war sauber.</translation>
    </message>
    <message>
        <source>Everybody has a history of their own: nothing in it is compared with another&apos;s.</source>
        <translation>Jeder hat seinen eigenen Verlauf: Nichts darin wird mit dem eines anderen verglichen.</translation>
    </message>
    <message>
        <source>Everything is compared with this part, and not with anybody else.</source>
        <translation>Alles wird mit diesem Teil verglichen und mit niemand anderem.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>exercise id {id} is not snake_case</source>
        <translation>die Übungs-ID {id} ist nicht in snake_case geschrieben</translation>
    </message>
    <message>
        <source>Exercise of the chart</source>
        <translation>Übung im Diagramm</translation>
    </message>
    <message>
        <source>Exercise specification 10.1</source>
        <translation>Übungsbeschreibung 10.1</translation>
    </message>
    <message>
        <source>Exercise specification 10.2, stricter than the physiotherapists&apos; pain traffic light</source>
        <translation>Übungsbeschreibung 10.2, strenger als die Schmerzampel der Physiotherapie</translation>
    </message>
    <message>
        <source>Exercise specification 10.3, after the adidas Running article</source>
        <translation>Übungsbeschreibung 10.3, nach dem Artikel von adidas Running</translation>
    </message>
    <message>
        <source>Exercise specification 10.3; Cai, Yang and Kong 2017, Med Sci Sports Exerc 49:2374</source>
        <translation>Übungsbeschreibung 10.3; Cai, Yang und Kong 2017, Med Sci Sports Exerc 49:2374</translation>
    </message>
    <message>
        <source>Exercise specification 10.4; ACSM 2009, Med Sci Sports Exerc 41:687</source>
        <translation>Übungsbeschreibung 10.4; ACSM 2009, Med Sci Sports Exerc 41:687</translation>
    </message>
    <message>
        <source>Exercise specification 10.5; ACSM 2009, Med Sci Sports Exerc 41:687</source>
        <translation>Übungsbeschreibung 10.5; ACSM 2009, Med Sci Sports Exerc 41:687</translation>
    </message>
    <message>
        <source>Exercise specification 10.5; McGill, Ultimate Back Fitness and Performance</source>
        <translation>Übungsbeschreibung 10.5; McGill, Ultimate Back Fitness and Performance</translation>
    </message>
    <message>
        <source>Exercise specification 10.6</source>
        <translation>Übungsbeschreibung 10.6</translation>
    </message>
    <message>
        <source>Exercise specification 10.7</source>
        <translation>Übungsbeschreibung 10.7</translation>
    </message>
    <message>
        <source>Exercise specification 8.14; Axler and McGill 1997, Med Sci Sports Exerc 29:804</source>
        <translation>Übungsbeschreibung 8.14; Axler und McGill 1997, Med Sci Sports Exerc 29:804</translation>
    </message>
    <message>
        <source>Exercise specification 9.6</source>
        <translation>Übungsbeschreibung 9.6</translation>
    </message>
    <message>
        <source>Exercise {number} of {of}</source>
        <translation>Übung {number} von {of}</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Exercises that follow</source>
        <translation>Übungen, die folgen</translation>
    </message>
    <message>
        <source>Exercises, from easy to hard</source>
        <translation>Übungen, von leicht bis schwer</translation>
    </message>
    <message>
        <source>expected EXERCISE = Exercise(...), got {got}</source>
        <translation>erwartet wird EXERCISE = Exercise(...), gefunden: {got}</translation>
    </message>
    <message>
        <source>Export corrections</source>
        <translation>Korrekturen ausgeben</translation>
    </message>
    <message>
        <source>Export corrections…</source>
        <translation>Korrekturen ausgeben …</translation>
    </message>
    <message>
        <source>Facing the camera</source>
        <translation>Gesicht zur Kamera</translation>
    </message>
    <message>
        <source>Faster, slower</source>
        <translation>Schneller, langsamer</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>fault {limits}</source>
        <translation>Fehler {limits}</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>Feeling unwell, or fever</source>
        <translation>Sich krank fühlen, oder Fieber</translation>
    </message>
    <message>
        <source>Fifteen seconds more.</source>
        <translation>Fünfzehn Sekunden mehr.</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>Film somebody who runs, best on a treadmill and from the side, head and feet in the picture, for at least 6 seconds.</source>
        <translation>Filme jemanden beim Laufen, am besten auf dem Laufband und von der Seite, Kopf und Füße im Bild, mindestens 6 Sekunden lang.</translation>
    </message>
    <message>
        <source>Filmed at {rate} pictures a second</source>
        <translation>Mit {rate} Bildern pro Sekunde gefilmt</translation>
    </message>
    <message>
        <source>Finding what you can do</source>
        <translation>Herausfinden, was du kannst</translation>
    </message>
    <message>
        <source>First it is seen what you can do: from the top of the list, until four exercises are passed.</source>
        <translation>Zuerst zeigt sich, was du kannst: von oben in der Liste, bis vier Übungen bestanden sind.</translation>
    </message>
    <message>
        <source>First picture, last picture</source>
        <translation>Erstes Bild, letztes Bild</translation>
    </message>
    <message>
        <source>First today, because it trains what your last run showed.</source>
        <translation>Heute zuerst, weil es trainiert, was dein letzter Lauf gezeigt hat.</translation>
    </message>
    <message>
        <source>First today, because it trains what your last run showed: {said}</source>
        <translation>Heute zuerst, weil es trainiert, was dein letzter Lauf gezeigt hat: {said}</translation>
    </message>
    <message>
        <source>FIT cannot hold the year {year}</source>
        <translation>FIT kann das Jahr {year} nicht speichern</translation>
    </message>
    <message>
        <source>Flip the picture left and right; nothing is judged otherwise (X)</source>
        <translation>Das Bild seitenverkehrt zeigen; beurteilt wird dasselbe (X)</translation>
    </message>
    <message>
        <source>Folder of your own exercises</source>
        <translation>Ordner deiner eigenen Übungen</translation>
    </message>
    <message>
        <source>For a calendar…</source>
        <translation>Für einen Kalender…</translation>
    </message>
    <message>
        <source>For a sore back, because it was passed before.</source>
        <translation>Für einen wunden Rücken, weil es früher bestanden wurde.</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>Nur zur Information</translation>
    </message>
    <message>
        <source>For the upper back today, because you asked for it.</source>
        <translation>Heute für den oberen Rücken, weil du es möchtest.</translation>
    </message>
    <message>
        <source>For the upper back, because you asked for it.</source>
        <translation>Für den oberen Rücken, weil du es möchtest.</translation>
    </message>
    <message>
        <source>For the upper back, beside the four, because you asked for it.</source>
        <translation>Für den oberen Rücken, neben den vieren, weil du es möchtest.</translation>
    </message>
    <message>
        <source>formcheck gives exercise guidance. It is not a medical device and does not replace a doctor or physiotherapist. Back pain has many causes. If you feel unwell, if pain spreads to a leg, if you feel numbness or tingling, or if it does not improve with rest, see a doctor. Stop any exercise that hurts. When in doubt, check it out.</source>
        <translation>formcheck gibt Anleitung zum Üben. Es ist kein Medizinprodukt und ersetzt weder Ärztin noch Arzt noch Physiotherapie. Rückenschmerzen haben viele Ursachen. Wenn du dich krank fühlst, wenn der Schmerz in ein Bein zieht, wenn du Taubheit oder Kribbeln spürst oder wenn es mit Ruhe nicht besser wird, geh zu einer Ärztin oder einem Arzt. Hör mit jeder Übung auf, die wehtut. Im Zweifel lass es prüfen.</translation>
    </message>
    <message>
        <source>FormCheck programme</source>
        <translation>FormCheck-Programm</translation>
    </message>
    <message>
        <source>FormCheck report</source>
        <translation>FormCheck-Bericht</translation>
    </message>
    <message>
        <source>FormCheck: {what}, {minutes}</source>
        <translation>FormCheck: {what}, {minutes}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Found from the picture</source>
        <translation>Wird aus dem Bild erkannt</translation>
    </message>
    <message>
        <source>Free practice</source>
        <translation>Freies Üben</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>From minute {minute} on</source>
        <translation>Ab Minute {minute}</translation>
    </message>
    <message>
        <source>From minute {minute} to minute {last}</source>
        <translation>Von Minute {minute} bis Minute {last}</translation>
    </message>
    <message>
        <source>From the beginning again, because the last training was two weeks ago or more.</source>
        <translation>Wieder von vorn, weil das letzte Training zwei Wochen oder länger her ist.</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>from the front</source>
        <translation>von vorn</translation>
    </message>
    <message>
        <source>From the side</source>
        <translation>Von der Seite</translation>
    </message>
    <message>
        <source>from the side</source>
        <translation>von der Seite</translation>
    </message>
    <message>
        <source>from the side, the left side towards the camera</source>
        <translation>von der Seite, die linke zur Kamera</translation>
    </message>
    <message>
        <source>from the side, the right side towards the camera</source>
        <translation>von der Seite, die rechte zur Kamera</translation>
    </message>
    <message>
        <source>From where the camera looked is not known: the sides are not compared.</source>
        <translation>Von wo die Kamera sah, ist nicht bekannt: Die Seiten werden nicht verglichen.</translation>
    </message>
    <message>
        <source>from where this was seen cannot be told: the recording has no landmarks in metres</source>
        <translation>Von wo das gesehen wurde, ist nicht zu sagen: Die Aufzeichnung hat keine Körperpunkte in Metern</translation>
    </message>
    <message>
        <source>From where was it filmed?</source>
        <translation>Von wo wurde gefilmt?</translation>
    </message>
    <message>
        <source>From {since} on</source>
        <translation>Ab {since}</translation>
    </message>
    <message>
        <source>From {since} to {until}</source>
        <translation>Von {since} bis {until}</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Vollbild (F11)</translation>
    </message>
    <message>
        <source>full {value}</source>
        <translation>voll {value}</translation>
    </message>
    <message>
        <source>full, the usual one</source>
        <translation>full, das übliche</translation>
    </message>
    <message>
        <source>full: faster</source>
        <translation>full, schneller</translation>
    </message>
    <message>
        <source>full: {amount}</source>
        <translation>voll: {amount}</translation>
    </message>
    <message>
        <source>Get into position</source>
        <translation>Geh in die Startposition</translation>
    </message>
    <message>
        <source>Ghost</source>
        <translation>Geist</translation>
    </message>
    <message>
        <source>Ghost: a usual stride of your beginning</source>
        <translation>Geist: ein üblicher Doppelschritt von deinem Anfang</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>Weiter (Leertaste)</translation>
    </message>
    <message>
        <source>Go on: Space, or Page Up</source>
        <translation>Weiter: Leertaste oder Bild auf</translation>
    </message>
    <message>
        <source>Go through the reasons to ask somebody first once more</source>
        <translation>Die Gründe, erst jemanden zu fragen, noch einmal durchgehen</translation>
    </message>
    <message>
        <source>Go through this part again and again (L); I and O set its ends</source>
        <translation>Diesen Teil immer wieder zeigen (L); I und O setzen seine Enden</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Goal of {seconds} s reached</source>
        <translation>Ziel von {seconds} s erreicht</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>Goal reached.</source>
        <translation>Ziel erreicht.</translation>
    </message>
    <message>
        <source>goal {low} to {high} s</source>
        <translation>Ziel {low} bis {high} s</translation>
    </message>
    <message>
        <source>goal {seconds} s</source>
        <translation>Ziel {seconds} s</translation>
    </message>
    <message>
        <source>goal {seconds} s reached</source>
        <translation>Ziel {seconds} s erreicht</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>Green: {name}, {low} to {high}</source>
        <translation>Grün: {name}, {low} bis {high}</translation>
    </message>
    <message>
        <source>Grey: published, {low} to {high}: {source}</source>
        <translation>Grau: veröffentlicht, {low} bis {high}: {source}</translation>
    </message>
    <message>
        <source>Half speed</source>
        <translation>Halbes Tempo</translation>
    </message>
    <message>
        <source>Half speed (S)</source>
        <translation>Halbes Tempo (S)</translation>
    </message>
    <message>
        <source>Hand above the hip</source>
        <translation>Hand über der Hüfte</translation>
    </message>
    <message>
        <source>Harder in itself for now, because {exercise} was not passed yet: it is tried again soon.</source>
        <translation>Vorerst schwerer in sich, weil {exercise} noch nicht bestanden ist: Es wird bald wieder probiert.</translation>
    </message>
    <message>
        <source>Head ahead of the shoulder</source>
        <translation>Kopf vor der Schulter</translation>
    </message>
    <message>
        <source>Health questions</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>Die Stimme anhören</translation>
    </message>
    <message>
        <source>Hear: {what}</source>
        <translation>Anhören: {what}</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Zu hören</translation>
    </message>
    <message>
        <source>heavy, for files: too slow for most cameras</source>
        <translation>heavy, für Dateien: zu langsam für die meisten Kameras</translation>
    </message>
    <message>
        <source>heavy: the most exact</source>
        <translation>heavy, am genauesten</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>Here the curve of each repetition is laid over the clean ones.</source>
        <translation>Hier liegt die Kurve jeder Wiederholung über denen der sauberen.</translation>
    </message>
    <message>
        <source>Here the curve of each stride is laid over those of the beginning.</source>
        <translation>Hier liegt die Kurve jedes Doppelschritts über denen des Anfangs.</translation>
    </message>
    <message>
        <source>here {value}</source>
        <translation>hier {value}</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster Wert</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History: what was done, and what has become of it</source>
        <translation>Verlauf: was getan wurde und was daraus geworden ist</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Hold for {seconds} seconds.</source>
        <translation>{seconds} Sekunden halten.</translation>
    </message>
    <message>
        <source>Hold one hand up, and lower it at your answer.</source>
        <translation>Halte eine Hand hoch und nimm sie bei deiner Antwort herunter.</translation>
    </message>
    <message>
        <source>Hold one hand up: I count, and you lower it at your answer. Or press a number, or point with Page Down and take it with Page Up.</source>
        <translation>Halte eine Hand hoch: Ich zähle, und du nimmst sie bei deiner Antwort herunter. Oder drück eine Zahl, oder zeig mit Bild ab und nimm mit Bild auf.</translation>
    </message>
    <message>
        <source>Hold still for a second.</source>
        <translation>Halte eine Sekunde still.</translation>
    </message>
    <message>
        <source>Hold still.</source>
        <translation>Halte still.</translation>
    </message>
    <message>
        <source>Hold still. If you do, the light or the camera is not good enough.</source>
        <translation>Halte still. Wenn du das schon tust, ist das Licht oder die Kamera nicht gut genug.</translation>
    </message>
    <message>
        <source>Hold the end position one second longer, and take four seconds on the way back.</source>
        <translation>Die Endposition eine Sekunde länger halten, und für den Rückweg vier Sekunden nehmen.</translation>
    </message>
    <message>
        <source>Hold the start position.</source>
        <translation>Halte die Startposition.</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>House value</source>
        <translation>Eigener Wert</translation>
    </message>
    <message>
        <source>House value, for what {section} leaves open</source>
        <translation>Eigener Wert, wo {section} etwas offen lässt</translation>
    </message>
    <message>
        <source>How does your back feel now?</source>
        <translation>Wie fühlt sich dein Rücken jetzt an?</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Wie sehr</translation>
    </message>
    <message>
        <source>How far the camera was is not known: the sides are not compared.</source>
        <translation>Wie weit die Kamera entfernt war, ist nicht bekannt: Die Seiten werden nicht verglichen.</translation>
    </message>
    <message>
        <source>How is your back now?</source>
        <translation>Wie geht es deinem Rücken jetzt?</translation>
    </message>
    <message>
        <source>How it drifted</source>
        <translation>Wie es sich verändert hat</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>So geht es</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>Wie lange es dauert</translation>
    </message>
    <message>
        <source>How long the start position has been held</source>
        <translation>Wie lange die Startposition gehalten wird</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>How much does it hurt, from 0 to 10?</source>
        <translation>Wie weh tut es, von 0 bis 10?</translation>
    </message>
    <message>
        <source>How much: {exercise}</source>
        <translation>Wie viel: {exercise}</translation>
    </message>
    <message>
        <source>How pain went</source>
        <translation>Wie es mit dem Schmerz war</translation>
    </message>
    <message>
        <source>How they are done</source>
        <translation>Wie sie gehen</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Wie das zu lesen ist</translation>
    </message>
    <message>
        <source>How today: {exercise}</source>
        <translation>Wie heute: {exercise}</translation>
    </message>
    <message>
        <source>I cannot see anybody.</source>
        <translation>Ich sehe niemanden.</translation>
    </message>
    <message>
        <source>I cannot see your elbows. Move the camera a little.</source>
        <translation>Ich sehe deine Ellbogen nicht. Verschiebe die Kamera ein wenig.</translation>
    </message>
    <message>
        <source>I cannot see your feet. Move the camera a little.</source>
        <translation>Ich sehe deine Füße nicht. Verschiebe die Kamera ein wenig.</translation>
    </message>
    <message>
        <source>I cannot see your hands. Move the camera a little.</source>
        <translation>Ich sehe deine Hände nicht. Verschiebe die Kamera ein wenig.</translation>
    </message>
    <message>
        <source>I cannot see your head. Move the camera a little.</source>
        <translation>Ich sehe deinen Kopf nicht. Verschiebe die Kamera ein wenig.</translation>
    </message>
    <message>
        <source>I cannot see your hips. Move the camera a little.</source>
        <translation>Ich sehe deine Hüfte nicht. Verschiebe die Kamera ein wenig.</translation>
    </message>
    <message>
        <source>I cannot see your knees. Move the camera a little.</source>
        <translation>Ich sehe deine Knie nicht. Verschiebe die Kamera ein wenig.</translation>
    </message>
    <message>
        <source>I cannot see your shoulders. Move the camera a little.</source>
        <translation>Ich sehe deine Schultern nicht. Verschiebe die Kamera ein wenig.</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe das gelesen</translation>
    </message>
    <message>
        <source>I heard no answer. The session ends here, and everything is kept.</source>
        <translation>Ich habe keine Antwort gehört. Die Einheit endet hier, und alles ist aufbewahrt.</translation>
    </message>
    <message>
        <source>If it does not get better with rest, or in some weeks, see a doctor or physiotherapist.</source>
        <translation>Wenn es mit Ruhe oder in einigen Wochen nicht besser wird, geh zu Ärztin, Arzt oder Physiotherapie.</translation>
    </message>
    <message>
        <source>image_size must be a positive width and height, got {image_size}</source>
        <translation>image_size muss eine positive Breite und Höhe sein, gegeben: {image_size}</translation>
    </message>
    <message>
        <source>In a leg</source>
        <translation>In einem Bein</translation>
    </message>
    <message>
        <source>In a set the limit follows the user&apos;s own range</source>
        <translation>In einem Satz folgt die Grenze dem eigenen Bewegungsumfang</translation>
    </message>
    <message>
        <source>in front view both limbs that end at a place have to be given</source>
        <translation>in der Ansicht von vorn müssen beide Arme oder Beine angegeben sein, die an einem Ort enden</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>In Zahlen</translation>
    </message>
    <message>
        <source>in position {value}</source>
        <translation>in Position {value}</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In Kürze</translation>
    </message>
    <message>
        <source>In step by foot strike</source>
        <translation>Im Gleichschritt nach dem Fußaufsatz</translation>
    </message>
    <message>
        <source>In step, the other run {count} strides ahead</source>
        <translation>Im Gleichschritt, der andere Lauf {count} Doppelschritte voraus</translation>
    </message>
    <message>
        <source>In step, the other run {count} strides behind</source>
        <translation>Im Gleichschritt, der andere Lauf {count} Doppelschritte zurück</translation>
    </message>
    <message>
        <source>In studies, runners who were new to it leaned about 4 degrees further forward when they were tired; trained runners at a steady pace changed little.</source>
        <translation>In Studien neigten sich Anfänger beim Laufen um etwa 4 Grad weiter vor, wenn sie müde waren; bei Geübten änderte sich in gleichmäßigem Tempo wenig.</translation>
    </message>
    <message>
        <source>In the place of {exercise}, which hurt.</source>
        <translation>An Stelle von {exercise}, das wehgetan hat.</translation>
    </message>
    <message>
        <source>in your first minute</source>
        <translation>in deiner ersten Minute</translation>
    </message>
    <message>
        <source>in your first {time}</source>
        <translation>in deinen ersten {time}</translation>
    </message>
    <message>
        <source>In your next run: head tall over your shoulders, shoulders loose, hands relaxed.</source>
        <translation>Bei deinem nächsten Lauf: der Kopf hoch über den Schultern, die Schultern locker, die Hände entspannt.</translation>
    </message>
    <message>
        <source>in your relaxed running</source>
        <translation>in deinem entspannten Lauf</translation>
    </message>
    <message>
        <source>in {rate}/s</source>
        <translation>Quelle {rate}/s</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>Is there tingling, numbness or shooting pain in a leg?</source>
        <translation>Ist da Kribbeln, Taubheit oder einschießender Schmerz in einem Bein?</translation>
    </message>
    <message>
        <source>Is this slow motion?</source>
        <translation>Ist das Zeitlupe?</translation>
    </message>
    <message>
        <source>It begins with {count} clean repetitions in a set.</source>
        <translation>Es beginnt mit {count} sauberen Wiederholungen je Satz.</translation>
    </message>
    <message>
        <source>It begins with {seconds} seconds.</source>
        <translation>Es beginnt mit {seconds} Sekunden.</translation>
    </message>
    <message>
        <source>It hurt in each of the last sessions: let a doctor or physiotherapist look at it.</source>
        <translation>Es hat in jeder der letzten Einheiten wehgetan: Lass Ärztin, Arzt oder Physiotherapie danach sehen.</translation>
    </message>
    <message>
        <source>it is not known when this set was done, and a FIT file says so: export it from the history instead, &apos;formcheck history&apos; lists it</source>
        <translation>Wann dieser Satz gemacht wurde, ist nicht bekannt, und eine FIT-Datei nennt es: Exportiere ihn aus dem Verlauf, „formcheck history“ führt ihn auf</translation>
    </message>
    <message>
        <source>It is not slow motion</source>
        <translation>Es ist keine Zeitlupe</translation>
    </message>
    <message>
        <source>It looks like slow motion</source>
        <translation>Das sieht nach Zeitlupe aus</translation>
    </message>
    <message>
        <source>It rested on</source>
        <translation>Gründete auf</translation>
    </message>
    <message>
        <source>it was compared with itself from there on</source>
        <translation>von da an wurde er mit sich selbst verglichen</translation>
    </message>
    <message>
        <source>its first line was cut off</source>
        <translation>ihre erste Zeile ist abgeschnitten</translation>
    </message>
    <message>
        <source>its share of the runner&apos;s own relaxed running</source>
        <translation>der Anteil am eigenen entspannten Lauf</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>Joint angles (*.mot)</source>
        <translation>Gelenkwinkel (*.mot)</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>Neu beurteilen</translation>
    </message>
    <message>
        <source>Judge again (Ctrl+R)</source>
        <translation>Neu beurteilen (Strg+R)</translation>
    </message>
    <message>
        <source>Judge the same again</source>
        <translation>Dasselbe neu beurteilen</translation>
    </message>
    <message>
        <source>judged {rate}/s</source>
        <translation>beurteilt {rate}/s</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>just after the speed had changed</source>
        <translation>kurz nach dem Tempowechsel</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>keep a set in</source>
        <translation>einen Satz speichern in</translation>
    </message>
    <message>
        <source>Keep it small today, within what does not hurt.</source>
        <translation>Mach es heute klein, so weit es nicht wehtut.</translation>
    </message>
    <message>
        <source>Keep the files of this set</source>
        <translation>Die Dateien dieses Satzes behalten</translation>
    </message>
    <message>
        <source>Keep the landmarks of my sets</source>
        <translation>Körperpunkte meiner Sätze speichern</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep this name</source>
        <translation>Diesen Namen behalten</translation>
    </message>
    <message>
        <source>Kept on this computer, beside the program&apos;s verdict.</source>
        <translation>Auf diesem Computer gespeichert, neben dem Urteil des Programms.</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Knee angle</source>
        <translation>Winkel am Knie</translation>
    </message>
    <message>
        <source>Koblbauer 2014, J Sci Med Sport; Sports Biomech 2018 17:350; Hanley and Mohan 2014, JSCR 28:1219</source>
        <translation>Koblbauer 2014, J Sci Med Sport; Sports Biomech 2018 17:350; Hanley und Mohan 2014, JSCR 28:1219</translation>
    </message>
    <message>
        <source>Landmarks, NumPy (*.npz)</source>
        <translation>Körperpunkte, NumPy (*.npz)</translation>
    </message>
    <message>
        <source>Landmarks, table (*.landmarks.csv)</source>
        <translation>Körperpunkte, Tabelle (*.landmarks.csv)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>last {span} s</source>
        <translation>letzte {span} s</translation>
    </message>
    <message>
        <source>Leave full screen, or stop the set</source>
        <translation>Vollbild verlassen oder den Satz beenden</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave out: {exercise}</source>
        <translation>Weglassen: {exercise}</translation>
    </message>
    <message>
        <source>Leave the replay (Esc)</source>
        <translation>Wiedergabe verlassen (Esc)</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Links und rechts</translation>
    </message>
    <message>
        <source>Left and right are told from the second session on: they vary from day to day in everybody.</source>
        <translation>Links und rechts werden ab dem zweiten Training verglichen: Sie schwanken bei jedem von Tag zu Tag.</translation>
    </message>
    <message>
        <source>Left and right could not be told apart; the repetitions are counted together.</source>
        <translation>Links und rechts waren nicht zu unterscheiden; die Wiederholungen werden zusammen gezählt.</translation>
    </message>
    <message>
        <source>Left and right, last session: {said}</source>
        <translation>Links und rechts, letztes Training: {said}</translation>
    </message>
    <message>
        <source>Left and right: {said}</source>
        <translation>Links und rechts: {said}</translation>
    </message>
    <message>
        <source>Left hand beside the midline</source>
        <translation>Linke Hand neben der Körpermitte</translation>
    </message>
    <message>
        <source>Left more (+), right more (−): best hold</source>
        <translation>Links mehr (+), rechts mehr (−): bestes Halten</translation>
    </message>
    <message>
        <source>Left more (+), right more (−): clean</source>
        <translation>Links mehr (+), rechts mehr (−): sauber</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Left out, because it is not installed: {names}</source>
        <translation>Weggelassen, weil es nicht installiert ist: {names}</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>left side first</source>
        <translation>linke Seite zuerst</translation>
    </message>
    <message>
        <source>Left side first, because it gave less last time. The right side does as many.</source>
        <translation>Linke Seite zuerst, weil sie letztes Mal weniger gab. Die rechte macht genauso viele.</translation>
    </message>
    <message>
        <source>left {far} % more</source>
        <translation>links {far} % mehr</translation>
    </message>
    <message>
        <source>left {left}, right {right}</source>
        <translation>links {left}, rechts {right}</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Length of a bone, as it is seen.</source>
        <translation>Länge eines Knochens, wie sie zu sehen ist.</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>Less, more and all of the time</source>
        <translation>Weniger, mehr und die ganze Zeit</translation>
    </message>
    <message>
        <source>Let us end this set here, while the form is good.</source>
        <translation>Beenden wir diesen Satz hier, solange die Form gut ist.</translation>
    </message>
    <message>
        <source>Let us end this set here. For the next one: {cue}</source>
        <translation>Beenden wir diesen Satz hier. Für den nächsten: {cue}</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+D)</source>
        <translation>Hell oder dunkel (Strg+D)</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>limit {amount}</source>
        <translation>Grenze {amount}</translation>
    </message>
    <message>
        <source>limit {limit}</source>
        <translation>Grenze {limit}</translation>
    </message>
    <message>
        <source>limits that are the same for everybody</source>
        <translation>Grenzen, die für alle gleich sind</translation>
    </message>
    <message>
        <source>Line this up with the floor&apos;s edge</source>
        <translation>Richte diese Linie an der Bodenkante aus</translation>
    </message>
    <message>
        <source>line {line}: {said}</source>
        <translation>Zeile {line}: {said}</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Liste der Tasten</translation>
    </message>
    <message>
        <source>List of keys (F1)</source>
        <translation>Liste der Tasten (F1)</translation>
    </message>
    <message>
        <source>lite, for slow computers: weak on people who lie down</source>
        <translation>lite, für langsame Computer: schwach bei Liegenden</translation>
    </message>
    <message>
        <source>lite: fastest, least exact</source>
        <translation>lite, am schnellsten und ungenauesten</translation>
    </message>
    <message>
        <source>Longer than last time, because every hold reached its goal.</source>
        <translation>Länger als letztes Mal, weil jedes Halten sein Ziel erreicht hat.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Look at a run…</source>
        <translation>Lauf ansehen …</translation>
    </message>
    <message>
        <source>Look at it as a run</source>
        <translation>Als Lauf ansehen</translation>
    </message>
    <message>
        <source>Look at this video as a run</source>
        <translation>Dieses Video als Lauf ansehen</translation>
    </message>
    <message>
        <source>Look at what did not count ({count})</source>
        <translation>Genauer ansehen ({count})</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Genauer ansehen</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>Looking at the run</source>
        <translation>Der Lauf wird angesehen</translation>
    </message>
    <message>
        <source>Looking at what was done…</source>
        <translation>Ich sehe nach, was gemacht wurde…</translation>
    </message>
    <message>
        <source>Looking through the history…</source>
        <translation>Der Verlauf wird durchgesehen …</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Loop what was found here, or stop looping</source>
        <translation>Wiederholen, was hier gefunden wurde, oder die Schleife beenden</translation>
    </message>
    <message>
        <source>Lower your hand at your answer, or take it: Return, or Page Up.</source>
        <translation>Nimm die Hand bei deiner Antwort herunter, oder nimm sie mit Eingabe oder Bild auf.</translation>
    </message>
    <message>
        <source>Lower your hand, and hold it up once more.</source>
        <translation>Nimm die Hand herunter und halte sie noch einmal hoch.</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>Erstellt am {day}</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>Marker before</source>
        <translation>Vorige Marke</translation>
    </message>
    <message>
        <source>Marker before (Ctrl+Left)</source>
        <translation>Vorige Marke (Strg+Links)</translation>
    </message>
    <message>
        <source>Marker before, next marker</source>
        <translation>Vorige Marke, nächste Marke</translation>
    </message>
    <message>
        <source>Markers (*.c3d)</source>
        <translation>Marker (*.c3d)</translation>
    </message>
    <message>
        <source>Markers (*.trc)</source>
        <translation>Marker (*.trc)</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>measure {name}: a published range needs its source</source>
        <translation>Maß {name}: Ein veröffentlichter Bereich braucht seine Quelle</translation>
    </message>
    <message>
        <source>measure {name}: it reads {error}, which is not among the tracked measures</source>
        <translation>Maß {name}: Es liest {error}, das nicht unter „tracked“ steht</translation>
    </message>
    <message>
        <source>measure {name}: its function must return a number, got {_got}</source>
        <translation>Maß {name}: Die Funktion muss eine Zahl liefern, gegeben: {_got}</translation>
    </message>
    <message>
        <source>measure {name}: there is no point {need}</source>
        <translation>Maß {name}: Den Punkt {need} gibt es nicht</translation>
    </message>
    <message>
        <source>measure {name}: unit {unit} is not one of {join}</source>
        <translation>Maß {name}: Die Einheit {unit} ist keine von {join}</translation>
    </message>
    <message>
        <source>measure {name}: unit {unit} is not one of {join}, /min</source>
        <translation>Maß {name}: Die Einheit {unit} ist keine von {join}, /min</translation>
    </message>
    <message>
        <source>measure {name}: views must be some of {join}, got {views}</source>
        <translation>Maß {name}: views müssen einige von {join} sein, gegeben: {views}</translation>
    </message>
    <message>
        <source>Measured: {what}</source>
        <translation>Gemessen: {what}</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Minute by minute</source>
        <translation>Minute für Minute</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Mirror the display</source>
        <translation>Anzeige spiegeln</translation>
    </message>
    <message>
        <source>Mirror the display (X)</source>
        <translation>Anzeige spiegeln (X)</translation>
    </message>
    <message>
        <source>Mirror the display; the data never flips</source>
        <translation>Anzeige spiegeln; die Daten bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>model {name}</source>
        <translation>Modell {name}</translation>
    </message>
    <message>
        <source>Moment of the repetition</source>
        <translation>Stelle in der Wiederholung</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>Month before (Page Up)</source>
        <translation>Monat davor (Bild auf)</translation>
    </message>
    <message>
        <source>More than last time, because every set reached its target in good form.</source>
        <translation>Mehr als letztes Mal, weil jeder Satz sein Ziel in guter Form erreicht hat.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Move the camera a little.</source>
        <translation>Verschiebe die Kamera ein wenig.</translation>
    </message>
    <message>
        <source>Move the camera until it sees all of you, then once more.</source>
        <translation>Beweg die Kamera, bis sie dich ganz sieht, dann noch einmal.</translation>
    </message>
    <message>
        <source>Move: {move}</source>
        <translation>Bewegung: {move}</translation>
    </message>
    <message>
        <source>Movement over the last 12 seconds</source>
        <translation>Bewegung der letzten 12 Sekunden</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>Mute, or be heard again</source>
        <translation>Stumm schalten oder wieder hören</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>My upper back or neck is tense</source>
        <translation>Oberer Rücken, Nacken verspannt</translation>
    </message>
    <message>
        <source>n is the number of complete repetitions. Where it is small, mean and standard deviation say little.</source>
        <translation>n ist die Zahl der vollständigen Wiederholungen. Wo sie klein ist, sagen Mittelwert und Standardabweichung wenig.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Near enough, not too near</source>
        <translation>Nah genug, nicht zu nah</translation>
    </message>
    <message>
        <source>Neither exercise for the upper back can be done today.</source>
        <translation>Keine der Übungen für den oberen Rücken geht heute.</translation>
    </message>
    <message>
        <source>New sexual dysfunction</source>
        <translation>Neue Störung der Sexualfunktion</translation>
    </message>
    <message>
        <source>New trouble passing or holding urine or stool</source>
        <translation>Neue Schwierigkeiten, Harn oder Stuhl zu lassen oder zu halten</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Nächste Marke</translation>
    </message>
    <message>
        <source>Next marker (Ctrl+Right)</source>
        <translation>Nächste Marke (Strg+Rechts)</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Next month (Page Down)</source>
        <translation>Nächster Monat (Bild ab)</translation>
    </message>
    <message>
        <source>Next morning</source>
        <translation>Nächster Morgen</translation>
    </message>
    <message>
        <source>next morning</source>
        <translation>nächster Morgen</translation>
    </message>
    <message>
        <source>Next repetition</source>
        <translation>Nächste Wiederholung</translation>
    </message>
    <message>
        <source>Next repetition (Down)</source>
        <translation>Nächste Wiederholung (Pfeil ab)</translation>
    </message>
    <message>
        <source>Next session: tomorrow.</source>
        <translation>Nächste Einheit: morgen.</translation>
    </message>
    <message>
        <source>Next session: {day}, with {exercises}.</source>
        <translation>Nächste Einheit: {day}, mit {exercises}.</translation>
    </message>
    <message>
        <source>Next session: {day}.</source>
        <translation>Nächste Einheit: {day}.</translation>
    </message>
    <message>
        <source>Next: {exercise}</source>
        <translation>Als Nächstes: {exercise}</translation>
    </message>
    <message>
        <source>Next: {exercise}, left side.</source>
        <translation>Als Nächstes: {exercise}, linke Seite.</translation>
    </message>
    <message>
        <source>Next: {exercise}, right side.</source>
        <translation>Als Nächstes: {exercise}, rechte Seite.</translation>
    </message>
    <message>
        <source>Next: {exercise}.</source>
        <translation>Als Nächstes: {exercise}.</translation>
    </message>
    <message>
        <source>Next: {goal} s in one go. The best so far is {best}.</source>
        <translation>Nächstes Ziel: {goal} s am Stück. Bisher am besten: {best}.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>no angle of a joint was seen: nobody was in the picture, or too little of them</source>
        <translation>Kein Gelenkwinkel war zu sehen: Niemand war im Bild, oder zu wenig von ihm</translation>
    </message>
    <message>
        <source>no camera was found: plug one in, or switch on the one that is built in, then try again</source>
        <translation>es wurde keine Kamera gefunden: Schließ eine an oder schalte die eingebaute ein, dann versuch es noch einmal</translation>
    </message>
    <message>
        <source>No difference between the sides that goes beyond what varies anyway.</source>
        <translation>Kein Unterschied zwischen den Seiten, der über das hinausgeht, was ohnehin schwankt.</translation>
    </message>
    <message>
        <source>No exercise could be loaded</source>
        <translation>Keine Übung ließ sich laden</translation>
    </message>
    <message>
        <source>No hold was found</source>
        <translation>Kein Halten gefunden</translation>
    </message>
    <message>
        <source>No improvement with rest, or after 4 to 6 weeks</source>
        <translation>Keine Besserung mit Ruhe oder nach 4 bis 6 Wochen</translation>
    </message>
    <message>
        <source>no joint was seen for most of the time: there are no angles to write; .trc has the landmarks</source>
        <translation>Kein Gelenk war die meiste Zeit zu sehen: Es gibt keine Winkel zu schreiben; .trc hat die Körperpunkte</translation>
    </message>
    <message>
        <source>no landmarks kept</source>
        <translation>keine Körperpunkte gespeichert</translation>
    </message>
    <message>
        <source>No limit was passed in what could be judged.</source>
        <translation>In dem, was beurteilbar war, wurde keine Grenze überschritten.</translation>
    </message>
    <message>
        <source>No longer than last time, because a hold stayed below its goal.</source>
        <translation>Nicht länger als letztes Mal, weil ein Halten unter seinem Ziel blieb.</translation>
    </message>
    <message>
        <source>no model: a recording</source>
        <translation>kein Modell: eine Aufzeichnung</translation>
    </message>
    <message>
        <source>No more than last time, because a set stayed below its target.</source>
        <translation>Nicht mehr als letztes Mal, weil ein Satz unter seinem Ziel blieb.</translation>
    </message>
    <message>
        <source>No more than last time, because it was fewer sets than usual.</source>
        <translation>Nicht mehr als letztes Mal, weil es weniger Sätze waren als sonst.</translation>
    </message>
    <message>
        <source>No more than last time, because the camera could not judge enough. Please look at where it stands.</source>
        <translation>Nicht mehr als letztes Mal, weil die Kamera nicht genug beurteilen konnte. Sieh bitte nach, wo sie steht.</translation>
    </message>
    <message>
        <source>No more than last time, because you did not say whether it hurt.</source>
        <translation>Nicht mehr als letztes Mal, weil du nicht gesagt hast, ob es wehtat.</translation>
    </message>
    <message>
        <source>No more than last time, because you told of some pain.</source>
        <translation>Nicht mehr als letztes Mal, weil du von etwas Schmerz erzählt hast.</translation>
    </message>
    <message>
        <source>No more than last time: 9 of 10 should be clean first.</source>
        <translation>Nicht mehr als letztes Mal: Erst sollten 9 von 10 sauber sein.</translation>
    </message>
    <message>
        <source>no pain</source>
        <translation>kein Schmerz</translation>
    </message>
    <message>
        <source>No pain was told in this time.</source>
        <translation>In dieser Zeit wurde kein Schmerz angegeben.</translation>
    </message>
    <message>
        <source>No person was found in {name}.</source>
        <translation>In {name} war niemand zu sehen.</translation>
    </message>
    <message>
        <source>no person was found in {name}: film the whole body, in good light, at least a third of the picture wide</source>
        <translation>in {name} war niemand zu sehen: Filme den ganzen Körper bei gutem Licht, mindestens ein Drittel so breit wie das Bild</translation>
    </message>
    <message>
        <source>No pictures were kept. Landmarks of this set:</source>
        <translation>Bilder wurden nicht gespeichert. Körperpunkte dieses Satzes:</translation>
    </message>
    <message>
        <source>No program here opens folders: copy the path.</source>
        <translation>Kein Programm hier öffnet Ordner: Kopiere den Pfad.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>ohne Begründung</translation>
    </message>
    <message>
        <source>No running was found.</source>
        <translation>Es wurde kein Laufen gefunden.</translation>
    </message>
    <message>
        <source>no session is planned, so there is nothing for a calendar</source>
        <translation>Es ist keine Einheit geplant, also gibt es nichts für einen Kalender</translation>
    </message>
    <message>
        <source>No set is in this session.</source>
        <translation>In diesem Training ist kein Satz.</translation>
    </message>
    <message>
        <source>no sound device was found</source>
        <translation>es wurde kein Tonausgabegerät gefunden</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>No strength today: every exercise of the programme is left out.</source>
        <translation>Heute keine Kraft: Jede Übung des Programms ist weggelassen.</translation>
    </message>
    <message>
        <source>No strength today: what hurt, or did not go well, is set aside for two weeks.</source>
        <translation>Heute keine Kraft: Was wehtat oder nicht gut ging, ist für zwei Wochen zurückgestellt.</translation>
    </message>
    <message>
        <source>No strength training today, because your pain is {level} of 10.</source>
        <translation>Heute kein Krafttraining, weil dein Schmerz {level} von 10 ist.</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>no voice was found ({names} is missing{advice})</source>
        <translation>keine Stimme gefunden ({names} fehlt{advice})</translation>
    </message>
    <message>
        <source>No {noun} was found</source>
        <translation>Nichts gefunden, was zählt</translation>
    </message>
    <message>
        <source>Nobody was seen here.</source>
        <translation>Hier war niemand zu sehen.</translation>
    </message>
    <message>
        <source>Nobody was seen running</source>
        <translation>Es war niemand beim Laufen zu sehen</translation>
    </message>
    <message>
        <source>Nobody was seen. Put the whole body into the picture and try again.</source>
        <translation>Es war niemand zu sehen. Bring den ganzen Körper ins Bild und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nichts davon</translation>
    </message>
    <message>
        <source>None was found.</source>
        <translation>Keiner wurde gefunden.</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>das ist kein Ordner</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Nicht gezählt</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Not fully judged</source>
        <translation>Nicht ganz beurteilbar</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>not one frame of {path} could be read: it is damaged or holds no video</source>
        <translation>kein einziges Bild von {path} war lesbar: Die Datei ist beschädigt oder kein Video</translation>
    </message>
    <message>
        <source>not read now</source>
        <translation>wird gerade nicht gemessen</translation>
    </message>
    <message>
        <source>Not read while this changes, too: {what}</source>
        <translation>Wird nicht gelesen, während sich auch das ändert: {what}</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht zu sehen</translation>
    </message>
    <message>
        <source>Not seen: {rules}</source>
        <translation>Nicht zu sehen: {rules}</translation>
    </message>
    <message>
        <source>Not seen: {rule}</source>
        <translation>Nicht zu sehen: {rule}</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Heute nicht</translation>
    </message>
    <message>
        <source>Not today without advice</source>
        <translation>Heute nicht ohne Rat</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>not told: within 15 %</source>
        <translation>nicht gesagt: innerhalb von 15 %</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Nothing could be judged: the start position was never recognised. {_hint}</source>
        <translation>Nichts war beurteilbar: Die Startposition wurde nie erkannt. {_hint}</translation>
    </message>
    <message>
        <source>Nothing could be measured.</source>
        <translation>Nichts konnte gemessen werden.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts hier</translation>
    </message>
    <message>
        <source>Nothing in a leg</source>
        <translation>Nichts in einem Bein</translation>
    </message>
    <message>
        <source>Nothing is heard (M)</source>
        <translation>Nichts ist zu hören (M)</translation>
    </message>
    <message>
        <source>Nothing is heard: {why}. Tones and cues are shown in the picture only.</source>
        <translation>Nichts ist zu hören: {why}. Töne und Hinweise erscheinen nur im Bild.</translation>
    </message>
    <message>
        <source>Nothing is like that.</source>
        <translation>Nichts ist so.</translation>
    </message>
    <message>
        <source>Nothing is passed yet: what may go better by now is tried again.</source>
        <translation>Noch ist nichts bestanden: Was inzwischen besser gehen kann, wird wieder probiert.</translation>
    </message>
    <message>
        <source>Nothing is spoken: {why}. Tones are played, cues are shown in the picture.</source>
        <translation>Nichts wird gesprochen: {why}. Töne sind zu hören, Hinweise stehen im Bild.</translation>
    </message>
    <message>
        <source>Nothing of this kind was done.</source>
        <translation>Nichts dergleichen wurde getan.</translation>
    </message>
    <message>
        <source>nothing stood out</source>
        <translation>nichts ist aufgefallen</translation>
    </message>
    <message>
        <source>Nothing stood out in {time} of running</source>
        <translation>In {time} Laufen ist nichts aufgefallen</translation>
    </message>
    <message>
        <source>Nothing to draw in this time.</source>
        <translation>In dieser Zeit gibt es nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>Nothing to show here yet</source>
        <translation>Hier gibt es noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>Nothing to watch yet.</source>
        <translation>Noch nichts anzusehen.</translation>
    </message>
    <message>
        <source>nothing told</source>
        <translation>nichts gesagt</translation>
    </message>
    <message>
        <source>Nothing was done in this time.</source>
        <translation>In dieser Zeit wurde nichts getan.</translation>
    </message>
    <message>
        <source>Nothing was found that could be counted.</source>
        <translation>Nichts wurde gefunden, was zählbar war.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts ist aufgefallen.</translation>
    </message>
    <message>
        <source>Nothing was kept: no pictures, no landmarks.</source>
        <translation>Nichts wurde gespeichert: keine Bilder, keine Körperpunkte.</translation>
    </message>
    <message>
        <source>Nothing was recorded of it.</source>
        <translation>Davon wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>nothing was recorded of this set: it cannot be kept</source>
        <translation>von diesem Satz wurde nichts aufgezeichnet: Er kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Nothing was told about pain.</source>
        <translation>Über Schmerz wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Numbness or pins and needles around the genitals, the back passage or the inner thighs</source>
        <translation>Taubheit oder Kribbeln an Genitalien, After oder Innenseiten der Oberschenkel</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>Of this run…</source>
        <translation>Von diesem Lauf …</translation>
    </message>
    <message>
        <source>Of this session…</source>
        <translation>Von diesem Training …</translation>
    </message>
    <message>
        <source>Of this set…</source>
        <translation>Von diesem Satz …</translation>
    </message>
    <message>
        <source>of {seconds} held</source>
        <translation>von {seconds} gehalten</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Once more in {time}</source>
        <translation>Noch einmal in {time}</translation>
    </message>
    <message>
        <source>Once more, because the camera could not judge {exercise} well enough.</source>
        <translation>Noch einmal, weil die Kamera {exercise} nicht gut genug beurteilen konnte.</translation>
    </message>
    <message>
        <source>One camera never sees the curve of the lower back, turning or tilting of the pelvis, the ribs, the effort of muscles, breathing, pain, or the force on the floor.</source>
        <translation>Eine einzige Kamera sieht nie die Krümmung des unteren Rückens, Drehung oder Kippung des Beckens, die Rippen, die Anstrengung der Muskeln, die Atmung, Schmerz oder die Kraft auf den Boden.</translation>
    </message>
    <message>
        <source>One clean repetition.</source>
        <translation>Eine saubere Wiederholung.</translation>
    </message>
    <message>
        <source>One leg exercise among the four</source>
        <translation>Eine Beinübung unter den vieren</translation>
    </message>
    <message>
        <source>One low note</source>
        <translation>Ein tiefer Ton</translation>
    </message>
    <message>
        <source>One moment, I am looking.</source>
        <translation>Einen Moment, ich schaue.</translation>
    </message>
    <message>
        <source>One picture back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>One picture back (Left)</source>
        <translation>Ein Bild zurück (Pfeil links)</translation>
    </message>
    <message>
        <source>One picture back, one on</source>
        <translation>Ein Bild zurück, eins weiter</translation>
    </message>
    <message>
        <source>One picture on</source>
        <translation>Ein Bild weiter</translation>
    </message>
    <message>
        <source>One picture on (Right)</source>
        <translation>Ein Bild weiter (Pfeil rechts)</translation>
    </message>
    <message>
        <source>One repetition back, one on</source>
        <translation>Eine Wiederholung zurück, eine weiter</translation>
    </message>
    <message>
        <source>One side was turned away from the camera: the sides are not compared.</source>
        <translation>Eine Seite war von der Kamera abgewandt: Die Seiten werden nicht verglichen.</translation>
    </message>
    <message>
        <source>One step back, because fewer than 6 of 10 were clean in two sets.</source>
        <translation>Ein Schritt zurück, weil in zwei Sätzen weniger als 6 von 10 sauber waren.</translation>
    </message>
    <message>
        <source>One step back, because the same thing stood out in two sessions.</source>
        <translation>Ein Schritt zurück, weil in zwei Einheiten dasselbe auffiel.</translation>
    </message>
    <message>
        <source>One step back, because two holds stayed far below their goal.</source>
        <translation>Ein Schritt zurück, weil zwei Halteversuche weit unter ihrem Ziel blieben.</translation>
    </message>
    <message>
        <source>One step back, because you told of more pain afterwards than before.</source>
        <translation>Ein Schritt zurück, weil du hinterher von mehr Schmerz erzählt hast als vorher.</translation>
    </message>
    <message>
        <source>One thing to practise</source>
        <translation>Eine Sache zum Üben</translation>
    </message>
    <message>
        <source>One thing to practise: {what}</source>
        <translation>Eine Sache zum Üben: {what}</translation>
    </message>
    <message>
        <source>Only as far as this says, too: {limits}</source>
        <translation>Nur so weit, wie auch das es sagt: {limits}</translation>
    </message>
    <message>
        <source>Only one side was done: the sides are not compared.</source>
        <translation>Nur eine Seite wurde gemacht: Die Seiten werden nicht verglichen.</translation>
    </message>
    <message>
        <source>Only together with {criterion}</source>
        <translation>Nur zusammen mit {criterion}</translation>
    </message>
    <message>
        <source>Only {length_s} s of running were seen: there is nothing to compare them with, and only what holds for everybody was looked at.</source>
        <translation>Nur {length_s} s Laufen waren zu sehen: Sie lassen sich mit nichts vergleichen, und nur was für alle gilt, wurde angesehen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a video or a recording</source>
        <translation>Ein Video oder eine Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Open a video or a recording (Ctrl+O)</source>
        <translation>Ein Video oder eine Aufzeichnung öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Open a video…</source>
        <translation>Video öffnen …</translation>
    </message>
    <message>
        <source>Open the exercise {name}</source>
        <translation>Die Übung {name} öffnen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>Open the video of a run: what changed in it, and when</source>
        <translation>Das Video eines Laufs öffnen: was sich darin änderte und wann</translation>
    </message>
    <message>
        <source>Open the video of a run…</source>
        <translation>Video eines Laufs öffnen …</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>Oder</translation>
    </message>
    <message>
        <source>other run</source>
        <translation>anderer Lauf</translation>
    </message>
    <message>
        <source>other run {value}</source>
        <translation>anderer Lauf {value}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Over the run</source>
        <translation>Über den Lauf</translation>
    </message>
    <message>
        <source>over {above}</source>
        <translation>über {above}</translation>
    </message>
    <message>
        <source>over {above} or under {below}</source>
        <translation>über {above} oder unter {below}</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Pain at night that does not let up</source>
        <translation>Schmerz in der Nacht, der nicht nachlässt</translation>
    </message>
    <message>
        <source>pain before: {level} of 10</source>
        <translation>Schmerz vorher: {level} von 10</translation>
    </message>
    <message>
        <source>pain during and after: {level} of 10</source>
        <translation>Schmerz währenddessen und danach: {level} von 10</translation>
    </message>
    <message>
        <source>Pain from 0 to 10 on the morning after the session of {day}.</source>
        <translation>Schmerz von 0 bis 10 am Morgen nach der Einheit vom {day}.</translation>
    </message>
    <message>
        <source>Pain from 0 to 10 on this morning, after yesterday&apos;s session.</source>
        <translation>Schmerz von 0 bis 10 heute Morgen, nach der Einheit von gestern.</translation>
    </message>
    <message>
        <source>Pain from 0 to 10, as it is at this moment.</source>
        <translation>Schmerz von 0 bis 10, wie er in diesem Augenblick ist.</translation>
    </message>
    <message>
        <source>pain is told from 0 to 10, got {level}</source>
        <translation>Schmerz wird von 0 bis 10 angegeben, nicht {level}</translation>
    </message>
    <message>
        <source>Pain now</source>
        <translation>Schmerz jetzt</translation>
    </message>
    <message>
        <source>Pain that spreads into a leg with numbness or tingling</source>
        <translation>Schmerz, der in ein Bein zieht, mit Taubheit oder Kribbeln</translation>
    </message>
    <message>
        <source>Pain {level} of 10</source>
        <translation>Schmerz {level} von 10</translation>
    </message>
    <message>
        <source>pain {level} of 10</source>
        <translation>Schmerz {level} von 10</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Schmerz, 0 bis 10</translation>
    </message>
    <message>
        <source>Pain, 0 to 10, as it was told</source>
        <translation>Schmerz, 0 bis 10, wie angegeben</translation>
    </message>
    <message>
        <source>Pain, as it was told</source>
        <translation>Schmerz, wie angegeben</translation>
    </message>
    <message>
        <source>Pain, weakness or numbness in both legs</source>
        <translation>Schmerz, Schwäche oder Taubheit in beiden Beinen</translation>
    </message>
    <message>
        <source>Pain, {when}: {what}</source>
        <translation>Schmerz, {when}: {what}</translation>
    </message>
    <message>
        <source>painted {rate}/s</source>
        <translation>gezeigt {rate}/s</translation>
    </message>
    <message>
        <source>Parts of you were hidden</source>
        <translation>Ein Teil von dir war verdeckt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Pause at the top: {worst}, at least {limit} wanted</source>
        <translation>Oben halten: {worst}, mindestens {limit} gewünscht</translation>
    </message>
    <message>
        <source>Pause, go on</source>
        <translation>Anhalten, weitermachen</translation>
    </message>
    <message>
        <source>Pause, go on; in a rest 15 seconds more</source>
        <translation>Anhalten, weiter; in einer Pause 15 Sekunden mehr</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>der Zugriff ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Picture of the other run</source>
        <translation>Bild des anderen Laufs</translation>
    </message>
    <message>
        <source>Picture with skeleton</source>
        <translation>Bild mit Skelett</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Pictures are looked at and thrown away. Landmarks are kept on this computer only.</source>
        <translation>Bilder werden angesehen und verworfen. Körperpunkte bleiben nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Abspielen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Play, pause</source>
        <translation>Abspielen, anhalten</translation>
    </message>
    <message>
        <source>Please go through the list. What you tick is a reason to ask somebody, and no finding of this program.</source>
        <translation>Geh die Liste bitte durch. Was du ankreuzt, ist ein Grund, jemanden zu fragen, und kein Befund dieses Programms.</translation>
    </message>
    <message>
        <source>Please have this checked now</source>
        <translation>Lass das bitte jetzt prüfen</translation>
    </message>
    <message>
        <source>Please see a doctor first</source>
        <translation>Geh bitte zuerst zu Ärztin oder Arzt</translation>
    </message>
    <message>
        <source>pointed at</source>
        <translation>darauf gezeigt</translation>
    </message>
    <message>
        <source>Pose model</source>
        <translation>Posenmodell</translation>
    </message>
    <message>
        <source>Pose model for runs</source>
        <translation>Posenmodell für Läufe</translation>
    </message>
    <message>
        <source>Pose model {name}, checksum {checksum}</source>
        <translation>Posenmodell {name}, Prüfsumme {checksum}</translation>
    </message>
    <message>
        <source>poses must come in the order of time, got {t} s after {_last_t} s</source>
        <translation>Posen müssen in zeitlicher Reihenfolge kommen, gegeben: {t} s nach {_last_t} s</translation>
    </message>
    <message>
        <source>Possible: {finding}</source>
        <translation>Möglich: {finding}</translation>
    </message>
    <message>
        <source>practised freely</source>
        <translation>frei geübt</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>Schwangerschaft</translation>
    </message>
    <message>
        <source>Progress through the file</source>
        <translation>Fortschritt in der Datei</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>Published, and by whom</source>
        <translation>Veröffentlicht, und von wem</translation>
    </message>
    <message>
        <source>Push the floor away.</source>
        <translation>Schiebe den Boden weg.</translation>
    </message>
    <message>
        <source>Question about the run</source>
        <translation>Frage zum Lauf</translation>
    </message>
    <message>
        <source>Question of the session</source>
        <translation>Frage der Einheit</translation>
    </message>
    <message>
        <source>Range of motion</source>
        <translation>Bewegungsumfang</translation>
    </message>
    <message>
        <source>Range of motion (share), mean ± SD</source>
        <translation>Bewegungsumfang (Anteil), Mittel ± SD</translation>
    </message>
    <message>
        <source>Range of motion (T), mean ± SD</source>
        <translation>Bewegungsumfang (T), Mittel ± SD</translation>
    </message>
    <message>
        <source>Range of motion (°), mean ± SD</source>
        <translation>Bewegungsumfang (°), Mittel ± SD</translation>
    </message>
    <message>
        <source>range {value}</source>
        <translation>Umfang {value}</translation>
    </message>
    <message>
        <source>Range, mean ± SD</source>
        <translation>Umfang, Mittel ± SD</translation>
    </message>
    <message>
        <source>Range, tempo</source>
        <translation>Umfang, Tempo</translation>
    </message>
    <message>
        <source>Rapidly worsening weakness in a leg, or unsteady walking</source>
        <translation>Rasch zunehmende Schwäche in einem Bein, oder unsicheres Gehen</translation>
    </message>
    <message>
        <source>Rate of speech</source>
        <translation>Sprechtempo</translation>
    </message>
    <message>
        <source>Read (line): {value}. Limit (dashed): {limit}.</source>
        <translation>Gelesen (Linie): {value}. Grenze (gestrichelt): {limit}.</translation>
    </message>
    <message>
        <source>Read all exercise files anew</source>
        <translation>Alle Übungsdateien neu lesen</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>hier darf nichts geschrieben werden</translation>
    </message>
    <message>
        <source>Read: {value}. Limit: {limit}.</source>
        <translation>Gelesen: {value}. Grenze: {limit}.</translation>
    </message>
    <message>
        <source>Reading over time</source>
        <translation>Messwert im Verlauf</translation>
    </message>
    <message>
        <source>Reading the landmarks…</source>
        <translation>Die Körperpunkte werden gelesen …</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>Real time, or as fast as can be judged</source>
        <translation>Echtzeit oder so schnell wie möglich</translation>
    </message>
    <message>
        <source>Really delete the files of this set</source>
        <translation>Die Dateien dieses Satzes wirklich löschen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reasons to ask somebody first</source>
        <translation>Gründe, erst jemanden zu fragen</translation>
    </message>
    <message>
        <source>reinstall FormCheck</source>
        <translation>installiere FormCheck neu</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Repetition before</source>
        <translation>Vorige Wiederholung</translation>
    </message>
    <message>
        <source>Repetition before (Up)</source>
        <translation>Vorige Wiederholung (Pfeil auf)</translation>
    </message>
    <message>
        <source>Repetition {number} of {of}</source>
        <translation>Wiederholung {number} von {of}</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report (*.html)</source>
        <translation>Bericht (*.html)</translation>
    </message>
    <message>
        <source>Report (*.pdf)</source>
        <translation>Bericht (*.pdf)</translation>
    </message>
    <message>
        <source>Report of the session</source>
        <translation>Bericht über das Training</translation>
    </message>
    <message>
        <source>Report of the set</source>
        <translation>Bericht über den Satz</translation>
    </message>
    <message>
        <source>required: the signal reads {missing}, which is not among the required points</source>
        <translation>required: das Signal liest {missing}, das nicht unter den nötigen Punkten steht</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <translation>Pause zwischen den Sätzen</translation>
    </message>
    <message>
        <source>Rest {time}</source>
        <translation>Pause {time}</translation>
    </message>
    <message>
        <source>Rest. Next: {exercise}, left side.</source>
        <translation>Pause. Als Nächstes: {exercise}, linke Seite.</translation>
    </message>
    <message>
        <source>Rest. Next: {exercise}, right side.</source>
        <translation>Pause. Als Nächstes: {exercise}, rechte Seite.</translation>
    </message>
    <message>
        <source>Rest. Next: {exercise}.</source>
        <translation>Pause. Als Nächstes: {exercise}.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>Right hand beside the midline</source>
        <translation>Rechte Hand neben der Körpermitte</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>right side first</source>
        <translation>rechte Seite zuerst</translation>
    </message>
    <message>
        <source>Right side first, because it gave less last time. The left side does as many.</source>
        <translation>Rechte Seite zuerst, weil sie letztes Mal weniger gab. Die linke macht genauso viele.</translation>
    </message>
    <message>
        <source>right {far} % more</source>
        <translation>rechts {far} % mehr</translation>
    </message>
    <message>
        <source>rule id {id} is not snake_case</source>
        <translation>die Regel-ID {id} ist nicht in snake_case geschrieben</translation>
    </message>
    <message>
        <source>rule {id}: &apos;over_s&apos; is for the spread or the speed of a measure, and needed there</source>
        <translation>Regel {id}: „over_s“ gehört zu Streuung oder Tempo eines Maßes und ist dort nötig</translation>
    </message>
    <message>
        <source>rule {id}: a proxy (class D) may not void a repetition</source>
        <translation>Regel {id}: Eine grobe Schätzung (Klasse D) darf keine Wiederholung abwerten</translation>
    </message>
    <message>
        <source>rule {id}: a RepMeasure is read at close, and nothing else is</source>
        <translation>Regel {id}: Ein RepMeasure wird am Ende gelesen und sonst nichts</translation>
    </message>
    <message>
        <source>rule {id}: a rule of running needs a StrideMeasure</source>
        <translation>Regel {id}: Eine Regel fürs Laufen braucht ein StrideMeasure</translation>
    </message>
    <message>
        <source>rule {id}: a source is missing (&apos;coach consensus&apos; where there is no paper)</source>
        <translation>Regel {id}: Die Quelle fehlt („coach consensus“, wo es keine Arbeit dazu gibt)</translation>
    </message>
    <message>
        <source>rule {id}: spread and speed are followed, not read at one moment</source>
        <translation>Regel {id}: Streuung und Tempo werden verfolgt, nicht in einem Augenblick gelesen</translation>
    </message>
    <message>
        <source>rule {id}: the cue must have 1 to {MAX_CUE_WORDS} words, got {cue}</source>
        <translation>Regel {id}: Der Hinweis muss 1 bis {MAX_CUE_WORDS} Wörter haben, gegeben: {cue}</translation>
    </message>
    <message>
        <source>rule {id}: {said} has no place {by} for how far it was</source>
        <translation>Regel {id}: {said} hat keinen Platz {by} für das Maß der Abweichung</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules of this exercise</source>
        <translation>Regeln dieser Übung</translation>
    </message>
    <message>
        <source>Rules: {versions}</source>
        <translation>Regeln: {versions}</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run easily and comfortably only, while your back is sore.</source>
        <translation>Lauf nur leicht und bequem, solange dein Rücken wund ist.</translation>
    </message>
    <message>
        <source>Run {number}, {day}, {time}</source>
        <translation>Lauf {number}, {day}, {time}</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Das Diagramm speichern</translation>
    </message>
    <message>
        <source>Save the chart as a picture, or its figures as a table</source>
        <translation>Das Diagramm als Bild speichern oder seine Zahlen als Tabelle</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Den Plan speichern</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Save what was found as a page or as data</source>
        <translation>Was gefunden wurde, als Seite oder als Daten speichern</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Say anew how your back is</source>
        <translation>Neu sagen, wie es deinem Rücken geht</translation>
    </message>
    <message>
        <source>Seconds held</source>
        <translation>Gehaltene Sekunden</translation>
    </message>
    <message>
        <source>Seconds with this fault are not clean</source>
        <translation>Sekunden mit diesem Fehler sind nicht sauber</translation>
    </message>
    <message>
        <source>seen from anywhere</source>
        <translation>von überall zu sehen</translation>
    </message>
    <message>
        <source>seen from the front</source>
        <translation>von vorn gesehen</translation>
    </message>
    <message>
        <source>seen from the front, lying on the side</source>
        <translation>von vorn gesehen, in Seitenlage</translation>
    </message>
    <message>
        <source>seen from the side</source>
        <translation>von der Seite gesehen</translation>
    </message>
    <message>
        <source>seen from the side and a little from the feet</source>
        <translation>von der Seite gesehen, etwas von den Füßen her</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Session of {day}</source>
        <translation>Training vom {day}</translation>
    </message>
    <message>
        <source>Session: sets, rest and what follows</source>
        <translation>Training: Sätze, Pausen und was folgt</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>Set and side</source>
        <translation>Satz und Seite</translation>
    </message>
    <message>
        <source>Set of the session</source>
        <translation>Satz des Trainings</translation>
    </message>
    <message>
        <source>Set {number} of {of}</source>
        <translation>Satz {number} von {of}</translation>
    </message>
    <message>
        <source>Set {number} of {of} · left</source>
        <translation>Satz {number} von {of} · links</translation>
    </message>
    <message>
        <source>Set {number} of {of} · right</source>
        <translation>Satz {number} von {of} · rechts</translation>
    </message>
    <message>
        <source>Set {number}, {day}, {time}</source>
        <translation>Satz {number}, {day}, {time}</translation>
    </message>
    <message>
        <source>set {set}, number {number}</source>
        <translation>Satz {set}, Nummer {number}</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Sets and runs</source>
        <translation>Sätze und Läufe</translation>
    </message>
    <message>
        <source>Sets of holds</source>
        <translation>Sätze mit Halten</translation>
    </message>
    <message>
        <source>Sets of repetitions</source>
        <translation>Sätze mit Wiederholungen</translation>
    </message>
    <message>
        <source>Sets or runs</source>
        <translation>Sätze oder Läufe</translation>
    </message>
    <message>
        <source>Sets, rest and the exercises that follow (Ctrl+L)</source>
        <translation>Sätze, Pausen und die folgenden Übungen (Strg+L)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show a usual stride of your beginning behind the skeleton, dashed and green (G)</source>
        <translation>Einen üblichen Doppelschritt von deinem Anfang hinter dem Skelett zeigen, gestrichelt und grün (G)</translation>
    </message>
    <message>
        <source>Show all of the time</source>
        <translation>Die ganze Zeit zeigen</translation>
    </message>
    <message>
        <source>Show all of the time (0)</source>
        <translation>Die ganze Zeit zeigen (0)</translation>
    </message>
    <message>
        <source>Show at the speed of the recording</source>
        <translation>In der Geschwindigkeit der Aufnahme zeigen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show less of the time</source>
        <translation>Weniger von der Zeit zeigen</translation>
    </message>
    <message>
        <source>Show less of the time, larger (+)</source>
        <translation>Weniger von der Zeit zeigen, größer (+)</translation>
    </message>
    <message>
        <source>Show more of the time</source>
        <translation>Mehr von der Zeit zeigen</translation>
    </message>
    <message>
        <source>Show more of the time (−)</source>
        <translation>Mehr von der Zeit zeigen (−)</translation>
    </message>
    <message>
        <source>Show the part of the picture in which somebody is (Z)</source>
        <translation>Den Teil des Bilds zeigen, in dem jemand ist (Z)</translation>
    </message>
    <message>
        <source>Show the video, or the skeleton only (V)</source>
        <translation>Das Video zeigen oder nur das Skelett (V)</translation>
    </message>
    <message>
        <source>Show what there is</source>
        <translation>Zeigen, was da ist</translation>
    </message>
    <message>
        <source>Show: {list}</source>
        <translation>Zeigen: {list}</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Side and camera view</source>
        <translation>Seite und Kamerablick</translation>
    </message>
    <message>
        <source>Side by side; no foot strikes to be in step by</source>
        <translation>Nebeneinander; ohne Fußaufsätze für einen Gleichschritt</translation>
    </message>
    <message>
        <source>side not known</source>
        <translation>Seite nicht bekannt</translation>
    </message>
    <message>
        <source>Side: {side}</source>
        <translation>Seite: {side}</translation>
    </message>
    <message>
        <source>signal {name}: &apos;also&apos; needs a &apos;per&apos; that is a number</source>
        <translation>Signal {name}: „also“ braucht ein „per“, das eine Zahl ist</translation>
    </message>
    <message>
        <source>signal: hysteresis must be more than 0</source>
        <translation>Signal: hysteresis muss größer als 0 sein</translation>
    </message>
    <message>
        <source>signal: the target from {low} to {high} is no range</source>
        <translation>Signal: das Ziel von {low} bis {high} ist kein Bereich</translation>
    </message>
    <message>
        <source>signal: the target must begin at full or above it</source>
        <translation>Signal: das Ziel muss bei full oder darüber beginnen</translation>
    </message>
    <message>
        <source>signal: {lower} ({values}) must be below {upper} ({values2}); the order is {join}</source>
        <translation>Signal: {lower} ({values}) muss unter {upper} ({values2}) liegen; die Reihenfolge ist {join}</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>Skeleton of the repetition</source>
        <translation>Skelett der Wiederholung</translation>
    </message>
    <message>
        <source>Skeleton only</source>
        <translation>Nur Skelett</translation>
    </message>
    <message>
        <source>Skeleton only, or the video</source>
        <translation>Nur Skelett oder das Video</translation>
    </message>
    <message>
        <source>Skeleton only: the picture is not shown</source>
        <translation>Nur Skelett: das Bild wird nicht gezeigt</translation>
    </message>
    <message>
        <source>Skeleton only: there is no video</source>
        <translation>Nur Skelett: Es gibt kein Video</translation>
    </message>
    <message>
        <source>Skip: Page Down</source>
        <translation>Überspringen: Bild ab</translation>
    </message>
    <message>
        <source>slight</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>Zeitlupe</translation>
    </message>
    <message>
        <source>slow must be a positive number, got {slow}</source>
        <translation>slow muss eine positive Zahl sein, gegeben: {slow}</translation>
    </message>
    <message>
        <source>Slowly, without pain, and what counts is what is clean.</source>
        <translation>Langsam, ohne Schmerz, und es zählt, was sauber ist.</translation>
    </message>
    <message>
        <source>Some could not be judged</source>
        <translation>Einiges nicht beurteilbar</translation>
    </message>
    <message>
        <source>Some not counted</source>
        <translation>Einiges nicht gezählt</translation>
    </message>
    <message>
        <source>Some of you was hidden: move the camera before the next set.</source>
        <translation>Ein Teil von dir war verdeckt: Verschiebe vor dem nächsten Satz die Kamera.</translation>
    </message>
    <message>
        <source>Somebody runs in it: look at this video as a run</source>
        <translation>Darin läuft jemand: dieses Video als Lauf ansehen</translation>
    </message>
    <message>
        <source>somebody seen in {share} %</source>
        <translation>jemand zu sehen in {share} %</translation>
    </message>
    <message>
        <source>Something in a leg</source>
        <translation>Etwas in einem Bein</translation>
    </message>
    <message>
        <source>Something is being judged: stop it (Esc), and then look at the history.</source>
        <translation>Gerade wird etwas beurteilt: Halte es an (Esc) und sieh dann den Verlauf an.</translation>
    </message>
    <message>
        <source>Something is being judged: stop it (Esc), and then look at today&apos;s plan.</source>
        <translation>Gerade wird etwas beurteilt: Halte es an (Esc) und sieh dir dann den Plan von heute an.</translation>
    </message>
    <message>
        <source>Sound, voice and language</source>
        <translation>Ton, Stimme und Sprache</translation>
    </message>
    <message>
        <source>Sound, voice and language (Ctrl+M)</source>
        <translation>Ton, Stimme und Sprache (Strg+M)</translation>
    </message>
    <message>
        <source>Sound, voice and language (Ctrl+M), muted</source>
        <translation>Ton, Stimme und Sprache (Strg+M), stumm</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message>
        <source>Source: {what}</source>
        <translation>Quelle: {what}</translation>
    </message>
    <message>
        <source>Sources: {what}</source>
        <translation>Quellen: {what}</translation>
    </message>
    <message>
        <source>Souza 2016, Phys Med Rehabil Clin N Am 27:217</source>
        <translation>Souza 2016, Phys Med Rehabil Clin N Am 27:217</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed (Up and Down)</source>
        <translation>Tempo (Hoch und Runter)</translation>
    </message>
    <message>
        <source>spoken cues cannot be kept ({filename}: {strerror})</source>
        <translation>gesprochene Hinweise lassen sich nicht speichern ({filename}: {strerror})</translation>
    </message>
    <message>
        <source>Sports watch (*.fit)</source>
        <translation>Sportuhr (*.fit)</translation>
    </message>
    <message>
        <source>SQLite {sqlite_version} is too old: {join} is needed</source>
        <translation>SQLite {sqlite_version} ist zu alt: {join} wird gebraucht</translation>
    </message>
    <message>
        <source>Stand, sit or lie on your back, and hold one hand up. I count: lower it at your answer.</source>
        <translation>Steh, sitz oder lieg auf dem Rücken, und halte eine Hand hoch. Ich zähle: Nimm sie bei deiner Antwort herunter.</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start a camera</source>
        <translation>Eine Kamera starten</translation>
    </message>
    <message>
        <source>Start the camera</source>
        <translation>Kamera starten</translation>
    </message>
    <message>
        <source>Start the camera (Enter, Page Down)</source>
        <translation>Die Kamera starten (Eingabe, Bild ab)</translation>
    </message>
    <message>
        <source>Start the camera; end the set; skip the rest</source>
        <translation>Kamera starten; Satz beenden; Pause überspringen</translation>
    </message>
    <message>
        <source>start {value}</source>
        <translation>Start {value}</translation>
    </message>
    <message>
        <source>Start: {start}</source>
        <translation>Anfang: {start}</translation>
    </message>
    <message>
        <source>Start: {start} Move: {move}</source>
        <translation>Start: {start} Bewegung: {move}</translation>
    </message>
    <message>
        <source>Stay in the picture.</source>
        <translation>Bleib im Bild.</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Step back, I need your elbows.</source>
        <translation>Geh weiter zurück, ich brauche deine Ellbogen.</translation>
    </message>
    <message>
        <source>Step back, I need your feet.</source>
        <translation>Geh weiter zurück, ich brauche deine Füße.</translation>
    </message>
    <message>
        <source>Step back, I need your hands.</source>
        <translation>Geh weiter zurück, ich brauche deine Hände.</translation>
    </message>
    <message>
        <source>Step back, I need your head.</source>
        <translation>Geh weiter zurück, ich brauche deinen Kopf.</translation>
    </message>
    <message>
        <source>Step back, I need your hips.</source>
        <translation>Geh weiter zurück, ich brauche deine Hüfte.</translation>
    </message>
    <message>
        <source>Step back, I need your knees.</source>
        <translation>Geh weiter zurück, ich brauche deine Knie.</translation>
    </message>
    <message>
        <source>Step back, I need your shoulders.</source>
        <translation>Geh weiter zurück, ich brauche deine Schultern.</translation>
    </message>
    <message>
        <source>Step back, you are too near to the camera.</source>
        <translation>Geh zurück, du bist zu nah an der Kamera.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps a minute</source>
        <translation>Schritte pro Minute</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Beenden (Esc)</translation>
    </message>
    <message>
        <source>Stop for now</source>
        <translation>Für jetzt anhalten</translation>
    </message>
    <message>
        <source>Stop for now; what was looked at is kept (Space)</source>
        <translation>Für jetzt anhalten; was angesehen ist, bleibt erhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Stop the exercise</source>
        <translation>Übung beenden</translation>
    </message>
    <message>
        <source>Stop whenever you like: what was looked at is kept, and it goes on from there.</source>
        <translation>Halte an, wann du willst: Was angesehen ist, bleibt erhalten, und von dort geht es weiter.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>stopped before the first frame of {name} was analysed</source>
        <translation>angehalten, bevor das erste Bild von {name} ausgewertet war</translation>
    </message>
    <message>
        <source>Stretches</source>
        <translation>Dehnungen</translation>
    </message>
    <message>
        <source>stretches are planned</source>
        <translation>Dehnungen sind geplant</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>Doppelschritt</translation>
    </message>
    <message>
        <source>strides</source>
        <translation>Doppelschritte</translation>
    </message>
    <message>
        <source>Summary of the set</source>
        <translation>Zusammenfassung des Satzes</translation>
    </message>
    <message>
        <source>Summary of the weeks</source>
        <translation>Zusammenfassung der Wochen</translation>
    </message>
    <message>
        <source>Summary over weeks</source>
        <translation>Zusammenfassung über Wochen</translation>
    </message>
    <message>
        <source>Summary: {span}…</source>
        <translation>Zusammenfassung: {span} …</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>SyntaxError: {msg}</source>
        <translation>SyntaxError: {msg}</translation>
    </message>
    <message>
        <source>T = torso length</source>
        <translation>T = Rumpflänge</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Take a breath, and try once more.</source>
        <translation>Hol Luft und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Take four seconds on the way back.</source>
        <translation>Nimm dir vier Sekunden für den Rückweg.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take the start pose, hold it for a second, then begin.</source>
        <translation>Geh in die Startposition, halte sie eine Sekunde, dann beginne.</translation>
    </message>
    <message>
        <source>Take the start position to begin</source>
        <translation>Zum Beginnen: Geh in die Startposition</translation>
    </message>
    <message>
        <source>Take the start position to go on</source>
        <translation>Zum Weitermachen: Geh in die Startposition</translation>
    </message>
    <message>
        <source>Take the start position.</source>
        <translation>Nimm die Startposition ein.</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>genommen</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>target of {high} reached</source>
        <translation>Ziel von {high} erreicht</translation>
    </message>
    <message>
        <source>target of {low} reached, up to {high}</source>
        <translation>Ziel von {low} erreicht, bis {high}</translation>
    </message>
    <message>
        <source>target {high}</source>
        <translation>Ziel {high}</translation>
    </message>
    <message>
        <source>target {low} to {high}</source>
        <translation>Ziel {low} bis {high}</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>Ziel {value}</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Tempo: seconds of a repetition</source>
        <translation>Tempo: Sekunden einer Wiederholung</translation>
    </message>
    <message>
        <source>Tempo: up, top, back</source>
        <translation>Tempo: auf, oben, ab</translation>
    </message>
    <message>
        <source>Ten minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>Ten seconds.</source>
        <translation>Zehn Sekunden.</translation>
    </message>
    <message>
        <source>That is enough for today. Rest, and walk a little if it does you good.</source>
        <translation>Das ist genug für heute. Ruh dich aus, und geh ein wenig, wenn es dir guttut.</translation>
    </message>
    <message>
        <source>that part is too short to be compared with itself</source>
        <translation>dieser Teil ist zu kurz, um mit sich selbst verglichen zu werden</translation>
    </message>
    <message>
        <source>That should not have counted</source>
        <translation>Das hätte nicht zählen dürfen</translation>
    </message>
    <message>
        <source>That was clean</source>
        <translation>Das war sauber</translation>
    </message>
    <message>
        <source>That was the last set. Well done.</source>
        <translation>Das war der letzte Satz. Gut gemacht.</translation>
    </message>
    <message>
        <source>That was today&apos;s session</source>
        <translation>Das war die Einheit von heute</translation>
    </message>
    <message>
        <source>The analysis was stopped: what was analysed until then is judged.</source>
        <translation>Die Auswertung wurde angehalten: Beurteilt ist, was bis dahin ausgewertet war.</translation>
    </message>
    <message>
        <source>The back after it</source>
        <translation>Der Rücken danach</translation>
    </message>
    <message>
        <source>the calibrated start pose</source>
        <translation>die eingemessene Startposition</translation>
    </message>
    <message>
        <source>The camera could judge none of them: that says nothing about how they were done.</source>
        <translation>Die Kamera konnte keine davon beurteilen: Das sagt nichts darüber, wie sie ausgeführt wurden.</translation>
    </message>
    <message>
        <source>The camera could not judge it. Could you do it slowly and in good form?</source>
        <translation>Die Kamera konnte es nicht beurteilen. Ging es langsam und in guter Form?</translation>
    </message>
    <message>
        <source>The camera gives fewer than {least} pictures a second. More light helps.</source>
        <translation>Die Kamera liefert weniger als {least} Bilder pro Sekunde. Mehr Licht hilft.</translation>
    </message>
    <message>
        <source>The camera stood at different distances: the sides are not compared.</source>
        <translation>Die Kamera stand verschieden weit entfernt: Die Seiten werden nicht verglichen.</translation>
    </message>
    <message>
        <source>The camera was asked for {_format}; it gives {_format2}.</source>
        <translation>Von der Kamera verlangt: {_format}; sie liefert: {_format2}.</translation>
    </message>
    <message>
        <source>the checksums {sums} of the pose models are missing: reinstall FormCheck</source>
        <translation>die Prüfsummen {sums} der Posenmodelle fehlen: Installiere FormCheck neu</translation>
    </message>
    <message>
        <source>The counts in this report are those of the program.</source>
        <translation>Die Zahlen in diesem Bericht sind die des Programms.</translation>
    </message>
    <message>
        <source>the disk is full: make room and start it again; what was analysed is kept and gone on with</source>
        <translation>der Datenträger ist voll: Mach Platz und starte noch einmal; was ausgewertet ist, bleibt erhalten, und dort geht es weiter</translation>
    </message>
    <message>
        <source>The file of the exercise {name} is not there any more.</source>
        <translation>Die Datei der Übung {name} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The file tells that it was filmed at {filmed_fps} pictures a second</source>
        <translation>Laut der Datei wurde mit {filmed_fps} Bildern pro Sekunde gefilmt</translation>
    </message>
    <message>
        <source>The files of this set are deleted.</source>
        <translation>Die Dateien dieses Satzes sind gelöscht.</translation>
    </message>
    <message>
        <source>the first line is that of another kind of file</source>
        <translation>die erste Zeile gehört zu einer anderen Art von Datei</translation>
    </message>
    <message>
        <source>the folder {folder} of FormCheck is missing in {package}: reinstall FormCheck</source>
        <translation>der Ordner {folder} von FormCheck fehlt in {package}: Installiere FormCheck neu</translation>
    </message>
    <message>
        <source>The full range was not reached</source>
        <translation>Der volle Weg wurde nicht erreicht</translation>
    </message>
    <message>
        <source>The goal of {goal} s is reached.</source>
        <translation>Das Ziel von {goal} s ist erreicht.</translation>
    </message>
    <message>
        <source>The goal of {goal} s is reached. Next: {next} s.</source>
        <translation>Das Ziel von {goal} s ist erreicht. Nächstes Ziel: {next} s.</translation>
    </message>
    <message>
        <source>The highest pain of the last sessions: {levels}</source>
        <translation>Der höchste Schmerz der letzten Einheiten: {levels}</translation>
    </message>
    <message>
        <source>The highest target is reached. After two sessions in a row in good form the next one is tried.</source>
        <translation>Das höchste Ziel ist erreicht. Nach zwei Einheiten hintereinander in guter Form wird die nächste Übung probiert.</translation>
    </message>
    <message>
        <source>The highest target is reached. One more session like the last, and the next exercise is tried.</source>
        <translation>Das höchste Ziel ist erreicht. Noch eine Einheit wie die letzte, und die nächste Übung wird probiert.</translation>
    </message>
    <message>
        <source>the id {id} is taken by {owner}: rename one</source>
        <translation>die ID {id} gehört schon {owner}: Benenne eine um</translation>
    </message>
    <message>
        <source>the image must be (height, width, 3) uint8, got {shape} {dtype}</source>
        <translation>das Bild muss (Höhe, Breite, 3) uint8 sein, gegeben: {shape} {dtype}</translation>
    </message>
    <message>
        <source>The landmarks cannot be shown.</source>
        <translation>Die Körperpunkte lassen sich nicht zeigen.</translation>
    </message>
    <message>
        <source>The landmarks of this were not kept: it can be read, and not be watched.</source>
        <translation>Die Körperpunkte hiervon wurden nicht gespeichert: Es lässt sich lesen, aber nicht ansehen.</translation>
    </message>
    <message>
        <source>the landmarks of this were not kept: this format needs them; .csv and .json do not</source>
        <translation>Die Körperpunkte hiervon wurden nicht gespeichert: Dieses Format braucht sie; .csv und .json nicht</translation>
    </message>
    <message>
        <source>The last 12 weeks</source>
        <translation>Die letzten 12 Wochen</translation>
    </message>
    <message>
        <source>The last 4 weeks</source>
        <translation>Die letzten 4 Wochen</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>Die letzte Woche</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>Das letzte Jahr</translation>
    </message>
    <message>
        <source>The last {count} weeks</source>
        <translation>Die letzten {count} Wochen</translation>
    </message>
    <message>
        <source>The left leg works</source>
        <translation>Das linke Bein arbeitet</translation>
    </message>
    <message>
        <source>the limit</source>
        <translation>die Grenze</translation>
    </message>
    <message>
        <source>The lite model is weak on people who lie down: use full where the computer allows it.</source>
        <translation>Das Modell „lite“ ist bei liegenden Menschen schwach: Nimm „full“, wo der Computer es schafft.</translation>
    </message>
    <message>
        <source>the model {path} cannot be read: {strerror}</source>
        <translation>das Modell {path} ist nicht lesbar: {strerror}</translation>
    </message>
    <message>
        <source>the model {path} is damaged (checksum {checksum}..., expected {expected}...): reinstall FormCheck</source>
        <translation>das Modell {path} ist beschädigt (Prüfsumme {checksum}..., erwartet {expected}...): Installiere FormCheck neu</translation>
    </message>
    <message>
        <source>the model {path} is missing: {advice}</source>
        <translation>das Modell {path} fehlt: {advice}</translation>
    </message>
    <message>
        <source>The morning after</source>
        <translation>Der Morgen danach</translation>
    </message>
    <message>
        <source>The number is the highest pain of that day, of 10.</source>
        <translation>Die Zahl ist der höchste Schmerz dieses Tages, von 10.</translation>
    </message>
    <message>
        <source>The other run one stride earlier</source>
        <translation>Der andere Lauf einen Doppelschritt früher</translation>
    </message>
    <message>
        <source>The other run one stride later</source>
        <translation>Der andere Lauf einen Doppelschritt später</translation>
    </message>
    <message>
        <source>The picture jumped. Hold the start position.</source>
        <translation>Das Bild ist gesprungen. Halte die Startposition.</translation>
    </message>
    <message>
        <source>The plan of this day</source>
        <translation>Der Plan dieses Tages</translation>
    </message>
    <message>
        <source>The plan to read or to print, or for a calendar</source>
        <translation>Der Plan zum Lesen oder Drucken oder für einen Kalender</translation>
    </message>
    <message>
        <source>The pose at the worst moment, from the landmarks: {rule}</source>
        <translation>Die Haltung im ungünstigsten Moment, aus den Körperpunkten: {rule}</translation>
    </message>
    <message>
        <source>The program said</source>
        <translation>Das Programm sagte</translation>
    </message>
    <message>
        <source>The recording is short: it was compared with its own first {to_s} s, and what was found is possible, not certain.</source>
        <translation>Die Aufnahme ist kurz: Sie wurde mit ihren eigenen ersten {to_s} s verglichen, und was auffiel, ist möglich, nicht sicher.</translation>
    </message>
    <message>
        <source>The recording was cut off while it was written; it is whole up to {last_s} s.</source>
        <translation>Die Aufzeichnung brach beim Schreiben ab; bis {last_s} s ist sie vollständig.</translation>
    </message>
    <message>
        <source>The report is in {path}.</source>
        <translation>Der Bericht steht in {path}.</translation>
    </message>
    <message>
        <source>The rest is over. Take the start position.</source>
        <translation>Die Pause ist vorbei. Geh in die Startposition.</translation>
    </message>
    <message>
        <source>The result is in your history; no pictures and no landmarks were kept.</source>
        <translation>Das Ergebnis ist in deinem Verlauf; Bilder und Körperpunkte wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>The right leg works</source>
        <translation>Das rechte Bein arbeitet</translation>
    </message>
    <message>
        <source>The rules behind it</source>
        <translation>Die Regeln dahinter</translation>
    </message>
    <message>
        <source>The runner passes the camera: only head and trunk were looked at.</source>
        <translation>Hier läuft jemand an der Kamera vorbei: Nur Kopf und Rumpf wurden angesehen.</translation>
    </message>
    <message>
        <source>the runner&apos;s own relaxed running</source>
        <translation>der eigene entspannte Lauf</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>The same short note twice</source>
        <translation>Zweimal derselbe kurze Ton</translation>
    </message>
    <message>
        <source>The session is over. Please have the leg checked by a doctor soon.</source>
        <translation>Die Einheit ist vorbei. Lass das Bein bitte bald ärztlich prüfen.</translation>
    </message>
    <message>
        <source>The session is over. Tingling, numbness or shooting pain in a leg should be checked by a doctor soon. If both legs are affected, if a leg gets weaker, or if bladder or bowel are different, go to an emergency department now.</source>
        <translation>Die Einheit ist vorbei. Kribbeln, Taubheit oder einschießender Schmerz in einem Bein soll bald ärztlich geprüft werden. Wenn beide Beine betroffen sind, ein Bein schwächer wird oder Blase oder Darm anders sind, geh jetzt in eine Notaufnahme.</translation>
    </message>
    <message>
        <source>The set</source>
        <translation>Der Satz</translation>
    </message>
    <message>
        <source>The set ends in {time}</source>
        <translation>Der Satz endet in {time}</translation>
    </message>
    <message>
        <source>The set is done.</source>
        <translation>Der Satz ist geschafft.</translation>
    </message>
    <message>
        <source>The sides did not do the same number of sets: they are not compared.</source>
        <translation>Die Seiten haben nicht gleich viele Sätze gemacht: Sie werden nicht verglichen.</translation>
    </message>
    <message>
        <source>the sound device does not play</source>
        <translation>das Tonausgabegerät spielt nicht</translation>
    </message>
    <message>
        <source>the sound library cannot be loaded ({error})</source>
        <translation>die Tonbibliothek lässt sich nicht laden ({error})</translation>
    </message>
    <message>
        <source>the sound system does not answer</source>
        <translation>das Tonsystem antwortet nicht</translation>
    </message>
    <message>
        <source>The start position</source>
        <translation>Die Startposition</translation>
    </message>
    <message>
        <source>The steps are about {times} times slower than anybody&apos;s. Is it slow motion?</source>
        <translation>Die Schritte sind etwa {times}-mal langsamer, als irgendjemand läuft. Ist das Zeitlupe?</translation>
    </message>
    <message>
        <source>the strides are compared</source>
        <translation>die Doppelschritte werden verglichen</translation>
    </message>
    <message>
        <source>The table has no depth: from where the body was seen is told by how wide the shoulders look, and the nearer side by what was seen better, else it is taken to be the left one.</source>
        <translation>Die Tabelle hat keine Tiefe: Von wo der Körper gesehen wurde, sagt die sichtbare Breite der Schultern, die nähere Seite, was besser zu sehen war; sonst gilt die linke als näher.</translation>
    </message>
    <message>
        <source>the time it takes is being found out</source>
        <translation>wie lange es dauert, zeigt sich gleich</translation>
    </message>
    <message>
        <source>the times of {name} do not rise: it cannot be written in this format</source>
        <translation>Die Zeiten von {name} steigen nicht: In diesem Format lässt es sich nicht schreiben</translation>
    </message>
    <message>
        <source>The user says</source>
        <translation>Der Nutzer sagt</translation>
    </message>
    <message>
        <source>the value at the start of the repetition</source>
        <translation>der Wert am Anfang der Wiederholung</translation>
    </message>
    <message>
        <source>The video is cut off: its last {_cut_s} s could not be read; it was judged up to {_last_s} s.</source>
        <translation>Das Video ist abgeschnitten: Die letzten {_cut_s} s waren nicht lesbar; beurteilt wurde es bis {_last_s} s.</translation>
    </message>
    <message>
        <source>The view could not be told</source>
        <translation>Die Ansicht ist nicht zu erkennen</translation>
    </message>
    <message>
        <source>the voice cannot be started ({name}: {strerror})</source>
        <translation>die Stimme startet nicht ({name}: {strerror})</translation>
    </message>
    <message>
        <source>the voice did not answer ({name} took more than {limit_s} s)</source>
        <translation>die Stimme antwortet nicht ({name} brauchte mehr als {limit_s} s)</translation>
    </message>
    <message>
        <source>the voice failed ({name} ended with status {returncode})</source>
        <translation>die Stimme ist ausgefallen ({name} endete mit Status {returncode})</translation>
    </message>
    <message>
        <source>the voice gave no sound ({name})</source>
        <translation>die Stimme gab keinen Ton ({name})</translation>
    </message>
    <message>
        <source>The way to the goal</source>
        <translation>Der Weg zum Ziel</translation>
    </message>
    <message>
        <source>The weeks to come</source>
        <translation>Die kommenden Wochen</translation>
    </message>
    <message>
        <source>The whole movement</source>
        <translation>Die ganze Bewegung</translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation>Das ganze Training</translation>
    </message>
    <message>
        <source>The whole set</source>
        <translation>Der ganze Satz</translation>
    </message>
    <message>
        <source>The window speaks it from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>The working side was turned away from the camera: judged with wider limits.</source>
        <translation>Die arbeitende Seite war von der Kamera abgewandt: mit weiteren Grenzen beurteilt.</translation>
    </message>
    <message>
        <source>the worst that I can think of</source>
        <translation>das Schlimmste, was ich mir denken kann</translation>
    </message>
    <message>
        <source>Their files go when the window closes; until then this can be undone.</source>
        <translation>Ihre Dateien gehen, wenn das Fenster schließt; bis dahin lässt sich das rückgängig machen.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>then 1 more exercise</source>
        <translation>danach 1 weitere Übung</translation>
    </message>
    <message>
        <source>then {count} more exercises</source>
        <translation>danach {count} weitere Übungen</translation>
    </message>
    <message>
        <source>there are no landmarks in metres: nobody was seen, or the file had none</source>
        <translation>Es gibt keine Körperpunkte in Metern: Niemand war zu sehen, oder die Datei hatte keine</translation>
    </message>
    <message>
        <source>there is a profile {named} already: choose another name</source>
        <translation>Ein Profil {named} gibt es schon: Wähle einen anderen Namen</translation>
    </message>
    <message>
        <source>There is no drawing of the worst moment: the landmarks could not be read.</source>
        <translation>Vom ungünstigsten Moment gibt es keine Zeichnung: Die Körperpunkte waren nicht lesbar.</translation>
    </message>
    <message>
        <source>There is no drawing of the worst moment: the landmarks were not kept.</source>
        <translation>Vom ungünstigsten Moment gibt es keine Zeichnung: Die Körperpunkte wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>there is no exercise file {path}: check the name and the folder</source>
        <translation>die Übungsdatei {path} gibt es nicht: Prüfe Namen und Ordner</translation>
    </message>
    <message>
        <source>There is no exercise to judge by: choose one first.</source>
        <translation>Es ist keine Übung gewählt: Wähle zuerst eine.</translation>
    </message>
    <message>
        <source>there is no file {path}: check the name and the folder</source>
        <translation>die Datei {path} gibt es nicht: Prüfe Namen und Ordner</translation>
    </message>
    <message>
        <source>There is no one right way to run, and changing the form of a runner without complaints is not backed by evidence. You are compared with yourself; the grey bands are what papers or coaches give for many runners.</source>
        <translation>Es gibt nicht den einen richtigen Laufstil, und dass es nützt, ihn ohne Beschwerden zu ändern, ist nicht belegt. Du wirst mit dir selbst verglichen; die grauen Bänder sind, was Studien oder Trainer für viele angeben.</translation>
    </message>
    <message>
        <source>there is no pose {index}: there are {_count}</source>
        <translation>die Pose {index} gibt es nicht: Es sind {_count}</translation>
    </message>
    <message>
        <source>there is no profile {profile}</source>
        <translation>Es gibt kein Profil {profile}</translation>
    </message>
    <message>
        <source>there is no session {number}: &apos;formcheck history&apos; lists them</source>
        <translation>Es gibt kein Training {number}: „formcheck history“ führt sie auf</translation>
    </message>
    <message>
        <source>there is no session {session}: &apos;formcheck history&apos; lists them</source>
        <translation>Es gibt kein Training {session}: „formcheck history“ führt sie auf</translation>
    </message>
    <message>
        <source>there is no set {number}: &apos;formcheck history&apos; lists them</source>
        <translation>Es gibt keinen Satz {number}: „formcheck history“ führt sie auf</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Noch keine vorhanden.</translation>
    </message>
    <message>
        <source>there is nothing for a FIT file: no repetition, no hold and no stride was found</source>
        <translation>Für eine FIT-Datei gibt es nichts: Weder Wiederholung noch Halten noch Doppelschritt wurde gefunden</translation>
    </message>
    <message>
        <source>there is nothing to back up yet: nothing was ever kept</source>
        <translation>Es gibt noch nichts zu sichern: Noch nie wurde etwas gespeichert</translation>
    </message>
    <message>
        <source>Things that stood out</source>
        <translation>Was aufgefallen ist</translation>
    </message>
    <message>
        <source>This applies</source>
        <translation>Das trifft zu</translation>
    </message>
    <message>
        <source>This computer judges fewer than {least} pictures a second. Close other programs, or use the lite model.</source>
        <translation>Dieser Computer beurteilt weniger als {least} Bilder pro Sekunde. Schließ andere Programme oder nimm das Modell „lite“.</translation>
    </message>
    <message>
        <source>This computer judges {judged} of {captured} pictures a second.</source>
        <translation>Dieser Computer beurteilt {judged} von {captured} Bildern pro Sekunde.</translation>
    </message>
    <message>
        <source>this day</source>
        <translation>dieser Tag</translation>
    </message>
    <message>
        <source>This exercise is one of those that answer what was found in {name}.</source>
        <translation>Diese Übung gehört zu denen, die trainieren, was in {name} aufgefallen ist.</translation>
    </message>
    <message>
        <source>this format holds the landmarks of one set, and these are several: export one of {numbers}</source>
        <translation>Dieses Format fasst die Körperpunkte eines Satzes, und das sind mehrere: Exportiere einen von {numbers}</translation>
    </message>
    <message>
        <source>this is a bug in FormCheck ({what}); details are in {path}</source>
        <translation>das ist ein Fehler in FormCheck ({what}); Einzelheiten stehen in {path}</translation>
    </message>
    <message>
        <source>this is a bug in FormCheck ({what}); the log {path} cannot be written</source>
        <translation>das ist ein Fehler in FormCheck ({what}); das Protokoll {path} lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>this is not a report of FormCheck: &apos;schema&apos; and &apos;exercise&apos; are missing</source>
        <translation>Das ist kein Bericht von FormCheck: „schema“ und „exercise“ fehlen</translation>
    </message>
    <message>
        <source>this is not a report of FormCheck: {error} is missing</source>
        <translation>Das ist kein Bericht von FormCheck: {error} fehlt</translation>
    </message>
    <message>
        <source>this is not a report of FormCheck: {join}</source>
        <translation>Das ist kein Bericht von FormCheck: {join}</translation>
    </message>
    <message>
        <source>This is the history of {name}.</source>
        <translation>Das ist der Verlauf von {name}.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>This looks like slow motion, about {looks_slow} times: nothing was judged.</source>
        <translation>Das sieht nach Zeitlupe aus, etwa {looks_slow}-fach: Nichts wurde beurteilt.</translation>
    </message>
    <message>
        <source>this report was written by a newer FormCheck: update FormCheck to read it</source>
        <translation>Dieser Bericht stammt von einem neueren FormCheck: Aktualisiere FormCheck, um ihn zu lesen</translation>
    </message>
    <message>
        <source>this set has no repetition {number}</source>
        <translation>Dieser Satz hat keine Wiederholung {number}</translation>
    </message>
    <message>
        <source>this was seen neither from the side nor from the front: the angles of joints cannot be told then; .trc has the landmarks</source>
        <translation>Das wurde weder von der Seite noch von vorn gesehen: Gelenkwinkel lassen sich dann nicht angeben; .trc hat die Körperpunkte</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Tilt of the shoulders</source>
        <translation>Neigung der Schultern</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time in the repetition</source>
        <translation>Zeit in der Wiederholung</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Time line of the set</source>
        <translation>Zeitleiste des Satzes</translation>
    </message>
    <message>
        <source>Time that is left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>tingling, numbness or shooting pain in a leg</source>
        <translation>Kribbeln, Taubheit oder einschießender Schmerz in einem Bein</translation>
    </message>
    <message>
        <source>tingling, numbness or shooting pain told: {when}</source>
        <translation>Kribbeln, Taubheit oder einschießender Schmerz angegeben: {when}</translation>
    </message>
    <message>
        <source>To practise: {what}</source>
        <translation>Zu üben: {what}</translation>
    </message>
    <message>
        <source>To read or print…</source>
        <translation>Zum Lesen oder Drucken…</translation>
    </message>
    <message>
        <source>To today&apos;s plan</source>
        <translation>Zum Plan von heute</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Today I would like</source>
        <translation>Heute möchte ich</translation>
    </message>
    <message>
        <source>Today · {day}</source>
        <translation>Heute · {day}</translation>
    </message>
    <message>
        <source>Today&apos;s exercises</source>
        <translation>Die Übungen von heute</translation>
    </message>
    <message>
        <source>Today&apos;s training is done. The next one comes after a day of rest.</source>
        <translation>Das Training von heute ist gemacht. Das nächste kommt nach einem Ruhetag.</translation>
    </message>
    <message>
        <source>Today: what is planned, and why</source>
        <translation>Heute: was geplant ist, und warum</translation>
    </message>
    <message>
        <source>Told most often</source>
        <translation>Am häufigsten gesagt</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Gesagt am</translation>
    </message>
    <message>
        <source>Told once it has lasted for {seconds} s</source>
        <translation>Wird gesagt, wenn es {seconds} s gedauert hat</translation>
    </message>
    <message>
        <source>Told, never rejects</source>
        <translation>Wird gesagt, wertet nie ab</translation>
    </message>
    <message>
        <source>Too fast: {worst}, at least {limit} wanted</source>
        <translation>Zu schnell: {worst}, mindestens {limit} gewünscht</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>Traces of what was measured</source>
        <translation>Verlauf dessen, was gemessen wurde</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>training is planned</source>
        <translation>Training ist geplant</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>tried out</source>
        <translation>ausprobiert</translation>
    </message>
    <message>
        <source>True or False</source>
        <translation>True oder False</translation>
    </message>
    <message>
        <source>Trunk from side to side</source>
        <translation>Rumpf von Seite zu Seite</translation>
    </message>
    <message>
        <source>Trunk lean</source>
        <translation>Neigung des Rumpfs</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Turn on a light, the picture is too dark.</source>
        <translation>Mach Licht an, das Bild ist zu dunkel.</translation>
    </message>
    <message>
        <source>Turn round: your left side should face the camera.</source>
        <translation>Dreh dich um: Deine linke Seite soll zur Kamera zeigen.</translation>
    </message>
    <message>
        <source>Turn round: your right side should face the camera.</source>
        <translation>Dreh dich um: Deine rechte Seite soll zur Kamera zeigen.</translation>
    </message>
    <message>
        <source>Turn the camera away from the light, the picture is too pale.</source>
        <translation>Dreh die Kamera vom Licht weg, das Bild ist zu hell.</translation>
    </message>
    <message>
        <source>Two more than last time, because every repetition was clean.</source>
        <translation>Zwei mehr als letztes Mal, weil jede Wiederholung sauber war.</translation>
    </message>
    <message>
        <source>Two notes, rising</source>
        <translation>Zwei Töne, aufsteigend</translation>
    </message>
    <message>
        <source>under {below}</source>
        <translation>unter {below}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unexplained weight loss</source>
        <translation>Gewichtsverlust ohne erkennbaren Grund</translation>
    </message>
    <message>
        <source>unknown exercise {name}; {hint}</source>
        <translation>unbekannte Übung {name}; {hint}</translation>
    </message>
    <message>
        <source>unknown model {str}: give {join} or the path of a .task file{hint}</source>
        <translation>unbekanntes Modell {str}: Gib {join} oder den Pfad einer .task-Datei an{hint}</translation>
    </message>
    <message>
        <source>unknown red flag {name}: the ids are {join}</source>
        <translation>unbekannter Warnhinweis {name}: Die Kennungen sind {join}</translation>
    </message>
    <message>
        <source>Until it is brought back; another one may take its place</source>
        <translation>Bis es zurückgeholt wird; eine andere kann seinen Platz nehmen</translation>
    </message>
    <message>
        <source>up</source>
        <translation>hin</translation>
    </message>
    <message>
        <source>Up and down of the hips</source>
        <translation>Auf und Ab der Hüfte</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <translation>um bis zu {amount}</translation>
    </message>
    <message>
        <source>up {up}, down {down} s</source>
        <translation>auf {up}, ab {down} s</translation>
    </message>
    <message>
        <source>up {up}, hold {hold}, down {down} s</source>
        <translation>auf {up}, oben {hold}, ab {down} s</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Hoch, Runter</translation>
    </message>
    <message>
        <source>Upper back</source>
        <translation>Oberer Rücken</translation>
    </message>
    <message>
        <source>Use the lite model</source>
        <translation>Modell „lite“ nehmen</translation>
    </message>
    <message>
        <source>usual {value}</source>
        <translation>üblich {value}</translation>
    </message>
    <message>
        <source>Verdict and reason</source>
        <translation>Urteil und Grund</translation>
    </message>
    <message>
        <source>Verdict of the program</source>
        <translation>Urteil des Programms</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Videos and recordings (*.mp4 *.mov *.mkv *.webm *.avi *.m4v *.mpg *.fcr *.csv *.tsv);;All files (*)</source>
        <translation>Videos und Aufzeichnungen (*.mp4 *.mov *.mkv *.webm *.avi *.m4v *.mpg *.fcr *.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>view must be &apos;side&apos; or &apos;front&apos;, got {view}</source>
        <translation>view muss „side“ oder „front“ sein, gegeben: {view}</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Walk a little, as far as it does you good, and change your position often.</source>
        <translation>Geh ein wenig, so weit es dir guttut, und wechsle oft die Haltung.</translation>
    </message>
    <message>
        <source>Was the run filmed from the side or from the front?</source>
        <translation>Wurde der Lauf von der Seite oder von vorn gefilmt?</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Watch another run beside this one, in step by foot strike</source>
        <translation>Einen anderen Lauf neben diesem ansehen, im Gleichschritt nach dem Fußaufsatz</translation>
    </message>
    <message>
        <source>Watch it again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Watch it again (Enter)</source>
        <translation>Noch einmal ansehen (Eingabe)</translation>
    </message>
    <message>
        <source>Watch one run again (Esc)</source>
        <translation>Wieder nur einen Lauf ansehen (Esc)</translation>
    </message>
    <message>
        <source>Watch the whole set</source>
        <translation>Den ganzen Satz ansehen</translation>
    </message>
    <message>
        <source>watch {limits}</source>
        <translation>Achtung {limits}</translation>
    </message>
    <message>
        <source>watch: {count} of {of}</source>
        <translation>Achtung: {count} von {of}</translation>
    </message>
    <message>
        <source>Watch: {cue}</source>
        <translation>Achtung: {cue}</translation>
    </message>
    <message>
        <source>Watch: {fault}</source>
        <translation>Achtung: {fault}</translation>
    </message>
    <message>
        <source>Watching a run or a set</source>
        <translation>Beim Ansehen eines Laufs oder Satzes</translation>
    </message>
    <message>
        <source>Watching one repetition</source>
        <translation>Beim Ansehen einer Wiederholung</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Weeks at a glance</source>
        <translation>Wochen im Überblick</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What came of the session</source>
        <translation>Was die Einheit ergeben hat</translation>
    </message>
    <message>
        <source>What can be chosen, and the weeks</source>
        <translation>Was gewählt werden kann, und die Wochen</translation>
    </message>
    <message>
        <source>What cannot be heard</source>
        <translation>Was nicht zu hören ist</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Was als Nächstes kommt</translation>
    </message>
    <message>
        <source>What could not be judged</source>
        <translation>Was nicht beurteilbar war</translation>
    </message>
    <message>
        <source>What else may be said</source>
        <translation>Was noch zu sagen ist</translation>
    </message>
    <message>
        <source>What fits ten minutes, what was done longest ago first.</source>
        <translation>Was in zehn Minuten passt, am längsten Zurückliegendes zuerst.</translation>
    </message>
    <message>
        <source>What FormCheck is not</source>
        <translation>Was FormCheck nicht ist</translation>
    </message>
    <message>
        <source>What is done, from easy to hard</source>
        <translation>Was gemacht wird, von leicht bis schwer</translation>
    </message>
    <message>
        <source>What is left of the rest</source>
        <translation>Was von der Pause bleibt</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Was angesehen wird</translation>
    </message>
    <message>
        <source>What is planned today, and why (Ctrl+T)</source>
        <translation>Was heute geplant ist, und warum (Strg+T)</translation>
    </message>
    <message>
        <source>what is said has to be about something</source>
        <translation>was gesagt wird, muss von etwas handeln</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Was ausgewählt ist</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>What is wanted of the set</source>
        <translation>Was von dem Satz erwartet wird</translation>
    </message>
    <message>
        <source>What it came to</source>
        <translation>Was herauskam</translation>
    </message>
    <message>
        <source>What kind of day it is</source>
        <translation>Was für ein Tag es ist</translation>
    </message>
    <message>
        <source>What stood out</source>
        <translation>Was aufgefallen ist</translation>
    </message>
    <message>
        <source>What the camera cannot see</source>
        <translation>Was die Kamera nicht sieht</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>What the curves are of</source>
        <translation>Wovon die Kurven sind</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>Was du ändern kannst</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>What trains it:</source>
        <translation>Was es trainiert:</translation>
    </message>
    <message>
        <source>What trains it: {exercises}</source>
        <translation>Was es trainiert: {exercises}</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>What was done, and what has become of it (Ctrl+H)</source>
        <translation>Was getan wurde und was daraus geworden ist (Strg+H)</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What was found, and when</source>
        <translation>Was aufgefallen ist und wann</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>Was gespeichert wurde</translation>
    </message>
    <message>
        <source>What was looked at is kept. It goes on from there, today or another day.</source>
        <translation>Was angesehen ist, bleibt erhalten. Von dort geht es weiter, heute oder ein andermal.</translation>
    </message>
    <message>
        <source>What was measured, over the time</source>
        <translation>Was gemessen wurde, über die Zeit</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>What was told most often</source>
        <translation>Was am häufigsten gesagt wurde</translation>
    </message>
    <message>
        <source>What you ticked</source>
        <translation>Was du angekreuzt hast</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>When it has changed, or was ticked by mistake</source>
        <translation>Wenn es sich geändert hat oder aus Versehen angekreuzt wurde</translation>
    </message>
    <message>
        <source>When not to train</source>
        <translation>Wann nicht trainiert wird</translation>
    </message>
    <message>
        <source>When the next session is</source>
        <translation>Wann die nächste Einheit ist</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where the rules come from</source>
        <translation>Woher die Regeln kommen</translation>
    </message>
    <message>
        <source>which side was towards the camera cannot be told, and with it no sign of an angle</source>
        <translation>Welche Seite zur Kamera zeigte, ist nicht zu sagen, und damit kein Vorzeichen eines Winkels</translation>
    </message>
    <message>
        <source>Who exercises</source>
        <translation>Wer trainiert</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why: {what}</source>
        <translation>Warum: {what}</translation>
    </message>
    <message>
        <source>With a fault it does not count</source>
        <translation>Mit einem Fehler zählt es nicht</translation>
    </message>
    <message>
        <source>With faults</source>
        <translation>Mit Fehlern</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Schlechter</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Schlechtester Wert</translation>
    </message>
    <message>
        <source>Writing {path}…</source>
        <translation>{path} wird geschrieben …</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>you are not allowed to use {camera}: add yourself to the group video (sudo usermod -aG video $USER), log out and in, then try again</source>
        <translation>du darfst {camera} nicht benutzen: Nimm dich in die Gruppe video auf (sudo usermod -aG video $USER), melde dich ab und wieder an, dann versuch es noch einmal</translation>
    </message>
    <message>
        <source>You asked for one leg exercise in the plan.</source>
        <translation>Du möchtest eine Beinübung im Plan.</translation>
    </message>
    <message>
        <source>You have mastered everything that is open to you: this keeps it.</source>
        <translation>Du beherrschst alles, was dir offensteht: So bleibt es.</translation>
    </message>
    <message>
        <source>You have mastered {exercise}: it stays until the next exercise is passed.</source>
        <translation>Du beherrschst {exercise}: Es bleibt, bis die nächste Übung bestanden ist.</translation>
    </message>
    <message>
        <source>You in the picture</source>
        <translation>Du im Bild</translation>
    </message>
    <message>
        <source>You moved nearer to or farther from the camera; the scale was measured anew.</source>
        <translation>Dein Abstand zur Kamera hat sich geändert; der Maßstab wurde neu bestimmt.</translation>
    </message>
    <message>
        <source>You said that you can do {exercise} well: the camera could not judge its trial.</source>
        <translation>Du hast gesagt, dass du {exercise} gut kannst: Die Kamera konnte die Probe nicht beurteilen.</translation>
    </message>
    <message>
        <source>You said: {answer}.</source>
        <translation>Du hast gesagt: {answer}.</translation>
    </message>
    <message>
        <source>You said: {answer}. To change it, hold one hand up once more, or choose again.</source>
        <translation>Du hast gesagt: {answer}. Um es zu ändern, halte noch einmal eine Hand hoch oder wähl neu.</translation>
    </message>
    <message>
        <source>you, {since}–{until}</source>
        <translation>du, {since}–{until}</translation>
    </message>
    <message>
        <source>You: {verdict}</source>
        <translation>Du: {verdict}</translation>
    </message>
    <message>
        <source>Your arms, your shoulders and your trunk stayed as they were at the beginning. Keep it easy like that.</source>
        <translation>Arme, Schultern und Rumpf blieben, wie sie am Anfang waren. Lauf so locker weiter.</translation>
    </message>
    <message>
        <source>Your beginning</source>
        <translation>Dein Anfang</translation>
    </message>
    <message>
        <source>your beginning</source>
        <translation>dein Anfang</translation>
    </message>
    <message>
        <source>Your beginning, in numbers</source>
        <translation>Dein Anfang in Zahlen</translation>
    </message>
    <message>
        <source>Your first session will stand here: what was clean, what was not counted and why, and how it changes over the weeks.</source>
        <translation>Dein erstes Training wird hier stehen: was sauber war, was nicht gezählt wurde und warum, und wie es sich über die Wochen ändert.</translation>
    </message>
    <message>
        <source>Your head and your trunk stayed as they were. More is not read of somebody who runs past.</source>
        <translation>Kopf und Rumpf blieben, wie sie waren. Mehr wird nicht gelesen, wenn jemand vorbeiläuft.</translation>
    </message>
    <message>
        <source>Your head, your trunk, your shoulders and your arms stayed as they were at the beginning. Well done.</source>
        <translation>Kopf, Rumpf, Schultern und Arme blieben, wie sie am Anfang waren. Gut gemacht.</translation>
    </message>
    <message>
        <source>Your left side gave 1 rep less.</source>
        <translation>Deine linke Seite schaffte 1 Wiederholung weniger.</translation>
    </message>
    <message>
        <source>Your left side gave {count} reps less.</source>
        <translation>Deine linke Seite schaffte {count} Wiederholungen weniger.</translation>
    </message>
    <message>
        <source>Your left side gave {far} less range.</source>
        <translation>Deine linke Seite schaffte {far} weniger Umfang.</translation>
    </message>
    <message>
        <source>Your left side held {time} less.</source>
        <translation>Deine linke Seite hielt {time} weniger.</translation>
    </message>
    <message>
        <source>Your left side to the camera</source>
        <translation>Linke Seite zur Kamera</translation>
    </message>
    <message>
        <source>Your own band</source>
        <translation>Dein eigenes Band</translation>
    </message>
    <message>
        <source>Your own exercises</source>
        <translation>Eigene Übungen</translation>
    </message>
    <message>
        <source>Your own exercises (Ctrl+E)</source>
        <translation>Eigene Übungen (Strg+E)</translation>
    </message>
    <message>
        <source>your own running from {since} to {until}</source>
        <translation>deinem eigenen Lauf von {since} bis {until}</translation>
    </message>
    <message>
        <source>Your right side gave 1 rep less.</source>
        <translation>Deine rechte Seite schaffte 1 Wiederholung weniger.</translation>
    </message>
    <message>
        <source>Your right side gave {count} reps less.</source>
        <translation>Deine rechte Seite schaffte {count} Wiederholungen weniger.</translation>
    </message>
    <message>
        <source>Your right side gave {far} less range.</source>
        <translation>Deine rechte Seite schaffte {far} weniger Umfang.</translation>
    </message>
    <message>
        <source>Your right side held {time} less.</source>
        <translation>Deine rechte Seite hielt {time} weniger.</translation>
    </message>
    <message>
        <source>Your right side to the camera</source>
        <translation>Rechte Seite zur Kamera</translation>
    </message>
    <message>
        <source>Your side to the camera</source>
        <translation>Eine Seite zur Kamera</translation>
    </message>
    <message>
        <source>Your verdict</source>
        <translation>Dein Urteil</translation>
    </message>
    <message>
        <source>{_scarce} strides were left out: at least {least} pictures a second are needed.</source>
        <translation>{_scarce} Doppelschritte wurden weggelassen: Nötig sind mindestens {least} Bilder pro Sekunde.</translation>
    </message>
    <message>
        <source>{_turned} strides were seen from another side and were left out.</source>
        <translation>{_turned} Doppelschritte waren von einer anderen Seite zu sehen und wurden weggelassen.</translation>
    </message>
    <message>
        <source>{at} of {length}</source>
        <translation>{at} von {length}</translation>
    </message>
    <message>
        <source>{at} of {length} s</source>
        <translation>{at} von {length} s</translation>
    </message>
    <message>
        <source>{camera} cannot be opened: check that it is plugged in, close other programs that use it, and allow it under Settings, Privacy &amp; security, Camera; then try again</source>
        <translation>{camera} lässt sich nicht öffnen: Prüfe, ob sie angeschlossen ist, schließ andere Programme, die sie benutzen, und erlaube sie unter Einstellungen, Datenschutz und Sicherheit, Kamera; dann versuch es noch einmal</translation>
    </message>
    <message>
        <source>{camera} cannot be opened: check that it is plugged in, close other programs that use it, and allow it under System Settings, Privacy &amp; Security, Camera; then try again</source>
        <translation>{camera} lässt sich nicht öffnen: Prüfe, ob sie angeschlossen ist, schließ andere Programme, die sie benutzen, und erlaube sie unter Systemeinstellungen, Datenschutz &amp; Sicherheit, Kamera; dann versuch es noch einmal</translation>
    </message>
    <message>
        <source>{camera} gives no pictures: close other programs that use it, or unplug it and plug it in again, then try again</source>
        <translation>{camera} liefert keine Bilder: Schließ andere Programme, die sie benutzen, oder steck sie aus und wieder ein, dann versuch es noch einmal</translation>
    </message>
    <message>
        <source>{camera} gives only black pictures: open its shutter or its cover, then try again</source>
        <translation>{camera} liefert nur schwarze Bilder: Öffne ihre Blende oder Abdeckung, dann versuch es noch einmal</translation>
    </message>
    <message>
        <source>{camera} has stopped delivering pictures: check its cable, then start it again</source>
        <translation>{camera} liefert keine Bilder mehr: Prüfe das Kabel und starte sie neu</translation>
    </message>
    <message>
        <source>{camera} is not there: check that it is plugged in, or choose another camera</source>
        <translation>{camera} ist nicht da: Prüfe, ob sie angeschlossen ist, oder wähle eine andere Kamera</translation>
    </message>
    <message>
        <source>{camera} is used by another program: close that program, then try again</source>
        <translation>{camera} wird von einem anderen Programm benutzt: Schließ es, dann versuch es noch einmal</translation>
    </message>
    <message>
        <source>{clean} clean of {attempted}</source>
        <translation>{clean} sauber von {attempted}</translation>
    </message>
    <message>
        <source>{clean} clean of {attempted} attempted</source>
        <translation>{clean} sauber von {attempted} versuchten</translation>
    </message>
    <message>
        <source>{clean} clean of {attempted} attempted ({complete} complete)</source>
        <translation>{clean} sauber von {attempted} versuchten ({complete} vollständig)</translation>
    </message>
    <message>
        <source>{clean} clean of {attempted} attempted ({complete} complete, {unverified} could not be judged)</source>
        <translation>{clean} sauber von {attempted} versuchten ({complete} vollständig, {unverified} nicht beurteilbar)</translation>
    </message>
    <message>
        <source>{clean} clean of {attempted} {nouns}</source>
        <translation>{clean} sauber von {attempted} {nouns}</translation>
    </message>
    <message>
        <source>{clean} clean of {count}</source>
        <translation>{clean} sauber von {count}</translation>
    </message>
    <message>
        <source>{clean} clean of {goal}</source>
        <translation>{clean} sauber von {goal}</translation>
    </message>
    <message>
        <source>{clean} clean of {held} held</source>
        <translation>{clean} sauber von {held} gehalten</translation>
    </message>
    <message>
        <source>{clean} clean of {held} held, best {best}</source>
        <translation>{clean} sauber von {held} gehalten, Bestwert {best}</translation>
    </message>
    <message>
        <source>{clean} clean, {yours} by your verdict</source>
        <translation>{clean} sauber, {yours} nach deinem Urteil</translation>
    </message>
    <message>
        <source>{complete} of {attempted} attempts as long as the goal</source>
        <translation>{complete} von {attempted} Versuchen so lang wie das Ziel</translation>
    </message>
    <message>
        <source>{counts}. They are listed at the end.</source>
        <translation>{counts}. Sie sind am Ende aufgeführt.</translation>
    </message>
    <message>
        <source>{count} a minute</source>
        <translation>{count} pro Minute</translation>
    </message>
    <message>
        <source>{count} are passed so far.</source>
        <translation>Bisher sind {count} bestanden.</translation>
    </message>
    <message>
        <source>{count} attempts corrected by you</source>
        <translation>{count} Versuche von dir korrigiert</translation>
    </message>
    <message>
        <source>{count} clean</source>
        <translation>{count} sauber</translation>
    </message>
    <message>
        <source>{count} clean repetitions on each side, in turns.</source>
        <translation>{count} saubere Wiederholungen auf jeder Seite, im Wechsel.</translation>
    </message>
    <message>
        <source>{count} clean repetitions.</source>
        <translation>{count} saubere Wiederholungen.</translation>
    </message>
    <message>
        <source>{count} clean {what}</source>
        <translation>{count} saubere {what}</translation>
    </message>
    <message>
        <source>{count} corrected by you</source>
        <translation>{count} von dir korrigiert</translation>
    </message>
    <message>
        <source>{count} corrections are in {path}.</source>
        <translation>{count} Korrekturen stehen in {path}.</translation>
    </message>
    <message>
        <source>{count} could not be judged</source>
        <translation>{count} nicht beurteilbar</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} verworfen</translation>
    </message>
    <message>
        <source>{count} exercise files cannot be used. {file}: {why}; and {more} more</source>
        <translation>{count} Übungsdateien sind nicht verwendbar. {file}: {why}; und {more} weitere</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} Bilder</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} Minuten</translation>
    </message>
    <message>
        <source>{count} not counted</source>
        <translation>{count} nicht gezählt</translation>
    </message>
    <message>
        <source>{count} not judged</source>
        <translation>{count} unklar</translation>
    </message>
    <message>
        <source>{count} not painted</source>
        <translation>{count} nicht gezeigt</translation>
    </message>
    <message>
        <source>{count} of these apply</source>
        <translation>{count} davon treffen zu</translation>
    </message>
    <message>
        <source>{count} of {of}</source>
        <translation>{count} von {of}</translation>
    </message>
    <message>
        <source>{count} on {days} days</source>
        <translation>{count} an {days} Tagen</translation>
    </message>
    <message>
        <source>{count} runs</source>
        <translation>{count} Läufe</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} Sekunden</translation>
    </message>
    <message>
        <source>{count} sessions and {more} sets or runs are deleted.</source>
        <translation>{count} Trainings und {more} Sätze oder Läufe sind gelöscht.</translation>
    </message>
    <message>
        <source>{count} sessions are deleted.</source>
        <translation>{count} Trainings sind gelöscht.</translation>
    </message>
    <message>
        <source>{count} sets</source>
        <translation>{count} Sätze</translation>
    </message>
    <message>
        <source>{count} sets and runs are deleted.</source>
        <translation>{count} Sätze und Läufe sind gelöscht.</translation>
    </message>
    <message>
        <source>{count} steps a minute</source>
        <translation>{count} Schritte pro Minute</translation>
    </message>
    <message>
        <source>{count} things may have stood out, the first from {time}</source>
        <translation>{count} Sachen sind möglicherweise aufgefallen, die erste ab {time}</translation>
    </message>
    <message>
        <source>{count} things stood out</source>
        <translation>{count} Sachen sind aufgefallen</translation>
    </message>
    <message>
        <source>{count} things stood out, the first from {time}</source>
        <translation>{count} Sachen sind aufgefallen, die erste ab {time}</translation>
    </message>
    <message>
        <source>{count} words a minute</source>
        <translation>{count} Wörter/min</translation>
    </message>
    <message>
        <source>{count} {what}</source>
        <translation>{count} {what}</translation>
    </message>
    <message>
        <source>{count}/s</source>
        <translation>{count}/s</translation>
    </message>
    <message>
        <source>{day} only: show everything</source>
        <translation>Nur {day}: alles zeigen</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day}, {minutes}</source>
        <translation>{day}, {minutes}</translation>
    </message>
    <message>
        <source>{day}: nothing</source>
        <translation>{day}: nichts</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}: {what}</translation>
    </message>
    <message>
        <source>{dose} on each side</source>
        <translation>{dose} auf jeder Seite</translation>
    </message>
    <message>
        <source>{dropped} of {total} frames came faster than they could be judged.</source>
        <translation>{dropped} von {total} Bildern kamen schneller, als sie zu beurteilen waren.</translation>
    </message>
    <message>
        <source>{exercise} is left out, because bending forward hurts you.</source>
        <translation>{exercise} ist weggelassen, weil es dir wehtut, dich nach vorn zu beugen.</translation>
    </message>
    <message>
        <source>{exercise} is not passed yet. It is tried again.</source>
        <translation>{exercise} ist noch nicht bestanden. Es wird wieder probiert.</translation>
    </message>
    <message>
        <source>{exercise} is one of the first four that you can do slowly, without pain and in good form.</source>
        <translation>{exercise} ist eine der ersten vier, die du langsam, ohne Schmerz und in guter Form kannst.</translation>
    </message>
    <message>
        <source>{exercise} is over for today, because it hurt.</source>
        <translation>{exercise} ist für heute vorbei, weil es wehtat.</translation>
    </message>
    <message>
        <source>{exercise} is passed.</source>
        <translation>{exercise} ist bestanden.</translation>
    </message>
    <message>
        <source>{exercise} is set aside for two weeks, because it did not go well.</source>
        <translation>{exercise} ist für zwei Wochen zurückgestellt, weil es nicht gut ging.</translation>
    </message>
    <message>
        <source>{exercise} is set aside for two weeks, because it hurt.</source>
        <translation>{exercise} ist für zwei Wochen zurückgestellt, weil es wehtat.</translation>
    </message>
    <message>
        <source>{exercise} is set aside for two weeks, because you told of more pain afterwards.</source>
        <translation>{exercise} ist für zwei Wochen zurückgestellt, weil du hinterher von mehr Schmerz erzählt hast.</translation>
    </message>
    <message>
        <source>{exercise} is tried again, because it may go better now.</source>
        <translation>{exercise} wird wieder probiert, weil es jetzt besser gehen kann.</translation>
    </message>
    <message>
        <source>{exercise} waits for a day with pain of 0 or 1.</source>
        <translation>{exercise} wartet auf einen Tag mit Schmerz 0 oder 1.</translation>
    </message>
    <message>
        <source>{exercise} waits until you have mastered {before}.</source>
        <translation>{exercise} wartet, bis du {before} beherrschst.</translation>
    </message>
    <message>
        <source>{exercise} was set aside for two weeks, and is tried again before it is trained.</source>
        <translation>{exercise} war für zwei Wochen zurückgestellt und wird wieder probiert, bevor es trainiert wird.</translation>
    </message>
    <message>
        <source>{exercise}, a trial</source>
        <translation>{exercise}, eine Probe</translation>
    </message>
    <message>
        <source>{exercise}, a trial: {what}</source>
        <translation>{exercise}, eine Probe: {what}</translation>
    </message>
    <message>
        <source>{exercise}, because you said that it does your back good.</source>
        <translation>{exercise}, weil du gesagt hast, dass es deinem Rücken guttut.</translation>
    </message>
    <message>
        <source>{exercise}, for flexibility: say afterwards what it did.</source>
        <translation>{exercise}, für die Beweglichkeit: Sag danach, was es bewirkt hat.</translation>
    </message>
    <message>
        <source>{exercise}, set {number}: {result}</source>
        <translation>{exercise}, Satz {number}: {result}</translation>
    </message>
    <message>
        <source>{exercise}, whose file is not here any more: {counts}</source>
        <translation>{exercise}, deren Datei nicht mehr da ist: {counts}</translation>
    </message>
    <message>
        <source>{exercise}, {side}</source>
        <translation>{exercise}, {side}</translation>
    </message>
    <message>
        <source>{exercise}, {side}, set {number}: {result}</source>
        <translation>{exercise}, {side}, Satz {number}: {result}</translation>
    </message>
    <message>
        <source>{exercise}: place of the camera and start position</source>
        <translation>{exercise}: Platz der Kamera und Startposition</translation>
    </message>
    <message>
        <source>{exercise}: start and end position</source>
        <translation>{exercise}: Start- und Endposition</translation>
    </message>
    <message>
        <source>{exercise}: start position</source>
        <translation>{exercise}: Startposition</translation>
    </message>
    <message>
        <source>{exercise}: where the camera goes, seen from above</source>
        <translation>{exercise}: wo die Kamera steht, von oben gesehen</translation>
    </message>
    <message>
        <source>{exercise}: {count} could not be judged.</source>
        <translation>{exercise}: {count} nicht beurteilbar.</translation>
    </message>
    <message>
        <source>{exercise}: {cue}</source>
        <translation>{exercise}: {cue}</translation>
    </message>
    <message>
        <source>{exercise}: {time} could not be judged.</source>
        <translation>{exercise}: {time} nicht beurteilbar.</translation>
    </message>
    <message>
        <source>{exercise}: {what}</source>
        <translation>{exercise}: {what}</translation>
    </message>
    <message>
        <source>{far} over the limit of {limit}</source>
        <translation>{far} über der Grenze von {limit}</translation>
    </message>
    <message>
        <source>{far} short of the full range</source>
        <translation>{far} fehlen zum vollen Weg</translation>
    </message>
    <message>
        <source>{far} short of the target</source>
        <translation>{far} fehlen zum Ziel</translation>
    </message>
    <message>
        <source>{far} torso lengths over the limit of {limit}</source>
        <translation>{far} Rumpflängen über der Grenze von {limit}</translation>
    </message>
    <message>
        <source>{far} torso lengths under the limit of {limit}</source>
        <translation>{far} Rumpflängen unter der Grenze von {limit}</translation>
    </message>
    <message>
        <source>{far} under the limit of {limit}</source>
        <translation>{far} unter der Grenze von {limit}</translation>
    </message>
    <message>
        <source>{field}: there is no point {point}{hint}</source>
        <translation>{field}: den Punkt {point} gibt es nicht{hint}</translation>
    </message>
    <message>
        <source>{file} (cannot be used)</source>
        <translation>{file} (nicht verwendbar)</translation>
    </message>
    <message>
        <source>{file}, line {number}</source>
        <translation>{file}, Zeile {number}</translation>
    </message>
    <message>
        <source>{file}, row {numbered}, column {column}: a time is needed in every row</source>
        <translation>{file}, Zeile {numbered}, Spalte {column}: Jede Zeile braucht eine Zeit</translation>
    </message>
    <message>
        <source>{file}, row {numbered}, column {column}: the time does not rise</source>
        <translation>{file}, Zeile {numbered}, Spalte {column}: Die Zeit steigt nicht</translation>
    </message>
    <message>
        <source>{file}, row {numbered}, column {column}: {told} is not between 0 and 1</source>
        <translation>{file}, Zeile {numbered}, Spalte {column}: {told} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>{file}, row {numbered}, {name}: the size of the picture in pixels is needed</source>
        <translation>{file}, Zeile {numbered}, {name}: Die Größe des Bildes in Pixeln wird gebraucht</translation>
    </message>
    <message>
        <source>{file}, row {number}, column {name}: {cell} is no number</source>
        <translation>{file}, Zeile {number}, Spalte {name}: {cell} ist keine Zahl</translation>
    </message>
    <message>
        <source>{file}, row {number}, column {name}: {cell} is too large</source>
        <translation>{file}, Zeile {number}, Spalte {name}: {cell} ist zu groß</translation>
    </message>
    <message>
        <source>{filmed}: it is slowed {by_file} times.</source>
        <translation>{filmed}: Sie ist {by_file}-mal verlangsamt.</translation>
    </message>
    <message>
        <source>{height} high</source>
        <translation>{height} hoch</translation>
    </message>
    <message>
        <source>{high} clean. The set is done.</source>
        <translation>{high} sauber. Der Satz ist geschafft.</translation>
    </message>
    <message>
        <source>{how}; click to hear it</source>
        <translation>{how}; klicken zum Anhören</translation>
    </message>
    <message>
        <source>{id} has no rule {rule_id} that can be asked for</source>
        <translation>{id} hat keine Regel {rule_id}, um die man bitten kann</translation>
    </message>
    <message>
        <source>{id} is a run: nothing is counted or held</source>
        <translation>{id} ist ein Lauf: Gezählt oder gehalten wird nichts</translation>
    </message>
    <message>
        <source>{id} is held, not repeated</source>
        <translation>{id} wird gehalten, nicht wiederholt</translation>
    </message>
    <message>
        <source>{id} is no run</source>
        <translation>{id} ist kein Lauf</translation>
    </message>
    <message>
        <source>{id} is no run: it has no view to be told, no slow motion and nothing to ask for</source>
        <translation>{id} ist kein Lauf: Da gibt es keine Ansicht anzugeben, keine Zeitlupe und nichts, um das man bitten kann</translation>
    </message>
    <message>
        <source>{id} is not done one side at a time: leave the side out</source>
        <translation>{id} wird nicht seitenweise gemacht: Lass die Seite weg</translation>
    </message>
    <message>
        <source>{id} is repeated, not held</source>
        <translation>{id} wird wiederholt, nicht gehalten</translation>
    </message>
    <message>
        <source>{id}: &apos;tempo&apos; is missing</source>
        <translation>{id}: „tempo“ fehlt</translation>
    </message>
    <message>
        <source>{id}: a hold needs a Zone for its signal, everything else a Signal</source>
        <translation>{id}: Halteübungen brauchen als Signal eine Zone, alles andere ein Signal</translation>
    </message>
    <message>
        <source>{id}: a run needs a Gait for its signal and StrideRules, and nothing else has them</source>
        <translation>{id}: Ein Lauf braucht ein Gait als Signal und StrideRules, und nichts anderes hat sie</translation>
    </message>
    <message>
        <source>{id}: an alternating exercise needs &apos;raised&apos; to tell the sides apart</source>
        <translation>{id}: Eine Übung im Wechsel braucht „raised“, um die Seiten zu unterscheiden</translation>
    </message>
    <message>
        <source>{id}: at least one camera view is needed</source>
        <translation>{id}: Mindestens ein Kamerablick ist nötig</translation>
    </message>
    <message>
        <source>{id}: near must be &apos;working&apos;, &apos;any&apos; or &apos;front&apos;, got {near}</source>
        <translation>{id}: near muss „working“, „any“ oder „front“ sein, gegeben: {near}</translation>
    </message>
    <message>
        <source>{id}: only required points can be guessed</source>
        <translation>{id}: Nur nötige Punkte dürfen geschätzt werden</translation>
    </message>
    <message>
        <source>{id}: rule {astray} of a hold is read on the way there or while holding</source>
        <translation>{id}: Die Regel {astray} einer Halteübung wird auf dem Hinweg oder beim Halten gelesen</translation>
    </message>
    <message>
        <source>{id}: rule {id2} names the view {unknown}, which is not accepted</source>
        <translation>{id}: Die Regel {id2} nennt den Blick {unknown}, der nicht zugelassen ist</translation>
    </message>
    <message>
        <source>{id}: rule {twice} is declared twice</source>
        <translation>{id}: Die Regel {twice} ist doppelt angegeben</translation>
    </message>
    <message>
        <source>{level} (set {set})</source>
        <translation>{level} (Satz {set})</translation>
    </message>
    <message>
        <source>{level} of 10</source>
        <translation>{level} von 10</translation>
    </message>
    <message>
        <source>{level} on {day}</source>
        <translation>{level} am {day}</translation>
    </message>
    <message>
        <source>{level} over {limit}</source>
        <translation>{level} über {limit}</translation>
    </message>
    <message>
        <source>{level} under {limit}</source>
        <translation>{level} unter {limit}</translation>
    </message>
    <message>
        <source>{low} clean. Go on, up to {high}.</source>
        <translation>{low} sauber. Weiter, bis {high}.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{margin} past the limit</source>
        <translation>{margin} über der Grenze</translation>
    </message>
    <message>
        <source>{mean} (n = {count})</source>
        <translation>{mean} (n = {count})</translation>
    </message>
    <message>
        <source>{measure} over the run</source>
        <translation>{measure} über den Lauf</translation>
    </message>
    <message>
        <source>{measure}, against your own beginning: {levels}</source>
        <translation>{measure}, gegen deinen eigenen Anfang: {levels}</translation>
    </message>
    <message>
        <source>{measure}, as a share of your own beginning: {levels}</source>
        <translation>{measure}, als Anteil an deinem eigenen Anfang: {levels}</translation>
    </message>
    <message>
        <source>{measure}: {levels}</source>
        <translation>{measure}: {levels}</translation>
    </message>
    <message>
        <source>{model} is not a pose model: give a Pose Landmarker bundle (.task)</source>
        <translation>{model} ist kein Posenmodell: Gib ein Pose-Landmarker-Paket (.task) an</translation>
    </message>
    <message>
        <source>{name} does not say what is done in it: say so, such as by -e squat</source>
        <translation>{name} sagt nicht, was darin getan wird: Sag es, etwa mit -e squat</translation>
    </message>
    <message>
        <source>{name} gave no picture before it was stopped</source>
        <translation>{name} lieferte kein Bild, bevor angehalten wurde</translation>
    </message>
    <message>
        <source>{name} has no column time_s, and no columns frame and fps in its place</source>
        <translation>{name} hat keine Spalte time_s und an ihrer Stelle keine Spalten frame und fps</translation>
    </message>
    <message>
        <source>{name} has no column {missing}: a table of landmarks has x and y of all 33 points</source>
        <translation>{name} hat keine Spalte {missing}: Eine Tabelle von Körperpunkten hat x und y aller 33 Punkte</translation>
    </message>
    <message>
        <source>{name} has no column {name2}: the size of the picture in pixels is needed</source>
        <translation>{name} hat keine Spalte {name2}: Die Größe des Bildes in Pixeln wird gebraucht</translation>
    </message>
    <message>
        <source>{name} has no row below its header: there is nothing to judge</source>
        <translation>{name} hat keine Zeile unter dem Kopf: Es gibt nichts zu beurteilen</translation>
    </message>
    <message>
        <source>{name} holds no pose: there is nothing to write</source>
        <translation>{name} enthält keine Pose: Es gibt nichts zu schreiben</translation>
    </message>
    <message>
        <source>{name} is empty: there is nothing to judge</source>
        <translation>{name} ist leer: Es gibt nichts zu beurteilen</translation>
    </message>
    <message>
        <source>{name} is no table of landmarks: it is no text in UTF-8</source>
        <translation>{name} ist keine Tabelle von Körperpunkten: Das ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>{name} must have the shape {shape}, got {shape2}</source>
        <translation>{name} muss die Form {shape} haben, gegeben: {shape2}</translation>
    </message>
    <message>
        <source>{name}, as a camera</source>
        <translation>{name}, als Kamera</translation>
    </message>
    <message>
        <source>{name}, row {number}: it has {len} columns, and the header {len2}</source>
        <translation>{name}, Zeile {number}: Sie hat {len} Spalten, der Kopf {len2}</translation>
    </message>
    <message>
        <source>{name}, row {number}: this is no row of landmarks, it is too long</source>
        <translation>{name}, Zeile {number}: Das ist keine Zeile mit Körperpunkten, sie ist zu lang</translation>
    </message>
    <message>
        <source>{name}, row {number}: this is no text</source>
        <translation>{name}, Zeile {number}: Das ist kein Text</translation>
    </message>
    <message>
        <source>{name}, session {number}, {times}</source>
        <translation>{name}, Training {number}, {times}</translation>
    </message>
    <message>
        <source>{name}, {name2}: {said} is no number</source>
        <translation>{name}, {name2}: {said} ist keine Zahl</translation>
    </message>
    <message>
        <source>{name}: corrections are exported as .json or .csv</source>
        <translation>{name}: Korrekturen werden als .json oder .csv ausgegeben</translation>
    </message>
    <message>
        <source>{name}: fps must be more than 0 in every row</source>
        <translation>{name}: fps muss in jeder Zeile größer als 0 sein</translation>
    </message>
    <message>
        <source>{name}: limit {limit}, worst {worst}</source>
        <translation>{name}: Grenze {limit}, am weitesten {worst}</translation>
    </message>
    <message>
        <source>{name}: low {low} is not below high {high}</source>
        <translation>{name}: low {low} liegt nicht unter high {high}</translation>
    </message>
    <message>
        <source>{name}: the fault level {fault} comes before the warning {warn}</source>
        <translation>{name}: Die Fehlergrenze {fault} kommt vor der Warnung {warn}</translation>
    </message>
    <message>
        <source>{name}: there is no limit at all</source>
        <translation>{name}: Es gibt gar keine Grenze</translation>
    </message>
    <message>
        <source>{name}: two columns are called {name2}</source>
        <translation>{name}: Zwei Spalten heißen {name2}</translation>
    </message>
    <message>
        <source>{name}: {name2} must be {_words}, got {_got}{comma}</source>
        <translation>{name}: {name2} muss {_words} sein, gegeben: {_got}{comma}</translation>
    </message>
    <message>
        <source>{name}: {said}</source>
        <translation>{name}: {said}</translation>
    </message>
    <message>
        <source>{number} of {of} in all</source>
        <translation>{number} von {of} insgesamt</translation>
    </message>
    <message>
        <source>{part} {seconds} s</source>
        <translation>{part} {seconds} s</translation>
    </message>
    <message>
        <source>{path} cannot be read as a video: give an MP4, MOV, MKV, WebM or AVI file</source>
        <translation>{path} ist nicht als Video lesbar: Nimm eine MP4-, MOV-, MKV-, WebM- oder AVI-Datei</translation>
    </message>
    <message>
        <source>{path} cannot be read as a video: it is cut off or has no pictures; copy or record it again</source>
        <translation>{path} ist nicht als Video lesbar: Die Datei ist abgeschnitten oder ohne Bilder; kopiere oder filme sie neu</translation>
    </message>
    <message>
        <source>{path} cannot be read: {strerror}</source>
        <translation>{path} ist nicht lesbar: {strerror}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {strerror}</source>
        <translation>{path} lässt sich nicht schreiben: {strerror}</translation>
    </message>
    <message>
        <source>{path} exists already: give another name for the recording</source>
        <translation>{path} gibt es schon: Nimm einen anderen Namen für die Aufzeichnung</translation>
    </message>
    <message>
        <source>{path} holds no pose</source>
        <translation>{path} enthält keine Pose</translation>
    </message>
    <message>
        <source>{path} is a database of another program: move it away, or give another folder</source>
        <translation>{path} ist die Datenbank eines anderen Programms: Schieb sie weg oder nimm einen anderen Ordner</translation>
    </message>
    <message>
        <source>{path} is a folder: give one recording</source>
        <translation>{path} ist ein Ordner: Nimm eine Aufzeichnung</translation>
    </message>
    <message>
        <source>{path} is a folder: give one video file</source>
        <translation>{path} ist ein Ordner: Nimm eine Videodatei</translation>
    </message>
    <message>
        <source>{path} is broken: &apos;formcheck restore FILE&apos; takes back a copy that &apos;formcheck backup&apos; made</source>
        <translation>{path} ist beschädigt: „formcheck restore DATEI“ holt eine Kopie zurück, die „formcheck backup“ gemacht hat</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes): copy or record it again</source>
        <translation>{path} ist leer (0 Byte): Kopiere oder filme neu</translation>
    </message>
    <message>
        <source>{path} is no copy that &apos;formcheck backup&apos; made</source>
        <translation>{path} ist keine Kopie, die „formcheck backup“ gemacht hat</translation>
    </message>
    <message>
        <source>{path} is not a file of corrections</source>
        <translation>{path} ist keine Datei mit Korrekturen</translation>
    </message>
    <message>
        <source>{path} is not a file of FormCheck</source>
        <translation>{path} ist keine Datei von FormCheck</translation>
    </message>
    <message>
        <source>{path} is not a FormCheck recording</source>
        <translation>{path} ist keine Aufzeichnung von FormCheck</translation>
    </message>
    <message>
        <source>{path} is not a FormCheck recording: {error}</source>
        <translation>{path} ist keine FormCheck-Aufzeichnung: {error}</translation>
    </message>
    <message>
        <source>{path} is not JSON: {error}</source>
        <translation>{path} ist kein JSON: {error}</translation>
    </message>
    <message>
        <source>{path} lies where a database cannot be kept, such as a network drive</source>
        <translation>{path} liegt, wo sich keine Datenbank halten lässt, etwa auf einem Netzlaufwerk</translation>
    </message>
    <message>
        <source>{path} was written by a newer FormCheck: update FormCheck to open it</source>
        <translation>{path} stammt von einem neueren FormCheck: Aktualisiere FormCheck, um es zu öffnen</translation>
    </message>
    <message>
        <source>{path} was written by a newer FormCheck: update FormCheck to read it</source>
        <translation>{path} stammt von einem neueren FormCheck: Aktualisiere FormCheck, um es zu lesen</translation>
    </message>
    <message>
        <source>{path} was written by a newer FormCheck: update FormCheck to replay it</source>
        <translation>{path} stammt von einem neueren FormCheck: Aktualisiere FormCheck, um es abzuspielen</translation>
    </message>
    <message>
        <source>{path}: a chart is saved as .svg, .png or .csv</source>
        <translation>{path}: Ein Diagramm wird als .svg, .png oder .csv gespeichert</translation>
    </message>
    <message>
        <source>{path}: a file name is needed, this is a folder</source>
        <translation>{path}: Ein Dateiname wird gebraucht, das ist ein Ordner</translation>
    </message>
    <message>
        <source>{path}: a PDF is made of sets and sessions in the history only</source>
        <translation>{path}: Ein PDF gibt es nur von Sätzen und Trainings im Verlauf</translation>
    </message>
    <message>
        <source>{path}: a recording holds landmarks only: write it as one of {join}</source>
        <translation>{path}: Eine Aufzeichnung enthält nur Körperpunkte: Schreib sie als {join}</translation>
    </message>
    <message>
        <source>{path}: a summary is written as .pdf or .html</source>
        <translation>{path}: Eine Zusammenfassung wird als .pdf oder .html geschrieben</translation>
    </message>
    <message>
        <source>{path}: line {line}: {said}</source>
        <translation>{path}: Zeile {line}: {said}</translation>
    </message>
    <message>
        <source>{path}: not a Python file</source>
        <translation>{path}: keine Python-Datei</translation>
    </message>
    <message>
        <source>{path}: the end of the name says the format, and it is one of {join}</source>
        <translation>{path}: Das Ende des Namens nennt das Format, und es ist eines von {join}</translation>
    </message>
    <message>
        <source>{path}: the folder {parent} does not exist; make it first</source>
        <translation>{path}: Den Ordner {parent} gibt es nicht; leg ihn zuerst an</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} pro Sekunde</translation>
    </message>
    <message>
        <source>{reading}, limit {limit}</source>
        <translation>{reading}, Grenze {limit}</translation>
    </message>
    <message>
        <source>{rule}, {when} s and {count} times more</source>
        <translation>{rule}, {when} s und {count}-mal mehr</translation>
    </message>
    <message>
        <source>{said}: at most {margin}</source>
        <translation>{said}: höchstens {margin}</translation>
    </message>
    <message>
        <source>{seconds} clean</source>
        <translation>{seconds} sauber</translation>
    </message>
    <message>
        <source>{seconds} could not be judged: move the camera a little</source>
        <translation>{seconds} nicht beurteilbar: Verschiebe die Kamera ein wenig</translation>
    </message>
    <message>
        <source>{seconds} held clean</source>
        <translation>{seconds} sauber gehalten</translation>
    </message>
    <message>
        <source>{seconds} not judged</source>
        <translation>{seconds} nicht beurteilt</translation>
    </message>
    <message>
        <source>{seconds} s rest</source>
        <translation>{seconds} s Pause</translation>
    </message>
    <message>
        <source>{seconds} with faults</source>
        <translation>{seconds} mit Fehlern</translation>
    </message>
    <message>
        <source>{seconds}, goal {goal} s</source>
        <translation>{seconds}, Ziel {goal} s</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since} bis {until}</translation>
    </message>
    <message>
        <source>{size} x {size2} at {fps} pictures a second</source>
        <translation>{size} x {size2} mit {fps} Bildern pro Sekunde</translation>
    </message>
    <message>
        <source>{slope} every ten minutes; the last three minutes {end} against your beginning</source>
        <translation>{slope} je zehn Minuten; die letzten drei Minuten {end} gegen deinen Anfang</translation>
    </message>
    <message>
        <source>{source} is a recording already: leave out the file to record to</source>
        <translation>{source} ist schon eine Aufzeichnung: Lass die Ausgabedatei weg</translation>
    </message>
    <message>
        <source>{steps} a minute</source>
        <translation>{steps} pro Minute</translation>
    </message>
    <message>
        <source>{steps} steps a minute, 1 stride</source>
        <translation>{steps} Schritte pro Minute, 1 Doppelschritt</translation>
    </message>
    <message>
        <source>{steps} steps a minute, {count} strides</source>
        <translation>{steps} Schritte pro Minute, {count} Doppelschritte</translation>
    </message>
    <message>
        <source>{sums} does not name {name}: reinstall FormCheck</source>
        <translation>{sums} nennt {name} nicht: Installiere FormCheck neu</translation>
    </message>
    <message>
        <source>{text} ({times} times)</source>
        <translation>{text} ({times}-mal)</translation>
    </message>
    <message>
        <source>{times} times slower than life</source>
        <translation>{times}-mal langsamer als in Wirklichkeit</translation>
    </message>
    <message>
        <source>{time}, at least {limit}</source>
        <translation>{time}, mindestens {limit}</translation>
    </message>
    <message>
        <source>{time}, at most {limit}</source>
        <translation>{time}, höchstens {limit}</translation>
    </message>
    <message>
        <source>{time}: click to go there, draw with Shift to loop a part</source>
        <translation>{time}: Klicken springt dorthin, Ziehen mit Umschalt wiederholt einen Teil</translation>
    </message>
    <message>
        <source>{title}: go there and loop it</source>
        <translation>{title}: dorthin springen und wiederholen</translation>
    </message>
    <message>
        <source>{unreadable} {frames} of the video could not be read and were skipped.</source>
        <translation>{unreadable} Bilder des Videos waren nicht lesbar und wurden übersprungen.</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>{view} view</source>
        <translation>Blick: {view}</translation>
    </message>
    <message>
        <source>{view}, only for those who ask</source>
        <translation>{view}, nur auf Wunsch</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{weekday}, {day}</translation>
    </message>
    <message>
        <source>{what} of {exercise}, 1 session</source>
        <translation>{what}, {exercise}, 1 Training</translation>
    </message>
    <message>
        <source>{what} of {exercise}, {count} sessions</source>
        <translation>{what}, {exercise}, {count} Trainings</translation>
    </message>
    <message>
        <source>{what} {number}</source>
        <translation>{what} {number}</translation>
    </message>
    <message>
        <source>{what}, if this applies:</source>
        <translation>{what}, wenn das zutrifft:</translation>
    </message>
    <message>
        <source>{when} {what} than {before} ({numbers})</source>
        <translation>{when} {what} als {before} ({numbers})</translation>
    </message>
</context>
</TS>
