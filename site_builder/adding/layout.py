"""Says where in a site something new belongs: in the file, or the folder of files, that its author already uses.

In: a project with what was loaded of it. Out: paths.
"""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from site_builder.formats.models import Model
from site_builder.project import Project


def file_for(project: Project, name: str, records: Mapping[str, Model], id_: str, *, kind: str = "") -> Path:
    """The file of the glossary or the sources (`name`) that a new record goes to.

    `glossary.yaml` where there is one. In a folder, the file with most records of this kind, else with most records;
    where each record has a file of its own, so gets this one.
    """
    single, folder = project.content / f"{name}.yaml", project.content / name
    if single.exists() or not folder.is_dir():
        return single
    paths = {record_id: record.at.path for record_id, record in records.items()}
    if not paths or all(Path(path).stem == record_id for record_id, path in paths.items()):
        return folder / f"{id_}.yaml"
    alike = Counter(path for id_, path in paths.items() if getattr(records[id_], "kind", "") == kind)
    return project.root / min((alike or Counter(paths.values())).items(), key=lambda each: (-each[1], each[0]))[0]
