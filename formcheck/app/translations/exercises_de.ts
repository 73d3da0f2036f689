<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>exercise</name>
    <message>
        <source>Superman</source>
        <translation>Superman</translation>
    </message>
    <message>
        <source>Endurance of the back extensors, glutes and upper back, which hold a runner upright. Small lifts: the more the back is arched, the higher the load on it.</source>
        <translation>Ausdauer für Rückenstrecker, Gesäß und oberen Rücken, die dich beim Laufen aufrecht halten. Nur wenig anheben: Je stärker der Rücken durchgebogen ist, desto höher ist seine Belastung.</translation>
    </message>
    <message>
        <source>On your front, arms long overhead, legs long, eyes to the floor.</source>
        <translation>Bauchlage, Arme lang über dem Kopf, Beine lang, Blick zum Boden.</translation>
    </message>
    <message>
        <source>Reach long, and float chest, arms and straight legs a hand&apos;s width off the floor.</source>
        <translation>Mach dich lang und lass Brust, Arme und gestreckte Beine eine Handbreit über dem Boden schweben.</translation>
    </message>
    <message>
        <source>Pause, then lower slowly.</source>
        <translation>Kurz innehalten, dann langsam ablegen.</translation>
    </message>
    <message>
        <source>Where in the spine the bend happens, whether glutes or back do the work, and the far arm and leg.</source>
        <translation>Wo in der Wirbelsäule die Biegung entsteht, ob Gesäß oder Rücken die Arbeit macht, und der Arm und das Bein auf der abgewandten Seite.</translation>
    </message>
    <message>
        <source>One arm and the opposite leg only: quadruped_limb_raises</source>
        <translation>Nur ein Arm und das Bein der Gegenseite: quadruped_limb_raises</translation>
    </message>
    <message>
        <source>Turn your side to the camera.</source>
        <translation>Dreh dich seitlich zur Kamera.</translation>
    </message>
    <message>
        <source>Camera level on a low stool, 30-50 cm high, 2-2.5 m away; lie across the picture, all of you in it.</source>
        <translation>Kamera waagerecht auf einem niedrigen Hocker, 30 bis 50 cm hoch, 2 bis 2,5 m entfernt; leg dich quer ins Bild, sodass du ganz zu sehen bist.</translation>
    </message>
    <message>
        <source>Lie on your front, eyes to the floor.</source>
        <translation>Leg dich auf den Bauch, Blick zum Boden.</translation>
    </message>
    <message>
        <source>Lie down on your front.</source>
        <translation>Leg dich auf den Bauch.</translation>
    </message>
    <message>
        <source>Rest your chest on the floor.</source>
        <translation>Leg die Brust auf dem Boden ab.</translation>
    </message>
    <message>
        <source>Rest your legs on the floor.</source>
        <translation>Leg die Beine auf dem Boden ab.</translation>
    </message>
    <message>
        <source>Rest chest and legs on the floor.</source>
        <translation>Leg Brust und Beine auf dem Boden ab.</translation>
    </message>
    <message>
        <source>Straighten your knees.</source>
        <translation>Streck die Knie.</translation>
    </message>
    <message>
        <source>Trunk elevation</source>
        <translation>Rumpfhebung</translation>
    </message>
    <message>
        <source>Rise of the chest from the floor.</source>
        <translation>Wie weit sich die Brust vom Boden hebt.</translation>
    </message>
    <message>
        <source>Leg elevation</source>
        <translation>Beinhebung</translation>
    </message>
    <message>
        <source>Rise of the legs from the floor.</source>
        <translation>Wie weit sich die Beine vom Boden heben.</translation>
    </message>
    <message>
        <source>Lift lower, reach longer</source>
        <translation>Weniger hoch, dafür länger</translation>
    </message>
    <message>
        <source>Too much height folds the lower back. Length, not height.</source>
        <translation>Zu viel Höhe knickt den unteren Rücken ein. Länge statt Höhe.</translation>
    </message>
    <message>
        <source>Chest and legs {by} too high</source>
        <translation>Brust und Beine {by} zu hoch</translation>
    </message>
    <message>
        <source>Fold of trunk and thighs towards the back: 0 is flat, + is arched.</source>
        <translation>Biegung zwischen Rumpf und Oberschenkeln zum Rücken hin: 0 ist flach, + ist durchgebogen.</translation>
    </message>
    <message>
        <source>Idea: McGill, Ultimate Back Fitness and Performance, load on the spine in the superman; number coach consensus</source>
        <translation>Idee: McGill, Ultimate Back Fitness and Performance, Belastung der Wirbelsäule beim Superman; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Eyes down, neck long</source>
        <translation>Blick nach unten, Nacken lang</translation>
    </message>
    <message>
        <source>Keep the head in line with the spine; look at the mat.</source>
        <translation>Halte den Kopf in Verlängerung der Wirbelsäule; schau auf die Matte.</translation>
    </message>
    <message>
        <source>Turn from the trunk to the head, + = looking up.</source>
        <translation>Neigung des Kopfes gegen den Rumpf, + = Blick nach oben.</translation>
    </message>
    <message>
        <source>coach consensus</source>
        <translation>Konsens von Trainern</translation>
    </message>
    <message>
        <source>Long legs, squeeze your glutes</source>
        <translation>Lange Beine, spann den Po an</translation>
    </message>
    <message>
        <source>Lift from the hips with straight knees.</source>
        <translation>Hebe die Beine mit gestreckten Knien aus der Hüfte.</translation>
    </message>
    <message>
        <source>Angle at the knee; 180 is straight.</source>
        <translation>Winkel im Knie; 180 ist gestreckt.</translation>
    </message>
    <message>
        <source>Float your hands too</source>
        <translation>Lass auch die Hände schweben</translation>
    </message>
    <message>
        <source>Arms lift with the chest, thumbs up.</source>
        <translation>Die Arme heben sich mit der Brust, Daumen nach oben.</translation>
    </message>
    <message>
        <source>Move the camera back until your hands are in the picture.</source>
        <translation>Stell die Kamera weiter weg, bis deine Hände im Bild sind.</translation>
    </message>
    <message>
        <source>Slope of the arm, + = hand above.</source>
        <translation>Neigung des Arms, + = Hand höher.</translation>
    </message>
    <message>
        <source>Arms and legs rise together</source>
        <translation>Hebe Arme und Beine gleichzeitig</translation>
    </message>
    <message>
        <source>Chest and legs leave the floor at the same moment.</source>
        <translation>Brust und Beine verlassen den Boden im selben Moment.</translation>
    </message>
    <message>
        <source>Time between chest and legs passing half of their rise.</source>
        <translation>Zeit, die zwischen Brust und Beinen liegt, wenn sie die Hälfte ihres Wegs erreichen.</translation>
    </message>
    <message>
        <source>Slow it down, own every inch</source>
        <translation>Langsamer, kontrolliere jeden Zentimeter</translation>
    </message>
    <message>
        <source>The way up and the way back each take a breath. Momentum does not train you.</source>
        <translation>Hinweg und Rückweg dauern je einen Atemzug. Schwung trainiert dich nicht.</translation>
    </message>
    <message>
        <source>Shorter of the whole rise and the whole way back.</source>
        <translation>Die kürzere der beiden Dauern: ganzer Hinweg, ganzer Rückweg.</translation>
    </message>
    <message>
        <source>Idea: the article&apos;s &apos;slowly&apos;; numbers coach consensus, cf. ACSM 2009 (1-2 s each way)</source>
        <translation>Idee: das „langsam“ des Artikels; Zahlen: Konsens von Trainern, vgl. ACSM 2009 (1 bis 2 s je Richtung)</translation>
    </message>
    <message>
        <source>Go a little further</source>
        <translation>Geh noch etwas weiter</translation>
    </message>
    <message>
        <source>It stopped short of the full range.</source>
        <translation>Der volle Bewegungsumfang wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>Peak of: Rise of the chest from the floor.</source>
        <translation>Höchstwert: Wie weit sich die Brust vom Boden hebt.</translation>
    </message>
    <message>
        <source>Pause at the top</source>
        <translation>Halte kurz am Endpunkt</translation>
    </message>
    <message>
        <source>A short stop at the end position shows that the muscle holds you, not the swing.</source>
        <translation>Ein kurzer Halt in der Endposition zeigt, dass dich der Muskel hält und nicht der Schwung.</translation>
    </message>
    <message>
        <source>Time spent beyond the full level.</source>
        <translation>Zeit jenseits der Schwelle für den vollen Umfang.</translation>
    </message>
    <message>
        <source>Return fully, then go again</source>
        <translation>Erst ganz zurück, dann weiter</translation>
    </message>
    <message>
        <source>Come all the way back to rest before the next repetition.</source>
        <translation>Komm vor der nächsten Wiederholung ganz in die Ruheposition zurück.</translation>
    </message>
    <message>
        <source>1 when rest was not reached between.</source>
        <translation>1, wenn dazwischen die Ruheposition nicht erreicht wurde.</translation>
    </message>
    <message>
        <source>Rest, then restart</source>
        <translation>Ruh dich aus, dann beginne neu</translation>
    </message>
    <message>
        <source>The repetition took too long to be one repetition.</source>
        <translation>Das hat für eine einzige Wiederholung zu lange gedauert.</translation>
    </message>
    <message>
        <source>From rest to rest.</source>
        <translation>Von Ruheposition zu Ruheposition.</translation>
    </message>
    <message>
        <source>Dead Bug</source>
        <translation>Dead Bug</translation>
    </message>
    <message>
        <source>The abdominals resist the arching that tired runners fall into.</source>
        <translation>Die Bauchmuskeln halten gegen das Hohlkreuz, in das du fällst, wenn du beim Laufen müde wirst.</translation>
    </message>
    <message>
        <source>On your back, hips and knees at a right angle, arms to the ceiling, lower back heavy on the floor.</source>
        <translation>Rückenlage, Hüfte und Knie im rechten Winkel, Arme zur Decke, der untere Rücken liegt schwer auf dem Boden.</translation>
    </message>
    <message>
        <source>Lower one leg long and the opposite arm overhead, both to just above the floor.</source>
        <translation>Senke ein Bein gestreckt ab und den Arm der Gegenseite über den Kopf, beide bis knapp über den Boden.</translation>
    </message>
    <message>
        <source>Bring both back and change sides.</source>
        <translation>Bring beide zurück und wechsle die Seite.</translation>
    </message>
    <message>
        <source>The gap under the lower back, flaring ribs, the breath; whether arm and leg are opposite ones. Ask yourself once a set: could you slide a hand under your back?</source>
        <translation>Der Spalt unter dem unteren Rücken, abstehende Rippen, der Atem; und ob Arm und Bein von verschiedenen Seiten sind. Frag dich einmal pro Satz: Könntest du eine Hand unter den Rücken schieben?</translation>
    </message>
    <message>
        <source>Heel taps with the knee at a right angle, or legs only.</source>
        <translation>Fersen auftippen, Knie im rechten Winkel, oder nur die Beine.</translation>
    </message>
    <message>
        <source>high_plank_leg_lifts, or a longer lever.</source>
        <translation>high_plank_leg_lifts oder ein längerer Hebel.</translation>
    </message>
    <message>
        <source>Lie flat on your back.</source>
        <translation>Leg dich flach auf den Rücken.</translation>
    </message>
    <message>
        <source>Bring both knees over your hips.</source>
        <translation>Bring beide Knie über die Hüfte.</translation>
    </message>
    <message>
        <source>Reach both arms to the ceiling.</source>
        <translation>Streck beide Arme zur Decke.</translation>
    </message>
    <message>
        <source>Stay on your back.</source>
        <translation>Bleib auf dem Rücken.</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Bein</translation>
    </message>
    <message>
        <source>Trunk to thigh of the lowered leg: 90 is up, 180 is long.</source>
        <translation>Winkel vom Rumpf zum Oberschenkel des gesenkten Beins: 90 ist oben, 180 ist lang.</translation>
    </message>
    <message>
        <source>Reach the opposite arm back</source>
        <translation>Streck den Gegenarm weit nach hinten</translation>
    </message>
    <message>
        <source>Arm and leg move together.</source>
        <translation>Arm und Bein bewegen sich gemeinsam.</translation>
    </message>
    <message>
        <source>Both hands must be in the picture, the lowered one too.</source>
        <translation>Beide Hände müssen im Bild sein, auch die gesenkte.</translation>
    </message>
    <message>
        <source>Trunk to the lowered arm: 90 is up, 180 is overhead.</source>
        <translation>Winkel vom Rumpf zum gesenkten Arm: 90 ist oben, 180 ist über dem Kopf.</translation>
    </message>
    <message>
        <source>Press your lower back down</source>
        <translation>Drück den unteren Rücken zum Boden</translation>
    </message>
    <message>
        <source>If the back arches, shorten the reach. The camera sees this only roughly: check with your hand.</source>
        <translation>Wenn der Rücken ins Hohlkreuz geht, streck dich weniger weit. Die Kamera sieht das nur grob: Prüfe es mit der Hand.</translation>
    </message>
    <message>
        <source>Rise of the trunk from the floor; 0 is flat.</source>
        <translation>Wie weit sich der Rumpf vom Boden hebt; 0 ist flach.</translation>
    </message>
    <message>
        <source>Idea: common dead bug coaching; number coach consensus</source>
        <translation>Idee: gängige Anleitung für den Dead Bug; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Keep the other knee over hip</source>
        <translation>Halte das andere Knie über der Hüfte</translation>
    </message>
    <message>
        <source>The waiting leg stays at a right angle.</source>
        <translation>Das wartende Bein bleibt im rechten Winkel.</translation>
    </message>
    <message>
        <source>Trunk to thigh of the waiting leg.</source>
        <translation>Winkel vom Rumpf zum Oberschenkel des wartenden Beins.</translation>
    </message>
    <message>
        <source>Hover your heel above the floor</source>
        <translation>Lass die Ferse über dem Boden schweben</translation>
    </message>
    <message>
        <source>The heel stays a hand&apos;s width above the floor.</source>
        <translation>Die Ferse bleibt eine Handbreit über dem Boden.</translation>
    </message>
    <message>
        <source>Height of the lower ankle above the floor.</source>
        <translation>Höhe des tieferen Knöchels über dem Boden.</translation>
    </message>
    <message>
        <source>Rest your head on the floor</source>
        <translation>Leg den Kopf auf dem Boden ab</translation>
    </message>
    <message>
        <source>The neck is relaxed and the ribs stay down.</source>
        <translation>Der Nacken ist locker, und die Rippen bleiben unten.</translation>
    </message>
    <message>
        <source>Height of the head above the shoulder.</source>
        <translation>Höhe des Kopfes über der Schulter.</translation>
    </message>
    <message>
        <source>Peak of: Trunk to thigh of the lowered leg: 90 is up, 180 is long.</source>
        <translation>Höchstwert: Winkel vom Rumpf zum Oberschenkel des gesenkten Beins: 90 ist oben, 180 ist lang.</translation>
    </message>
    <message>
        <source>Single-Leg Balance</source>
        <translation>Einbeinstand</translation>
    </message>
    <message>
        <source>Running is one stance on a single leg after another: a quiet hip and ankle spare the back.</source>
        <translation>Laufen ist ein Einbeinstand nach dem anderen: Eine ruhige Hüfte und ein ruhiges Sprunggelenk schonen den Rücken.</translation>
    </message>
    <message>
        <source>Face the camera on one leg, the free foot beside the other calf and not in front, hips level, eyes ahead.</source>
        <translation>Stell dich frontal zur Kamera auf ein Bein, der freie Fuß neben der anderen Wade und nicht davor, Hüfte waagerecht, Blick nach vorn.</translation>
    </message>
    <message>
        <source>Grow tall and keep still; the standing knee stays soft.</source>
        <translation>Mach dich groß und bleib ruhig; das Knie des Standbeins bleibt locker.</translation>
    </message>
    <message>
        <source>Put the foot down softly, and change the leg.</source>
        <translation>Setz den Fuß sanft ab und wechsle das Bein.</translation>
    </message>
    <message>
        <source>The arch of the foot, toes that grip, and a pelvis that turns.</source>
        <translation>Das Fußgewölbe, krallende Zehen und ein Becken, das sich dreht.</translation>
    </message>
    <message>
        <source>A fingertip on a wall.</source>
        <translation>Eine Fingerspitze an der Wand.</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>Face the camera.</source>
        <translation>Stell dich frontal zur Kamera.</translation>
    </message>
    <message>
        <source>Camera level, 50-80 cm high, 3 m away; face it, head and feet in the picture.</source>
        <translation>Kamera waagerecht, 50 bis 80 cm hoch, 3 m entfernt; stell dich frontal davor, Kopf und Füße im Bild.</translation>
    </message>
    <message>
        <source>Stand upright.</source>
        <translation>Stell dich aufrecht hin.</translation>
    </message>
    <message>
        <source>Lift one foot beside the other calf.</source>
        <translation>Hebe einen Fuß neben die andere Wade.</translation>
    </message>
    <message>
        <source>Keep the standing foot where it is.</source>
        <translation>Lass den Standfuß, wo er ist.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Fußhöhe</translation>
    </message>
    <message>
        <source>Height of the free foot above the working foot.</source>
        <translation>Höhe des freien Fußes über dem Standfuß.</translation>
    </message>
    <message>
        <source>Lift and find your balance</source>
        <translation>Hebe den Fuß, finde dein Gleichgewicht</translation>
    </message>
    <message>
        <source>A touch ends this attempt; the clock starts anew with the next one.</source>
        <translation>Wenn der Fuß aufsetzt, endet dieser Versuch; beim nächsten beginnt die Uhr von vorn.</translation>
    </message>
    <message>
        <source>Free foot {by} too low</source>
        <translation>Freier Fuß {by} zu tief</translation>
    </message>
    <message>
        <source>Tilt the camera down: I need your feet.</source>
        <translation>Neige die Kamera nach unten: Ich brauche deine Füße.</translation>
    </message>
    <message>
        <source>One-leg stance test, its usual rule; number coach consensus</source>
        <translation>Einbeinstand-Test, seine übliche Regel; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Root the foot, grow tall</source>
        <translation>Verwurzle den Fuß, mach dich groß</translation>
    </message>
    <message>
        <source>The standing foot moved.</source>
        <translation>Der Standfuß hat sich bewegt.</translation>
    </message>
    <message>
        <source>Standing foot {by} too far away</source>
        <translation>Standfuß {by} zu weit weg</translation>
    </message>
    <message>
        <source>Place of the standing foot along the floor.</source>
        <translation>Lage des Standfußes entlang des Bodens.</translation>
    </message>
    <message>
        <source>Keep both hips level</source>
        <translation>Halte beide Hüften auf einer Höhe</translation>
    </message>
    <message>
        <source>The hip of the free side should not sink: the standing hip holds it.</source>
        <translation>Die Hüfte der freien Seite soll nicht absinken: Die Hüfte des Standbeins hält sie.</translation>
    </message>
    <message>
        <source>Free hip {by} too low</source>
        <translation>Freie Hüfte {by} zu tief</translation>
    </message>
    <message>
        <source>How far the free hip hangs below the standing one.</source>
        <translation>Wie weit die freie Hüfte unter der des Standbeins hängt.</translation>
    </message>
    <message>
        <source>Idea: Bramah 2018; number coach consensus, scaled to what the camera shows</source>
        <translation>Idee: Bramah 2018; Zahl: Konsens von Trainern, angepasst an das, was die Kamera zeigt</translation>
    </message>
    <message>
        <source>Stack shoulders over hips</source>
        <translation>Schultern genau über die Hüfte</translation>
    </message>
    <message>
        <source>A leaning trunk takes the work off the hip you stand on.</source>
        <translation>Ein geneigter Rumpf nimmt der Hüfte, auf der du stehst, die Arbeit ab.</translation>
    </message>
    <message>
        <source>Trunk leans {by} too far</source>
        <translation>Oberkörper {by} zu weit geneigt</translation>
    </message>
    <message>
        <source>Lean of the trunk to either side; 0 is upright.</source>
        <translation>Neigung des Rumpfs zu einer der Seiten; 0 ist aufrecht.</translation>
    </message>
    <message>
        <source>Soft knee, quiet shoulders</source>
        <translation>Knie locker, Schultern ruhig</translation>
    </message>
    <message>
        <source>Slow the wobble: look at one point and breathe.</source>
        <translation>Beruhige das Wackeln: Schau auf einen Punkt und atme.</translation>
    </message>
    <message>
        <source>Place of the shoulders, side to side.</source>
        <translation>Seitliche Lage der Schultern.</translation>
    </message>
    <message>
        <source>Single-Leg Balance and Reach</source>
        <translation>Einbeinstand mit Vorbeuge</translation>
    </message>
    <message>
        <source>Hip-hinge control on one leg: loads hamstrings and glutes while the back stays quiet.</source>
        <translation>Kontrolle der Hüftbeuge auf einem Bein: Hintere Oberschenkel und Gesäß arbeiten, während der Rücken ruhig bleibt.</translation>
    </message>
    <message>
        <source>Stand tall on one leg, the other foot off the floor behind you.</source>
        <translation>Steh aufrecht auf einem Bein, der andere Fuß hinter dir in der Luft.</translation>
    </message>
    <message>
        <source>Knee soft, push the hip back and reach the hand of the free side to the standing knee; later to mid-shin.</source>
        <translation>Knie locker, schieb die Hüfte zurück und führe die Hand der freien Seite zum Knie des Standbeins; später bis zur Mitte des Schienbeins.</translation>
    </message>
    <message>
        <source>Squeeze up to standing tall.</source>
        <translation>Spann das Gesäß an und richte dich ganz auf.</translation>
    </message>
    <message>
        <source>From the side: whether the knee falls inwards, the hip drops or opens.</source>
        <translation>Von der Seite: ob das Knie nach innen fällt, ob die Hüfte absinkt oder sich öffnet.</translation>
    </message>
    <message>
        <source>Camera level, 80-110 cm high, 3 m away; stand in profile, head and feet in the picture.</source>
        <translation>Kamera waagerecht, 80 bis 110 cm hoch, 3 m entfernt; steh im Profil, Kopf und Füße im Bild.</translation>
    </message>
    <message>
        <source>Stand tall.</source>
        <translation>Steh aufrecht.</translation>
    </message>
    <message>
        <source>Lift the free foot off the floor.</source>
        <translation>Hebe den freien Fuß vom Boden.</translation>
    </message>
    <message>
        <source>Keep the free foot beside you or behind you.</source>
        <translation>Halte den freien Fuß neben oder hinter dir.</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>Hüftbeuge</translation>
    </message>
    <message>
        <source>Hip hinge of the standing leg: 0 is upright, 90 is the trunk at right angles to the thigh.</source>
        <translation>Hüftbeugung des Standbeins: 0 ist aufrecht, 90 ist der Rumpf im rechten Winkel zum Oberschenkel.</translation>
    </message>
    <message>
        <source>Keep the free foot floating</source>
        <translation>Lass den freien Fuß schweben</translation>
    </message>
    <message>
        <source>Touching down means the hip could not hold.</source>
        <translation>Setzt der Fuß auf, hat die Hüfte nicht gehalten.</translation>
    </message>
    <message>
        <source>Move the camera so that both feet can be seen.</source>
        <translation>Verschiebe die Kamera so, dass beide Füße zu sehen sind.</translation>
    </message>
    <message>
        <source>Place of the standing ankle across the picture.</source>
        <translation>Lage des Knöchels am Standbein quer im Bild.</translation>
    </message>
    <message>
        <source>Reach a little lower</source>
        <translation>Greif noch etwas tiefer</translation>
    </message>
    <message>
        <source>Bring the fingertips to the knee.</source>
        <translation>Bring die Fingerspitzen bis zum Knie.</translation>
    </message>
    <message>
        <source>Keep both hands in the picture.</source>
        <translation>Halte beide Hände im Bild.</translation>
    </message>
    <message>
        <source>Height of the lower fingertips along the standing shin: 1 is the knee, 0 the ankle.</source>
        <translation>Höhe der tieferen Fingerspitzen entlang des Schienbeins am Standbein: 1 ist das Knie, 0 der Knöchel.</translation>
    </message>
    <message>
        <source>Chest proud, back long</source>
        <translation>Stolze Brust, langer Rücken</translation>
    </message>
    <message>
        <source>Hinge at the hip, the head in line with the back. The camera sees a rounded back only roughly.</source>
        <translation>Beuge dich aus der Hüfte, der Kopf in einer Linie mit dem Rücken. Einen runden Rücken sieht die Kamera nur grob.</translation>
    </message>
    <message>
        <source>Turn from the trunk to the head, + towards the back (looking up).</source>
        <translation>Neigung des Kopfes gegen den Rumpf, + zum Rücken hin (Blick nach oben).</translation>
    </message>
    <message>
        <source>Push your hips back</source>
        <translation>Schieb die Hüfte nach hinten</translation>
    </message>
    <message>
        <source>Let the hip travel back, the knee stays over the foot.</source>
        <translation>Lass die Hüfte nach hinten wandern, das Knie bleibt über dem Fuß.</translation>
    </message>
    <message>
        <source>How far the standing knee is in front of its toes.</source>
        <translation>Wie weit das Knie des Standbeins vor seinen Zehen ist.</translation>
    </message>
    <message>
        <source>Soft knee, hips do the work</source>
        <translation>Knie locker, die Hüfte arbeitet</translation>
    </message>
    <message>
        <source>This is a hinge with a soft knee.</source>
        <translation>Das ist eine Hüftbeuge mit lockerem Knie.</translation>
    </message>
    <message>
        <source>Flexion of the standing knee; 0 is straight.</source>
        <translation>Beugung im Knie des Standbeins; 0 ist gestreckt.</translation>
    </message>
    <message>
        <source>Peak of: Hip hinge of the standing leg: 0 is upright, 90 is the trunk at right angles to the thigh.</source>
        <translation>Höchstwert: Hüftbeugung des Standbeins: 0 ist aufrecht, 90 ist der Rumpf im rechten Winkel zum Oberschenkel.</translation>
    </message>
    <message>
        <source>High Plank Leg Lifts</source>
        <translation>Hohe Plank mit Beinheben</translation>
    </message>
    <message>
        <source>The trunk stays still while one leg extends, as in every push-off.</source>
        <translation>Der Rumpf bleibt ruhig, während sich ein Bein streckt, wie bei jedem Abdruck beim Laufen.</translation>
    </message>
    <message>
        <source>High plank: hands under your shoulders, one straight line from head to heels.</source>
        <translation>Hohe Plank: Hände unter den Schultern, eine gerade Linie vom Kopf bis zu den Fersen.</translation>
    </message>
    <message>
        <source>Lift one straight leg to hip height.</source>
        <translation>Hebe ein gestrecktes Bein auf Hüfthöhe.</translation>
    </message>
    <message>
        <source>Lower it softly and change legs.</source>
        <translation>Senke es sanft ab und wechsle das Bein.</translation>
    </message>
    <message>
        <source>A twist of the pelvis, which is the usual way to cheat here.</source>
        <translation>Eine Drehung des Beckens, mit der hier am häufigsten gemogelt wird.</translation>
    </message>
    <message>
        <source>The same on your knees, or quadruped_limb_raises with the leg only.</source>
        <translation>Dasselbe auf den Knien, oder quadruped_limb_raises nur mit dem Bein.</translation>
    </message>
    <message>
        <source>Push up onto your hands, arms straight.</source>
        <translation>Drück dich auf die Hände hoch, Arme gestreckt.</translation>
    </message>
    <message>
        <source>Push up into a high plank.</source>
        <translation>Drück dich in die hohe Plank hoch.</translation>
    </message>
    <message>
        <source>Bring hips, shoulders and heels into one line.</source>
        <translation>Bring Hüfte, Schultern und Fersen in eine Linie.</translation>
    </message>
    <message>
        <source>Stay in the high plank.</source>
        <translation>Bleib in der hohen Plank.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Beinwinkel</translation>
    </message>
    <message>
        <source>Angle between the two legs at the hip, whichever is lifted.</source>
        <translation>Winkel zwischen den beiden Beinen an der Hüfte, egal welches gehoben ist.</translation>
    </message>
    <message>
        <source>Push the floor away, brace</source>
        <translation>Schieb den Boden weg, Bauch fest</translation>
    </message>
    <message>
        <source>The hips sink: the lower back carries you.</source>
        <translation>Die Hüfte hängt durch: Der untere Rücken trägt dich.</translation>
    </message>
    <message>
        <source>Hips {by} too low</source>
        <translation>Hüfte {by} zu tief</translation>
    </message>
    <message>
        <source>Bend of the line shoulder-hip-supporting ankle: 0 is straight, - sags, + pikes.</source>
        <translation>Knick in der Linie Schulter-Hüfte-Knöchel des Stützbeins: 0 ist gerade, - hängt durch, + die Hüfte ist zu hoch.</translation>
    </message>
    <message>
        <source>Idea: Ohio State Wexner plank advice; number coach consensus</source>
        <translation>Idee: Plank-Ratgeber von Ohio State Wexner; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Lower your hips in line</source>
        <translation>Senke die Hüfte in die Linie</translation>
    </message>
    <message>
        <source>Hips that are too high take the work away.</source>
        <translation>Eine zu hohe Hüfte nimmt die Arbeit weg.</translation>
    </message>
    <message>
        <source>Hips {by} too high</source>
        <translation>Hüfte {by} zu hoch</translation>
    </message>
    <message>
        <source>Lift only to hip height</source>
        <translation>Hebe nur bis auf Hüfthöhe</translation>
    </message>
    <message>
        <source>Higher than the hip, the back arches.</source>
        <translation>Über Hüfthöhe geht der Rücken ins Hohlkreuz.</translation>
    </message>
    <message>
        <source>Leg {by} too high</source>
        <translation>Bein {by} zu hoch</translation>
    </message>
    <message>
        <source>The lifted leg against the line of the trunk: 0 is in line, 20 is about horizontal.</source>
        <translation>Das gehobene Bein gegen die Linie des Rumpfs: 0 ist in einer Linie, 20 ist etwa waagerecht.</translation>
    </message>
    <message>
        <source>Idea: passive hip extension is about 7 degrees (Roach 2015) and lifting the leg arches the back (Arab 2017); number coach consensus</source>
        <translation>Idee: Die passive Hüftstreckung beträgt etwa 7 Grad (Roach 2015), und das Heben des Beins führt ins Hohlkreuz (Arab 2017); Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Keep hips quiet as leg lifts</source>
        <translation>Halte beim Heben die Hüfte ruhig</translation>
    </message>
    <message>
        <source>The hips hike with the lift. Only their height can be seen, not a twist.</source>
        <translation>Die Hüfte geht mit dem Bein hoch. Nur ihre Höhe ist zu sehen, keine Drehung.</translation>
    </message>
    <message>
        <source>Stack shoulders over hands</source>
        <translation>Schultern genau über die Hände</translation>
    </message>
    <message>
        <source>The shoulders drift behind or past the hands.</source>
        <translation>Die Schultern wandern hinter die Hände oder über sie hinaus.</translation>
    </message>
    <message>
        <source>Shoulder beside the hand, along the floor.</source>
        <translation>Versatz der Schulter zur Hand, entlang des Bodens.</translation>
    </message>
    <message>
        <source>Look ahead of your hands</source>
        <translation>Schau vor deine Hände</translation>
    </message>
    <message>
        <source>The head hangs.</source>
        <translation>Der Kopf hängt.</translation>
    </message>
    <message>
        <source>Turn from the trunk to the head, - = the head hangs.</source>
        <translation>Neigung des Kopfes gegen den Rumpf, - = der Kopf hängt.</translation>
    </message>
    <message>
        <source>Peak of: Angle between the two legs at the hip, whichever is lifted.</source>
        <translation>Höchstwert: Winkel zwischen den beiden Beinen an der Hüfte, egal welches gehoben ist.</translation>
    </message>
    <message>
        <source>Single-Leg Bridge</source>
        <translation>Einbeinige Brücke</translation>
    </message>
    <message>
        <source>Glute and hamstring strength, so that the push behind you does not come from the lower back.</source>
        <translation>Kraft für Gesäß und hintere Oberschenkel, damit der Abdruck nach hinten nicht aus dem unteren Rücken kommt.</translation>
    </message>
    <message>
        <source>On your back, one foot flat near your seat, the other leg straight, thighs side by side.</source>
        <translation>Rückenlage, ein Fuß flach nahe am Po, das andere Bein gestreckt, Oberschenkel nebeneinander.</translation>
    </message>
    <message>
        <source>Press through the heel until shoulder, hip and knee make a straight line.</source>
        <translation>Drück durch die Ferse, bis Schulter, Hüfte und Knie eine gerade Linie bilden.</translation>
    </message>
    <message>
        <source>Lower slowly, one vertebra at a time, until your seat rests on the floor.</source>
        <translation>Langsam absenken, Wirbel für Wirbel, bis der Po auf dem Boden liegt.</translation>
    </message>
    <message>
        <source>Exactly from the side, both hips overlap: a pelvis that drops on the free side cannot be seen. Move the camera 40-50 degrees towards your feet to have level hips checked; a drop of less than 15 degrees is not seen from there either.</source>
        <translation>Genau von der Seite verdecken sich die beiden Hüften: Ein Becken, das auf der freien Seite absinkt, ist nicht zu sehen. Versetze die Kamera um 40 bis 50 Grad zu deinen Füßen hin, damit auch die waagerechte Hüfte geprüft wird; ein Absinken um weniger als 15 Grad ist auch von dort nicht zu sehen.</translation>
    </message>
    <message>
        <source>Bridge on two legs.</source>
        <translation>Brücke auf zwei Beinen.</translation>
    </message>
    <message>
        <source>Three quarter</source>
        <translation>Schräg</translation>
    </message>
    <message>
        <source>Turn your side to the camera, feet a little nearer.</source>
        <translation>Dreh dich seitlich zur Kamera, die Füße etwas näher.</translation>
    </message>
    <message>
        <source>Camera 80-100 cm high, 2-2.5 m away, moved 30-50 degrees from your side towards your feet.</source>
        <translation>Kamera 80 bis 100 cm hoch, 2 bis 2,5 m entfernt, um 30 bis 50 Grad von deiner Seite zu den Füßen hin versetzt.</translation>
    </message>
    <message>
        <source>Put one foot flat on the floor, near your seat.</source>
        <translation>Stell einen Fuß flach auf den Boden, nah am Po.</translation>
    </message>
    <message>
        <source>Stretch the other leg up, thighs side by side.</source>
        <translation>Streck das andere Bein hoch, Oberschenkel nebeneinander.</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Bend of the line shoulder-hip-knee: 0 is straight, minus is hips below the line, plus above.</source>
        <translation>Knick in der Linie Schulter-Hüfte-Knie: 0 ist gerade, Minus ist die Hüfte unter der Linie, Plus darüber.</translation>
    </message>
    <message>
        <source>Keep the free leg up</source>
        <translation>Halte das freie Bein oben</translation>
    </message>
    <message>
        <source>With the free foot on the floor it is a bridge on two legs.</source>
        <translation>Mit dem freien Fuß am Boden ist es eine Brücke auf zwei Beinen.</translation>
    </message>
    <message>
        <source>Lower the camera so that both feet can be seen.</source>
        <translation>Stell die Kamera tiefer, sodass beide Füße zu sehen sind.</translation>
    </message>
    <message>
        <source>Ribs down, stop at straight line</source>
        <translation>Rippen tief, Stopp bei gerader Linie</translation>
    </message>
    <message>
        <source>Higher than the straight line, the lower back does the work.</source>
        <translation>Oberhalb der geraden Linie macht der untere Rücken die Arbeit.</translation>
    </message>
    <message>
        <source>Idea: prehab guides for the single-leg bridge; number coach consensus</source>
        <translation>Idee: Prehab-Anleitungen für die einbeinige Brücke; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>The pelvis drops on the side of the free leg.</source>
        <translation>Das Becken sinkt auf der Seite des freien Beins ab.</translation>
    </message>
    <message>
        <source>To check level hips, move the camera 40-50 degrees towards your feet.</source>
        <translation>Damit die waagerechte Hüfte geprüft wird, versetze die Kamera um 40 bis 50 Grad zu deinen Füßen hin.</translation>
    </message>
    <message>
        <source>Height of the free hip above the working hip: sinks when the pelvis drops on the free side.</source>
        <translation>Höhe der freien Hüfte über der arbeitenden Hüfte: nimmt ab, wenn das Becken auf der freien Seite absinkt.</translation>
    </message>
    <message>
        <source>Measured on rendered sets, turned and projected: a drop is told from 15 degrees on in most repetitions, from 20 to 24 in nearly all, 40 to 50 degrees towards the feet. The pose model passes on a third of it, and two rendered persons are no people, so it only warns.</source>
        <translation>Gemessen an gerenderten Sätzen, gedreht und projiziert: Aus 40 bis 50 Grad zu den Füßen hin wird ein Absinken ab 15 Grad in den meisten Wiederholungen erkannt, ab 20 bis 24 in fast allen. Das Posenmodell gibt ein Drittel davon weiter, und zwei gerenderte Personen sind keine Menschen, deshalb warnt die Regel nur.</translation>
    </message>
    <message>
        <source>Thighs stay side by side</source>
        <translation>Oberschenkel bleiben nebeneinander</translation>
    </message>
    <message>
        <source>The free thigh stays parallel to the working thigh.</source>
        <translation>Der freie Oberschenkel bleibt parallel zum arbeitenden.</translation>
    </message>
    <message>
        <source>Angle between the two thighs.</source>
        <translation>Winkel zwischen den beiden Oberschenkeln.</translation>
    </message>
    <message>
        <source>Idea: one-minute bridge test; number coach consensus</source>
        <translation>Idee: Ein-Minuten-Brückentest; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Walk your heel closer</source>
        <translation>Stell die Ferse näher zum Po</translation>
    </message>
    <message>
        <source>A shin that is near vertical at the top spares the hamstring.</source>
        <translation>Steht das Schienbein oben fast senkrecht, schont das den hinteren Oberschenkel.</translation>
    </message>
    <message>
        <source>Angle at the knee of the working leg.</source>
        <translation>Winkel im Knie des arbeitenden Beins.</translation>
    </message>
    <message>
        <source>Idea: bridge instructions, shin vertical; number coach consensus</source>
        <translation>Idee: Brückenanleitungen, Schienbein senkrecht; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Drive through your heel</source>
        <translation>Drück durch die Ferse</translation>
    </message>
    <message>
        <source>Heel and big toe stay on the floor.</source>
        <translation>Ferse und große Zehe bleiben am Boden.</translation>
    </message>
    <message>
        <source>Height of the working heel.</source>
        <translation>Höhe der Ferse des arbeitenden Beins.</translation>
    </message>
    <message>
        <source>Hold the height</source>
        <translation>Halte die Höhe</translation>
    </message>
    <message>
        <source>The hips sink during the pause and come up again.</source>
        <translation>Die Hüfte sinkt während der Pause ab und kommt wieder hoch.</translation>
    </message>
    <message>
        <source>How far the hips sink between reaching the top and leaving it.</source>
        <translation>Wie weit die Hüfte zwischen Erreichen und Verlassen des höchsten Punkts absinkt.</translation>
    </message>
    <message>
        <source>Peak of: Bend of the line shoulder-hip-knee: 0 is straight, minus is hips below the line, plus above.</source>
        <translation>Höchstwert: Knick in der Linie Schulter-Hüfte-Knie: 0 ist gerade, Minus ist die Hüfte unter der Linie, Plus darüber.</translation>
    </message>
    <message>
        <source>Mod. Low Side Plank Lifts</source>
        <translation>Knie-Seitstütz mit Hüftheben</translation>
    </message>
    <message>
        <source>The muscles at the side of trunk and hip keep the pelvis level while you stand on one leg.</source>
        <translation>Die Muskeln seitlich an Rumpf und Hüfte halten das Becken waagerecht, während du auf einem Bein stehst.</translation>
    </message>
    <message>
        <source>Lie on your side, on forearm and bent knees, elbow under the shoulder, hips on the floor.</source>
        <translation>Leg dich auf die Seite, gestützt auf Unterarm und gebeugte Knie, Ellbogen unter der Schulter, Hüfte am Boden.</translation>
    </message>
    <message>
        <source>Lift your hips until shoulders, hips and knees are one straight line.</source>
        <translation>Hebe die Hüfte, bis Schultern, Hüfte und Knie eine gerade Linie bilden.</translation>
    </message>
    <message>
        <source>Lower until the hip brushes the floor.</source>
        <translation>Senke ab, bis die Hüfte den Boden streift.</translation>
    </message>
    <message>
        <source>Bent hips, and a roll of the trunk below about 40 degrees.</source>
        <translation>Eine gebeugte Hüfte und ein Wegrollen des Rumpfs um weniger als etwa 40 Grad.</translation>
    </message>
    <message>
        <source>Hold the top for 10 seconds, or do it standing, hands on a wall.</source>
        <translation>Oben 10 Sekunden halten, oder im Stehen, die Hände an der Wand.</translation>
    </message>
    <message>
        <source>Low side plank on straight legs (not scored).</source>
        <translation>Unterarm-Seitstütz mit gestreckten Beinen (wird nicht bewertet).</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Turn your chest to the camera.</source>
        <translation>Dreh die Brust zur Kamera.</translation>
    </message>
    <message>
        <source>Camera level on a low stool, 30-50 cm high, 2-2.5 m away; lie on your side, chest to the camera.</source>
        <translation>Kamera waagerecht auf einem niedrigen Hocker, 30 bis 50 cm hoch, 2 bis 2,5 m entfernt; leg dich auf die Seite, Brust zur Kamera.</translation>
    </message>
    <message>
        <source>Lie on the side that works.</source>
        <translation>Leg dich auf die Seite, die arbeitet.</translation>
    </message>
    <message>
        <source>Stack your shoulders, chest to the camera.</source>
        <translation>Schultern übereinander, Brust zur Kamera.</translation>
    </message>
    <message>
        <source>Prop yourself up on your forearm.</source>
        <translation>Stütz dich auf den Unterarm.</translation>
    </message>
    <message>
        <source>Bend your knees.</source>
        <translation>Beuge die Knie.</translation>
    </message>
    <message>
        <source>Lower your hips to the floor, camera lower and square.</source>
        <translation>Leg die Hüfte am Boden ab, Kamera tiefer und gerade davor.</translation>
    </message>
    <message>
        <source>Stay on your side.</source>
        <translation>Bleib auf der Seite liegen.</translation>
    </message>
    <message>
        <source>Stay on your forearm.</source>
        <translation>Bleib auf dem Unterarm.</translation>
    </message>
    <message>
        <source>Side bend</source>
        <translation>Seitbeuge</translation>
    </message>
    <message>
        <source>Bend of the line shoulders-hips-knees: 0 is straight, - the hips hang.</source>
        <translation>Knick in der Linie Schultern-Hüfte-Knie: 0 ist gerade, - die Hüfte hängt.</translation>
    </message>
    <message>
        <source>Open your chest forward</source>
        <translation>Öffne die Brust nach vorn</translation>
    </message>
    <message>
        <source>The top shoulder rolls forward or back. Small turns cannot be seen.</source>
        <translation>Die obere Schulter rollt nach vorn oder hinten. Kleine Drehungen sind nicht zu sehen.</translation>
    </message>
    <message>
        <source>Distance between the shoulders; a roll shortens it.</source>
        <translation>Abstand zwischen den Schultern; ein Wegrollen verkürzt ihn.</translation>
    </message>
    <message>
        <source>Idea: Wellen modified side plank (stacked shoulders); number coach consensus</source>
        <translation>Idee: modifizierter Seitstütz von Wellen (Schultern übereinander); Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Elbow right under shoulder</source>
        <translation>Ellbogen genau unter die Schulter</translation>
    </message>
    <message>
        <source>An elbow far from under the shoulder strains it.</source>
        <translation>Ein Ellbogen, der weit neben der Schulter steht, belastet sie.</translation>
    </message>
    <message>
        <source>Elbow beside the shoulder, along the floor.</source>
        <translation>Versatz des Ellbogens zur Schulter, entlang des Bodens.</translation>
    </message>
    <message>
        <source>Idea: descriptions of the modified side plank; number coach consensus</source>
        <translation>Idee: Beschreibungen des modifizierten Seitstützes; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Hips forward, one long line</source>
        <translation>Hüfte vor, eine lange Linie</translation>
    </message>
    <message>
        <source>The thighs look shorter when the hips slide back.</source>
        <translation>Die Oberschenkel wirken kürzer, wenn die Hüfte nach hinten rutscht.</translation>
    </message>
    <message>
        <source>Length of the thighs, as it is seen.</source>
        <translation>Länge der Oberschenkel, wie sie zu sehen ist.</translation>
    </message>
    <message>
        <source>Stop at the straight line</source>
        <translation>Stopp bei der geraden Linie</translation>
    </message>
    <message>
        <source>Too high bends the spine sideways.</source>
        <translation>Zu weit oben biegt sich die Wirbelsäule zur Seite.</translation>
    </message>
    <message>
        <source>Head in line with spine</source>
        <translation>Kopf in Linie mit der Wirbelsäule</translation>
    </message>
    <message>
        <source>The ears stay in line with shoulders and hips.</source>
        <translation>Die Ohren bleiben in einer Linie mit Schultern und Hüfte.</translation>
    </message>
    <message>
        <source>Tie back long hair, so that both ears can be seen.</source>
        <translation>Binde lange Haare zurück, damit beide Ohren zu sehen sind.</translation>
    </message>
    <message>
        <source>Turn from the trunk to the head, + = upwards.</source>
        <translation>Neigung des Kopfes gegen den Rumpf, + = nach oben.</translation>
    </message>
    <message>
        <source>Peak of: Bend of the line shoulders-hips-knees: 0 is straight, - the hips hang.</source>
        <translation>Höchstwert: Knick in der Linie Schultern-Hüfte-Knie: 0 ist gerade, - die Hüfte hängt.</translation>
    </message>
    <message>
        <source>Quadruped Limb Raises</source>
        <translation>Vierfüßler mit Arm-Bein-Heben</translation>
    </message>
    <message>
        <source>Back extensors and glutes without a hollow back: limbs move, the spine does not.</source>
        <translation>Rückenstrecker und Gesäß ohne Hohlkreuz: Arme und Beine bewegen sich, die Wirbelsäule nicht.</translation>
    </message>
    <message>
        <source>On all fours: hands under your shoulders, knees under your hips, back flat.</source>
        <translation>Vierfüßlerstand: Hände unter den Schultern, Knie unter der Hüfte, Rücken flach.</translation>
    </message>
    <message>
        <source>Stretch one arm and the opposite leg until both are level; reach long.</source>
        <translation>Streck einen Arm und das Bein der Gegenseite, bis beide waagerecht sind; mach dich lang.</translation>
    </message>
    <message>
        <source>Return with control and change sides.</source>
        <translation>Komm kontrolliert zurück und wechsle die Seite.</translation>
    </message>
    <message>
        <source>A pelvis that opens to the side, whether arm and leg are truly opposite ones (in profile the camera mixes them up), and the curve of the lower back.</source>
        <translation>Ein Becken, das sich zur Seite öffnet, ob Arm und Bein wirklich von verschiedenen Seiten sind (im Profil verwechselt die Kamera sie), und die Krümmung des unteren Rückens.</translation>
    </message>
    <message>
        <source>The leg only, then the arm only.</source>
        <translation>Erst nur das Bein, dann nur der Arm.</translation>
    </message>
    <message>
        <source>Come onto all fours, back level.</source>
        <translation>Komm in den Vierfüßlerstand, Rücken waagerecht.</translation>
    </message>
    <message>
        <source>Set your knees under your hips.</source>
        <translation>Stell die Knie unter die Hüfte.</translation>
    </message>
    <message>
        <source>Kneel on the floor.</source>
        <translation>Knie dich auf den Boden.</translation>
    </message>
    <message>
        <source>Set your hands under your shoulders.</source>
        <translation>Stell die Hände unter die Schultern.</translation>
    </message>
    <message>
        <source>Stay on all fours.</source>
        <translation>Bleib im Vierfüßlerstand.</translation>
    </message>
    <message>
        <source>The higher thigh against the line of the trunk: -77 on all fours, 0 in line, + above it.</source>
        <translation>Der höhere Oberschenkel gegen die Linie des Rumpfs: -77 im Vierfüßlerstand, 0 in einer Linie, + darüber.</translation>
    </message>
    <message>
        <source>Reach your heel long and level</source>
        <translation>Ferse lang nach hinten, Bein waagerecht</translation>
    </message>
    <message>
        <source>With the knee above hip height the back sways.</source>
        <translation>Mit dem Knie über Hüfthöhe geht der Rücken ins Hohlkreuz.</translation>
    </message>
    <message>
        <source>Slope of the lifted thigh: 0 is level, + is the knee above the hip.</source>
        <translation>Neigung des gehobenen Oberschenkels: 0 ist waagerecht, + ist das Knie über der Hüfte.</translation>
    </message>
    <message>
        <source>Idea: ACE bird dog, leg parallel to the floor, no sway back; number coach consensus</source>
        <translation>Idee: ACE Bird Dog, Bein parallel zum Boden, kein Hohlkreuz; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Level as a table</source>
        <translation>Rücken waagerecht wie ein Tisch</translation>
    </message>
    <message>
        <source>The trunk tips up or down.</source>
        <translation>Der Rumpf kippt nach oben oder unten.</translation>
    </message>
    <message>
        <source>Shoulders {by} too low</source>
        <translation>Schultern {by} zu tief</translation>
    </message>
    <message>
        <source>Shoulders {by} too high</source>
        <translation>Schultern {by} zu hoch</translation>
    </message>
    <message>
        <source>Slope of the trunk; 0 is level.</source>
        <translation>Neigung des Rumpfs; 0 ist waagerecht.</translation>
    </message>
    <message>
        <source>Idea: ACE bird dog; number coach consensus</source>
        <translation>Idee: ACE Bird Dog; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Reach long past your ear</source>
        <translation>Streck den Arm lang am Ohr vorbei</translation>
    </message>
    <message>
        <source>The arm comes into line with the trunk.</source>
        <translation>Der Arm kommt in eine Linie mit dem Rumpf.</translation>
    </message>
    <message>
        <source>Arm {by} too low</source>
        <translation>Arm {by} zu tief</translation>
    </message>
    <message>
        <source>Move the camera so that both hands can be seen.</source>
        <translation>Verschiebe die Kamera so, dass beide Hände zu sehen sind.</translation>
    </message>
    <message>
        <source>The higher arm against the trunk: 77 on all fours, 180 in line with the trunk.</source>
        <translation>Der höhere Arm gegen den Rumpf: 77 im Vierfüßlerstand, 180 in einer Linie mit dem Rumpf.</translation>
    </message>
    <message>
        <source>Idea: ACE bird dog, arm parallel to the floor; number coach consensus</source>
        <translation>Idee: ACE Bird Dog, Arm parallel zum Boden; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Keep hips over your knee</source>
        <translation>Halte die Hüfte über dem Knie</translation>
    </message>
    <message>
        <source>The weight shifts backwards or forwards.</source>
        <translation>Das Gewicht verlagert sich nach hinten oder vorn.</translation>
    </message>
    <message>
        <source>Place of the hips along the floor.</source>
        <translation>Lage der Hüfte entlang des Bodens.</translation>
    </message>
    <message>
        <source>Idea: clinical bird dog instructions; number coach consensus</source>
        <translation>Idee: klinische Anleitungen für den Bird Dog; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Press your heel to the wall</source>
        <translation>Drück die Ferse zur Wand</translation>
    </message>
    <message>
        <source>The lifted leg stretches to its full length.</source>
        <translation>Das gehobene Bein streckt sich zu voller Länge.</translation>
    </message>
    <message>
        <source>Angle at the knee of the lifted leg; 180 is straight.</source>
        <translation>Winkel im Knie des gehobenen Beins; 180 ist gestreckt.</translation>
    </message>
    <message>
        <source>Eyes on the mat</source>
        <translation>Blick auf die Matte</translation>
    </message>
    <message>
        <source>The head stays in line with the trunk.</source>
        <translation>Der Kopf bleibt in einer Linie mit dem Rumpf.</translation>
    </message>
    <message>
        <source>Turn from the trunk to the head, + = looks up, - = the head hangs.</source>
        <translation>Neigung des Kopfes gegen den Rumpf, + = Blick nach oben, - = der Kopf hängt.</translation>
    </message>
    <message>
        <source>Peak of: The higher thigh against the line of the trunk: -77 on all fours, 0 in line, + above it.</source>
        <translation>Höchstwert: Der höhere Oberschenkel gegen die Linie des Rumpfs: -77 im Vierfüßlerstand, 0 in einer Linie, + darüber.</translation>
    </message>
    <message>
        <source>Wall Lat Pulls</source>
        <translation>Latziehen an der Wand</translation>
    </message>
    <message>
        <source>Lower trapezius and lats, against the shrugged shoulders and the forward head of tired runners.</source>
        <translation>Unterer Trapezmuskel und Latissimus, gegen die hochgezogenen Schultern und den vorgeschobenen Kopf, wenn du beim Laufen müde wirst.</translation>
    </message>
    <message>
        <source>Back, head and seat against a wall, feet 15-30 cm out, arms overhead in a V, backs of hands to the wall.</source>
        <translation>Rücken, Kopf und Po an der Wand, Füße 15 bis 30 cm davor, Arme im V über dem Kopf, Handrücken an der Wand.</translation>
    </message>
    <message>
        <source>Pull your elbows down towards the ribs until the arms make a W; the shoulders slide down.</source>
        <translation>Zieh die Ellbogen nach unten zu den Rippen, bis die Arme ein W bilden; die Schultern gleiten nach unten.</translation>
    </message>
    <message>
        <source>Slide the arms slowly up to the V.</source>
        <translation>Schieb die Arme langsam wieder hoch zum V.</translation>
    </message>
    <message>
        <source>From the front: an arched lower back, and arms that leave the wall. Ask somebody to look from the side now and then.</source>
        <translation>Von vorn: ein Hohlkreuz und Arme, die sich von der Wand lösen. Bitte ab und zu jemanden, von der Seite zu schauen.</translation>
    </message>
    <message>
        <source>The same lying on the floor.</source>
        <translation>Dasselbe auf dem Boden liegend.</translation>
    </message>
    <message>
        <source>Camera level, 50-80 cm high, 3.4 m away; back to the wall, hands overhead and hips in the picture.</source>
        <translation>Kamera waagerecht, 50 bis 80 cm hoch, 3,4 m entfernt; Rücken zur Wand, die Hände über dem Kopf und die Hüfte im Bild.</translation>
    </message>
    <message>
        <source>Stretch both arms overhead in a V.</source>
        <translation>Streck beide Arme im V über den Kopf.</translation>
    </message>
    <message>
        <source>Stand upright, back to the wall.</source>
        <translation>Steh aufrecht, Rücken zur Wand.</translation>
    </message>
    <message>
        <source>Keep your hands up.</source>
        <translation>Halte die Hände oben.</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>How far the elbows are below the shoulders; minus is above.</source>
        <translation>Wie weit die Ellbogen unter den Schultern sind; Minus ist darüber.</translation>
    </message>
    <message>
        <source>Slide your shoulders down</source>
        <translation>Lass die Schultern nach unten gleiten</translation>
    </message>
    <message>
        <source>On the way down the shoulders come away from the ears; here they stay up.</source>
        <translation>Auf dem Weg nach unten entfernen sich die Schultern von den Ohren; hier bleiben sie oben.</translation>
    </message>
    <message>
        <source>Height of the ears above the shoulders.</source>
        <translation>Höhe der Ohren über den Schultern.</translation>
    </message>
    <message>
        <source>Idea: wall slides in shoulder training; number measured on the pose model&apos;s landmarks</source>
        <translation>Idee: Wall Slides im Schultertraining; Zahl an den Punkten des Posenmodells gemessen</translation>
    </message>
    <message>
        <source>Pull both elbows evenly</source>
        <translation>Zieh beide Ellbogen gleichmäßig</translation>
    </message>
    <message>
        <source>One elbow leads.</source>
        <translation>Ein Ellbogen eilt voraus.</translation>
    </message>
    <message>
        <source>How much higher one elbow is than the other.</source>
        <translation>Wie viel höher der eine Ellbogen ist als der andere.</translation>
    </message>
    <message>
        <source>Stay tall in the middle</source>
        <translation>Bleib groß und in der Mitte</translation>
    </message>
    <message>
        <source>The trunk shifts to one side.</source>
        <translation>Der Rumpf verschiebt sich zu einer Seite.</translation>
    </message>
    <message>
        <source>Lean of the trunk to either side.</source>
        <translation>Neigung des Rumpfs zu einer der Seiten.</translation>
    </message>
    <message>
        <source>Elbows wide, then down</source>
        <translation>Ellbogen weit außen, dann nach unten</translation>
    </message>
    <message>
        <source>The upper arms stay in the plane of the wall.</source>
        <translation>Die Oberarme bleiben in der Ebene der Wand.</translation>
    </message>
    <message>
        <source>How far the nearer elbow is to the side of its shoulder.</source>
        <translation>Wie weit der nähere Ellbogen seitlich von seiner Schulter ist.</translation>
    </message>
    <message>
        <source>Back of head to the wall</source>
        <translation>Hinterkopf an die Wand</translation>
    </message>
    <message>
        <source>The chin tips up or down.</source>
        <translation>Das Kinn kippt nach oben oder unten.</translation>
    </message>
    <message>
        <source>Height of the nose above the ears.</source>
        <translation>Höhe der Nase über den Ohren.</translation>
    </message>
    <message>
        <source>Idea: the wall test of posture; number coach consensus</source>
        <translation>Idee: Haltungstest an der Wand; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Peak of: How far the elbows are below the shoulders; minus is above.</source>
        <translation>Höchstwert: Wie weit die Ellbogen unter den Schultern sind; Minus ist darüber.</translation>
    </message>
    <message>
        <source>Superman Pull</source>
        <translation>Superman mit Armzug</translation>
    </message>
    <message>
        <source>Upper and lower back work together, and the shoulder blades learn to slide down.</source>
        <translation>Oberer und unterer Rücken arbeiten zusammen, und die Schulterblätter lernen, nach unten zu gleiten.</translation>
    </message>
    <message>
        <source>Lie flat on your front for a second. Then float your chest, arms long overhead; the legs may rest or float.</source>
        <translation>Lieg eine Sekunde flach auf dem Bauch. Lass dann die Brust schweben, Arme lang über dem Kopf; die Beine dürfen liegen oder schweben.</translation>
    </message>
    <message>
        <source>Pull your elbows to your ribs, hands beside your shoulders.</source>
        <translation>Zieh die Ellbogen zu den Rippen, die Hände neben die Schultern.</translation>
    </message>
    <message>
        <source>Reach long again. The chest stays up for the whole set.</source>
        <translation>Streck dich wieder lang. Die Brust bleibt den ganzen Satz über oben.</translation>
    </message>
    <message>
        <source>Whether the shoulder blades squeeze together, and the far arm.</source>
        <translation>Ob sich die Schulterblätter zusammenziehen, und der abgewandte Arm.</translation>
    </message>
    <message>
        <source>wall_lat_pulls, or the same with the chest on the floor.</source>
        <translation>wall_lat_pulls, oder dasselbe mit der Brust am Boden.</translation>
    </message>
    <message>
        <source>Float the legs too, and hold the pull for three seconds.</source>
        <translation>Lass auch die Beine schweben und halte den Zug drei Sekunden.</translation>
    </message>
    <message>
        <source>Lie flat on your front first, chest on the floor.</source>
        <translation>Leg dich erst flach auf den Bauch, Brust am Boden.</translation>
    </message>
    <message>
        <source>Lie flat on your front first, legs on the floor.</source>
        <translation>Leg dich erst flach auf den Bauch, Beine am Boden.</translation>
    </message>
    <message>
        <source>Stay on your front, eyes to the floor.</source>
        <translation>Bleib auf dem Bauch, Blick zum Boden.</translation>
    </message>
    <message>
        <source>Rest your legs, or float them a little.</source>
        <translation>Leg die Beine ab oder lass sie leicht schweben.</translation>
    </message>
    <message>
        <source>Lift your chest off the floor, arms long.</source>
        <translation>Hebe die Brust vom Boden, Arme lang.</translation>
    </message>
    <message>
        <source>Reach long past your head.</source>
        <translation>Streck dich lang über den Kopf hinaus.</translation>
    </message>
    <message>
        <source>Keep your chest floating.</source>
        <translation>Lass die Brust schweben.</translation>
    </message>
    <message>
        <source>Pull your elbows to your ribs.</source>
        <translation>Zieh die Ellbogen zu den Rippen.</translation>
    </message>
    <message>
        <source>How far the hand has come towards the shoulder: about 0.1 is a long arm.</source>
        <translation>Wie weit die Hand zur Schulter hin gekommen ist: etwa 0,1 ist ein langer Arm.</translation>
    </message>
    <message>
        <source>Keep your chest floating</source>
        <translation>Lass die Brust weiter schweben</translation>
    </message>
    <message>
        <source>When the chest rests on the floor: rest, then restart.</source>
        <translation>Wenn die Brust am Boden liegt: ausruhen, dann neu beginnen.</translation>
    </message>
    <message>
        <source>Chest {by} too low</source>
        <translation>Brust {by} zu tief</translation>
    </message>
    <message>
        <source>Lower chest, longer spine</source>
        <translation>Brust tiefer, Wirbelsäule länger</translation>
    </message>
    <message>
        <source>Lift less, reach more.</source>
        <translation>Weniger heben, mehr strecken.</translation>
    </message>
    <message>
        <source>Look at the mat.</source>
        <translation>Schau auf die Matte.</translation>
    </message>
    <message>
        <source>Elbows to back pockets</source>
        <translation>Ellbogen zu den Gesäßtaschen</translation>
    </message>
    <message>
        <source>Shoulders slide away from the ears.</source>
        <translation>Die Schultern gleiten weg von den Ohren.</translation>
    </message>
    <message>
        <source>From the shoulder to the ear.</source>
        <translation>Abstand von der Schulter zum Ohr.</translation>
    </message>
    <message>
        <source>Keep elbows lifted</source>
        <translation>Halte die Ellbogen oben</translation>
    </message>
    <message>
        <source>Elbows stay level with the trunk.</source>
        <translation>Die Ellbogen bleiben auf Höhe des Rumpfs.</translation>
    </message>
    <message>
        <source>Height of the elbow over the line of the trunk, - = it hangs.</source>
        <translation>Höhe des Ellbogens über der Linie des Rumpfs, - = er hängt.</translation>
    </message>
    <message>
        <source>Peak of: How far the hand has come towards the shoulder: about 0.1 is a long arm.</source>
        <translation>Höchstwert: Wie weit die Hand zur Schulter hin gekommen ist: etwa 0,1 ist ein langer Arm.</translation>
    </message>
    <message>
        <source>Single-Leg Deadlift</source>
        <translation>Einbeiniges Kreuzheben</translation>
    </message>
    <message>
        <source>A hip hinge with a still back: hamstrings, glutes and balance, close to the leg training that helped runners with back pain (Cai 2017).</source>
        <translation>Eine Hüftbeuge mit ruhigem Rücken: hintere Oberschenkel, Gesäß und Gleichgewicht, nah an dem Beintraining, das Läuferinnen und Läufern mit Rückenschmerzen geholfen hat (Cai 2017).</translation>
    </message>
    <message>
        <source>Stand tall on one leg, knee soft, the other foot just off the floor.</source>
        <translation>Steh aufrecht auf einem Bein, Knie locker, der andere Fuß knapp über dem Boden.</translation>
    </message>
    <message>
        <source>Push the hip back; trunk and free leg tip together until the trunk is near horizontal.</source>
        <translation>Schieb die Hüfte zurück; Rumpf und freies Bein kippen gemeinsam, bis der Rumpf fast waagerecht ist.</translation>
    </message>
    <message>
        <source>Whether the hip opens, whether the knee falls inwards, and a moderately rounded back: a curve of 40 degrees shortens the trunk by 2 % only.</source>
        <translation>Ob sich die Hüfte öffnet, ob das Knie nach innen fällt, und ein mäßig runder Rücken: Eine Krümmung von 40 Grad verkürzt den Rumpf nur um 2 %.</translation>
    </message>
    <message>
        <source>Tip the trunk further forward.</source>
        <translation>Neige den Rumpf weiter nach vorn.</translation>
    </message>
    <message>
        <source>Touching the floor ends the repetition.</source>
        <translation>Berührt der Fuß den Boden, ist die Wiederholung zu Ende.</translation>
    </message>
    <message>
        <source>Hips back, shin upright</source>
        <translation>Hüfte zurück, Schienbein senkrecht</translation>
    </message>
    <message>
        <source>This is a hinge: the knee stays soft, it does not sink.</source>
        <translation>Das ist eine Hüftbeuge: Das Knie bleibt locker, aber es beugt sich nicht weiter.</translation>
    </message>
    <message>
        <source>Standing knee {by} too bent</source>
        <translation>Standknie {by} zu stark gebeugt</translation>
    </message>
    <message>
        <source>Idea: deadlift coaching, vertical shin; number coach consensus</source>
        <translation>Idee: Anleitungen zum Kreuzheben, Schienbein senkrecht; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Trunk and leg, one plank</source>
        <translation>Rumpf und Bein wie ein Brett</translation>
    </message>
    <message>
        <source>The free leg lags behind the trunk or kicks above it.</source>
        <translation>Das freie Bein bleibt hinter dem Rumpf zurück oder steigt über ihn hinaus.</translation>
    </message>
    <message>
        <source>Bend between trunk and free leg; 0 is one straight plank.</source>
        <translation>Knick zwischen Rumpf und freiem Bein; 0 ist ein gerades Brett.</translation>
    </message>
    <message>
        <source>Idea: deadlift coaching; number coach consensus</source>
        <translation>Idee: Anleitungen zum Kreuzheben; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Long spine, proud chest</source>
        <translation>Lange Wirbelsäule, stolze Brust</translation>
    </message>
    <message>
        <source>The head drops towards the chest. The camera sees a rounded back only roughly.</source>
        <translation>Der Kopf sinkt zur Brust. Einen runden Rücken sieht die Kamera nur grob.</translation>
    </message>
    <message>
        <source>Look at the floor ahead</source>
        <translation>Schau vor dir auf den Boden</translation>
    </message>
    <message>
        <source>Looking up bends the neck.</source>
        <translation>Der Blick nach oben knickt den Nacken ab.</translation>
    </message>
    <message>
        <source>Soften the standing knee</source>
        <translation>Lass das Knie am Standbein locker</translation>
    </message>
    <message>
        <source>A slight bend of the standing knee.</source>
        <translation>Eine leichte Beugung im Knie des Standbeins.</translation>
    </message>
    <message>
        <source>High Plank Limb Raises</source>
        <translation>Hohe Plank mit Arm-Bein-Heben</translation>
    </message>
    <message>
        <source>The trunk resists turning while only two supports are left, as at every step of a run.</source>
        <translation>Der Rumpf hält gegen die Drehung, während nur zwei Stützen bleiben, wie bei jedem Laufschritt.</translation>
    </message>
    <message>
        <source>High plank: hands under your shoulders, feet hip-wide or wider, one straight line from head to heels.</source>
        <translation>Hohe Plank: Hände unter den Schultern, Füße hüftbreit oder weiter, eine gerade Linie vom Kopf bis zu den Fersen.</translation>
    </message>
    <message>
        <source>Raise one arm and the opposite leg to the line of your body.</source>
        <translation>Hebe einen Arm und das Bein der Gegenseite bis in die Linie deines Körpers.</translation>
    </message>
    <message>
        <source>Lower both softly and change sides.</source>
        <translation>Senke beide sanft ab und wechsle die Seite.</translation>
    </message>
    <message>
        <source>A twist of the trunk, which is the main fault here; whether arm and leg are opposite ones.</source>
        <translation>Eine Drehung des Rumpfs, hier der Hauptfehler; und ob Arm und Bein von verschiedenen Seiten sind.</translation>
    </message>
    <message>
        <source>high_plank_leg_lifts or quadruped_limb_raises</source>
        <translation>high_plank_leg_lifts oder quadruped_limb_raises</translation>
    </message>
    <message>
        <source>Hold the raise for 3 to 5 seconds.</source>
        <translation>Halte Arm und Bein 3 bis 5 Sekunden oben.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Streckung</translation>
    </message>
    <message>
        <source>The lower of arm and leg as a share of the full raise: legs 10 degrees apart, arm at 135 degrees.</source>
        <translation>Arm oder Bein, je nachdem, was weniger weit ist, als Anteil am vollen Heben: Beine 10 Grad auseinander, Arm bei 135 Grad.</translation>
    </message>
    <message>
        <source>Stay still, only limbs move</source>
        <translation>Bleib ruhig, beweg nur Arm und Bein</translation>
    </message>
    <message>
        <source>The hips hike when a limb lifts. Only their height can be seen, not a twist.</source>
        <translation>Die Hüfte geht hoch, wenn sich Arm oder Bein hebt. Nur ihre Höhe ist zu sehen, keine Drehung.</translation>
    </message>
    <message>
        <source>The arm comes up to the line of the trunk, like the leg.</source>
        <translation>Der Arm kommt bis in die Linie des Rumpfs, wie das Bein.</translation>
    </message>
    <message>
        <source>Both hands must be in the picture, the raised one too.</source>
        <translation>Beide Hände müssen im Bild sein, auch die gehobene.</translation>
    </message>
    <message>
        <source>The raised arm against the trunk: 180 is in line with it.</source>
        <translation>Der gehobene Arm gegen den Rumpf: 180 ist in einer Linie mit ihm.</translation>
    </message>
    <message>
        <source>Press the hand, stay square</source>
        <translation>Hand in den Boden, bleib gerade</translation>
    </message>
    <message>
        <source>The shoulder drifts off the supporting hand.</source>
        <translation>Die Schulter wandert von der Stützhand weg.</translation>
    </message>
    <message>
        <source>Shoulder beside the supporting hand, along the floor.</source>
        <translation>Versatz der Schulter zur Stützhand, entlang des Bodens.</translation>
    </message>
    <message>
        <source>Peak of: The lower of arm and leg as a share of the full raise: legs 10 degrees apart, arm at 135 degrees.</source>
        <translation>Höchstwert: Arm oder Bein, je nachdem, was weniger weit ist, als Anteil am vollen Heben: Beine 10 Grad auseinander, Arm bei 135 Grad.</translation>
    </message>
    <message>
        <source>Single-Leg V-Up</source>
        <translation>Einbeiniger V-Up</translation>
    </message>
    <message>
        <source>The V-up with the lever of one leg: control of the trunk comes before load. Only without pain, and after the dead bug is mastered.</source>
        <translation>Der V-Up mit dem Hebel eines Beins: Kontrolle des Rumpfs kommt vor Belastung. Nur ohne Schmerzen und erst, wenn du den Dead Bug beherrschst.</translation>
    </message>
    <message>
        <source>On your back, one knee bent with the foot flat, the other leg straight, arms long overhead.</source>
        <translation>Rückenlage, ein Knie gebeugt, der Fuß flach am Boden, das andere Bein gestreckt, Arme lang über dem Kopf.</translation>
    </message>
    <message>
        <source>Trunk and straight leg rise together; reach for the foot.</source>
        <translation>Rumpf und gestrecktes Bein heben sich gemeinsam; greif zum Fuß.</translation>
    </message>
    <message>
        <source>Lower both slowly, the other foot stays planted.</source>
        <translation>Senke beide langsam, der andere Fuß bleibt fest stehen.</translation>
    </message>
    <message>
        <source>Whether the lower back lifts off the floor at the start, and whether the trunk turns to one side.</source>
        <translation>Ob sich der untere Rücken am Anfang vom Boden abhebt und ob sich der Rumpf zu einer Seite dreht.</translation>
    </message>
    <message>
        <source>Lie on your back, eyes to the ceiling.</source>
        <translation>Leg dich auf den Rücken, Blick zur Decke.</translation>
    </message>
    <message>
        <source>Stretch one leg out on the floor.</source>
        <translation>Streck ein Bein auf dem Boden aus.</translation>
    </message>
    <message>
        <source>Straighten the knee of the working leg.</source>
        <translation>Streck das Knie des arbeitenden Beins.</translation>
    </message>
    <message>
        <source>Bend the other knee, foot flat on the floor.</source>
        <translation>Beuge das andere Knie, Fuß flach auf dem Boden.</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Klappwinkel</translation>
    </message>
    <message>
        <source>Folding of trunk and leg: 0 is flat, 90 is a V, minus is folded backwards.</source>
        <translation>Zusammenklappen von Rumpf und Bein: 0 ist flach, 90 ist ein V, Minus ist nach hinten geklappt.</translation>
    </message>
    <message>
        <source>Long leg, reach for your toes</source>
        <translation>Langes Bein, greif zu den Zehen</translation>
    </message>
    <message>
        <source>A bent knee shortens the lever and makes it a tuck-up.</source>
        <translation>Ein gebeugtes Knie verkürzt den Hebel und macht daraus einen gehockten V-Up.</translation>
    </message>
    <message>
        <source>Knee {by} too bent</source>
        <translation>Knie {by} zu stark gebeugt</translation>
    </message>
    <message>
        <source>US Army PRT check points for the V-up, knees straight; number coach consensus</source>
        <translation>US Army PRT, Prüfpunkte für den V-Up, Knie gestreckt; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Chest and leg meet halfway</source>
        <translation>Brust und Bein treffen sich mittig</translation>
    </message>
    <message>
        <source>Only one end was lifted.</source>
        <translation>Nur ein Ende wurde gehoben.</translation>
    </message>
    <message>
        <source>Chest or legs {by} too low</source>
        <translation>Brust oder Beine {by} zu tief</translation>
    </message>
    <message>
        <source>The smaller of trunk elevation and leg elevation.</source>
        <translation>Der kleinere Wert von Rumpfhebung und Beinhebung.</translation>
    </message>
    <message>
        <source>Smooth lift from the belly</source>
        <translation>Gleichmäßig mit Bauchkraft nach oben</translation>
    </message>
    <message>
        <source>Momentum takes the place of muscle.</source>
        <translation>Schwung ersetzt die Muskelkraft.</translation>
    </message>
    <message>
        <source>Duration of the whole rise.</source>
        <translation>Dauer des ganzen Hinwegs.</translation>
    </message>
    <message>
        <source>US Army PRT, &apos;do not jerk&apos;; number coach consensus</source>
        <translation>US Army PRT, „nicht reißen“; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Lower slowly to the floor</source>
        <translation>Senke dich langsam zum Boden</translation>
    </message>
    <message>
        <source>The way down is half of the exercise.</source>
        <translation>Der Weg nach unten ist die halbe Übung.</translation>
    </message>
    <message>
        <source>Duration of the whole way back.</source>
        <translation>Dauer des ganzen Rückwegs.</translation>
    </message>
    <message>
        <source>US Army PRT, lowering in control; number coach consensus</source>
        <translation>US Army PRT, kontrolliertes Absenken; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Rise together, land together</source>
        <translation>Gemeinsam hoch, gemeinsam runter</translation>
    </message>
    <message>
        <source>Trunk and leg move at the same time.</source>
        <translation>Rumpf und Bein bewegen sich gleichzeitig.</translation>
    </message>
    <message>
        <source>Time between trunk and leg passing half of their rise.</source>
        <translation>Zeit, die zwischen Rumpf und Bein liegt, wenn sie die Hälfte ihres Wegs erreichen.</translation>
    </message>
    <message>
        <source>Idea: US Army PRT; number coach consensus</source>
        <translation>Idee: US Army PRT; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Lift from the breastbone</source>
        <translation>Das Brustbein führt nach oben</translation>
    </message>
    <message>
        <source>The chin stays off the chest.</source>
        <translation>Das Kinn bleibt von der Brust weg.</translation>
    </message>
    <message>
        <source>Turn from the trunk to the head, - towards the chest.</source>
        <translation>Neigung des Kopfes gegen den Rumpf, - zur Brust hin.</translation>
    </message>
    <message>
        <source>Plant the other foot</source>
        <translation>Der andere Fuß bleibt fest stehen</translation>
    </message>
    <message>
        <source>The standing foot slides along the floor.</source>
        <translation>Der aufgestellte Fuß rutscht über den Boden.</translation>
    </message>
    <message>
        <source>Peak of: Folding of trunk and leg: 0 is flat, 90 is a V, minus is folded backwards.</source>
        <translation>Höchstwert: Zusammenklappen von Rumpf und Bein: 0 ist flach, 90 ist ein V, Minus ist nach hinten geklappt.</translation>
    </message>
    <message>
        <source>V-Up</source>
        <translation>V-Up</translation>
    </message>
    <message>
        <source>Strong trunk and hip flexors for the posture of the last kilometres. High load on the spine in flexion: only without pain, and after the dead bug is mastered.</source>
        <translation>Starker Rumpf und starke Hüftbeuger für die Haltung auf den letzten Kilometern. Hohe Last auf der gebeugten Wirbelsäule: nur ohne Schmerzen und erst, wenn du den Dead Bug beherrschst.</translation>
    </message>
    <message>
        <source>On your back, arms long overhead, legs straight.</source>
        <translation>Rückenlage, Arme lang über dem Kopf, Beine gestreckt.</translation>
    </message>
    <message>
        <source>Trunk and straight legs rise together to a V; reach for your toes.</source>
        <translation>Rumpf und gestreckte Beine heben sich gemeinsam zum V; greif zu den Zehen.</translation>
    </message>
    <message>
        <source>Lower both in control, no slam.</source>
        <translation>Senke beide kontrolliert, ohne Aufprall.</translation>
    </message>
    <message>
        <source>Whether the lower back lifts off the floor at the start.</source>
        <translation>Ob sich der untere Rücken am Anfang vom Boden abhebt.</translation>
    </message>
    <message>
        <source>Lower more slowly: one second up, one at the top, four down.</source>
        <translation>Langsamer absenken: eine Sekunde hoch, eine oben, vier runter.</translation>
    </message>
    <message>
        <source>Stretch your legs out on the floor.</source>
        <translation>Streck die Beine auf dem Boden aus.</translation>
    </message>
    <message>
        <source>Long legs, reach for toes</source>
        <translation>Lange Beine, greif zu den Zehen</translation>
    </message>
    <message>
        <source>Bent knees make it a tuck-up.</source>
        <translation>Gebeugte Knie machen daraus einen gehockten V-Up.</translation>
    </message>
    <message>
        <source>US Army PRT check points, knees straight; number coach consensus</source>
        <translation>US Army PRT, Prüfpunkte, Knie gestreckt; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Chest and legs meet halfway</source>
        <translation>Brust und Beine treffen sich mittig</translation>
    </message>
    <message>
        <source>Trunk and legs move at the same time.</source>
        <translation>Rumpf und Beine bewegen sich gleichzeitig.</translation>
    </message>
    <message>
        <source>Forward Lunge</source>
        <translation>Ausfallschritt nach vorn</translation>
    </message>
    <message>
        <source>Leg strength in a split stance like that of running.</source>
        <translation>Beinkraft in Schrittstellung, ähnlich wie beim Laufen.</translation>
    </message>
    <message>
        <source>Stand tall in profile, feet side by side, with space for a long step ahead.</source>
        <translation>Steh aufrecht im Profil, Füße nebeneinander, mit Platz für einen langen Schritt nach vorn.</translation>
    </message>
    <message>
        <source>Step forward and bend both knees to about a right angle.</source>
        <translation>Mach einen Schritt nach vorn und beuge beide Knie bis etwa zum rechten Winkel.</translation>
    </message>
    <message>
        <source>Push back to standing and change legs.</source>
        <translation>Drück dich zurück in den Stand und wechsle das Bein.</translation>
    </message>
    <message>
        <source>A knee that falls inwards and a pelvis that drops: both need the view from the front.</source>
        <translation>Ein Knie, das nach innen fällt, und ein Becken, das absinkt: Für beides braucht es den Blick von vorn.</translation>
    </message>
    <message>
        <source>Up and down in the split stance, in place.</source>
        <translation>In der Schrittstellung auf der Stelle auf und ab.</translation>
    </message>
    <message>
        <source>Stand tall, in profile.</source>
        <translation>Steh aufrecht, im Profil.</translation>
    </message>
    <message>
        <source>Bring your feet together.</source>
        <translation>Stell die Füße zusammen.</translation>
    </message>
    <message>
        <source>Stay upright.</source>
        <translation>Bleib aufrecht.</translation>
    </message>
    <message>
        <source>Lunge</source>
        <translation>Ausfallschritt</translation>
    </message>
    <message>
        <source>Flexion of the front knee with the foot on the floor; 90 is a deep lunge. A step alone reads up to 28, so that stepping out and back belong to the repetition.</source>
        <translation>Beugung im vorderen Knie, wenn der Fuß am Boden steht; 90 ist ein tiefer Ausfallschritt. Ein Schritt allein ergibt bis zu 28, sodass der Schritt hinaus und der zurück zur Wiederholung gehören.</translation>
    </message>
    <message>
        <source>Take a longer step</source>
        <translation>Mach einen längeren Schritt</translation>
    </message>
    <message>
        <source>Too short a step crowds the front knee.</source>
        <translation>Ein zu kurzer Schritt engt das vordere Knie ein.</translation>
    </message>
    <message>
        <source>Step {by} too short</source>
        <translation>Schritt {by} zu kurz</translation>
    </message>
    <message>
        <source>Distance between the ankles along the floor.</source>
        <translation>Abstand der Knöchel entlang des Bodens.</translation>
    </message>
    <message>
        <source>Tall chest over your hips</source>
        <translation>Brust aufrecht über der Hüfte</translation>
    </message>
    <message>
        <source>A slight lean is fine, folding is not.</source>
        <translation>Eine leichte Neigung ist in Ordnung, Einknicken nicht.</translation>
    </message>
    <message>
        <source>Lean of the trunk from upright, + forwards.</source>
        <translation>Neigung des Rumpfs aus der Senkrechten, + nach vorn.</translation>
    </message>
    <message>
        <source>Idea: a lean changes what the muscles do (comparison of lunge techniques); number coach consensus</source>
        <translation>Idee: Eine Neigung verändert die Arbeit der Muskeln (Vergleich von Ausfallschritt-Techniken); Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Weight into the front heel</source>
        <translation>Gewicht auf die vordere Ferse</translation>
    </message>
    <message>
        <source>The knee goes far past the toes. That is a choice of technique, so this is only a hint.</source>
        <translation>Das Knie geht weit über die Zehen hinaus. Das ist eine Frage der Technik, deshalb ist es nur ein Hinweis.</translation>
    </message>
    <message>
        <source>How far the front knee is past the toes; minus is behind them.</source>
        <translation>Wie weit das vordere Knie über die Zehen hinaus ist; Minus ist dahinter.</translation>
    </message>
    <message>
        <source>Idea: there is no single right way (comparison of lunge techniques); number coach consensus</source>
        <translation>Idee: Es gibt nicht die eine richtige Art (Vergleich von Ausfallschritt-Techniken); Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Front heel stays heavy</source>
        <translation>Die vordere Ferse bleibt schwer</translation>
    </message>
    <message>
        <source>The front heel lifts off the floor.</source>
        <translation>Die vordere Ferse hebt vom Boden ab.</translation>
    </message>
    <message>
        <source>Height of the front heel above the toes.</source>
        <translation>Höhe der vorderen Ferse über den Zehen.</translation>
    </message>
    <message>
        <source>Lower the back knee</source>
        <translation>Senke das hintere Knie</translation>
    </message>
    <message>
        <source>At the bottom the rear knee is a fist above the floor.</source>
        <translation>Am tiefsten Punkt ist das hintere Knie eine Faustbreit über dem Boden.</translation>
    </message>
    <message>
        <source>Height of the rear knee above the front ankle.</source>
        <translation>Höhe des hinteren Knies über dem vorderen Knöchel.</translation>
    </message>
    <message>
        <source>Peak of: Flexion of the front knee with the foot on the floor; 90 is a deep lunge. A step alone reads up to 28, so that stepping out and back belong to the repetition.</source>
        <translation>Höchstwert: Beugung im vorderen Knie, wenn der Fuß am Boden steht; 90 ist ein tiefer Ausfallschritt. Ein Schritt allein ergibt bis zu 28, sodass der Schritt hinaus und der zurück zur Wiederholung gehören.</translation>
    </message>
    <message>
        <source>Single-Leg Squat</source>
        <translation>Einbeinige Kniebeuge</translation>
    </message>
    <message>
        <source>Strength on one leg and control of the pelvis: the strength task closest to the stance of running.</source>
        <translation>Kraft auf einem Bein und Kontrolle des Beckens: die Kraftübung, die dem Stand beim Laufen am nächsten kommt.</translation>
    </message>
    <message>
        <source>Stand on one leg facing the camera, the free knee bent with the foot behind you, arms forward.</source>
        <translation>Steh auf einem Bein frontal zur Kamera, das freie Knie gebeugt, der Fuß hinter dir, Arme nach vorn.</translation>
    </message>
    <message>
        <source>Sit back and down, the knee over the toes.</source>
        <translation>Setz dich nach hinten und unten, das Knie über den Zehen.</translation>
    </message>
    <message>
        <source>Stand tall again.</source>
        <translation>Richte dich wieder ganz auf.</translation>
    </message>
    <message>
        <source>How far the trunk folds forward, whether the heel lifts, a rounded back. The knee angle from the front mixes hip and knee motion: compare legs and weeks, not people.</source>
        <translation>Wie weit sich der Rumpf vorbeugt, ob die Ferse abhebt, ein runder Rücken. Der Kniewinkel von vorn vermischt die Bewegung von Hüfte und Knie: Vergleiche deine Beine und deine Wochen miteinander, nicht Menschen.</translation>
    </message>
    <message>
        <source>Deeper: from a fifth to three tenths of the leg&apos;s length.</source>
        <translation>Tiefer: von einem Fünftel auf drei Zehntel der Beinlänge.</translation>
    </message>
    <message>
        <source>Stand tall, facing the camera.</source>
        <translation>Steh aufrecht, frontal zur Kamera.</translation>
    </message>
    <message>
        <source>Lift one foot behind you.</source>
        <translation>Hebe einen Fuß nach hinten an.</translation>
    </message>
    <message>
        <source>Stay on the same leg.</source>
        <translation>Bleib auf demselben Bein.</translation>
    </message>
    <message>
        <source>Hip lowered</source>
        <translation>Hüfte gesenkt</translation>
    </message>
    <message>
        <source>How far the standing hip has sunk, as a share of the leg: 0.13 is a knee flexion of 60 degrees.</source>
        <translation>Wie weit die Hüfte des Standbeins gesunken ist, als Anteil des Beins: 0,13 ist eine Kniebeugung von 60 Grad.</translation>
    </message>
    <message>
        <source>Point the knee over your toes</source>
        <translation>Führe das Knie über die Zehen</translation>
    </message>
    <message>
        <source>The knee falls inside the line from hip to ankle.</source>
        <translation>Das Knie fällt nach innen, aus der Linie von der Hüfte zum Knöchel.</translation>
    </message>
    <message>
        <source>Knee {by} too far in</source>
        <translation>Knie {by} zu weit innen</translation>
    </message>
    <message>
        <source>Frontal plane projection angle of the knee, + = knee inside the line from hip to ankle.</source>
        <translation>Projektionswinkel des Knies in der Frontalebene, + = Knie innerhalb der Linie von der Hüfte zum Knöchel.</translation>
    </message>
    <message>
        <source>Normal step landing 5-12 degrees (women), 1-9 (men): Herrington &amp; Munro 2010; standard error 2-4 degrees: Gwynne &amp; Curran 2014; number coach consensus</source>
        <translation>Normal beim Landen nach einem Schritt 5 bis 12 Grad (Frauen), 1 bis 9 (Männer): Herrington &amp; Munro 2010; Standardfehler 2 bis 4 Grad: Gwynne &amp; Curran 2014; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>The hip of the free side sinks.</source>
        <translation>Die Hüfte der freien Seite sinkt ab.</translation>
    </message>
    <message>
        <source>Slope of the hip line, + = the free side is the lower.</source>
        <translation>Neigung der Hüftlinie, + = die freie Seite ist tiefer.</translation>
    </message>
    <message>
        <source>Idea: Bramah 2018; number coach consensus; only a warning because of what was measured</source>
        <translation>Idee: Bramah 2018; Zahl: Konsens von Trainern; wegen der Messergebnisse nur eine Warnung</translation>
    </message>
    <message>
        <source>Bending sideways takes the place of hip strength.</source>
        <translation>Seitliches Neigen ersetzt die Kraft der Hüfte.</translation>
    </message>
    <message>
        <source>Lean of the trunk, + towards the standing leg.</source>
        <translation>Neigung des Rumpfs, + zum Standbein hin.</translation>
    </message>
    <message>
        <source>Idea: criteria of single-leg-squat ratings (BMC Sports Sci Med Rehabil 2021); number coach consensus</source>
        <translation>Idee: Kriterien für die Bewertung einbeiniger Kniebeugen (BMC Sports Sci Med Rehabil 2021); Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>A touch makes the repetition easier. From the front it is only roughly visible.</source>
        <translation>Setzt der Fuß auf, wird die Wiederholung leichter. Von vorn ist das nur grob zu sehen.</translation>
    </message>
    <message>
        <source>Idea: criteria of single-leg-squat ratings (BMC Musculoskelet Disord 2017); number coach consensus</source>
        <translation>Idee: Kriterien für die Bewertung einbeiniger Kniebeugen (BMC Musculoskelet Disord 2017); Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Knee follows the second toe</source>
        <translation>Das Knie folgt der zweiten Zehe</translation>
    </message>
    <message>
        <source>The knee bows outwards.</source>
        <translation>Das Knie weicht nach außen aus.</translation>
    </message>
    <message>
        <source>Peak of: How far the standing hip has sunk, as a share of the leg: 0.13 is a knee flexion of 60 degrees.</source>
        <translation>Höchstwert: Wie weit die Hüfte des Standbeins gesunken ist, als Anteil des Beins: 0,13 ist eine Kniebeugung von 60 Grad.</translation>
    </message>
    <message>
        <source>Cat-Cow</source>
        <translation>Katze-Kuh</translation>
    </message>
    <message>
        <source>Gentle motion of the spine before strength work: motion, not stretch. Five to eight cycles are enough.</source>
        <translation>Sanfte Bewegung für die Wirbelsäule vor dem Krafttraining: Bewegung, keine Dehnung. Fünf bis acht Zyklen genügen.</translation>
    </message>
    <message>
        <source>On all fours, hands under your shoulders, knees under your hips, the back in its middle position.</source>
        <translation>Vierfüßlerstand, Hände unter den Schultern, Knie unter der Hüfte, der Rücken in Mittelstellung.</translation>
    </message>
    <message>
        <source>Breathe in: belly sinks, chest and tail lift (cow). Breathe out: round up, chin in (cat).</source>
        <translation>Einatmen: Der Bauch sinkt, Brust und Steißbein heben sich (Kuh). Ausatmen: Mach dich rund, Kinn einziehen (Katze).</translation>
    </message>
    <message>
        <source>Come back to the middle.</source>
        <translation>Komm zurück in die Mitte.</translation>
    </message>
    <message>
        <source>Which part of the spine moves, and the tilt of the pelvis: only the head and the length of the trunk are seen, so this is a coach of rhythm and no judge. Nothing here rejects a cycle that was gone through.</source>
        <translation>Welcher Teil der Wirbelsäule sich bewegt und wie das Becken kippt: Nur der Kopf und die Länge des Rumpfs sind zu sehen, daher gibt diese Übung den Rhythmus vor und urteilt nicht. Kein Zyklus, der ganz durchlaufen wurde, wird hier abgelehnt.</translation>
    </message>
    <message>
        <source>Seated cat-cow.</source>
        <translation>Katze-Kuh im Sitzen.</translation>
    </message>
    <message>
        <source>None needed.</source>
        <translation>Keine nötig.</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>Turn from the trunk to the head: + in cow, looking ahead, - in cat, looking at the belly; 1 is 45 degrees.</source>
        <translation>Neigung des Kopfes gegen den Rumpf: + in der Kuh, Blick nach vorn, - in der Katze, Blick zum Bauch; 1 ist 45 Grad.</translation>
    </message>
    <message>
        <source>One breath, one movement</source>
        <translation>Ein Atemzug, eine Bewegung</translation>
    </message>
    <message>
        <source>Follow the breath: in with the cow, out with the cat.</source>
        <translation>Folge dem Atem: ein mit der Kuh, aus mit der Katze.</translation>
    </message>
    <message>
        <source>Duration of the whole cycle.</source>
        <translation>Dauer des ganzen Zyklus.</translation>
    </message>
    <message>
        <source>Cat-camel, 4 s for each cycle</source>
        <translation>Katze-Kamel, 4 s je Zyklus</translation>
    </message>
    <message>
        <source>Let the whole spine move</source>
        <translation>Lass die ganze Wirbelsäule mitgehen</translation>
    </message>
    <message>
        <source>The head moves and the back stays flat.</source>
        <translation>Der Kopf bewegt sich, und der Rücken bleibt flach.</translation>
    </message>
    <message>
        <source>How much the line from hip to shoulder changes its length within a cycle.</source>
        <translation>Wie sehr sich die Linie von der Hüfte zur Schulter innerhalb eines Zyklus in der Länge ändert.</translation>
    </message>
    <message>
        <source>Keep hips over your knees</source>
        <translation>Halte die Hüfte über den Knien</translation>
    </message>
    <message>
        <source>The body rocks forward and back instead of bending.</source>
        <translation>Der Körper schaukelt vor und zurück, statt sich zu biegen.</translation>
    </message>
    <message>
        <source>How far the hips travel along the floor within a cycle.</source>
        <translation>Wie weit die Hüfte innerhalb eines Zyklus entlang des Bodens wandert.</translation>
    </message>
    <message>
        <source>Straight arms, push the floor</source>
        <translation>Arme gestreckt, schieb den Boden weg</translation>
    </message>
    <message>
        <source>The elbows stay long.</source>
        <translation>Die Ellbogen bleiben lang.</translation>
    </message>
    <message>
        <source>Angle at the elbow.</source>
        <translation>Winkel im Ellbogen.</translation>
    </message>
    <message>
        <source>Peak of: Turn from the trunk to the head: + in cow, looking ahead, - in cat, looking at the belly; 1 is 45 degrees.</source>
        <translation>Höchstwert: Neigung des Kopfes gegen den Rumpf: + in der Kuh, Blick nach vorn, - in der Katze, Blick zum Bauch; 1 ist 45 Grad.</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Katze</translation>
    </message>
    <message>
        <source>Cow</source>
        <translation>Kuh</translation>
    </message>
    <message>
        <source>Lying Figure 4</source>
        <translation>Figur 4 im Liegen</translation>
    </message>
    <message>
        <source>Outer hip and deep rotators: a hip that moves little lets the back move instead.</source>
        <translation>Äußere Hüfte und tiefe Hüftrotatoren: Wenn sich die Hüfte wenig bewegt, bewegt sich stattdessen der Rücken.</translation>
    </message>
    <message>
        <source>On your back, one foot on the floor, the ankle of the leg to be stretched just above the other knee.</source>
        <translation>Rückenlage, ein Fuß am Boden, der Knöchel des zu dehnenden Beins knapp oberhalb des anderen Knies.</translation>
    </message>
    <message>
        <source>Pull the lower thigh towards your chest, the pulled leg nearer to the camera.</source>
        <translation>Zieh den unteren Oberschenkel zur Brust, das gezogene Bein näher an der Kamera.</translation>
    </message>
    <message>
        <source>Let go slowly, and change sides.</source>
        <translation>Lass langsam los und wechsle die Seite.</translation>
    </message>
    <message>
        <source>How strong the stretch is, whether the knee is comfortable, and the turn of the hip. It should be felt in the seat, and no pain in the knee. The clock is what counts here.</source>
        <translation>Wie stark die Dehnung ist, ob sich das Knie gut anfühlt, und die Drehung der Hüfte. Die Dehnung soll im Gesäß zu spüren sein, ohne Schmerz im Knie. Was hier zählt, ist die Uhr.</translation>
    </message>
    <message>
        <source>Ankle crossed, the lower foot stays on the floor.</source>
        <translation>Knöchel überkreuzt, der untere Fuß bleibt am Boden.</translation>
    </message>
    <message>
        <source>A longer, calmer breath, not a harder pull.</source>
        <translation>Ein längerer, ruhigerer Atem, kein stärkeres Ziehen.</translation>
    </message>
    <message>
        <source>Lie on your back.</source>
        <translation>Leg dich auf den Rücken.</translation>
    </message>
    <message>
        <source>Set the foot of the lower leg on the floor.</source>
        <translation>Stell den Fuß des unteren Beins auf den Boden.</translation>
    </message>
    <message>
        <source>Lay one ankle on the other thigh, above the knee.</source>
        <translation>Leg einen Knöchel auf den anderen Oberschenkel, oberhalb des Knies.</translation>
    </message>
    <message>
        <source>Flexion of the hip of the pulled leg: 50 with the foot on the floor, 100 with the thigh drawn in.</source>
        <translation>Beugung der Hüfte am gezogenen Bein: 50 mit dem Fuß am Boden, 100 mit herangezogenem Oberschenkel.</translation>
    </message>
    <message>
        <source>Rest your head and shoulders</source>
        <translation>Leg Kopf und Schultern ab</translation>
    </message>
    <message>
        <source>Relax the neck; a towel behind the thigh lengthens your arms.</source>
        <translation>Entspanne den Nacken; ein Handtuch hinter dem Oberschenkel verlängert deine Arme.</translation>
    </message>
    <message>
        <source>Head {by} too high</source>
        <translation>Kopf {by} zu hoch</translation>
    </message>
    <message>
        <source>Tailbone heavy on the floor</source>
        <translation>Steißbein schwer auf dem Boden</translation>
    </message>
    <message>
        <source>Pulling too far rounds the lower back.</source>
        <translation>Wer zu weit zieht, macht den unteren Rücken rund.</translation>
    </message>
    <message>
        <source>Tailbone {by} too high</source>
        <translation>Steißbein {by} zu hoch</translation>
    </message>
    <message>
        <source>Height of the hip above the shoulder.</source>
        <translation>Höhe der Hüfte über der Schulter.</translation>
    </message>
    <message>
        <source>Breathe out and hold still</source>
        <translation>Atme aus und halte still</translation>
    </message>
    <message>
        <source>Hold without bouncing.</source>
        <translation>Halte, ohne zu wippen.</translation>
    </message>
    <message>
        <source>Idea: ACSM, static stretching; number coach consensus</source>
        <translation>Idee: ACSM, statisches Dehnen; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Ankle just above the knee</source>
        <translation>Knöchel knapp oberhalb des Knies</translation>
    </message>
    <message>
        <source>The crossed ankle has slipped from the thigh.</source>
        <translation>Der überkreuzte Knöchel ist vom Oberschenkel gerutscht.</translation>
    </message>
    <message>
        <source>From the crossed ankle to the knee that it lies above.</source>
        <translation>Abstand vom überkreuzten Knöchel zu dem Knie, oberhalb dessen er liegt.</translation>
    </message>
    <message>
        <source>Back Rotation</source>
        <translation>Rückenrotation</translation>
    </message>
    <message>
        <source>A gentle turn of trunk and hips after a run.</source>
        <translation>Eine sanfte Drehung von Rumpf und Hüfte nach dem Laufen.</translation>
    </message>
    <message>
        <source>On your back, knees bent and together, feet on the floor, arms out to a T.</source>
        <translation>Rückenlage, Knie gebeugt und zusammen, Füße am Boden, Arme zum T ausgebreitet.</translation>
    </message>
    <message>
        <source>Let both knees sink to one side; the shoulders stay heavy.</source>
        <translation>Lass beide Knie zu einer Seite sinken; die Schultern bleiben schwer.</translation>
    </message>
    <message>
        <source>Roll back with the belly, and change sides.</source>
        <translation>Komm mit der Kraft des Bauchs zurück und wechsle die Seite.</translation>
    </message>
    <message>
        <source>The turn of the back itself: only how far the knees sink. This is a guided clock with a coarse look at the position.</source>
        <translation>Die Drehung des Rückens selbst; zu sehen ist nur, wie weit die Knie sinken. Hier läuft eine angeleitete Uhr, mit einem groben Blick auf die Position.</translation>
    </message>
    <message>
        <source>A pillow under the knees.</source>
        <translation>Ein Kissen unter den Knien.</translation>
    </message>
    <message>
        <source>Only the upper knee, the other leg long.</source>
        <translation>Nur das obere Knie, das andere Bein lang.</translation>
    </message>
    <message>
        <source>Bend both knees, feet on the floor.</source>
        <translation>Beuge beide Knie, Füße auf dem Boden.</translation>
    </message>
    <message>
        <source>Let both knees sink to one side.</source>
        <translation>Lass beide Knie zu einer Seite sinken.</translation>
    </message>
    <message>
        <source>Knees down</source>
        <translation>Knie gesenkt</translation>
    </message>
    <message>
        <source>How far the knees are below the hips: it rises as they sink.</source>
        <translation>Wie weit die Knie unter der Hüfte sind: steigt, wenn sie sinken.</translation>
    </message>
    <message>
        <source>Melt both shoulders down</source>
        <translation>Lass beide Schultern schwer sinken</translation>
    </message>
    <message>
        <source>One of the shoulders rises from the floor.</source>
        <translation>Eine der Schultern hebt sich vom Boden.</translation>
    </message>
    <message>
        <source>Shoulder {by} too high</source>
        <translation>Schulter {by} zu hoch</translation>
    </message>
    <message>
        <source>Height of the higher shoulder above the hip.</source>
        <translation>Höhe der höheren Schulter über der Hüfte.</translation>
    </message>
    <message>
        <source>Idea: instructions for the supine twist; number coach consensus</source>
        <translation>Idee: Anleitungen für die Drehung in Rückenlage; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Keep your knees together</source>
        <translation>Halte die Knie zusammen</translation>
    </message>
    <message>
        <source>The upper knee lags behind the lower one.</source>
        <translation>Das obere Knie bleibt hinter dem unteren zurück.</translation>
    </message>
    <message>
        <source>Knees {by} too far apart</source>
        <translation>Knie {by} zu weit auseinander</translation>
    </message>
    <message>
        <source>Difference in height between the knees.</source>
        <translation>Höhenunterschied zwischen den Knien.</translation>
    </message>
    <message>
        <source>Lower the knees slowly</source>
        <translation>Senke die Knie langsam</translation>
    </message>
    <message>
        <source>Control the way down; do not let them fall.</source>
        <translation>Kontrolliere den Weg nach unten; lass sie nicht fallen.</translation>
    </message>
    <message>
        <source>Hold, both knees to one side</source>
        <translation>Halten, beide Knie zu einer Seite</translation>
    </message>
    <message>
        <source>Running Posture</source>
        <translation>Laufhaltung</translation>
    </message>
    <message>
        <source>Head, arms and shoulders over a run: when they changed, against your own relaxed running. There is no ideal that everybody is held against, and changing the form of runners without complaints is not evidence-based (Souza 2016).</source>
        <translation>Kopf, Arme und Schultern über einen Lauf: wann sie sich änderten, gegen deinen eigenen entspannten Lauf. Es gibt kein Ideal, an dem alle gemessen werden, und dass es nützt, den Laufstil ohne Beschwerden zu ändern, ist nicht belegt (Souza 2016).</translation>
    </message>
    <message>
        <source>Film a run on the treadmill from the side; the arms show best in a second recording from the front.</source>
        <translation>Filme einen Lauf auf dem Laufband von der Seite; die Arme zeigen sich am besten in einer zweiten Aufnahme von vorn.</translation>
    </message>
    <message>
        <source>Run easy and relaxed for the first minute: that is what the rest is compared with.</source>
        <translation>Lauf die erste Minute locker und entspannt: Damit wird der Rest verglichen.</translation>
    </message>
    <message>
        <source>Open the recording; what changed is shown with its time.</source>
        <translation>Öffne die Aufnahme; was sich änderte, wird mit seiner Zeit gezeigt.</translation>
    </message>
    <message>
        <source>The curve of the spine, tilt and drop of the pelvis, forces at the foot, the far arm from the side, and anything that the motion blurs.</source>
        <translation>Die Krümmung der Wirbelsäule, Kippen und Absinken des Beckens, Kräfte am Fuß, von der Seite den abgewandten Arm und alles, was in der Bewegung verwischt.</translation>
    </message>
    <message>
        <source>Film the run from the side.</source>
        <translation>Filme den Lauf von der Seite.</translation>
    </message>
    <message>
        <source>Camera level, 1-1.2 m high, 2.5-3.5 m from the treadmill, its belt parallel to the picture; head and feet in the picture, no mirror, even light.</source>
        <translation>Kamera waagerecht, 1 bis 1,2 m hoch, 2,5 bis 3,5 m vom Laufband entfernt, das Band parallel zum Bild; Kopf und Füße im Bild, kein Spiegel, gleichmäßiges Licht.</translation>
    </message>
    <message>
        <source>Film the run from the front.</source>
        <translation>Filme den Lauf von vorn.</translation>
    </message>
    <message>
        <source>A recording of its own: camera level, 1-1.3 m high, 2-3 m in front of the treadmill; head and feet in the picture.</source>
        <translation>Eine eigene Aufnahme: Kamera waagerecht, 1 bis 1,3 m hoch, 2 bis 3 m vor dem Laufband; Kopf und Füße im Bild.</translation>
    </message>
    <message>
        <source>Steps a minute.</source>
        <translation>Schritte pro Minute.</translation>
    </message>
    <message>
        <source>mean and twice the deviation of preferred step rates at 10 km/h (Heiderscheit 2011)</source>
        <translation>Mittel und zweifache Abweichung der selbst gewählten Schrittfrequenz bei 10 km/h (Heiderscheit 2011)</translation>
    </message>
    <message>
        <source>mean and twice the deviation of self-chosen lean, 7.3 and 3.6 degrees (Teng &amp; Powers 2014)</source>
        <translation>Mittel und zweifache Abweichung der selbst gewählten Neigung, 7,3 und 3,6 Grad (Teng &amp; Powers 2014)</translation>
    </message>
    <message>
        <source>Head forward</source>
        <translation>Kopf vorn</translation>
    </message>
    <message>
        <source>How far the ear is ahead of the shoulder, at right angles to the trunk.</source>
        <translation>Wie weit das Ohr vor der Schulter ist, im rechten Winkel zum Rumpf.</translation>
    </message>
    <message>
        <source>derived from craniovertebral angles of 60 to 45 degrees (Oakley 2024), no running paper</source>
        <translation>abgeleitet aus craniovertebralen Winkeln von 60 bis 45 Grad (Oakley 2024), keine Arbeit übers Laufen</translation>
    </message>
    <message>
        <source>Head angle</source>
        <translation>Kopfwinkel</translation>
    </message>
    <message>
        <source>Lean of the line from shoulder to ear from the line of the trunk, + forwards.</source>
        <translation>Neigung der Linie von der Schulter zum Ohr gegen die Linie des Rumpfs, + nach vorn.</translation>
    </message>
    <message>
        <source>Head pitch</source>
        <translation>Kopfneigung</translation>
    </message>
    <message>
        <source>Which way the head points, from the ear to the nose: + up, - down.</source>
        <translation>Wohin der Kopf zeigt, vom Ohr zur Nase: + nach oben, - nach unten.</translation>
    </message>
    <message>
        <source>Neck length</source>
        <translation>Halslänge</translation>
    </message>
    <message>
        <source>Distance from the shoulder to the ear; it falls when the shoulders shrug.</source>
        <translation>Abstand von der Schulter zum Ohr; er sinkt, wenn die Schultern hochgezogen werden.</translation>
    </message>
    <message>
        <source>Elbow</source>
        <translation>Ellbogen</translation>
    </message>
    <message>
        <source>Angle at the elbow; 180 is straight.</source>
        <translation>Winkel am Ellbogen; 180 ist gestreckt.</translation>
    </message>
    <message>
        <source>coach consensus; no effect on the energy of running was found (Yegian 2019)</source>
        <translation>Konsens von Trainern; ein Einfluss auf den Energieverbrauch beim Laufen wurde nicht gefunden (Yegian 2019)</translation>
    </message>
    <message>
        <source>Hand height</source>
        <translation>Handhöhe</translation>
    </message>
    <message>
        <source>Height of the hand along the trunk: 0 is the hip, 1 the shoulder.</source>
        <translation>Höhe der Hand entlang des Rumpfs: 0 ist die Hüfte, 1 die Schulter.</translation>
    </message>
    <message>
        <source>Hand top</source>
        <translation>Höchste Handhöhe</translation>
    </message>
    <message>
        <source>Height of the hand at the top of its swing: 0 is the hip, 1 the shoulder.</source>
        <translation>Höhe der Hand am höchsten Punkt ihres Schwungs: 0 ist die Hüfte, 1 die Schulter.</translation>
    </message>
    <message>
        <source>Arm swing</source>
        <translation>Armschwung</translation>
    </message>
    <message>
        <source>How far the upper arm swings to and fro.</source>
        <translation>Wie weit der Oberarm vor und zurück schwingt.</translation>
    </message>
    <message>
        <source>Bounce</source>
        <translation>Federn</translation>
    </message>
    <message>
        <source>How far the hips go up and down in a step.</source>
        <translation>Wie weit sich die Hüfte in einem Schritt auf und ab bewegt.</translation>
    </message>
    <message>
        <source>3 to 15 cm (Stryd), of a runner 1.75 m tall</source>
        <translation>3 bis 15 cm (Stryd), bei 1,75 m Körpergröße</translation>
    </message>
    <message>
        <source>Arms crossed</source>
        <translation>Arme über der Mitte</translation>
    </message>
    <message>
        <source>Share of strides in which a hand crosses the midline.</source>
        <translation>Anteil der Doppelschritte, in denen eine Hand die Körpermitte überquert.</translation>
    </message>
    <message>
        <source>Arm crossing</source>
        <translation>Hand zur Mitte</translation>
    </message>
    <message>
        <source>How far the hand that comes nearer to the midline stays on its own side, in widths of the shoulders; minus is across.</source>
        <translation>Wie weit die Hand, die der Körpermitte näher kommt, auf ihrer Seite bleibt, in Schulterbreiten; Minus ist darüber hinaus.</translation>
    </message>
    <message>
        <source>Arm asymmetry</source>
        <translation>Unterschied der Arme</translation>
    </message>
    <message>
        <source>By how much the two hands differ in how far they go up and down, as a share of their mean.</source>
        <translation>Um wie viel sich die beiden Hände in ihrem Auf und Ab unterscheiden, als Anteil am Mittel.</translation>
    </message>
    <message>
        <source>Shoulder tilt</source>
        <translation>Schulterneigung</translation>
    </message>
    <message>
        <source>Tilt of the line of the shoulders, + where the right one is higher.</source>
        <translation>Neigung der Schulterlinie, + wo die rechte höher ist.</translation>
    </message>
    <message>
        <source>Sway</source>
        <translation>Schwanken</translation>
    </message>
    <message>
        <source>How far the shoulders go from side to side in a stride.</source>
        <translation>Wie weit die Schultern in einem Doppelschritt von Seite zu Seite gehen.</translation>
    </message>
    <message>
        <source>Float your head back, eyes far</source>
        <translation>Kopf leicht zurück, Blick in die Ferne</translation>
    </message>
    <message>
        <source>The head leads the body, which is work for the upper back.</source>
        <translation>Der Kopf eilt dem Körper voraus, das ist Arbeit für den oberen Rücken.</translation>
    </message>
    <message>
        <source>your head was {by} further forward</source>
        <translation>war dein Kopf {by} weiter vorn</translation>
    </message>
    <message>
        <source>Film from the side, hair off the ears.</source>
        <translation>Filme von der Seite, ohne Haare über den Ohren.</translation>
    </message>
    <message>
        <source>idea of the adidas Running article; numbers derived from craniovertebral angles (Oakley 2024), no running paper</source>
        <translation>Idee: der Artikel von adidas Running; Zahlen abgeleitet aus craniovertebralen Winkeln (Oakley 2024), keine Arbeit übers Laufen</translation>
    </message>
    <message>
        <source>Look to the horizon</source>
        <translation>Schau zum Horizont</translation>
    </message>
    <message>
        <source>The eyes are on the feet, and the head follows them.</source>
        <translation>Der Blick geht zu den Füßen, und der Kopf folgt ihm.</translation>
    </message>
    <message>
        <source>you looked {by} further down</source>
        <translation>hast du {by} weiter nach unten geschaut</translation>
    </message>
    <message>
        <source>Drop shoulders, loosen hands</source>
        <translation>Schultern sinken lassen, Hände lockern</translation>
    </message>
    <message>
        <source>The shoulders creep towards the ears, as they do when one gets tired.</source>
        <translation>Die Schultern wandern zu den Ohren, wie es geschieht, wenn man müde wird.</translation>
    </message>
    <message>
        <source>your shoulders were {by} closer to your ears</source>
        <translation>waren deine Schultern {by} näher an den Ohren</translation>
    </message>
    <message>
        <source>Film from the side, tight top, hair off the ears.</source>
        <translation>Filme von der Seite, mit engem Oberteil, ohne Haare über den Ohren.</translation>
    </message>
    <message>
        <source>idea of the adidas Running article; number is coach consensus</source>
        <translation>Idee: der Artikel von adidas Running; Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Run tall, lean from ankles</source>
        <translation>Lauf aufrecht, neige dich aus den Knöcheln</translation>
    </message>
    <message>
        <source>The trunk folds forward from the hips.</source>
        <translation>Der Rumpf klappt aus der Hüfte nach vorn.</translation>
    </message>
    <message>
        <source>you leaned {by} further forward</source>
        <translation>hast du dich {by} weiter vorgeneigt</translation>
    </message>
    <message>
        <source>Film from the side, the camera level.</source>
        <translation>Filme von der Seite, die Kamera waagerecht.</translation>
    </message>
    <message>
        <source>twice the deviation of self-chosen lean (Teng &amp; Powers 2014); with fatigue + 4 degrees (Koblbauer 2014)</source>
        <translation>zweifache Abweichung der selbst gewählten Neigung (Teng &amp; Powers 2014); mit Ermüdung + 4 Grad (Koblbauer 2014)</translation>
    </message>
    <message>
        <source>Lean gently into the run</source>
        <translation>Neige dich leicht in den Lauf</translation>
    </message>
    <message>
        <source>The trunk leans back.</source>
        <translation>Der Rumpf lehnt sich zurück.</translation>
    </message>
    <message>
        <source>you leaned {by} further back</source>
        <translation>hast du dich {by} weiter zurückgelehnt</translation>
    </message>
    <message>
        <source>runners with little lean load the knee more (Teng &amp; Powers 2014, 2015); numbers less the reading error of the camera</source>
        <translation>wer sich wenig vorneigt, belastet das Knie mehr (Teng &amp; Powers 2014, 2015); Zahlen abzüglich des Lesefehlers der Kamera</translation>
    </message>
    <message>
        <source>Open your elbows a little</source>
        <translation>Öffne die Ellbogen ein wenig</translation>
    </message>
    <message>
        <source>The arms are held tight.</source>
        <translation>Die Arme sind eng angewinkelt.</translation>
    </message>
    <message>
        <source>your elbows were {by} more bent</source>
        <translation>waren deine Ellbogen {by} stärker gebeugt</translation>
    </message>
    <message>
        <source>Film from the side, the near arm in full.</source>
        <translation>Filme von der Seite, der nahe Arm ganz im Bild.</translation>
    </message>
    <message>
        <source>Bend your elbows, compact swing</source>
        <translation>Beuge die Ellbogen, schwing kompakt</translation>
    </message>
    <message>
        <source>The arms hang long.</source>
        <translation>Die Arme hängen lang.</translation>
    </message>
    <message>
        <source>your elbows were {by} wider open</source>
        <translation>waren deine Ellbogen {by} weiter geöffnet</translation>
    </message>
    <message>
        <source>Hands brush past your hips</source>
        <translation>Hände streifen an der Hüfte vorbei</translation>
    </message>
    <message>
        <source>The hands are carried at the height of the chest.</source>
        <translation>Die Hände sind auf Brusthöhe.</translation>
    </message>
    <message>
        <source>your hands were carried {by} higher</source>
        <translation>waren deine Hände {by} höher</translation>
    </message>
    <message>
        <source>Quicker, lighter steps</source>
        <translation>Schnellere, leichtere Schritte</translation>
    </message>
    <message>
        <source>The cadence falls; 5 % more than your own is a usual aim, never 180 for everybody.</source>
        <translation>Die Schrittfrequenz sinkt; 5 % mehr als die eigene ist ein übliches Ziel, niemals 180 für alle.</translation>
    </message>
    <message>
        <source>your steps were {by} slower</source>
        <translation>waren deine Schritte {by} langsamer</translation>
    </message>
    <message>
        <source>5 to 10 % more lowers the load on the joints (Heiderscheit 2011); the best cadence is one&apos;s own (van Oeveren 2017), about 170 in the mean (Lieberman 2015)</source>
        <translation>5 bis 10 % mehr verringern die Last auf den Gelenken (Heiderscheit 2011); die beste Schrittfrequenz ist die eigene (van Oeveren 2017), im Mittel etwa 170 (Lieberman 2015)</translation>
    </message>
    <message>
        <source>Run under a low ceiling</source>
        <translation>Lauf wie unter niedriger Decke</translation>
    </message>
    <message>
        <source>The hips bounce more.</source>
        <translation>Die Hüfte federt mehr.</translation>
    </message>
    <message>
        <source>you bounced {by} higher</source>
        <translation>bist du {by} höher gefedert</translation>
    </message>
    <message>
        <source>typical 3 to 15 cm (Stryd); less with quicker steps (Heiderscheit 2011)</source>
        <translation>üblich 3 bis 15 cm (Stryd); weniger mit schnelleren Schritten (Heiderscheit 2011)</translation>
    </message>
    <message>
        <source>Swing hands forward, hip to chest</source>
        <translation>Hände nach vorn, von Hüfte zu Brust</translation>
    </message>
    <message>
        <source>A hand crosses the midline of the body.</source>
        <translation>Eine Hand überquert die Körpermitte.</translation>
    </message>
    <message>
        <source>a hand crossed your midline {by} further</source>
        <translation>ging eine Hand {by} weiter über die Körpermitte</translation>
    </message>
    <message>
        <source>your hands crossed your midline {by} more often</source>
        <translation>gingen deine Hände {by} häufiger über die Körpermitte</translation>
    </message>
    <message>
        <source>Film from the front.</source>
        <translation>Filme von vorn.</translation>
    </message>
    <message>
        <source>coach consensus; arms balance the turn of the legs (Arellano &amp; Kram 2014)</source>
        <translation>Konsens von Trainern; die Arme gleichen die Drehung der Beine aus (Arellano &amp; Kram 2014)</translation>
    </message>
    <message>
        <source>Match both arm swings</source>
        <translation>Schwing beide Arme gleich weit</translation>
    </message>
    <message>
        <source>Left and right arm swing by different amounts, which may well answer something else.</source>
        <translation>Der linke und der rechte Arm schwingen verschieden weit, was gut etwas anderes ausgleichen kann.</translation>
    </message>
    <message>
        <source>your arm swings differed {by} more</source>
        <translation>unterschieden sich deine Armschwünge {by} mehr</translation>
    </message>
    <message>
        <source>coach consensus; arms can compensate other asymmetries (Hinrichs 1992)</source>
        <translation>Konsens von Trainern; Arme können andere Unterschiede ausgleichen (Hinrichs 1992)</translation>
    </message>
    <message>
        <source>Level shoulders, easy neck</source>
        <translation>Schultern waagerecht, Nacken locker</translation>
    </message>
    <message>
        <source>One shoulder is carried higher than the other.</source>
        <translation>Eine Schulter ist höher als die andere.</translation>
    </message>
    <message>
        <source>your left shoulder was {by} higher</source>
        <translation>war deine linke Schulter {by} höher</translation>
    </message>
    <message>
        <source>your right shoulder was {by} higher</source>
        <translation>war deine rechte Schulter {by} höher</translation>
    </message>
    <message>
        <source>Film from the front, the camera level.</source>
        <translation>Filme von vorn, die Kamera waagerecht.</translation>
    </message>
    <message>
        <source>Run on two rails</source>
        <translation>Lauf wie auf zwei Schienen</translation>
    </message>
    <message>
        <source>The trunk swings from side to side.</source>
        <translation>Der Rumpf schwingt von Seite zu Seite.</translation>
    </message>
    <message>
        <source>your trunk swung {by} further sideways</source>
        <translation>schwang dein Rumpf {by} weiter zur Seite</translation>
    </message>
    <message>
        <source>Squat</source>
        <translation>Kniebeuge</translation>
    </message>
    <message>
        <source>Strength of thighs and seat on both legs, before one leg has to carry it alone.</source>
        <translation>Kraft für Oberschenkel und Gesäß auf beiden Beinen, bevor ein Bein allein alles tragen muss.</translation>
    </message>
    <message>
        <source>Stand tall, feet a little wider than the hips, toes slightly out.</source>
        <translation>Steh aufrecht, Füße etwas weiter als hüftbreit, Zehen leicht nach außen.</translation>
    </message>
    <message>
        <source>Sit down between your feet until the thighs are level, chest up.</source>
        <translation>Setz dich zwischen deine Füße, bis die Oberschenkel waagerecht sind, Brust hoch.</translation>
    </message>
    <message>
        <source>A rounded back and the weight on the feet. From the side: knees that fall inwards. From the front: how far the knees come forwards.</source>
        <translation>Ein runder Rücken und das Gewicht auf den Füßen. Von der Seite: Knie, die nach innen fallen. Von vorn: wie weit die Knie nach vorn kommen.</translation>
    </message>
    <message>
        <source>Sit down on a chair and stand up again, hands free.</source>
        <translation>Setz dich auf einen Stuhl und steh wieder auf, ohne die Hände.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Turn a little, I need to see your trunk.</source>
        <translation>Dreh dich ein wenig, ich muss deinen Rumpf sehen.</translation>
    </message>
    <message>
        <source>Camera level, 80-110 cm high, 3 m away, in front of you, beside you or in between; head and feet in the picture.</source>
        <translation>Kamera waagerecht, 80 bis 110 cm hoch, 3 m entfernt, vor dir, neben dir oder dazwischen; Kopf und Füße im Bild.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>How far the hips have come down to the knees, as a share of the way when standing: 1 is thighs level.</source>
        <translation>Wie weit die Hüfte zu den Knien gesunken ist, als Anteil des Wegs aus dem Stand: 1 ist Oberschenkel waagerecht.</translation>
    </message>
    <message>
        <source>Chest up, look ahead</source>
        <translation>Brust hoch, Blick nach vorn</translation>
    </message>
    <message>
        <source>The trunk tips so far that the back carries what the legs should.</source>
        <translation>Der Rumpf kippt so weit, dass der Rücken trägt, was die Beine tragen sollen.</translation>
    </message>
    <message>
        <source>Height of the shoulders above the hips: 1 is upright, 0.5 a trunk that leans by 60 degrees, either way.</source>
        <translation>Höhe der Schultern über der Hüfte: 1 ist aufrecht, 0,5 ein Rumpf, der um 60 Grad geneigt ist, egal wohin.</translation>
    </message>
    <message>
        <source>Push your knees out</source>
        <translation>Drück die Knie nach außen</translation>
    </message>
    <message>
        <source>The knees fall inwards. Seen from the front only.</source>
        <translation>Die Knie fallen nach innen. Nur von vorn zu sehen.</translation>
    </message>
    <message>
        <source>How much farther apart the knees are than the ankles.</source>
        <translation>Wie viel weiter die Knie auseinander sind als die Knöchel.</translation>
    </message>
    <message>
        <source>Idea: medial knee displacement in squats (Padua 2012); number coach consensus</source>
        <translation>Idee: Verschiebung der Knie nach innen bei Kniebeugen (Padua 2012); Zahl: Konsens von Trainern</translation>
    </message>
    <message>
        <source>Press both heels down</source>
        <translation>Drück beide Fersen in den Boden</translation>
    </message>
    <message>
        <source>The heels come off the floor: the weight is on the toes.</source>
        <translation>Die Fersen lösen sich vom Boden: Das Gewicht ist auf den Zehen.</translation>
    </message>
    <message>
        <source>Height of the heels above the toes.</source>
        <translation>Höhe der Fersen über den Zehen.</translation>
    </message>
    <message>
        <source>Peak of: How far the hips have come down to the knees, as a share of the way when standing: 1 is thighs level.</source>
        <translation>Höchstwert: Wie weit die Hüfte zu den Knien gesunken ist, als Anteil des Wegs aus dem Stand: 1 ist Oberschenkel waagerecht.</translation>
    </message>
    <message>
        <source>Push-Up</source>
        <translation>Liegestütz</translation>
    </message>
    <message>
        <source>Chest, shoulders and arms work while the trunk holds one line, as it has to on the run.</source>
        <translation>Brust, Schultern und Arme arbeiten, während der Rumpf eine Linie hält, wie er es beim Laufen muss.</translation>
    </message>
    <message>
        <source>High plank, legs and arms long, hands a little wider than your shoulders.</source>
        <translation>Hohe Plank, Beine und Arme lang, Hände etwas weiter als schulterbreit.</translation>
    </message>
    <message>
        <source>Bend your elbows and lower the whole body in one line, until the upper arms are level.</source>
        <translation>Beuge die Ellbogen und senke den ganzen Körper in einer Linie, bis die Oberarme waagerecht sind.</translation>
    </message>
    <message>
        <source>Push the floor away until the arms are long.</source>
        <translation>Drück den Boden weg, bis die Arme lang sind.</translation>
    </message>
    <message>
        <source>How far the elbows point outwards; and, other than in profile, body line, knees and exact depth.</source>
        <translation>Wie weit die Ellbogen nach außen zeigen; und, außer im Profil, Körperlinie, Knie und genaue Tiefe.</translation>
    </message>
    <message>
        <source>Hands on a bench; or from the knees: counted, but in profile not as clean.</source>
        <translation>Hände auf einer Bank; oder von den Knien aus: wird gezählt, im Profil aber nicht als sauber.</translation>
    </message>
    <message>
        <source>Three seconds down, one second above the floor.</source>
        <translation>Drei Sekunden runter, eine Sekunde über dem Boden halten.</translation>
    </message>
    <message>
        <source>Camera 30-100 cm high, 2.5 m away; best across from your side, else turned towards head or feet.</source>
        <translation>Kamera 30 bis 100 cm hoch, 2,5 m entfernt; am besten genau seitlich von dir, sonst zum Kopf oder zu den Füßen hin versetzt.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>Seitlich</translation>
    </message>
    <message>
        <source>Push up onto your hands, arms long.</source>
        <translation>Drück dich auf die Hände hoch, Arme lang.</translation>
    </message>
    <message>
        <source>Put your hands on the floor, legs long behind you.</source>
        <translation>Hände auf den Boden, Beine lang nach hinten.</translation>
    </message>
    <message>
        <source>Lift your hips off the floor.</source>
        <translation>Hebe die Hüfte vom Boden.</translation>
    </message>
    <message>
        <source>Stay on your hands and feet.</source>
        <translation>Bleib auf Händen und Füßen.</translation>
    </message>
    <message>
        <source>How far the shoulders are below the hands; minus is above.</source>
        <translation>Wie weit die Schultern unter den Händen sind; Minus ist darüber.</translation>
    </message>
    <message>
        <source>Brace, hips in line</source>
        <translation>Bauch fest, Hüfte in die Linie</translation>
    </message>
    <message>
        <source>The hips sink: squeeze your seat and pull the ribs to the hips.</source>
        <translation>Die Hüfte hängt durch: Spann das Gesäß an und zieh die Rippen zur Hüfte.</translation>
    </message>
    <message>
        <source>Bend of the line shoulder-hip-ankle: 0 is straight, - sags, + pikes.</source>
        <translation>Knick in der Linie Schulter-Hüfte-Knöchel: 0 ist gerade, - hängt durch, + die Hüfte ist zu hoch.</translation>
    </message>
    <message>
        <source>Lower hips and chest together</source>
        <translation>Senke Hüfte und Brust gemeinsam</translation>
    </message>
    <message>
        <source>Hips that stay up take the work away from chest and arms.</source>
        <translation>Eine Hüfte, die oben bleibt, nimmt Brust und Armen die Arbeit ab.</translation>
    </message>
    <message>
        <source>Hips up, one straight line</source>
        <translation>Hüfte hoch, eine gerade Linie</translation>
    </message>
    <message>
        <source>Between shoulders and knees, the hips hang below the line.</source>
        <translation>Zwischen Schultern und Knien hängt die Hüfte unter der Linie.</translation>
    </message>
    <message>
        <source>Bend of the line shoulder-hip-knee: 0 is straight, - sags, + pikes.</source>
        <translation>Knick in der Linie Schulter-Hüfte-Knie: 0 ist gerade, - hängt durch, + die Hüfte ist zu hoch.</translation>
    </message>
    <message>
        <source>Hips down, one straight line</source>
        <translation>Hüfte runter, eine gerade Linie</translation>
    </message>
    <message>
        <source>Between shoulders and knees, the hips stand above the line.</source>
        <translation>Zwischen Schultern und Knien steht die Hüfte über der Linie.</translation>
    </message>
    <message>
        <source>Chest lower, upper arms level</source>
        <translation>Brust tiefer, Oberarme waagerecht</translation>
    </message>
    <message>
        <source>Seen from the side, the chest stopped before the upper arms were level.</source>
        <translation>Von der Seite gesehen kam die Brust nicht tief genug: Die Oberarme waren noch nicht waagerecht.</translation>
    </message>
    <message>
        <source>Peak of: How far the shoulders are below the hands; minus is above.</source>
        <translation>Höchstwert: Wie weit die Schultern unter den Händen sind; Minus ist darüber.</translation>
    </message>
    <message>
        <source>Hips down with the chest</source>
        <translation>Hüfte zusammen mit der Brust runter</translation>
    </message>
    <message>
        <source>The hips come down half as far as the chest or less: lower the whole body in one piece.</source>
        <translation>Die Hüfte kommt nur halb so weit herunter wie die Brust oder noch weniger: Senke den ganzen Körper in einem Stück.</translation>
    </message>
    <message>
        <source>How far the hips came down, in shoulders&apos;.</source>
        <translation>Wie weit die Hüfte herunterkam, als Anteil des Wegs der Schultern.</translation>
    </message>
    <message>
        <source>Knees off the floor</source>
        <translation>Knie weg vom Boden</translation>
    </message>
    <message>
        <source>The knees do not come down with the chest: they stand on the floor.</source>
        <translation>Die Knie kommen nicht mit der Brust herunter: Sie stehen auf dem Boden.</translation>
    </message>
    <message>
        <source>How far the knees came down, in shoulders&apos;.</source>
        <translation>Wie weit die Knie herunterkamen, als Anteil des Wegs der Schultern.</translation>
    </message>
    <message>
        <source>Legs long, knees off the floor</source>
        <translation>Beine lang, Knie weg vom Boden</translation>
    </message>
    <message>
        <source>With bent knees, or from the knees, it is an easier exercise.</source>
        <translation>Mit gebeugten Knien oder von den Knien aus ist es eine leichtere Übung.</translation>
    </message>
    <message>
        <source>Knees {by} too bent</source>
        <translation>Knie {by} zu stark gebeugt</translation>
    </message>
    <message>
        <source>Bend of the knee; 0 is straight.</source>
        <translation>Beugung des Knies; 0 ist gestreckt.</translation>
    </message>
    <message>
        <source>Long neck, chest leads</source>
        <translation>Nacken lang, die Brust führt</translation>
    </message>
    <message>
        <source>The chest comes down first; the head stays in line with the back.</source>
        <translation>Die Brust kommt zuerst herunter; der Kopf bleibt in einer Linie mit dem Rücken.</translation>
    </message>
    <message>
        <source>Sit-Up</source>
        <translation>Sit-up</translation>
    </message>
    <message>
        <source>Belly and hip flexors bring the knee up, as in every stride uphill.</source>
        <translation>Bauch und Hüftbeuger bringen das Knie hoch, wie bei jedem Schritt bergauf.</translation>
    </message>
    <message>
        <source>On your back, knees bent, feet on the floor. Arms crossed on your chest, or fingers at your temples.</source>
        <translation>Rückenlage, Knie gebeugt, Füße am Boden. Arme vor der Brust gekreuzt oder Finger an den Schläfen.</translation>
    </message>
    <message>
        <source>Roll up until you sit, chest close to your thighs.</source>
        <translation>Roll dich hoch, bis du sitzt, Brust nah an den Oberschenkeln.</translation>
    </message>
    <message>
        <source>Roll down slowly until your shoulders are on the floor.</source>
        <translation>Roll dich langsam ab, bis die Schultern am Boden sind.</translation>
    </message>
    <message>
        <source>Whether the lower back rolls up bone by bone, or a hand pulls at the head. In line with your body, from feet or head, lying and sitting look alike.</source>
        <translation>Ob der untere Rücken Wirbel für Wirbel aufrollt oder eine Hand am Kopf zieht. In einer Linie mit deinem Körper, von den Füßen oder vom Kopf her, sehen Liegen und Sitzen gleich aus.</translation>
    </message>
    <message>
        <source>dead_bug, or sit up only half-way, hands reaching past your knees.</source>
        <translation>dead_bug, oder nur halb aufsetzen, die Hände reichen über die Knie hinaus.</translation>
    </message>
    <message>
        <source>v_up, or three seconds on the way down.</source>
        <translation>v_up, oder drei Sekunden auf dem Weg nach unten.</translation>
    </message>
    <message>
        <source>Lie on your back, your side to the camera.</source>
        <translation>Leg dich auf den Rücken, seitlich zur Kamera.</translation>
    </message>
    <message>
        <source>Lie on your back, feet on the floor.</source>
        <translation>Leg dich auf den Rücken, Füße am Boden.</translation>
    </message>
    <message>
        <source>Press your heels down</source>
        <translation>Drück die Fersen in den Boden</translation>
    </message>
    <message>
        <source>Feet that fly up lend you their swing.</source>
        <translation>Füße, die hochfliegen, geben dir ihren Schwung.</translation>
    </message>
    <message>
        <source>Height of the ankle above the hip.</source>
        <translation>Höhe des Knöchels über der Hüfte.</translation>
    </message>
    <message>
        <source>Chest leads, chin off chest</source>
        <translation>Brust führt, Kinn bleibt oben</translation>
    </message>
    <message>
        <source>Hands that pull at the head load the neck.</source>
        <translation>Hände, die am Kopf ziehen, belasten den Nacken.</translation>
    </message>
    <message>
        <source>Roll down slowly</source>
        <translation>Roll dich langsam ab</translation>
    </message>
    <message>
        <source>Idea: US Army PRT, lowering in control; number from a free fall</source>
        <translation>Idee: US Army PRT, kontrolliertes Absenken; Zahl aus einem freien Fall</translation>
    </message>
    <message>
        <source>Peak of: Rise of the trunk from the floor; 0 is flat.</source>
        <translation>Höchstwert: Wie weit sich der Rumpf vom Boden hebt; 0 ist flach.</translation>
    </message>
    <message>
        <source>Pull-Up</source>
        <translation>Klimmzug</translation>
    </message>
    <message>
        <source>Strong arms, upper back and grip: they carry the swing of the arms and an upright chest.</source>
        <translation>Starke Arme, ein starker oberer Rücken und ein fester Griff: Sie tragen den Schwung der Arme und eine aufrechte Brust.</translation>
    </message>
    <message>
        <source>Hang from the bar on long arms, hands a little wider than your shoulders.</source>
        <translation>Häng mit langen Armen an der Stange, Hände etwas weiter als schulterbreit.</translation>
    </message>
    <message>
        <source>Pull your elbows to your ribs until your chin is over the bar.</source>
        <translation>Zieh die Ellbogen zu den Rippen, bis dein Kinn über der Stange ist.</translation>
    </message>
    <message>
        <source>Lower yourself slowly until the arms are long.</source>
        <translation>Lass dich langsam herunter, bis die Arme lang sind.</translation>
    </message>
    <message>
        <source>Whether the chin passes over the bar: the bar itself is not seen, the hands stand for it.</source>
        <translation>Ob das Kinn über die Stange kommt: Die Stange selbst ist nicht zu sehen, die Hände stehen für sie.</translation>
    </message>
    <message>
        <source>wall_lat_pulls, or pull-ups with a band under the feet.</source>
        <translation>wall_lat_pulls, oder Klimmzüge mit einem Band unter den Füßen.</translation>
    </message>
    <message>
        <source>Three seconds down, or one second with the chin over the bar.</source>
        <translation>Drei Sekunden runter, oder eine Sekunde mit dem Kinn über der Stange.</translation>
    </message>
    <message>
        <source>Turn a little, I need to see your arms and trunk.</source>
        <translation>Dreh dich ein wenig, ich muss deine Arme und deinen Rumpf sehen.</translation>
    </message>
    <message>
        <source>Camera level with your chest, 3 m away, in front of you, behind you or beside you; hands and hips in the picture.</source>
        <translation>Kamera auf Brusthöhe, 3 m entfernt, vor dir, hinter dir oder neben dir; Hände und Hüfte im Bild.</translation>
    </message>
    <message>
        <source>Hang from the bar, arms long.</source>
        <translation>Häng dich an die Stange, Arme lang.</translation>
    </message>
    <message>
        <source>Keep your hands on the bar.</source>
        <translation>Lass die Hände an der Stange.</translation>
    </message>
    <message>
        <source>Height of the shoulders over the hands; minus is below.</source>
        <translation>Höhe der Schultern über den Händen; Minus ist darunter.</translation>
    </message>
    <message>
        <source>Hang still, then pull</source>
        <translation>Häng ruhig, dann zieh</translation>
    </message>
    <message>
        <source>Swinging the body takes over from arms and back.</source>
        <translation>Schwung aus dem Körper nimmt Armen und Rücken die Arbeit ab.</translation>
    </message>
    <message>
        <source>Lean of the trunk to either side of the picture.</source>
        <translation>Neigung des Rumpfs zu einer der Seiten des Bilds.</translation>
    </message>
    <message>
        <source>Long legs, quiet knees</source>
        <translation>Lange Beine, ruhige Knie</translation>
    </message>
    <message>
        <source>Knees that kick up lend you their swing.</source>
        <translation>Knie, die hochschnellen, geben dir ihren Schwung.</translation>
    </message>
    <message>
        <source>Height of the knee above the hip; about -0.8 is a long leg.</source>
        <translation>Höhe des Knies über der Hüfte; etwa -0,8 ist ein langes Bein.</translation>
    </message>
    <message>
        <source>Lower slowly to long arms</source>
        <translation>Langsam runter, bis die Arme lang sind</translation>
    </message>
    <message>
        <source>Idea: coach consensus; number from a free fall</source>
        <translation>Idee: Konsens von Trainern; Zahl aus einem freien Fall</translation>
    </message>
    <message>
        <source>Peak of: Height of the shoulders over the hands; minus is below.</source>
        <translation>Höchstwert: Höhe der Schultern über den Händen; Minus ist darunter.</translation>
    </message>
    <message>
        <source>Jumping Jack</source>
        <translation>Hampelmann</translation>
    </message>
    <message>
        <source>A warm-up of the whole body, and the spring of the calves that running asks for.</source>
        <translation>Aufwärmen für den ganzen Körper, und die Federkraft der Waden, die das Laufen verlangt.</translation>
    </message>
    <message>
        <source>Stand tall, feet together, hands at your thighs.</source>
        <translation>Steh aufrecht, Füße zusammen, Hände an den Oberschenkeln.</translation>
    </message>
    <message>
        <source>Jump the feet apart and swing both arms overhead.</source>
        <translation>Spring mit den Füßen auseinander und schwing beide Arme über den Kopf.</translation>
    </message>
    <message>
        <source>Jump back, feet together and hands at the thighs.</source>
        <translation>Spring zurück, Füße zusammen und Hände an die Oberschenkel.</translation>
    </message>
    <message>
        <source>How softly you land. From the side: how far the feet are apart.</source>
        <translation>Wie sanft du landest. Von der Seite: wie weit die Füße auseinander sind.</translation>
    </message>
    <message>
        <source>Step out to one side, then to the other, in place of the jump.</source>
        <translation>Tritt erst zur einen, dann zur anderen Seite, statt zu springen.</translation>
    </message>
    <message>
        <source>Quicker, with the same height of the hands.</source>
        <translation>Schneller, bei gleicher Höhe der Hände.</translation>
    </message>
    <message>
        <source>Let your arms hang.</source>
        <translation>Lass die Arme hängen.</translation>
    </message>
    <message>
        <source>Stand still.</source>
        <translation>Steh still.</translation>
    </message>
    <message>
        <source>Height of the hands, both together, above the shoulders; minus is below.</source>
        <translation>Höhe der Hände, beide zusammen, über den Schultern; Minus ist darunter.</translation>
    </message>
    <message>
        <source>Lift both hands equally high</source>
        <translation>Hebe beide Hände gleich hoch</translation>
    </message>
    <message>
        <source>One arm stops on the way; both belong overhead.</source>
        <translation>Ein Arm bleibt unterwegs stehen; beide gehören über den Kopf.</translation>
    </message>
    <message>
        <source>How much higher one hand is than the other.</source>
        <translation>Wie viel höher die eine Hand ist als die andere.</translation>
    </message>
    <message>
        <source>Jump your feet wide apart</source>
        <translation>Spring mit den Füßen weit auseinander</translation>
    </message>
    <message>
        <source>The feet stay together and only the arms work. Seen from the front only.</source>
        <translation>Die Füße bleiben zusammen, und nur die Arme arbeiten. Nur von vorn zu sehen.</translation>
    </message>
    <message>
        <source>From ankle to ankle, where the body faces the camera.</source>
        <translation>Abstand von Knöchel zu Knöchel, wenn der Körper frontal zur Kamera steht.</translation>
    </message>
    <message>
        <source>Stay tall, look ahead</source>
        <translation>Bleib groß, Blick nach vorn</translation>
    </message>
    <message>
        <source>The trunk tips forwards as the arms come down.</source>
        <translation>Der Rumpf kippt nach vorn, wenn die Arme herunterkommen.</translation>
    </message>
    <message>
        <source>Peak of: Height of the hands, both together, above the shoulders; minus is below.</source>
        <translation>Höchstwert: Höhe der Hände, beide zusammen, über den Schultern; Minus ist darunter.</translation>
    </message>
    <message>
        <source>Front Raise</source>
        <translation>Frontheben</translation>
    </message>
    <message>
        <source>Front of the shoulders, and a trunk that stays still while the arms work, as it has to in running.</source>
        <translation>Kraft für die vorderen Schultern und ein Rumpf, der ruhig bleibt, während die Arme arbeiten, wie er es beim Laufen muss.</translation>
    </message>
    <message>
        <source>Stand tall, arms hanging, a light weight in each hand or one in both.</source>
        <translation>Steh aufrecht, die Arme hängen, ein leichtes Gewicht in jeder Hand oder eins in beiden.</translation>
    </message>
    <message>
        <source>Raise both straight arms in front of you to shoulder height.</source>
        <translation>Hebe beide gestreckten Arme vor dir auf Schulterhöhe.</translation>
    </message>
    <message>
        <source>Lower them slowly to the thighs.</source>
        <translation>Senke sie langsam zu den Oberschenkeln.</translation>
    </message>
    <message>
        <source>Bent elbows when the arms point at the camera, shrugged shoulders, and from the front a trunk that leans back.</source>
        <translation>Gebeugte Ellbogen, wenn die Arme zur Kamera zeigen, hochgezogene Schultern, und von vorn ein Rumpf, der sich zurücklehnt.</translation>
    </message>
    <message>
        <source>The same without a weight.</source>
        <translation>Dasselbe ohne Gewicht.</translation>
    </message>
    <message>
        <source>Three seconds on the way down.</source>
        <translation>Drei Sekunden auf dem Weg nach unten.</translation>
    </message>
    <message>
        <source>One hand is higher than the other.</source>
        <translation>Eine Hand ist höher als die andere.</translation>
    </message>
    <message>
        <source>Stop at shoulder height</source>
        <translation>Stopp auf Schulterhöhe</translation>
    </message>
    <message>
        <source>Above the shoulders the neck takes over from the front of the shoulders.</source>
        <translation>Oberhalb der Schultern übernimmt der Nacken die Arbeit der vorderen Schultern.</translation>
    </message>
    <message>
        <source>Keep your trunk still</source>
        <translation>Halte den Rumpf ruhig</translation>
    </message>
    <message>
        <source>The trunk leans back to swing the weight up. Seen from the side only.</source>
        <translation>Der Rumpf lehnt sich zurück, um das Gewicht hochzuschwingen. Nur von der Seite zu sehen.</translation>
    </message>
    <message>
        <source>How far the shoulders are beside the hips.</source>
        <translation>Wie weit die Schultern neben der Hüfte sind.</translation>
    </message>
</context>
</TS>
