"""A static site generator for explainers: an article plus YAML becomes a site that only builds when its facts hold."""
