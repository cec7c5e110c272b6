"""Which English stands for which Chinese, where both texts exist and nobody said it."""

from editor.suggest.aligning.aligning import align, align_sentences
from editor.suggest.aligning.bead import Bead, Piece

__all__ = ["Bead", "Piece", "align", "align_sentences"]
