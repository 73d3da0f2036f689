"""What is selected: the exercise and the side, out of the files that can be used."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from formcheck.app.agenda import Agenda
from formcheck.app.layout import Layout
from formcheck.app.own import OwnExercises
from formcheck.app.preferences import Preferences
from formcheck.core.exercise import Exercise
from formcheck.io.catalogue import Catalogue, discover
from formcheck.language import tr


class Selection(QObject):
    """Hold what is selected, and show it wherever it is shown.

    Parameters
    ----------
    catalogue
        The exercises that can be chosen.
    preferences
        What the user chose the last time.
    parts, own, agenda
        Where it is shown, and chosen.
    busy
        Whether a set is under way or in view, which a file that is read anew must not take away.
    """

    #: Something else is to be judged by; whether the user asked for it just now.
    changed = Signal(bool)

    def __init__(
        self,
        catalogue: Catalogue,
        preferences: Preferences,
        parts: Layout,
        own: OwnExercises,
        agenda: Agenda,
        busy: Callable[[], bool],
    ) -> None:
        super().__init__(parts)
        self._catalogue = catalogue
        self._preferences = preferences
        self._parts = parts
        self._own = own
        self._agenda = agenda
        self._busy = busy
        self._broken_said = ""
        self.exercise: Exercise | None = None
        self.side: str | None = None
        parts.bar.exercise_chosen.connect(self._on_exercise)
        parts.bar.side_chosen.connect(self._on_side)
        own.again_wanted.connect(self.look_again)
        agenda.changed.connect(self._show_agenda)
        self._list()
        self._take(self._first(), self._remembered_side())

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """The exercises that can be chosen, by their id."""
        return self._catalogue.exercises

    def choose_run(self) -> bool:
        """Choose running, as the user does in the list; return whether there is such a thing to choose."""
        run = next((exercise for exercise in self.exercises.values() if exercise.is_run), None)
        if run is None:
            return False
        self._preferences.set_text("exercise", run.id)
        self._take(run, None)
        self.changed.emit(False)
        return True

    def choose(self, exercise: str, side: str | None = None) -> None:
        """Choose an exercise by its id.

        Raises
        ------
        ValueError
            When there is no such exercise; names the closest one.
        """
        self._take(self._catalogue.get(exercise), side)
        self.changed.emit(False)

    def show(self) -> None:
        """Show what is selected, after a session has shown its own exercises."""
        self._parts.bar.choose(self.exercise, self.side)
        self._show_agenda()

    def _show_agenda(self) -> None:
        # A run is no set, and no set follows it.
        counted = self.exercise is not None and not self.exercise.is_run
        said = self._agenda.summary(self.exercise, self.side) if self.exercise is not None and counted else ""
        self._parts.invitation.show_agenda(said)

    def look_again(self) -> None:
        """Read every exercise file anew; the chosen exercise stays chosen, as its file says now.

        A set that runs goes on as it began, and one that is over stays in view.
        """
        self._catalogue = discover()
        self._list()
        self.name_broken()
        known = self._catalogue.exercises.get(self.exercise.id) if self.exercise else None
        if known is not None and self._busy():
            self.exercise = known
            self.show()
        else:
            self._take(known or self._first(), self.side)
            self.changed.emit(False)
        self._own.say(tr("All files were read anew."))

    def name_broken(self) -> None:
        """Name the files that cannot be used, and take the message back when all can."""
        broken, banner = self._catalogue.broken, self._parts.banner
        if broken:
            path, why = broken[0]
            if len(broken) == 1:
                said = tr("1 exercise file cannot be used. {file}: {why}", file=path.name, why=tr(why))
            else:
                said = tr(
                    "{count} exercise files cannot be used. {file}: {why}; and {more} more",
                    count=len(broken),
                    file=path.name,
                    why=tr(why),
                    more=len(broken) - 1,
                )
            self._broken_said = said
            banner.show_message(said, error=False, second=(tr("Your own exercises"), self._own.toggle))
        elif banner.text.text() == self._broken_said:
            banner.dismiss()

    def _first(self) -> Exercise | None:
        exercises = self._catalogue.exercises
        return exercises.get(self._preferences.text("exercise")) or next(iter(exercises.values()), None)

    def _remembered_side(self) -> str | None:
        side = self._preferences.text("side")
        return side if side in ("left", "right") else None

    def _take(self, exercise: Exercise | None, side: str | None) -> None:
        self.exercise = exercise
        self.side = side if exercise is not None and exercise.has_sides else None
        self.show()
        self._parts.invitation.show_exercise(exercise)

    def _list(self) -> None:
        self._parts.bar.fill(self._catalogue.exercises, [(path.name, why) for path, why in self._catalogue.broken])
        self._own.show_found(self._catalogue)
        self._agenda.fill(self._catalogue.exercises)

    def _on_exercise(self, name: str | None) -> None:
        exercise = self._catalogue.exercises.get(name or "")
        if exercise is None or exercise is self.exercise:
            return
        self._preferences.set_text("exercise", exercise.id)
        self._take(exercise, self.side)
        self.changed.emit(True)

    def _on_side(self, side: str | None) -> None:
        self.side = side
        self._preferences.set_text("side", side or "")
        self._show_agenda()
        self.changed.emit(True)
