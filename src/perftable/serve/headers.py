"""What every answer says to the browser that shows it."""

from perftable.reports.formats.html.shell import policy

ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)

CSP = "Content-Security-Policy"

_NOBODY = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    f"{_NOBODY}; require-trusted-types-for 'script'; trusted-types 'none'"
)
"""Our own page: nothing from elsewhere, nothing inline, and no text that becomes markup."""

NOTHING = f"default-src 'none'; {_NOBODY}; sandbox"
"""What is no page: data, and files to be saved."""


def report() -> str:
    """Return the policy of a report: its own script and style, and an origin that is not ours."""
    return f"{policy()}; frame-ancestors 'none'; sandbox allow-scripts allow-modals"
