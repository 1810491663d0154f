"""Writes output files into a stage, then swaps the stage in.

In: `OutputFile`s, one by one. Out: `output/` on disk, and `Changes`, what became different.

1. `refuse` looks at `output/` and touches nothing: it must be ours, or empty, or not there yet.
2. `stage` takes the lock in `.output.stage/`, the hidden folder beside `output/`, and mends what a killed build left.
3. `Stage.put` writes one file into `.output.stage/next/`, or hard-links it there if `output/` has the same bytes.
4. `Stage.commit` carries over what isn't ours, removes what the last generation left in `next/`, brings the bytes to
   the disk and exchanges `next/` and `output/`. The generation before stays as `next/`: the base of the next build.

What is promised:

- **Where the system can exchange two folders** (Linux: ext4, xfs, btrfs, tmpfs …; macOS: APFS): at every instant
  `output/` is one whole site, the old one or the new one, whatever fails and whenever the process is killed. On Linux
  that holds for a power cut as well, since the whole generation is on the disk before the exchange; elsewhere a power
  cut may leave files of the new site empty. The next build compares bytes, trusts no date, and writes them again.
- **Elsewhere** (Windows, some network and FUSE file systems) it takes two renames. Between them, for some microseconds,
  there is no `output/`; killed just there, both generations lie whole in `.output.stage/`, and the next build puts the
  new one in place before it does anything else.
- A file whose bytes stay the same keeps its inode and its date; a build that changes nothing touches nothing in
  `output/`.
- Only files that the manifest (`output/.site-builder.json`) names as ours are ever replaced or removed. Everything else
  in `output/` is in the next generation too: files with their inode, links as links, empty folders.
- A file shared by two generations is never written into: a new file takes its place.

What is not: a process that stands inside `output/` (a server started there) stays in the old generation after a swap.
"""

from site_builder.write.refusal import refuse
from site_builder.write.staging import Changes, Stage, stage

__all__ = ["Changes", "Stage", "refuse", "stage"]
