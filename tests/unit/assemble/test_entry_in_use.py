"""An entry in use can't be deleted silently."""

from authored import Authored


def test_every_place_that_names_a_deleted_entry_is_told(tmp_path):
    site = Authored(tmp_path)
    site.write(
        "content/glossary.yaml",
        """
        sluice:
          name: sluice
          definition: A gate, run by the [[harbour-office]].
          see: harbour-office
        """,
    )
    site.write("content/sources.yaml", "letter:\n  title: A letter\n")
    site.write(
        "content/explainers/tides/explainer.yaml",
        """
        claims:
          late:
            text: The warning came late.
            by: pilots of the port
            about: harbour-office
            status: alleged
            evidence:
              - source: letter
            responses:
              - by: harbour-office
                stance: denies
        relations:
          water:
            from: harbour-office
            to: harbour-office
            what: water
            status: alleged
        """,
    )
    site.write("content/explainers/tides/article.md", "# Tides\n\nThe [[harbour-office|office]] slept.\n")
    site.fails(
        "content/explainers/tides/article.md:3:5 unknown-term",
        "content/explainers/tides/explainer.yaml:6:12 unknown-actor",
        "content/explainers/tides/explainer.yaml:11:13 unknown-actor",
        "content/explainers/tides/explainer.yaml:15:11 unknown-actor",
        "content/explainers/tides/explainer.yaml:16:9 unknown-actor",
        "content/glossary.yaml:4:34 unknown-term",
        "content/glossary.yaml:5:8 unknown-term",
    )
