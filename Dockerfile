# perftable with all of its extras: docker build -t perftable .
FROM python:3.13-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY src src
RUN python -m venv /opt/perftable && /opt/perftable/bin/pip install --no-cache-dir '.[all]'

FROM python:3.13-slim
# A container is gone after the run, and so would be the verdicts that it keeps.
ENV LANG=C.UTF-8 PATH=/opt/perftable/bin:$PATH PERFTABLE_CACHE=
COPY --from=build /opt/perftable /opt/perftable
RUN useradd --create-home --uid 1000 perftable
USER 1000
WORKDIR /work
ENTRYPOINT ["perftable"]
CMD ["--help"]
