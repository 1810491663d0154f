"""`site-builder new explainer` and `new page`: texts to begin with, which the site takes at once."""

import click

from site_builder.adding import NewFile
from site_builder.commands.adding_to import added, new_id, opened, refuse_taken, title_from
from site_builder.commands.options import asked
from site_builder.commands.starter import blank
from site_builder.formats.write_yaml import scalar


@click.command("explainer", short_help="Begin an explainer, as a draft.")
@click.argument("explainer_id", metavar="ID")
@click.option("--title", help="Its title; you can change it later.")
@click.pass_context
def explainer(ctx: click.Context, explainer_id: str, title: str | None) -> None:
    """Begin an explainer: a text and its facts, as a draft that nobody sees until you say so.

    ID becomes part of its address: honey-bee-dance is shown at /honey-bee-dance/.
    """
    given = asked(ctx)
    say = given.speaker.say
    id_ = new_id(given, explainer_id, "explainer")
    project, content = opened(given)
    there = content.explainers[content.first_language].get(id_)
    refuse_taken(content, "explainer", id_, there.at if there else None)
    folder = project.content / "explainers" / id_
    words = blank("article.md", content.first_language, title=scalar(title or title_from(id_)))
    files = [
        NewFile.of_text(folder / "article.md", words),
        NewFile.of_text(folder / "explainer.yaml", blank("explainer.yaml", content.first_language)),
    ]
    added(
        given,
        project,
        files,
        say("Write the text in {path}.", path=project.shown(files[0].path)),
        say("Say what it rests on: site-builder new source https://… --title “…”, then [@id] behind the sentence."),
        say("See what doesn’t hold yet: site-builder check"),
        say("When it may be published: delete “draft: true” in {path}.", path=project.shown(files[1].path)),
    )


@click.command("page", short_help="Begin a plain page.")
@click.argument("page_id", metavar="ID")
@click.option("--title", help="Its title; you can change it later.")
@click.pass_context
def page(ctx: click.Context, page_id: str, title: str | None) -> None:
    """Begin a plain page: who you are, how you work, how you correct. ID becomes its address."""
    given = asked(ctx)
    say = given.speaker.say
    id_ = new_id(given, page_id, "page")
    project, content = opened(given)
    there = content.pages[content.first_language].get(id_)
    refuse_taken(content, "page", id_, there.at if there else None)
    words = blank("page.md", content.first_language, title=scalar(title or title_from(id_)))
    file = NewFile.of_text(project.content / "pages" / f"{id_}.md", words)
    added(
        given,
        project,
        [file],
        say("Write the text in {path}.", path=project.shown(file.path)),
        say("See what doesn’t hold yet: site-builder check"),
    )
