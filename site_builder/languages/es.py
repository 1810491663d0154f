"""x."""
from site_builder.languages.language import Language
LANGUAGE = Language(tag="es", name="es")
