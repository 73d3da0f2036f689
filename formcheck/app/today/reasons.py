"""Why something is as it is: the sentences, and on demand where each rule comes from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from formcheck.app.panels import panel_label
from formcheck.coach.programme.plan import Reason
from formcheck.language import tr


class Reasons(QWidget):
    """Sentences, and a button that shows their sources below them."""

    def __init__(self, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = panel_label("why")
        self.text.setAccessibleName(tr("Why: {what}", what=about))
        self.sources = panel_label("small")
        self.sources.setAccessibleName(tr("Sources: {what}", what=about))
        self.sources.hide()
        self.more = QToolButton()
        self.more.setObjectName("link")
        self.more.setText(tr("Source"))
        self.more.setAccessibleName(tr("Source: {what}", what=about))
        self.more.setCheckable(True)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.toggled.connect(self.sources.setVisible)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.text)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.sources)

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """Show why; nothing where there is no reason."""
        self.text.setText(" ".join(reason.text for reason in reasons))
        sources = dict.fromkeys(tr(reason.source) for reason in reasons if reason.source)
        self.sources.setText("\n".join(sources))
        self.more.setChecked(False)
        self.more.setVisible(bool(sources))
        self.setVisible(bool(reasons))
