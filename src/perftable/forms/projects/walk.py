"""What rules and reports walk over: the national forms of a document."""

from perftable.forms.projects.records import ProjectForm
from perftable.model.document import Document


def forms(document: Document) -> tuple[ProjectForm, ...]:
    """Return the document's national forms."""
    return document.once(_forms)


def _forms(document: Document) -> tuple[ProjectForm, ...]:
    return document.forms_of(ProjectForm)
